"""Makes the sample chats of a made-up Hong Kong restaurant: restaurant.jsonl and restaurant.csv, the same pairs.

Run `python -m calculator.sample.make_restaurant`; the same seed gives the same bytes. 812 pairs, of which 786 come
from the hand-written bank (bank/*.txt) and 26 are honest flaws (flaws.py):

- 5 exact duplicates of other pairs
- 6 pairs where 3 questions get 2 different answers each (Sunday hours, corkage, Saturday afternoon)
- 4 empty or tiny replies
- 3 pairs with made-up personal data that cannot be anyone's (HKID-shaped number, telephone number, e-mail)
- 5 very formal replies (本公司, 閣下) among the warm ones
- 2 enquiries in simplified Chinese
- 1 reply in mixed script

A bank file: `== topic | register`, then `?12 enquiry` (replies 1 and 2 answer it) and `!1 reply`;
`[a|b]` chooses one, `{slot}` takes the value the pair has drawn. details/*.txt: sentences people add, by topic.
"""

from __future__ import annotations

import csv
import io
import json
import random
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from calculator.sample import RESTAURANT_CSV, RESTAURANT_JSONL, SAMPLE_DIR
from calculator.sample.flaws import EXACT_DUPLICATES, LABELLED
from calculator.sample.phrases import (
    ENQUIRY_HEADS,
    ENQUIRY_TAILS,
    REPLY_HEADS,
    REPLY_TAILS,
    SERIOUS_TAILS,
    SERIOUS_TOPICS,
    draw_values,
    type_casually,
)

SEED = 20261121
PAIRS = 812
TRIES = 200
CIRCUMSTANCES_SHARE = 0.55
PARTICULARS_SHARE = 0.8
SYSTEM_LINE = "你係「月下柚子小館」嘅樓面同事，用客人嘅語言，親切簡潔噉回覆。"
GREETED = re.compile(
    r"^(你好|您好|Hi|Hello|哈囉|早晨|多謝|唔好意思|真係|對唔住|收到|Sorry|Thank|Good|Happy|恭喜|祝|I'm|That|We|You|Yeah|非常|十分|明白|開工|Sure|Don't worry|No worries|No need|OK|Totally|Start|Absolutely|Of course|得，|係呀)",
    re.I,
)
ASKS_BACK = re.compile(r"([？?]|見|see you.*|seeing you.*)\W*$", re.I)
CHOICE = re.compile(r"\[([^\[\]]*)\]")
# After 。！？～ nothing, after an emoji a space.
MISSING_STOP = {"Po": "", "Sm": "", "Pd": "", "So": " ", "Mn": " "}
SLOT = re.compile(r"\{(\w+)\}")

Pair = tuple[str, str]


@dataclass
class Block:
    """One topic in one register: enquiries with the numbers of the replies that answer them."""

    topic: str
    register: str
    enquiries: list[tuple[str, str]] = field(default_factory=list)
    replies: dict[str, str] = field(default_factory=dict)
    circumstances: list[str] = field(default_factory=list)
    particulars: list[str] = field(default_factory=list)


def read_bank(folder: Path) -> list[Block]:
    """Every block of the bank, files in the order of their names."""
    blocks: list[Block] = []
    for path in sorted(folder.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            mark, _, text = line.partition(" ")
            if mark == "==":
                topic, _, register = text.partition(" | ")
                blocks.append(Block(topic, register))
            elif mark.startswith("?"):
                blocks[-1].enquiries.append((text, mark[1:]))
            elif mark.startswith("!"):
                blocks[-1].replies[mark[1:]] = text
    return blocks


def read_details(path: Path) -> dict[str, tuple[list[str], list[str]]]:
    """By topic: what customers add about themselves, what the shop adds about the matter."""
    details: dict[str, tuple[list[str], list[str]]] = {}
    topic = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        mark, _, text = line.partition(" ")
        if mark == "==":
            topic = text
            details[topic] = ([], [])
        else:
            details[topic]["?!".index(mark)].append(text)
    return details


def add_details(blocks: list[Block], folder: Path) -> list[Block]:
    """`blocks` with their details; mixed chats borrow the Cantonese ones."""
    by_register = {path.stem: read_details(path) for path in sorted(folder.glob("*.txt"))}
    by_register["mixed"] = by_register["cantonese"]
    for block in blocks:
        block.circumstances, block.particulars = by_register[block.register].get(block.topic, ([], []))
    return blocks


def pick_rarest(choices: list[str], uses: Counter[str], rng: random.Random) -> str:
    """One of the choices used least so far."""
    fewest = min(uses[choice] for choice in choices)
    return rng.choice([choice for choice in choices if uses[choice] == fewest])


def join(first: str, second: str, register: str) -> str:
    """Two sentences as one message, with a full stop only where one is missing."""
    if register == "english":
        return f"{first}{'.' if first[-1].isalnum() else ''} {second}"
    return f"{first}{MISSING_STOP.get(unicodedata.category(first[-1]), '。')}{second}"


def skeleton(text: str) -> str:
    """`text` without digits, punctuation, spaces and emoji: what two near-duplicates share.

    >>> skeleton("得！8點 4位😊") == skeleton("得，7點2位")
    True
    """
    return "".join(char for char in text.lower() if char.isalpha())


def fill(text: str, values: dict[str, str], rng: random.Random) -> str:
    """`text` with its choices made and its slots filled."""
    text = CHOICE.sub(lambda found: rng.choice(found[1].split("|")), text)
    return SLOT.sub(lambda found: values[found[1]], text)


def word_enquiry(text: str, block: Block, again: bool, uses: Counter[str], rng: random.Random) -> str:
    """A customer's message: with or without greeting and thanks, sometimes typed in a hurry."""
    register = block.register
    if block.circumstances and rng.random() < CIRCUMSTANCES_SHARE:
        text = join(text, pick_rarest(block.circumstances, uses, rng), register)
    if (
        not GREETED.match(text)
        and not text.startswith(("早晨", "請問", "唔該"))
        and rng.random() < (0.8 if again else 0.3)
    ):
        head = rng.choice(ENQUIRY_HEADS[register])
        text = head + text
    if not re.search(r"唔該|thx|pls|please|謝|thank|🙏", text, re.I) and rng.random() < (0.7 if again else 0.2):
        text += rng.choice(ENQUIRY_TAILS[register])
    hurried = register in ("cantonese", "mixed") and rng.random() < 0.22
    return type_casually(text, rng) if hurried else text


def word_reply(text: str, block: Block, uses: Counter[str], rng: random.Random) -> str:
    """The shop's answer, with a greeting or a goodbye about half the time."""
    if block.particulars and rng.random() < PARTICULARS_SHARE and not ASKS_BACK.search(text):
        text = join(text, pick_rarest(block.particulars, uses, rng), block.register)
    heads = REPLY_HEADS[block.register]
    if heads and block.topic not in SERIOUS_TOPICS and not GREETED.match(text) and rng.random() < 0.5:
        text = rng.choice(heads) + text
    tails = SERIOUS_TAILS if block.topic in SERIOUS_TOPICS else REPLY_TAILS
    said_goodbye = text.endswith(("？", "?", "！", "!")) or re.search(r"(見|見面|支持|多謝晒|soon|光臨)\W*$", text)
    if not said_goodbye and rng.random() < 0.45:
        text += rng.choice(tails[block.register])
    return text


def make_pair(block: Block, index: int, uses: Counter[str], rng: random.Random) -> Pair:
    """One pair from enquiry `index` of `block`, answered by the reply used least so far."""
    enquiry, allowed = block.enquiries[index]
    values = draw_values(rng)
    again = uses[enquiry] > 0
    number = min(allowed, key=lambda each: (uses[block.replies[each]], each))
    reply = word_reply(fill(block.replies[number], values, rng), block, uses, rng)
    return word_enquiry(fill(enquiry, values, rng), block, again, uses, rng), reply


def make_new_pair(block: Block, index: int, seen: set[str], uses: Counter[str], rng: random.Random) -> Pair | None:
    """A pair whose enquiry and reply both differ from all before by more than digits, or None."""
    for _ in range(TRIES):
        pair = make_pair(block, index, uses, rng)
        marks = {"?" + skeleton(pair[0]), "!" + skeleton(pair[1])}
        if not marks & seen:
            seen |= marks
            enquiry, allowed = block.enquiries[index]
            uses[enquiry] += 1
            uses[block.replies[min(allowed, key=lambda each: (uses[block.replies[each]], each))]] += 1
            uses.update(text for text in block.circumstances if text in pair[0])
            uses.update(text for text in block.particulars if text in pair[1])
            return pair
    return None


def from_bank(blocks: list[Block], wanted: int, rng: random.Random) -> list[Pair]:
    """`wanted` pairs: every enquiry once, then again in other words, in random order, until there are enough."""
    places = [(block, index) for block in blocks for index in range(len(block.enquiries))]
    seen = {mark for pairs in LABELLED.values() for q, a in pairs for mark in ("?" + skeleton(q), "!" + skeleton(a))}
    uses: Counter[str] = Counter()
    pairs: list[Pair] = []
    while len(pairs) < wanted:
        rng.shuffle(places)
        # Enquiries with slots vary most, so they come back first.
        places.sort(key=lambda place: bool(pairs) and "{" not in place[0].enquiries[place[1]][0])
        made = [make_new_pair(block, index, seen, uses, rng) for block, index in places[: wanted - len(pairs)]]
        new = [pair for pair in made if pair is not None]
        if not new:
            raise ValueError(f"calculator/sample/bank: only {len(pairs)} distinct pairs, {wanted} wanted; write more")
        pairs += new
    return pairs


def make_pairs() -> list[Pair]:
    """The whole sample, (enquiry, reply), shuffled."""
    rng = random.Random(SEED)
    labelled = [pair for pairs in LABELLED.values() for pair in pairs]
    blocks = add_details(read_bank(SAMPLE_DIR / "bank"), SAMPLE_DIR / "details")
    plain = from_bank(blocks, PAIRS - EXACT_DUPLICATES - len(labelled), rng)
    pairs = plain + labelled + rng.sample(plain, EXACT_DUPLICATES)
    rng.shuffle(pairs)
    return pairs


def to_jsonl(pairs: list[Pair]) -> bytes:
    """OpenAI chat format, one example a line: system, user, assistant."""
    lines = []
    for enquiry, reply in pairs:
        contents = [("system", SYSTEM_LINE), ("user", enquiry), ("assistant", reply)]
        messages = [{"role": role, "content": content} for role, content in contents]
        lines.append(json.dumps({"messages": messages}, ensure_ascii=False) + "\n")
    return "".join(lines).encode("utf-8")


def to_csv(pairs: list[Pair]) -> bytes:
    """Two columns as a spreadsheet saves them: UTF-8 with BOM, CRLF."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(["enquiry", "reply"])
    writer.writerows(pairs)
    return text.getvalue().encode("utf-8-sig")


def main() -> None:
    """Writes both files beside this script."""
    pairs = make_pairs()
    RESTAURANT_JSONL.write_bytes(to_jsonl(pairs))
    RESTAURANT_CSV.write_bytes(to_csv(pairs))
    print(f"{len(pairs)} pairs in {RESTAURANT_JSONL.name} and {RESTAURANT_CSV.name}")


if __name__ == "__main__":
    main()
