"""How many tokens people's words make: two made-up shop texts and their counts, measured once with pricing.tokens.

The counts stand beside the texts so that nobody waits for a tokenizer; a test counts both again.
"""

from __future__ import annotations

from typing import Final

ENGLISH: Final = """\
Hello, I would like to book a table for 6 this Saturday, around 7:30 pm. Two of us don't eat beef, and my mother needs
a seat that is easy to reach with a walking stick. Is there a room where it is a little quieter? Also, how late can we
stay, and do you charge if we bring our own birthday cake?

Good afternoon, and thank you for writing to us. We have a round table for 6 at 7:30 pm on Saturday, close to the
entrance, so your mother won't need to use the stairs. The corner table by the window is calmer. We keep a table for
15 minutes; if you are running late, just send us a short message and we'll hold it for you. Dinner ends at 10:30 pm,
and the last order for hot dishes goes to the kitchen at 9:45 pm.

For guests who don't eat beef, I'd suggest the steamed fish with ginger and spring onion (HK$288), the roast goose
(HK$238 for half), and the claypot rice with preserved sausage (HK$128). The soup of the day is watercress with pork
ribs, and it contains no beef. If somebody in your group has an allergy to shellfish, nuts or sesame, please tell us
before you arrive, because several of our sauces are prepared in the morning and cannot be changed at the table.
Vegetarian dishes are marked with a green leaf on the menu, and the chef can prepare the tofu and mushroom dishes
without oyster sauce when you ask.

You're welcome to bring a cake. We keep it in the refrigerator, supply plates and candles, and there is no charge for
cutting it when you order the set dinner; otherwise the fee is HK$50 for the whole table. Wine may be brought as well,
at HK$100 a bottle for corkage. Tea and small dishes are HK$18 per person, and a 10% service charge is added to the
bill.

The set dinner for 6 (HK$1,680) includes 8 dishes, rice, soup and dessert. It needs to be ordered 1 day ahead, because
we buy the fish and the goose fresh in the morning. If you prefer to choose from the menu, there is no need to decide
now. A deposit is not required for 6 guests, though we ask for 20% when the party is larger than 10. Should your plans
change, please let us know by Friday, 6 pm, so that another family can use the table.

Parking is available in the building behind ours, and we stamp the ticket for 2 hours when the bill is above HK$400.
From the MTR station it takes about 5 minutes on foot; leave by exit B2, turn left at the bank, and you will see our
red sign above the flower shop. There is a lift at the side door, and our staff will gladly help with bags, a
pushchair or a wheelchair. We look forward to welcoming you and your family on Saturday evening.
"""

# Cantonese as customers and staff write it.
CHINESE: Final = """\
你好，我想訂今個星期六晚七點半，六位，有兩位唔食牛，我媽媽行路要用拐杖，可唔可以安排近門口啲嘅位？另外想問下自己帶生日蛋糕使唔使收切餅費？最夜可以坐到幾點？
多謝你查詢！星期六晚七點半六位有位，我哋幫你留咗近門口嘅圓枱，唔使行樓梯。枱會留十五分鐘，遲到嘅話傳個訊息畀我哋就得。唔食牛嘅朋友可以試下薑蔥蒸魚、燒鵝同臘味煲仔飯，當日例湯係西洋菜煲豬骨，冇牛。
帶蛋糕歡迎，叫套餐免切餅費，散叫就每枱收五十蚊。廚房最後落單時間係九點四十五分，十點半關門。套餐要早一日訂，因為魚同鵝都係朝早先買。如果改期，麻煩星期五晚之前話聲我哋知，多謝晒！
"""

ENGLISH_WORDS: Final = 500
ENGLISH_TOKENS: Final = 640
CHINESE_CHARACTERS: Final = 265
CHINESE_TOKENS: Final = 279
