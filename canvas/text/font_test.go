package text

import (
	"bytes"
	"math"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/encoding/simplifiedchinese"

	"touchline/assets"
	"touchline/canvas"
)

// charset reads assets/fonts/charset.txt: the single characters, and the
// ranges.
func charset(t *testing.T) (single []rune, ranges [][2]rune) {
	t.Helper()
	for _, line := range strings.Split(assets.FontCharset, "\n") {
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "U+"):
			ends := strings.Split(strings.TrimPrefix(strings.Fields(line)[0], "U+"), "-")
			var r [2]rune
			for i, e := range []string{ends[0], ends[len(ends)-1]} {
				v, err := strconv.ParseInt(e, 16, 32)
				if err != nil {
					t.Fatalf("%q: %v", line, err)
				}
				r[i] = rune(v)
			}
			ranges = append(ranges, r)
		default:
			single = append(single, []rune(line)...)
		}
	}
	return single, ranges
}

func TestFontsHaveTheCharacters(t *testing.T) {
	single, ranges := charset(t)
	const general, gb2312Only, traditional = 8105, 125, 2011
	if len(single) != general+gb2312Only+traditional {
		t.Errorf("%d characters listed, want %d", len(single), general+gb2312Only+traditional)
	}
	for _, r := range single {
		if !Covers(r) {
			t.Errorf("the fonts lack %c (%U)", r, r)
		}
	}
	listed := map[rune]bool{}
	for _, r := range single {
		listed[r] = true
	}
	for r := rune(0); r <= lastRune; r++ {
		inRange := listed[r]
		for _, q := range ranges {
			inRange = inRange || r >= q[0] && r <= q[1]
		}
		if regular().glyph(r) != 0 != (bold().glyph(r) != 0) {
			t.Errorf("one weight alone has %c (%U)", r, r)
		}
		if Covers(r) && !inRange {
			t.Errorf("the fonts have %c (%U), which is not listed", r, r)
		}
		if Covers(r) && (unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Me, r)) {
			t.Errorf("the fonts have the combining mark %U, which would be drawn unattached", r)
		}
	}
}

func TestFontsHaveGB2312(t *testing.T) {
	dec := simplifiedchinese.GBK.NewDecoder()
	n := 0
	for hi := 0xB0; hi <= 0xF7; hi++ { // the rows of Chinese characters
		for lo := 0xA1; lo <= 0xFE; lo++ {
			s, err := dec.String(string([]byte{byte(hi), byte(lo)}))
			r, _ := decode(s)
			if err != nil || !unicode.Is(unicode.Han, r) {
				continue // the last five places of row D7 are free
			}
			n++
			if !Covers(r) {
				t.Errorf("the fonts lack %s (%U)", s, r)
			}
		}
	}
	if n != 6763 {
		t.Errorf("%d characters, want 6763", n)
	}
}

// TestFontsHaveTheLetters: whole alphabets, and not those of one language alone.
func TestFontsHaveTheLetters(t *testing.T) {
	for name, letters := range map[string]string{
		"Polish": "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ", "Czech": "áčďéěíňóřšťúůýžČĎĚŇŘŠŤŮŽ", "Turkish": "çğıİöşüĞŞ", "Romanian": "ăâîșțȘȚ",
		"Hungarian": "őűŐŰ", "Croatian": "čćđšž", "Latvian": "āēģīķļņšūž", "Vietnamese": "ạảấầẩẫậắằẳẵặđẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
		"Greek": "αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰΆΈΉΊΌΎΏ", "older Greek": "ἀἁἂἃἄἅἆἇὰᾳᾶῃῇῳῷ",
		"Russian": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "Ukrainian": "ґєіїҐЄІЇ", "Serbian": "ђјљњћџ", "Kazakh": "әғқңөұүһі",
		"signs": "✔✗✘✓☑☐☒➜►₿₽₹₂⏱", "traditional Chinese": "體臺電話營業廳語繁灣",
	} {
		for _, r := range letters {
			if !Covers(r) {
				t.Errorf("%s: the fonts lack %c (%U)", name, r, r)
			}
		}
	}
	for r := rune(0x80); r < 0x530; r++ {
		if unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic) && unicode.IsLetter(r) && !Covers(r) && r != 0x378 {
			t.Errorf("the fonts lack %c (%U)", r, r)
		}
	}
}

func TestFontsHaveTheSigns(t *testing.T) {
	for _, r := range "，。、；：？！“”‘’（）《》〈〉【】—…·～￥％→←↑↓⇄≤≥±×÷−•★☆●○◆◇■□▲△①⑩㈠ⅠⅩ℃№™©®°¹²³½€£¥àéîõüñçßøæœāǎīǔǚđǖệαβΩДжЯё" {
		if !Covers(r) {
			t.Errorf("the fonts lack %c (%U)", r, r)
		}
	}
}

func TestAdvancesAreThoseOfTheFont(t *testing.T) {
	for _, w := range []canvas.Weight{canvas.Regular, canvas.Bold} {
		f, err := sfnt.Parse(FontFile(w))
		if err != nil {
			t.Fatal(err)
		}
		var b sfnt.Buffer
		for _, r := range "AWij1 .中，“à→" {
			g, err := f.GlyphIndex(&b, r)
			if err != nil || g == 0 {
				t.Fatalf("%c: glyph %d, %v", r, g, err)
			}
			if got := GlyphID(w, r); got != uint16(g) {
				t.Errorf("%c: glyph %d, want %d", r, got, g)
			}
			adv, err := f.GlyphAdvance(&b, g, fixed.I(1000), font.HintingNone)
			if err != nil {
				t.Fatal(err)
			}
			if got, want := Advance(w, r), float64(adv)/64/1000; math.Abs(got-want) > 1e-3 {
				t.Errorf("%c: advance %v em, want %v", r, got, want)
			}
		}
	}
}

func TestGlyphPath(t *testing.T) {
	p, advance := GlyphPath(canvas.Regular, '口')
	if advance != 1 {
		t.Errorf("a Chinese character moves the pen by %v em", advance)
	}
	b := p.Bounds()
	if b.X < 0 || b.Right() > 1 || b.Y > -0.6 || b.Bottom() < 0 || b.Bottom() > 0.2 {
		t.Errorf("口 has bounds %v, y down from the baseline", b)
	}
	if n := strings.Count(ops(p), "Z"); n != 2 {
		t.Errorf("口 has %d figures, want 2: %s", n, ops(p))
	}
	for _, r := range []rune{'\U0001F600', -1, 0x10FFFF, 0xD800} {
		if p, _ := GlyphPath(canvas.Bold, r); len(p.Ops) == 0 {
			t.Errorf("%U has no .notdef", r)
		}
	}
	if p, _ := GlyphPath(canvas.Bold, ' '); len(p.Ops) != 0 {
		t.Errorf("a space has an outline")
	}
}

func ops(p canvas.Path) string {
	var b strings.Builder
	for _, op := range p.Ops {
		b.WriteByte("MLCZ"[op])
	}
	return b.String()
}

func TestLicenceIsThere(t *testing.T) {
	if !strings.Contains(assets.FontLicence, "SIL OPEN FONT LICENSE Version 1.1") {
		t.Error("the licence of the fonts is not the OFL")
	}
	for _, w := range []canvas.Weight{canvas.Regular, canvas.Bold} {
		name := table(FontFile(w), "name")
		// Names are in UTF-16.
		if !bytes.Contains(name, []byte("\x00O\x00p\x00e\x00n\x00 \x00F\x00o\x00n\x00t")) {
			t.Error("the font's names do not say its licence")
		}
		for _, tag := range []string{"GPOS", "fpgm", "prep"} {
			if table(FontFile(w), tag) != nil {
				t.Errorf("the font has a table %s, which nothing uses", tag)
			}
		}
		if table(FontFile(w), "glyf") == nil {
			t.Error("the font has no TrueType outlines")
		}
	}
}
