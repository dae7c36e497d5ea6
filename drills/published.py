"""What a protected report publishes, and the relations between its counts that every reader knows, as a linear programme."""
import json

from answers import ROOT, SURVEY, QUESTIONS
from programme import Programme
from random_survey import exclusives, options

PLAN = json.loads((ROOT / "questionnaires" / SURVEY / "report.json").read_text(encoding="utf-8"))
LEVELS = len(PLAN["levels"])
OTHERS = "other_groups"
EMPTY = "empty_groups"
NET = "net:"
JOINT = {"cm": (1, True), "ce": (0, True), "am": (1, False), "ae": (0, False), "al": (-1, False)}


def tables(report):
    return {table["name"]: table for section in report["sections"] for table in section["tables"]}


def blocks(kind):
    return [block for section in PLAN["sections"] for block in section["blocks"] if block["type"] == kind]


def nets(question):
    """The nets of a question as codes of their own, each with the options that it is made of."""
    return {NET + net["id"]: net["options"] for net in PLAN.get("nets", []) if net["question"] == question}


def rows_of(table):
    """The options and the nets of a table."""
    return table["rows"] + [{**row, "code": NET + row["code"]} for row in table.get("nets", [])]


def is_multiple(name):
    return QUESTIONS[name]["type"] == "checkbox"


class Published:
    """A report, read as a reader reads it: JSON only."""

    def __init__(self, report, breakdown, groups, is_weighted):
        """The groups are those that the report breaks down by, each with the options that it is made of."""
        self.report, self.choice_of_groups, self.lp = report, breakdown, Programme()
        self.breakdown, self.is_weighted = groups_of(breakdown, groups), is_weighted
        self.tables, self.cells, self.rests = tables(report), {}, []
        self.sums, self.joint, self.level_counts, self.crossed = [], [], [], []
        self.respondents()
        for block in blocks("distribution"):
            if block["table"] in self.tables:
                self.distribution(block["question"], self.tables[block["table"]])
        for group, members in groups.items():
            self.lp.equal(f"n {self.breakdown} {group}", [f"n {breakdown} {code}" for code in members])
        self.lp.equal(f"a {self.breakdown}", [f"a {breakdown}"])
        for block in blocks("crosstab"):
            table, columns = block["table"], block["columns"]
            if columns == PLAN["breakdown"] != breakdown:
                table, columns = f"x_{block['rows']}_by_{breakdown}", breakdown
            if columns == breakdown:
                columns = self.breakdown
            if table in self.tables and (block["rows"], columns) not in self.crossed:
                self.crosstab(block["rows"], columns, self.tables[table])
        self.skills()
        self.lessons()

    def publish(self, kind, name, value):
        """A count that the report has a place for; None is hidden."""
        self.lp.variable(name)
        self.cells[name] = (kind, value)
        if value is not None:
            self.lp.fix(name, value)
        return name

    def rest(self, whole, part):
        name = f"{whole} without {part}"
        self.lp.equal(whole, [part, name])
        self.rests.append((whole, part, name))

    def respondents(self):
        self.publish("respondents", "N", self.report["respondents"])

    def choice(self, question, base, count):
        """What holds for the options of a question among any respondents: they exclude each other, or some do."""
        counts = {code: count(code) for code in options(QUESTIONS[question])}
        self.nets(question, base, counts, count)
        if not is_multiple(question):
            self.lp.equal(base, list(counts.values()))
            return
        for code, name in counts.items():
            self.lp.at_most(name, base)
            for alone in exclusives(QUESTIONS[question]) - {code}:
                self.lp.row([(1, name), (1, counts[alone]), (-1, base)], "L")
        if most := QUESTIONS[question].get("maxSelectedChoices"):
            self.lp.row([(1, name) for name in counts.values()] + [(-most, base)], "L")

    def nets(self, question, base, counts, count):
        """A net holds each of its options and at most all of them; where they exclude each other, exactly these."""
        for net, members in nets(question).items():
            parts = [counts[code] for code in members]
            if not is_multiple(question):
                self.lp.equal(count(net), parts)
                continue
            self.lp.row([(1, count(net))] + [(-1, part) for part in parts], "L")
            for part in parts:
                self.lp.at_most(part, count(net))
            self.lp.at_most(count(net), base)
            for alone in exclusives(QUESTIONS[question]) - set(members):
                self.lp.row([(1, count(net)), (1, counts[alone]), (-1, base)], "L")

    def distribution(self, question, table):
        answered = self.publish("one-way", f"a {question}", table["rows"][0]["base"])
        asked = self.publish("one-way", f"e {question}", table["rows"][0]["base_eligible"])
        self.lp.at_most(answered, asked)
        self.lp.equal("N", [asked])
        for row in rows_of(table):
            name = f"n {question} {row['code']}"
            self.publish("one-way", name, row["count"] if row["count"] is not None else of_share(row.get("share"), row["base"]))
            self.rest(answered, name)
        if (mentions := table["rows"][0].get("mentions")) is not None:
            self.lp.row([(1, f"n {question} {row['code']}") for row in table["rows"]], "E", mentions)
        self.choice(question, answered, lambda code: f"n {question} {code}")

    def crosstab(self, rows, columns, table):
        key = f"{rows} x {columns}"
        self.crossed.append((rows, columns))
        drawn = [column["category"] for column in table["columns"] if column["name"].startswith("base_")]
        base = self.publish("cross-tab", f"b {key}", table["rows"][0]["base"])
        of_row = lambda code: f"r {key} {code}"
        of_column = lambda code: f"c {key} {code}"
        cell = lambda row, column: f"x {key} {row} {column}"
        for row in rows_of(table):
            self.publish("cross-tab", of_row(row["code"]), row["count"])
            for code in drawn:
                self.publish("cross-tab", of_column(code), row[f"base_{code}"])
                count = row[f"count_{code}"]
                if count is None:
                    shares = of_share(row[f"share_{code}"], row[f"base_{code}"]), of_share(row[f"row_share_{code}"], row["count"])
                    count = next((share for share in shares if share is not None), None)
                self.publish("cross-tab", cell(row["code"], code), count)
        self.choice(rows, base, of_row)
        self.choice(columns, base, of_column)
        for code in options(QUESTIONS[columns]):
            self.choice(rows, of_column(code), lambda row, code=code: cell(row, code))
            self.part(of_column(code), f"n {columns} {code}")
        for code in [*options(QUESTIONS[rows]), *nets(rows)]:
            self.choice(columns, of_row(code), lambda column, code=code: cell(code, column))
            self.part(of_row(code), f"n {rows} {code}")
            for column in options(QUESTIONS[columns]):
                self.rest(of_column(column), cell(code, column))
        for question in (rows, columns):
            self.part(base, f"a {question}")

    def part(self, name, whole):
        """The answers to both questions are among the answers to one, and those to one only are too."""
        self.lp.at_most(name, whole)

    def skills(self):
        gaps = self.report["gaps"]
        of_group = {group["group"] if "group" in group else group["code"]: group for group in gaps.get("groups", [])}
        groups = options(QUESTIONS[self.breakdown])
        if not gaps["skills"]:
            return
        for place, skill in enumerate(gaps["skills"]):
            key = skill["skill"]
            self.skill("skill", f"{key}", "N", skill)
            for group in groups:
                own = of_group.get(group)
                self.skill("group", f"{key} {group}", f"n {self.breakdown} {group}", own and own["skills"][place], group)
            for part in [*JOINT, "oc", "oa"]:
                self.lp.equal(f"{part} {key}", [f"{part} {key} {group}" for group in [*groups, "blank"]])
            self.skill_relations(f"{key} blank")
            own = {group: of_group[group]["skills"][place] for group in of_group}
            if not self.is_weighted and (skill["meanCurrent"] is not None or any(group["meanCurrent"] is not None for group in own.values())):
                self.means(key, groups, {"": skill, **own})

    def skill(self, kind, key, size, shown, group=None):
        self.joint += [(f"{part} {key}", group) for part in ("cb", "ab", *JOINT)]
        shown = shown or {"cannot": {}, "wantsMore": {}}
        self.publish(kind, f"rated {key}", shown["cannot"].get("base"))
        self.publish(kind, f"cannot {key}", shown["cannot"].get("count"))
        both = self.publish(kind, f"both {key}", shown["wantsMore"].get("base"))
        more = self.publish(kind, f"more {key}", shown["wantsMore"].get("count"))
        self.lp.at_most(f"rated {key}", size)
        self.skill_relations(key)
        self.rest(f"rated {key}", f"cannot {key}")
        self.rest(both, more)
        change = shown.get("change") or {}
        less = None
        if change.get("down") is not None:
            less = change["down"]
        elif not self.is_weighted and shown.get("rds") is not None and shown["wantsMore"].get("base"):
            less = round(shown["wantsMore"]["count"] + shown["rds"] * shown["wantsMore"]["base"] / 100)
        self.publish(kind, f"less {key}", less)
        equal = change.get("zeros")
        if equal is None and less is not None:
            equal = shown["wantsMore"]["base"] - shown["wantsMore"]["count"] - less
        self.publish(kind, f"equal {key}", equal)

    def skill_relations(self, key):
        """Those who cannot, at the lowest level, cannot want less; cb and ab gave both levels, oc and oa no level wanted."""
        self.lp.equal(f"cb {key}", [f"cm {key}", f"ce {key}"])
        self.lp.equal(f"ab {key}", [f"am {key}", f"ae {key}", f"al {key}"])
        self.lp.equal(f"cannot {key}", [f"cb {key}", f"oc {key}"])
        self.lp.equal(f"rated {key}", [f"cannot {key}", f"ab {key}", f"oa {key}"])
        self.lp.equal(f"more {key}", [f"cm {key}", f"am {key}"])
        self.lp.equal(f"equal {key}", [f"ce {key}", f"ae {key}"])
        self.lp.equal(f"less {key}", [f"al {key}"])
        self.lp.equal(f"both {key}", [f"more {key}", f"equal {key}", f"less {key}"])

    def means(self, key, groups, shown):
        """Every pair of levels, and the sums of levels that means give back."""
        scopes = {"": key, **{group: f"{key} {group}" for group in groups}, "blank": f"{key} blank"}
        for group, scope in scopes.items():
            pairs = {(wanted, now): f"z {scope} {wanted} {now}" for wanted in range(LEVELS) for now in range(LEVELS)}
            for part, (direction, cannot) in JOINT.items():
                own = [name for (wanted, now), name in pairs.items() if sign(wanted - now) == direction and (now == 0) == cannot]
                self.lp.equal(f"{part} {scope}", own)
            for which, mean in ((1, "meanCurrent"), (0, "meanDesired")):
                total = self.lp.variable(f"s {which} {scope}")
                self.lp.row([(1, total)] + [(-pair[which], name) for pair, name in pairs.items()], "E")
                value = shown.get(group, {}).get(mean)
                if value is not None:
                    self.lp.fix(total, round(value * shown[group]["wantsMore"]["base"]))
                elif group and group != "blank":
                    self.sums.append((total, scope))
            if group != "blank":
                self.levels(scope, pairs, group or None)
        for pair in ((wanted, now) for wanted in range(LEVELS) for now in range(LEVELS)):
            names = [f"z {scope} {pair[0]} {pair[1]}" for scope in scopes.values()]
            self.lp.equal(names[0], names[1:])

    def levels(self, scope, pairs, group):
        for which in (0, 1):
            for level in range(LEVELS):
                name = f"level {which} {scope} {level}"
                self.lp.equal(name, [own for pair, own in pairs.items() if pair[which] == level])
                self.level_counts.append((name, group))
        for change in range(1 - LEVELS, LEVELS):
            name = f"change {scope} {change}"
            self.lp.equal(name, [own for (wanted, now), own in pairs.items() if wanted - now == change])
            self.level_counts.append((name, group))
        self.level_counts += [(name, group) for name in pairs.values()]

    def weights(self, sizes, respondents):
        """Weights that make countries equal: readers who know them, or the sizes, have an equation for each weighted count."""
        self.of_country = {code: respondents / (size * sum(other > 0 for other in sizes.values())) for code, size in sizes.items() if size}
        for cells, weights, count, weighted in self.weighted_rows():
            self.lp.row(list(zip(weights, cells)), "E", weighted)
            self.lp.row([(1, cell) for cell in cells], "E", count)

    def weighted_rows(self):
        """The hidden cells of an option by country, their weights, and what count and weighted count leave for them."""
        for block in blocks("distribution"):
            pair = (block["question"], self.breakdown if self.choice_of_groups == "country" else "country")
            for row in self.tables[block["table"]]["rows"] if block["table"] in self.tables and pair in self.crossed else []:
                cells = {code: f"x {pair[0]} x {pair[1]} {row['code']} {code}" for code in self.of_country}
                hidden = {code: name for code, name in cells.items() if name not in self.lp.known}
                if row.get("weighted_count") is not None and row["count"] is not None and hidden:
                    shown = {code: self.lp.known[name] for code, name in cells.items() if code not in hidden}
                    weighted = row["weighted_count"] - sum(self.of_country[code] * count for code, count in shown.items())
                    yield list(hidden.values()), [self.of_country[code] for code in hidden], row["count"] - sum(shown.values()), weighted

    def lessons(self):
        for lesson, table_row in self.lesson_rows():
            key = f"lesson {lesson}"
            base = self.publish("lesson", f"both {key}", table_row["base"])
            more = self.publish("lesson", f"more {key}", table_row["wants_more"])
            self.rest(base, more)
            own = [skill["skill"] for skill in self.report["gaps"]["skills"] if skill["lesson"] == lesson]
            for skill in own:
                self.lp.at_most(f"more {skill}", more)
                self.lp.at_most(f"both {skill}", base)
            self.lp.row([(1, more)] + [(-1, f"more {skill}") for skill in own], "L")
            self.lp.row([(1, base)] + [(-1, f"both {skill}") for skill in own], "L")
            self.lp.at_most(base, "N")

    def lesson_rows(self):
        for row in self.tables.get("t_lessons", {"rows": []})["rows"]:
            yield int(row["code"].removeprefix("lesson_")), row


def of_share(share, base):
    return None if share is None or not base else round(share * base)


def sign(number):
    return (number > 0) - (number < 0)


def groups_of(breakdown, groups):
    """The groups as a single choice of their own."""
    name = f"{breakdown}~"
    QUESTIONS[name] = {"type": "radiogroup", "choices": list(groups)}
    return name


def groups_shown(report, breakdown, size, k):
    """The groups of a report: the options, or those of at least 2 K respondents and the others together. Options that nobody chose, which
    nothing published tells apart, are one group."""
    found = {code: [code] for code in options(QUESTIONS[breakdown])}
    if not any(column.get("category") == OTHERS for table in tables(report).values() for column in table["columns"]):
        empty = [code for code in found if not size(code)]
        return {**{code: [code] for code in found if size(code)}, **({EMPTY: empty} if empty else {})}
    by_size = sorted((code for code in found if size(code)), key=size)
    small = [code for code in by_size if size(code) < 2 * k]
    while len(small) < len(by_size) and sum(map(size, small)) < 2 * k:
        small.append(by_size[len(small)])
    return {**{code: [code] for code in found if code not in small and size(code)}, OTHERS: [code for code in found if code in small or not size(code)]}
