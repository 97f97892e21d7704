package pptx

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"touchline/canvas"
	"touchline/canvas/text"
)

// body is the text of a shape. A shape without one has none.
func (s *shape) body(on *slide) string {
	if len(s.texts) == 0 {
		return ""
	}
	if s.kind == aNumber {
		return s.number(on)
	}
	var in *canvas.Rect
	if s.kind == aBox || s.kind == aPath {
		in = &s.rect
	}
	var b strings.Builder
	b.WriteString("<p:txBody>" + s.bodyPr(in) + "<a:lstStyle/>")
	for i, t := range s.texts {
		before := 0.0
		if i > 0 {
			before = top(t) - bottom(s.texts[i-1])
		}
		on.paragraph(&b, t, alignment(t, in), before)
	}
	b.WriteString("</p:txBody>")
	return b.String()
}

// bodyPr is how text stands in a shape: at the same place as in the drawing.
func (s *shape) bodyPr(in *canvas.Rect) string {
	if in == nil {
		wrap := "square"
		if s.kind == someWords && len(s.texts[0].Lines) < 2 {
			wrap = "none"
		}
		return `<a:bodyPr wrap="` + wrap + `" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="t"><a:noAutofit/></a:bodyPr>`
	}
	e := extent(s.texts[0])
	for _, t := range s.texts[1:] {
		e = e.Union(extent(t))
	}
	left, right := max(e.X-in.X, 0), max(in.Right()-e.Right(), 0)
	if alignment(s.texts[0], in) == canvas.AlignCentre {
		left = min(left, right)
	}
	// Lines may be longer than the longest of ours.
	right = min(right, left)
	if alignment(s.texts[0], in) == canvas.AlignRight {
		right, left = max(in.Right()-e.Right(), 0), min(right, left)
	}
	above, below := max(e.Y-in.Y, 0), max(in.Bottom()-e.Bottom(), 0)
	anchor := "t"
	if math.Abs(above-below) < 2 {
		anchor, above, below = "ctr", 0, 0
	} else {
		below = 0
	}
	wrap := "square"
	if one(s.texts) && e.W > 0.6*(in.W-left-right) && in.H < 2*e.H {
		wrap = "none" // a label that fills its box: another font must not break it
	}
	return `<a:bodyPr wrap="` + wrap + `" lIns="` + num(emu(left)) + `" tIns="` + num(emu(above)) + `" rIns="` + num(emu(right)) + `" bIns="` + num(emu(below)) +
		`" rtlCol="0" anchor="` + anchor + `"><a:noAutofit/></a:bodyPr>`
}

// one reports whether texts are a single line.
func one(texts []*canvas.Text) bool { return len(texts) == 1 && len(texts[0].Lines) == 1 }

// alignment is how the lines of a text stand: as is said of it, or as is seen
// from its lines, or from where it stands in a shape.
func alignment(t *canvas.Text, in *canvas.Rect) canvas.Align {
	if t.Align != canvas.AlignLeft || len(t.Lines) == 0 {
		return t.Align
	}
	first := t.Lines[0]
	left, centre := true, true
	for _, l := range t.Lines[1:] {
		left = left && math.Abs(l.At.X-first.At.X) < hair
		centre = centre && math.Abs(l.At.X+l.Width/2-first.At.X-first.Width/2) < hair
	}
	if len(t.Lines) > 1 && centre && !left {
		return canvas.AlignCentre
	}
	if in != nil && left {
		e := extent(t)
		if before, behind := e.X-in.X, in.Right()-e.Right(); math.Abs(before-behind) < 1 && before > 8 {
			return canvas.AlignCentre
		}
	}
	return canvas.AlignLeft
}

var aligned = [...]string{canvas.AlignLeft: "l", canvas.AlignCentre: "ctr", canvas.AlignRight: "r"}

// paragraph writes a text; lines that were typed apart stay so.
func (d *deck) paragraph(b *strings.Builder, t *canvas.Text, a canvas.Align, before float64) {
	rtl := ""
	if text.AnyFromRight(t.Source) {
		rtl = ` rtl="1"`
	}
	b.WriteString(`<a:p><a:pPr algn="` + aligned[a] + `"` + rtl + `><a:lnSpc><a:spcPts val="` + points(text.LineHeight(text.Face{Size: t.Size})) + `"/></a:lnSpc>`)
	if before > 0 {
		b.WriteString(`<a:spcBef><a:spcPts val="` + points(before) + `"/></a:spcBef>`)
	}
	b.WriteString("</a:pPr>")
	props := d.runProps(t)
	for i, line := range kept(t) {
		if i > 0 {
			b.WriteString("<a:br><a:rPr" + props + "</a:rPr></a:br>")
		}
		if line != "" {
			b.WriteString("<a:r><a:rPr" + props + "</a:rPr><a:t>" + words(line) + "</a:t></a:r>")
		}
	}
	b.WriteString("</a:p>")
}

// kept is a text in the lines that were typed apart and are drawn apart: a card
// with room sets some in one line.
func kept(t *canvas.Text) []string {
	source := strings.ReplaceAll(strings.TrimSpace(t.Source), "\r\n", "\n")
	typed := strings.Split(source, "\n")
	if len(typed) == 1 || len(t.Lines) == 0 {
		return typed
	}
	flat, at := strings.ReplaceAll(source, "\n", " "), 0
	var out []string
	begin := 0
	for i, l := range t.Lines {
		said := ""
		for _, r := range l.Runs {
			said += r.Text
		}
		end := at + len(strings.TrimRight(said, " "))
		if end > len(flat) || flat[at:end] != strings.TrimRight(said, " ") {
			if len(t.Lines) < len(typed) { // letters took another form: the numbers tell
				return []string{flat}
			}
			return typed
		}
		at = end
		for at < len(flat) && flat[at] == ' ' {
			at++
		}
		if i == len(t.Lines)-1 || strings.Contains(source[end:at], "\n") {
			out = append(out, flat[begin:end])
			begin = at
		}
	}
	return out
}

// points is a measure in hundredths of a pt.
func points(v float64) string { return strconv.Itoa(int(math.Round(min(max(v, 0), 1584) * 100))) }

// leastSize and mostSize are what programs take, pt.
const (
	leastSize = 1.0
	mostSize  = 4000.0
)

// runProps is how the letters of a text look, from its attributes on.
func (d *deck) runProps(t *canvas.Text) string {
	lang, other := d.lang(), "en-US"
	if lang == other {
		other = "zh-CN"
	}
	bold := ""
	if t.Weight == canvas.Bold {
		bold = ` b="1"`
	}
	size := strconv.Itoa(int(math.Round(min(max(t.Size, leastSize), mostSize) * 100)))
	return ` lang="` + lang + `" altLang="` + other + `" sz="` + size + `"` + bold + closer(t) + ` dirty="0">` + d.fill(t.Color) +
		d.typeface(ownFont(t))
}

// closer is how much closer the letters of a text stand in a font of one's own that
// is wider than the program's: each line keeps the room that it has, and breaks
// where it did.
func closer(t *canvas.Text) string {
	if ownFont(t) == nil {
		return ""
	}
	least := 0.0 // pt a letter
	for _, l := range t.Lines {
		natural, letters := 0.0, 0
		for i := range l.Runs {
			natural += text.Natural(t.Font, t.Weight, &l.Runs[i]) * t.Size
			letters += utf8.RuneCountInString(l.Runs[i].Text)
		}
		if letters > 0 {
			least = min(least, (l.Width-natural)/float64(letters))
		}
	}
	if least > -0.005 {
		return ""
	}
	return ` spc="` + strconv.Itoa(int(math.Floor(max(least, -t.Size/2)*100))) + `"`
}

// number is the number of the slide, with what stands beside it.
func (s *shape) number(on *slide) string {
	var b strings.Builder
	b.WriteString(`<p:txBody>` + s.bodyPr(nil) + `<a:lstStyle/><a:p><a:pPr algn="r"/>`)
	own := strconv.Itoa(on.page.Number)
	for _, t := range s.texts {
		props := "<a:rPr" + on.runProps(t) + "</a:rPr>"
		if strings.TrimSpace(t.Source) == own {
			b.WriteString(`<a:fld id="{5B2F4C1E-7A0D-4E7B-9C53-2D1A6F0B8E11}" type="slidenum">` + props + "<a:t>" + own + "</a:t></a:fld>")
		} else {
			b.WriteString("<a:r>" + props + "<a:t>" + words(t.Source) + "</a:t></a:r>")
		}
	}
	b.WriteString("</a:p></p:txBody>")
	return b.String()
}

// placeholder is the title of a slide, what stands below it on a cover, the foot,
// or the number.
func (t moved) placeholder(g *canvas.Group, id int) *shape {
	s := &shape{id: id, kind: aTitle}
	switch g.As.(type) {
	case canvas.PageNumber:
		s.kind = aNumber
	case canvas.Subtitle:
		s.kind = aSubtitle
	case canvas.Foot:
		s.kind = aFoot
	}
	for _, it := range g.Items {
		if x, ok := it.(*canvas.Text); ok && len(x.Lines) > 0 {
			w := t.text(x)
			s.texts = append(s.texts, w)
			s.rect = s.rect.Union(extent(w))
		}
	}
	if len(s.texts) == 0 {
		return nil
	}
	if t := s.texts[0]; ownFont(t) != nil && len(t.Lines) == 1 && t.Align == canvas.AlignLeft {
		more := s.rect.W * ownReserve
		s.rect.W += more
		if s.kind == aNumber { // which stands at the right
			s.rect.X -= more
		}
	}
	return s
}

// ownReserve is the share by which the place of a title or a number is wider in a
// font of one's own: programs may have a bold of it that is wider than ours.
const ownReserve = 0.35

// typeface is the fonts of words: those of the theme, or one of one's own by its
// name where the theme has others. What says no font, as tables do, has that of
// all texts.
func (d *deck) typeface(own canvas.Font) string {
	latin, ea := "+mn-lt", "+mn-ea"
	if own == nil {
		own = d.font
	}
	if own != nil && (d.Template != nil || own != d.font) {
		latin = attr(own.FontName())
		if hasChinese(own) {
			ea = latin
		}
	}
	return `<a:latin typeface="` + latin + `"/><a:ea typeface="` + ea + `"/><a:cs typeface="+mn-cs"/>`
}

// hasChinese reports whether a font of one's own has the characters of Chinese.
func hasChinese(f canvas.Font) bool {
	own, ok := f.(*text.Own)
	if !ok {
		return true
	}
	_, _, has := own.Glyph(canvas.Regular, '的')
	return has
}

// ownFont is the font of one's own that a text is set in, if it has a name.
func ownFont(t *canvas.Text) canvas.Font {
	if t.Font == nil || t.Font.FontName() == "" {
		return nil
	}
	return t.Font
}

// commonFont is the font of one's own that every text of some pages is set in; nil
// if there is none such. The theme names it, so that what is typed later has it.
func commonFont(pages []canvas.Page) (common canvas.Font) {
	for _, p := range pages {
		for _, pl := range p.Placed {
			for _, g := range pl.Scene.Groups {
				for _, it := range g.Items {
					t, ok := it.(*canvas.Text)
					if !ok || len(t.Lines) == 0 {
						continue
					}
					own := ownFont(t)
					if own == nil || common != nil && own != common {
						return nil
					}
					common = own
				}
			}
		}
	}
	return common
}
