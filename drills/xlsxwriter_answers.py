#!/usr/bin/env python3
"""Writes an answers file (wide CSV) as a workbook with XlsxWriter, to compare its time and memory with `survey export --raw`.

    xlsxwriter_answers.py ANSWERS.csv OUT.xlsx

Debian: python3-xlsxwriter. Cells of 0/1 and weights become numbers, everything else text, as in the program's own sheet; rows
are written in XlsxWriter's constant-memory mode, its fastest for sheets of this size.
"""

import csv
import resource
import sys
import time

import xlsxwriter


def write(source, target):
    book = xlsxwriter.Workbook(target, {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    sheet = book.add_worksheet("Answers")
    with open(source, encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file)
        header = next(rows)
        sheet.write_row(0, 0, header)
        numbers = {place for place, name in enumerate(header) if name == "weight" or "/" in name}
        count = 0
        for count, row in enumerate(rows, start=1):
            for place, cell in enumerate(row):
                if not cell:
                    continue
                if place in numbers and cell.replace(".", "", 1).isdigit():
                    sheet.write_number(count, place, float(cell))
                else:
                    sheet.write_string(count, place, cell)
    book.close()
    return count, len(header)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    start = time.perf_counter()
    rows, columns = write(sys.argv[1], sys.argv[2])
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(f"{rows} rows x {columns} columns: {time.perf_counter() - start:.1f} s, {used.ru_utime + used.ru_stime:.1f} s of CPU, "
          f"{used.ru_maxrss / 1024:.0f} MB at most")
