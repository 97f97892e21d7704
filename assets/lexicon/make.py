#!/usr/bin/env python3
"""Makes zh.bin out of the dictionary of jieba and of own.txt.

    make.py JIEBA-DICT OWN OUT

JIEBA-DICT is jieba.dict.utf8 of cppjieba (the Go module
github.com/yanyiwu/gojieba v1.4.6 has it in deps/cppjieba/dict); README.md says
what is in OUT.
"""

import math
import struct
import sys

dict_, own, out = sys.argv[1:]
LONGEST = 4
# How often a word must be in the corpus, by its length: rarer ones are mostly
# names.
OFTEN = {1: 2, 2: 20, 3: 20, 4: 20}

words, total = {}, 0
for line in open(dict_, encoding="utf-8"):
    word, n = line.split()[:2]
    total += int(n)
    if len(word) <= LONGEST and all("\u4e00" <= c <= "\u9fff" for c in word) and int(n) >= OFTEN[len(word)]:
        words[word] = int(n)
for line in open(own, encoding="utf-8"):
    if line.strip() and not line.startswith("#"):
        for word in line.split():
            words[word] = max(words.get(word, 0), 500)

with open(out, "wb") as f:
    for word in sorted(words, key=lambda w: w.encode("utf-16-be")):
        cost = min(255, round(-math.log(words[word] / total) * 12))
        f.write(word.encode("utf-16-be").ljust(2 * LONGEST, b"\0") + struct.pack("B", cost))
print(len(words), "words")
