#!/usr/bin/env python3
"""The ten test classes that took longest, from a .trx file: seconds summed over their tests, which overlap."""
import collections
import sys
import xml.etree.ElementTree as xml

NAMESPACE = {"t": "http://microsoft.com/schemas/VisualStudio/TeamTest/2010"}
root = xml.parse(sys.argv[1]).getroot()
classes = {
    test.get("id"): test.find("t:TestMethod", NAMESPACE).get("className")
    for test in root.iterfind(".//t:UnitTest", NAMESPACE)
}
seconds = collections.Counter()
for result in root.iterfind(".//t:UnitTestResult", NAMESPACE):
    hours, minutes, rest = (result.get("duration") or "0:0:0").split(":")
    seconds[classes[result.get("testId")]] += 3600 * int(hours) + 60 * int(minutes) + float(rest)
print("Slowest test classes, in seconds")
for name, total in seconds.most_common(10):
    print(f"{total:8.1f}  {name}")
