#!/usr/bin/env python3
"""Makes the fonts of this folder out of whole ones; make.sh calls it.

    make.py CHARSET NOTO-SC SOURCE-SANS NOTO OUT

NOTO-SC and SOURCE-SANS are the unpacked npm packages, NOTO is the folder of
the Debian package fonts-noto-core. Needs fontTools (python3-fonttools).
"""

import os
import sys

from fontTools import subset
from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.misc.transform import Transform
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

charset, sc, source, noto, out = sys.argv[1:]

# Marks of punctuation that take the full width of a Chinese character in Noto
# Sans SC, at the place of their forms for Latin. canvas/text/latin.go has the
# same list.
LATIN = {
    0x2018: 0x10FF00,  # ‘
    0x2019: 0x10FF01,  # ’
    0x201C: 0x10FF02,  # “
    0x201D: 0x10FF03,  # ”
    0x2026: 0x10FF04,  # …
    0x00B7: 0x10FF05,  # ·
}


def characters():
    """What charset.txt lists."""
    all = set()
    for line in open(charset, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("#") or not line:
            continue
        if line.startswith("U+"):
            ends = [int(e, 16) for e in line.split()[0][2:].split("-")]
            all.update(range(ends[0], ends[-1] + 1))
        else:
            all.update(map(ord, line))
    return all


def cut(font, unicodes, features):
    options = subset.Options()
    options.hinting = False
    options.notdef_outline = True
    options.layout_features = features
    options.name_IDs = ["*"]
    options.drop_tables += ["BASE", "vhea", "vmtx", "VORG", "DSIG", "STAT", "meta"]
    if not features:
        options.drop_tables += ["GSUB", "GPOS", "GDEF"]
    s = subset.Subsetter(options)
    s.populate(unicodes=unicodes)
    s.subset(font)


class Cut:
    """A cut of Noto Sans SC to which glyphs of other fonts are added."""

    def __init__(self, path, wanted):
        self.font = TTFont(path)
        self.wanted = wanted
        # Combining marks would be drawn unattached: see README.md.
        cut(self.font, [r for r in wanted if r not in LATIN.values()], [])
        self.map = dict(self.font.getBestCmap())
        self.order = self.font.getGlyphOrder()
        self.names = set(self.order)

    def add(self, path, scale, runes=None):
        """Adds what the cut lacks and another font has, so much larger."""
        other = TTFont(path)
        cmap, glyphs, scale = other.getBestCmap(), other.getGlyphSet(), scale * 1000 / other["head"].unitsPerEm
        added = 0
        for at, rune in sorted(runes.items()) if runes else [(r, r) for r in sorted(self.wanted)]:
            if at in self.map or rune not in cmap:
                continue
            name = "u%05X" % at
            record = DecomposingRecordingPen(glyphs)
            glyphs[cmap[rune]].draw(record)
            pen = TTGlyphPen(None)
            record.replay(TransformPen(pen, Transform().scale(scale)))
            glyph = pen.glyph()
            glyph.recalcBounds(self.font["glyf"])
            self.font["glyf"][name] = glyph
            left = glyph.xMin
            self.font["hmtx"][name] = (round(glyphs[cmap[rune]].width * scale), left)
            self.map[at] = name
            added += 1
        print("  %5d of %s" % (added, os.path.basename(path)))

    def save(self, path):
        f = self.font
        f["cmap"] = newTable("cmap")
        f["cmap"].tableVersion = 0
        f["cmap"].tables = [
            self.table(4, 3, 1, {r: n for r, n in self.map.items() if r <= 0xFFFF}),
            self.table(12, 3, 10, self.map),
        ]
        # Who shapes text (the window does) has the Latin forms beside Latin,
        # Greek and Cyrillic letters.
        marks = "".join("  sub %s by %s;\n" % (self.map[r], self.map[at]) for r, at in LATIN.items())
        addOpenTypeFeaturesFromString(f, "".join(
            "languagesystem %s dflt;\n" % s for s in ("DFLT", "latn", "grek", "cyrl"))
            + "lookup latin {\n" + marks + "} latin;\nfeature calt {\n"
            + "".join("  script %s;\n  lookup latin;\n" % s for s in ("latn", "grek", "cyrl")) + "} calt;\n")
        f["post"].formatType = 3.0  # no names of glyphs
        f.save(path)
        print("%s: %d glyphs, %.1f MB" % (path, f["maxp"].numGlyphs, os.path.getsize(path) / 1e6))

    @staticmethod
    def table(format, platform, encoding, map):
        t = CmapSubtable.newSubtable(format)
        t.platformID, t.platEncID, t.language, t.cmap = platform, encoding, 0, map
        return t


def combining(rune):
    import unicodedata
    return unicodedata.category(chr(rune)) in ("Mn", "Me")


def main():
    wanted = {r for r in characters() if not combining(r)}
    for weight, number in (("Regular", "400Regular"), ("Bold", "700Bold")):
        c = Cut("%s/%s/NotoSansSC_%s.ttf" % (sc, number, number), wanted)
        # Noto Sans SC has the Latin letters of Source Sans, larger by this
        # factor (the height of x and the width of n agree to 2 units); Noto
        # Sans has the height of its own.
        larger = {"Regular": 1.118, "Bold": 1.122}[weight]
        sans = "%s/%s/SourceSans3_%s.ttf" % (source, number, number)
        c.add(sans, larger, {at: r for r, at in LATIN.items()})
        c.add(sans, larger)
        c.add("%s/NotoSans-%s.ttf" % (noto, weight), 1.02)
        c.add("%s/NotoSansSymbols-%s.ttf" % (noto, weight), 1)
        c.add("%s/NotoSansSymbols2-Regular.ttf" % noto, 1)
        c.add("%s/NotoSansMath-Regular.ttf" % noto, 1)
        c.save("%s/NotoSansSC-%s.ttf" % (out, weight))
        for script, runes in (
            ("Arabic", [*range(0x0600, 0x0700), *range(0x0750, 0x0780), *range(0x2000, 0x2070), 0x25CC]),
            ("Hebrew", [*range(0x0590, 0x0600), *range(0xFB1D, 0xFB50), 0x25CC]),
        ):
            f = TTFont("%s/NotoSans%s-%s.ttf" % (noto, script, weight))
            cut(f, runes, ["*"])
            path = "%s/NotoSans%s-%s.ttf" % (out, script, weight)
            f.save(path)
            print("%s: %d glyphs, %.0f KB" % (path, f["maxp"].numGlyphs, os.path.getsize(path) / 1e3))


main()
