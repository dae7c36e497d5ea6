"""What stands beside the counts: digits of p-values, numbers in sentences, caches of charts and cells of all sheets of the workbook."""
import re
import zipfile
from xml.etree import ElementTree

from published import tables

P = ("option_p", "option_p_adjusted", "signed_rank_p", "sign_p")


def numbers(value):
    """Every number of a JSON document."""
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return
    if isinstance(value, (int, float)):
        yield float(value)
    else:
        for inner in value.values() if isinstance(value, dict) else value:
            yield from numbers(inner)


def attack(report, path, tally, lines, where):
    p_values(report, tally, lines, where)
    findings(report, tally, lines, where)
    if path is not None:
        sheets(report, path, tally, lines, where)


def report_narrowed(kind, text, tally, lines, where):
    tally[kind]["narrowed"] += 1
    lines.add(f"{where}: {kind}: {text}")


def p_values(report, tally, lines, where):
    found = [(table["name"], row[name]) for table in tables(report).values() for row in table["rows"] for name in P if row.get(name) is not None]
    for group in [report["gaps"], *report["gaps"].get("groups", [])]:
        changes = [(skill["skill"], skill["change"]) for skill in group["skills"]]
        found += [(name, change[p]) for name, change in changes for p in ("signedRankP", "signP") if change.get(p) is not None]
    tally["p-value"]["attacked"] += len(found)
    for name, p in found:
        if float(f"{p:.1e}") != p:
            report_narrowed("p-value", f"{name}: {p!r}", tally, lines, where)


def findings(report, tally, lines, where):
    """Each number of a sentence is a number of a table of the chapter, or counts its tables or groups."""
    for section in report["sections"]:
        shown = {round(number, 6) for table in section["tables"] for row in table["rows"] + table.get("nets", []) for number in numbers(row)}
        shown |= {round(100 * number + either, 1) for number in shown for either in (-1e-6, 1e-6)} | set(range(len(section["tables"]) + 1)) | {report["respondents"]}
        shown |= {float(sum(column.get("category", "") != "" for column in table["columns"])) for table in section["tables"]}
        shown |= {float(len({column.get("category") for column in table["columns"]}) - 1 - 1) for table in section["tables"]}
        for sentence in section.get("findings") or []:
            plain = re.sub(r"[“\"«].*?[”\"»]", "", sentence)
            for text in re.findall(r"\d+(?:\.\d+)?", plain):
                tally["finding"]["attacked"] += 1
                if float(text) not in shown:
                    report_narrowed("finding", f"{text} in {sentence}", tally, lines, where)


def sheets(report, path, tally, lines, where):
    known = {significant(number) for number in [*numbers(report), *error_bars(report)]}
    with zipfile.ZipFile(path) as book:
        for name in book.namelist():
            if re.match(r"xl/charts/chart\d+\.xml", name):
                values = [(name, text) for cache in elements(book, name, "numCache") for text in texts(cache, "v")]
            elif re.match(r"xl/worksheets/sheet\d+\.xml", name):
                values = [(f"{name} {cell.get('r')}", text) for cell in elements(book, name, "c") if cell.get("t", "n") == "n"
                          for text in texts(cell, "v")]
            else:
                continue
            for place, text in values:
                tally["chart and sheet"]["attacked"] += 1
                if significant(float(text)) not in known:
                    report_narrowed("chart and sheet", f"{place}: {text} is not in the JSON", tally, lines, where)


def significant(number):
    return float(f"{number:.9g}")


def error_bars(report):
    """Lengths of bars: the distances of limits from their share."""
    for table in tables(report).values():
        for row in table["rows"]:
            limits = [value for name, value in row.items() if name.endswith(("share", "low", "high")) and isinstance(value, float)]
            yield from (abs(one - other) for one in limits for other in limits)


def elements(book, name, tag):
    return [element for element in ElementTree.fromstring(book.read(name)).iter() if element.tag.endswith("}" + tag)]


def texts(element, tag):
    return [inner.text for inner in element.iter() if inner.tag.endswith("}" + tag) and inner.text]
