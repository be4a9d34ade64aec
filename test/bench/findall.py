# The texts of NDJSON on standard input, split into tokens with one regular expression; prints how many there are.
import json
import re
import sys

TOKENS = re.compile(r"\w+(?:[-'’]\w+)*|[^\w\s]")
print(sum(len(TOKENS.findall(json.loads(line)["text"])) for line in sys.stdin))
