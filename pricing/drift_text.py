"""What drift found, in English: agreement, differences with their reason, what nothing could be held against."""

from __future__ import annotations

from collections import Counter, defaultdict

from pricing.drift import Finding, unused_reasons


def drift_lines(findings: list[Finding]) -> list[str]:
    """Unexplained first, for it is what someone must act on."""
    outcomes = Counter(each.outcome for each in findings)
    rows = len({each.row_id for each in findings})
    lines = [
        f"{rows} inference rows: {outcomes['agrees']} prices agree, {outcomes['explained']} differ with a reason, "
        f"{outcomes['unexplained']} differ without, {outcomes['not_covered']} rows not covered."
    ]
    lines += _section("Differ without a reason: correct the row, or explain it in drift.toml", findings, "unexplained")
    lines += _section("Differ with a reason", findings, "explained")
    lines += _section("Agree", findings, "agrees")
    lines += _not_covered(findings)
    if unused := unused_reasons(findings):
        lines += ["", "Explained in drift.toml, but no longer different: take the entry out", *_indented(unused)]
    return lines


def _section(title: str, findings: list[Finding], outcome: str) -> list[str]:
    lines = [_line(each) for each in findings if each.outcome == outcome]
    return ["", title, *_indented(lines)] if lines else []


def _line(finding: Finding) -> str:
    days = f"{finding.days[0]} to {finding.days[-1]}" if len(finding.days) > 1 else f"{finding.days[0]}"
    if finding.outcome == "agrees":
        return f"{finding.row_id} | {finding.ours} | {days}"
    told = f"{finding.row_id} | ours {finding.ours}, theirs {finding.theirs} | {days}"
    return f"{told} | {finding.reason}" if finding.reason else told


def _not_covered(findings: list[Finding]) -> list[str]:
    rows: dict[str, list[str]] = defaultdict(list)
    for each in findings:
        if each.outcome == "not_covered":
            rows[each.reason].append(each.row_id)
    lines = [line for reason in sorted(rows) for line in (f"{reason}:", *_indented(rows[reason]))]
    return ["", "Not covered", *_indented(lines)] if lines else []


def _indented(lines: list[str]) -> list[str]:
    return [f"  {line}" for line in lines]
