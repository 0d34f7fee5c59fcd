"""Names of people after cues: a title (先生, Ms) or a label (收件人:), and Hong Kong's CHAN Tai Man form.

A list of common surnames keeps 請問先生 from reading as a name; rarer surnames are missed.
"""

from __future__ import annotations

import re

Span = tuple[int, int]

_SURNAMES = (
    "陳陈林黃黄張张李王吳吴劉刘蔡楊杨許许鄭郑謝谢郭洪邱曾廖賴赖徐周葉叶蘇苏莊庄江呂吕何羅罗高蕭萧潘簡简朱鍾钟彭詹胡"
    "施沈余盧卢梁趙赵顏颜柯孫孙魏翁戴范方宋鄧邓杜侯曹薛溫温傅丁馬马蔣蒋唐卓藍蓝馮冯姚石紀纪董歐欧程湯汤姜田康鄒邹"
    "尤古巫韓韩龔龚嚴严袁鄺邝關关黎譚谭霍麥麦崔甘任伍岑區区倪凌喬乔容尹屈招文梅植殷毛源熊畢毕祝秦翟聶聂蒙"
    "莫覃談谈談邵郝金錢钱陸陆陶雷駱骆鮑鲍黎龍龙冼佘利司繆缪"
)
_COMPOUND = "歐陽|欧阳|司徒|上官|諸葛|诸葛|司馬|司马"
# 多謝陳先生, 有關黃小姐 and 任何先生 must not begin a name at 謝, 關 and 任.
_NOT_A_SURNAME = "(?!任何|(?<=[多感答鳴鸣])[謝谢]|(?<=[有無相无])[關关]|(?<=[任如])何)"
_SURNAME = f"(?:{_COMPOUND}|{_NOT_A_SURNAME}[{_SURNAMES}])"
_HAN = "[\u4e00-\u9fff]"
_TITLES = "先生|小姐|女士|太太"
_TITLED = re.compile(f"({_SURNAME}{_HAN}{{0,2}})(?={_TITLES})")
_SHORT_TITLED = re.compile(
    f"(?:(?<!{_HAN})|(?<=多謝|唔該|請問|你好))([{_SURNAMES}])(?=[生太](?!{_HAN})|[生太][你您呀好早嘅想])"
)
_OTHER_FIELD = "電話|电话|電郵|电邮|手機|手机|地址|住址|身份|訂單|订单|先生|小姐|女士|太太"
_LATIN_NAME = r"[A-Z][A-Za-z'’-]{0,20}+(?: [A-Z][A-Za-z'’-]{0,20}+){0,3}"
_LABELLED = re.compile(
    r"(?:姓名|聯絡人|聯繫人|联系人|收件人|收貨人|收货人|Name|Contact person|Recipient|Attn)"
    rf"[ \t]{{0,2}}[:：][ \t]{{0,2}}({_LATIN_NAME}|(?:(?!{_OTHER_FIELD}){_HAN}){{1,4}})"
)
_NOT_A_NAME = r"(?!(?:Thank|Thanks|Your|You|We|I|Please|The|This|Hi|Hello|Regarding|Our|It|And)\b)"
_ENGLISH_TITLED = re.compile(
    r"(?<![A-Za-z])(?:Mr|Mrs|Ms|Miss)\.?[ ]{0,2}"
    rf"({_NOT_A_NAME}[A-Z][A-Za-z'’-]{{0,20}}+(?:[ ]{_NOT_A_NAME}[A-Z][A-Za-z'’-]{{0,20}}+){{0,2}})"
)
_ROMAN = (
    "AU|CHAN|CHAU|CHENG|CHEUNG|CHIU|CHOI|CHOW|CHU|CHUNG|FONG|FUNG|HO|HUI|HUNG|IP|KO|KONG|KWAN|KWOK|KWONG|LAI|LAM"
    "|LAU|LAW|LEE|LEUNG|LI|LIU|LO|LUI|LUK|MA|MAK|MOK|NG|PANG|POON|SHUM|SIN|SIU|SO|SZE|SZETO|TAM|TANG|TO|TSANG|TSE"
    "|TSOI|TSUI|WAN|WONG|WU|YAU|YEUNG|YIP|YIU|YU|YUEN|YUNG"
)
_ROMAN_NAME = re.compile(rf"(?:{_ROMAN}),? [A-Z][a-z]{{1,8}}[ -][A-Za-z][a-z]{{1,8}}(?![A-Za-z])")
_CUES = (
    "生",
    "太",
    "小姐",
    "女士",
    "姓名",
    "人:",
    "人：",
    "人 :",
    "M",
    "Name",
    "Recipient",
    "Contact",
    "Attn",
)


def might_name_someone(text: str) -> bool:
    """A cheap look for any cue; False means that `name_spans` would find nothing."""
    return any(cue in text for cue in _CUES) or _ROMAN_NAME.search(text) is not None


def name_spans(text: str) -> list[Span]:
    """Where names stand after a cue; the cue and the title are left outside."""
    spans: list[Span] = []
    for pattern in (_LABELLED, _TITLED, _SHORT_TITLED, _ENGLISH_TITLED):
        spans += [match.span(1) for match in pattern.finditer(text)]
    for match in _ROMAN_NAME.finditer(text):
        if not text[max(0, match.start() - 1) : match.start()].isalnum():
            spans.append(match.span())
    return _without_overlaps(spans)


def _without_overlaps(spans: list[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in sorted(spans):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept
