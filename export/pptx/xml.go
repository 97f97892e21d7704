package pptx

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"touchline/canvas"
)

const emuPerPt = 12700

// most is the largest measure that programs read, EMU.
const most = math.MaxInt32

// emu is a measure in pt as EMU.
func emu(v float64) int64 {
	if math.IsNaN(v) {
		return 0
	}
	return int64(math.Round(min(max(v*emuPerPt, -most), most)))
}

func num(v int64) string { return strconv.FormatInt(v, 10) }

// escaped is _xHHHH_, which stands for a character in these files.
var escaped = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

var (
	inWords = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")
	inAttr  = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "\n", " ", "\t", " ")
)

// clean leaves out what XML cannot hold, and marks what would be read as an
// escape.
func clean(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n':
			return r
		case r < ' ' || r == 0xFFFE || r == 0xFFFF || r == utf8.RuneError:
			return -1
		}
		return r
	}, s)
	if strings.Contains(s, "_x") {
		s = escaped.ReplaceAllStringFunc(s, func(e string) string { return "_x005F" + e })
	}
	return s
}

// words is a text between tags, attr one in quotes.
func words(s string) string { return inWords.Replace(clean(s)) }
func attr(s string) string  { return inAttr.Replace(clean(s)) }

// xfrm is a place and an extent, with what is said of turning and mirroring.
func xfrm(tag, turned string, r canvas.Rect) string {
	return "<" + tag + turned + `><a:off x="` + num(emu(r.X)) + `" y="` + num(emu(r.Y)) + `"/><a:ext cx="` + num(emu(max(r.W, 0))) + `" cy="` + num(emu(max(r.H, 0))) + `"/></` + tag + ">"
}

const hexDigits = "0123456789ABCDEF"

func hex(c canvas.Color) string {
	b := make([]byte, 0, 6)
	for _, v := range [...]uint8{c.R, c.G, c.B} {
		b = append(b, hexDigits[v>>4], hexDigits[v&15])
	}
	return string(b)
}

// color is a colour: the theme's, where it is one.
func (d *deck) color(c canvas.Color) string {
	tag, val := "srgbClr", hex(c)
	if name := d.names[c.Alpha(255)]; name != "" {
		tag, val = "schemeClr", name
	}
	if c.A == 255 {
		return "<a:" + tag + ` val="` + val + `"/>`
	}
	return "<a:" + tag + ` val="` + val + `"><a:alpha val="` + strconv.Itoa(int(c.A)*100000/255) + `"/></a:` + tag + ">"
}

func (d *deck) fill(c canvas.Color) string {
	if !c.Visible() {
		return "<a:noFill/>"
	}
	return "<a:solidFill>" + d.color(c) + "</a:solidFill>"
}

// line is how an outline is drawn; heads is what stands at its ends.
func (d *deck) line(s canvas.Stroke, heads string) string {
	if !s.Visible() {
		return "<a:ln><a:noFill/></a:ln>"
	}
	var b strings.Builder
	b.WriteString(`<a:ln w="` + num(max(emu(s.Width), 1)) + `"`)
	if s.Cap == canvas.CapRound {
		b.WriteString(` cap="rnd"`)
	}
	b.WriteString(">" + d.fill(s.Color))
	if len(s.Dash) > 1 {
		b.WriteString("<a:custDash>")
		for i := 0; i+1 < len(s.Dash); i += 2 {
			b.WriteString(`<a:ds d="` + share(s.Dash[i], s.Width) + `" sp="` + share(s.Dash[i+1], s.Width) + `"/>`)
		}
		b.WriteString("</a:custDash>")
	}
	if s.Join == canvas.JoinRound {
		b.WriteString("<a:round/>")
	} else {
		b.WriteString(`<a:miter lim="800000"/>`)
	}
	b.WriteString(heads + "</a:ln>")
	return b.String()
}

// share is a measure over another, in thousandths of a per cent.
func share(v, of float64) string { return num(int64(math.Round(max(v, 0) / of * 100000))) }
