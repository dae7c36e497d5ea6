"""Solves the tests of skills for the numbers of changes: which numbers of people who want 1, 2 and 3 levels more or less give these figures."""
import itertools

from published import LEVELS

MOST = 80  # respondents; beyond, there are too many tables to go through
SIZES = range(1, LEVELS)


def splits(count):
    for inner in itertools.product(range(count + 1), repeat=LEVELS - 2):
        if sum(inner) <= count:
            yield (*inner, count - sum(inner))


def rank_biserial(up, down):
    """Matched pairs, those without a change left out, ties at their mean rank."""
    before, positive, negative = 0, 0.0, 0.0
    for more, less in zip(up, down):
        rank = before + (more + less + 1) / 2
        before += more + less
        positive, negative = positive + more * rank, negative + less * rank
    return (positive - negative) / (positive + negative) if before else None


def tables(skill):
    """Every pair of splits that the figures of the skill allow."""
    change, base = skill["change"], skill["wantsMore"]["base"]
    levels = None
    if skill["meanCurrent"] is not None:
        levels = round((skill["meanDesired"] - skill["meanCurrent"]) * base)
    down = {}
    for split in splits(change["down"]):
        down.setdefault(sum(size * count for size, count in zip(SIZES, split)), []).append(split)
    for up in splits(change["up"]):
        total = sum(size * count for size, count in zip(SIZES, up))
        for split in down.get(total - levels, []) if levels is not None else itertools.chain(*down.values()):
            if change.get("rankBiserial") is None or abs(rank_biserial(up, split) - change["rankBiserial"]) < 1e-9:
                yield up, split


def attack(report, true, k, tally, lines, where):
    for skill in report["gaps"]["skills"]:
        change = skill["change"]
        if change.get("pairs") is None or change.get("rankBiserial") is None:
            continue
        small = {size: true.of(f"change {skill['skill']} {size}") for size in range(1 - LEVELS, LEVELS) if size}
        small = {size: count for size, count in small.items() if count < k}
        tally["test"]["attacked"] += len(small)
        if not small or change["pairs"] > MOST:
            continue
        found = list(tables(skill))
        for size, count in small.items():
            values = {pair[0 if size > 0 else 1][abs(size) - 1] for pair in found}
            if min(values) > 0 or max(values) < k:
                tally["test"]["narrowed"] += 1
                lines.add(f"{where}: test: change {skill['skill']} {size} = {count}: {min(values)} to {max(values)}")
