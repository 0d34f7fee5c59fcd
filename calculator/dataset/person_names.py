"""Names of people after cues: a title (先生, Ms) or a label (收件人:), and Hong Kong's CHAN Tai Man form.

A list of common surnames keeps 請問先生 from reading as a name; rarer surnames are missed.
"""

from __future__ import annotations

import re

from calculator.dataset.spans import Span, without_overlaps

_SURNAMES = (
    "陳陈林黃黄張张李王吳吴劉刘蔡楊杨許许鄭郑謝谢郭洪邱曾廖賴赖徐周葉叶蘇苏莊庄江呂吕何羅罗高蕭萧潘簡简朱鍾钟彭詹胡"
    "施沈余盧卢梁趙赵顏颜柯孫孙魏翁戴范方宋鄧邓杜侯曹薛溫温傅丁馬马蔣蒋唐卓藍蓝馮冯姚石紀纪董歐欧程湯汤姜田康鄒邹"
    "尤古巫韓韩龔龚嚴严袁鄺邝關关黎譚谭霍麥麦崔甘任伍岑區区倪凌喬乔容尹屈招文梅植殷毛源熊畢毕祝秦翟聶聂蒙"
    "莫覃談谈談邵郝金錢钱陸陆陶雷駱骆鮑鲍黎龍龙冼佘利司繆缪"
)
_COMPOUND = "歐陽|欧阳|司徒|上官|諸葛|诸葛|司馬|司马"
# 多謝陳先生, 有關黃小姐 and 任何先生 must not begin a name at 謝, 關 and 任.
_NOT_A_SURNAME = "(?!任何|(?<=[多感答鳴鸣])[謝谢]|(?<=[有無相无])[關关]|(?<=[任如])何)"
_HAN = "[\u4e00-\u9fff]"
_TITLE = re.compile("先生|小姐|女士|太太")
_BEFORE_TITLE = re.compile(f"(?:{_COMPOUND}|{_NOT_A_SURNAME}[{_SURNAMES}]){_HAN}{{0,2}}$")
_LONGEST_NAME = 4
_SHORT_TITLED = re.compile(
    f"[{_SURNAMES}](?=[生太](?:(?!{_HAN})|[你您呀好早嘅想]))(?:(?<!{_HAN}.)|(?<=[畀俾同搵幫].)|(?<=多謝.|唔該.|請問.|你好.))"
)
_OTHER_FIELD = "電話|电话|電郵|电邮|手機|手机|地址|住址|身份|訂單|订单|先生|小姐|女士|太太"
_LATIN_NAME = r"[A-Z][A-Za-z'’-]{0,20}+(?: [A-Z][A-Za-z'’-]{0,20}+){0,3}"
_LABELLED = re.compile(
    r"(?:姓名|聯絡人|聯繫人|联系人|收件人|收貨人|收货人|Name|Contact person|Recipient|Attn)"
    rf"[ \t]{{0,2}}[:：][ \t]{{0,2}}({_LATIN_NAME}|(?:(?!{_OTHER_FIELD}){_HAN}){{1,4}})"
)
_NOT_A_NAME = r"(?!(?:Thank|Thanks|Your|You|We|I|Please|The|This|Hi|Hello|Regarding|Our|It|And)\b)"
_ENGLISH_TITLED = re.compile(
    r"M(?<![A-Za-z]M)(?:rs?|s|iss)\b\.?[ ]{0,2}"
    rf"({_NOT_A_NAME}[A-Z][A-Za-z'’-]{{0,20}}+(?:[ ]{_NOT_A_NAME}[A-Z][A-Za-z'’-]{{0,20}}+){{0,2}})"
)
_ROMAN = (
    "AU|CHAN|CHAU|CHENG|CHEUNG|CHIU|CHOI|CHOW|CHU|CHUNG|FONG|FUNG|HO|HUI|HUNG|IP|KO|KONG|KWAN|KWOK|KWONG|LAI|LAM"
    "|LAU|LAW|LEE|LEUNG|LI|LIU|LO|LUI|LUK|MA|MAK|MOK|NG|PANG|POON|SHUM|SIN|SIU|SO|SZE|SZETO|TAM|TANG|TO|TSANG|TSE"
    "|TSOI|TSUI|WAN|WONG|WU|YAU|YEUNG|YIP|YIU|YU|YUEN|YUNG"
)
_ROMAN_NAME = re.compile(rf"(?:{_ROMAN}),? [A-Z][a-z]{{1,8}}[ -][A-Za-z][a-z]{{1,8}}(?![A-Za-z])")
CUE_CHARACTERS = "A-Z姐士太生名人"
CUE = (
    r"(?<=[A-Z])(?:[A-Z]{1,6}+,? [A-Z][a-z]|rs?\b|s\b|iss\b|ame|ecipient|ontact p|ttn)"
    rf"|(?<=[名人])[ \t]{{0,2}}[:：]|(?<=[{_SURNAMES}][生太])|(?<=小姐)|(?<=女士)|(?<=先生)|(?<=太太)"
)
"""A cheap look: where no character of CUE_CHARACTERS is followed by CUE, `name_spans` finds nothing."""


def name_spans(text: str) -> list[Span]:
    """Where names stand after a cue; the cue and the title are left outside."""
    spans = _titled(text)
    spans += [match.span() for match in _SHORT_TITLED.finditer(text)]
    if ":" in text or "：" in text:
        spans += [match.span(1) for match in _LABELLED.finditer(text)]
    if "M" in text:
        spans += [match.span(1) for match in _ENGLISH_TITLED.finditer(text)]
    for match in _ROMAN_NAME.finditer(text):
        if not text[max(0, match.start() - 1) : match.start()].isalnum():
            spans.append(match.span())
    return without_overlaps(spans)


def _titled(text: str) -> list[Span]:
    spans = []
    for title in _TITLE.finditer(text):
        # One character more than a name is long: what stands before the surname can rule it out.
        start = max(0, title.start() - _LONGEST_NAME - 1)
        name = _BEFORE_TITLE.search(text[start : title.start()])
        if name:
            spans.append((start + name.start(), title.start()))
    return spans
