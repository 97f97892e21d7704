package handout

import (
	"cmp"
	"strconv"
	"strings"

	"touchline/canvas"
	"touchline/canvas/text"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/words"
)

// Places of a page, pt from its edges.
const (
	sideMargin = 34.0 // 12 mm
	headLine   = 34.0 // the hairline below the head
	titleTop   = 42.0
	bodyTop    = 74.0
	bodyFoot   = 34.0 // from the foot of what stands on the page to the edge
	footLine   = 20.0 // the baseline of the foot, from the edge
	columnGap  = 21.0
	blockGap   = 12.0
)

// newPage begins a page with a title, what is said beside it, and more at the
// right, if there is room. It returns the page and what its body may fill.
func (b *book) newPage(title, note string) (*page, canvas.Rect) {
	return b.newPageWith(title, note, 0)
}

// newPageWith is newPage with so much room between the title and what is said
// beside it.
func (b *book) newPageWith(title, note string, behind float64) (*page, canvas.Rect) {
	p := b.begin(page{sheet: typeset.NewSheet(b.Size, b.Style, b.inks)})
	return p, b.title(p, title, note, b.Size.W-2*sideMargin, behind)
}

// begin appends a page. Where pages are only counted the one before is let go.
func (b *book) begin(p page) *page {
	if n := len(b.pages); b.numbering && n > 0 {
		b.pages[n-1] = page{}
	}
	b.pages = append(b.pages, p)
	return &b.pages[len(b.pages)-1]
}

// measureBody is what the body of such a page may fill.
func (b *book) measureBody(title, note string) canvas.Rect {
	return b.title(&page{sheet: typeset.NewSheet(b.Size, b.Style, b.inks)}, title, note, b.Size.W-2*sideMargin, 0)
}

// measureParts is the same of pages of which each says which of several it is.
func (b *book) measureParts(title, note string) canvas.Rect {
	return b.measureBody(b.t("part-of", "name", title, "n", "99", "of", "99"), note)
}

// title sets the title of a page in a width, with so much room behind it.
func (b *book) title(p *page, title, note string, width, behind float64) canvas.Rect {
	top := max(bodyTop, b.titleAt(p.sheet, titleTop, title, note, width, behind)+8)
	return canvas.Rect{X: sideMargin, Y: top, W: b.Size.W - 2*sideMargin, H: b.Size.H - bodyFoot - top}
}

// titleAt sets a title from a height on, and returns where it ends.
func (b *book) titleAt(s *typeset.Sheet, top float64, title, note string, width, behind float64) float64 {
	bold, small := typeset.Bold(b.Style.Title), typeset.Regular(b.Style.Body)
	h := 0.0
	s.Role(canvas.RoleHeading1, func() { h = s.Text(canvas.Point{X: sideMargin, Y: top}, width, title, bold, b.inks.Ink) })
	end := top + h
	if note != "" {
		x := sideMargin + text.Width(title, bold) + behind + 14
		if h < 2*text.LineHeight(bold) && x+text.Width(note, small) <= sideMargin+width {
			s.Line(x, top+text.Ascent(bold)-1, typeset.Span{Text: note, Face: small, Color: b.inks.Muted})
		} else {
			end += s.Text(canvas.Point{X: sideMargin, Y: end + 2}, width, note, small, b.inks.Muted) + 2
		}
	}
	return end
}

// head is the line above a page: which blueprint at the left, which course at
// the right.
func (b *book) head(s *typeset.Sheet) {
	f := typeset.Regular(b.Style.Small)
	baseline := headLine - 7
	h := b.doc.Head
	left := []string{cmp.Or(h.Title, words.T(b.Lang, "map.head.untitled"))}
	if h.State != model.StateUnset {
		left = append(left, words.T(b.Lang, "map.state."+string(h.State)))
	}
	if h.Version != "" {
		left = append(left, b.t("version", "version", h.Version))
	}
	teacher := ""
	if b.Teacher != "" {
		teacher = b.t("teacher", "name", b.Teacher)
	}
	right := words.Pointed(b.Course, teacher, b.Date)
	end := b.Size.W - sideMargin - b.logo(s, canvas.Point{X: b.Size.W - sideMargin, Y: headLine - 4}, 16)
	room := end - sideMargin
	if right != "" {
		room -= text.Width(right, f) + 20
	}
	line := text.Fit(strings.Join(left, " · "), f, max(room, 0))
	line.At = canvas.Point{X: sideMargin, Y: baseline}
	s.Add(&canvas.Text{Source: strings.Join(left, " · "), Lines: []canvas.Line{line}, Size: f.Size, Color: b.inks.Muted})
	s.LineToRight(end, baseline, typeset.Span{Text: right, Face: f, Color: b.inks.Muted})
	s.Rule(sideMargin, headLine, b.Size.W-2*sideMargin, 0.6, b.inks.Hairline)
}

// logo sets the logo so high that its lower right corner is at a place, and
// returns how much room it takes.
func (b *book) logo(s *typeset.Sheet, corner canvas.Point, high float64) float64 {
	const widest = 8 // times as wide as high
	l := b.Brand.Logo
	if l == nil || l.Width <= 0 || l.Height <= 0 {
		return 0
	}
	w := high * float64(l.Width) / float64(l.Height)
	if w > high*widest {
		high, w = high*high*widest/w, high*widest
	}
	s.Add(&canvas.Image{Rect: canvas.Rect{X: corner.X - w, Y: corner.Y - high, W: w, H: high}, Bitmap: l})
	return w + 10
}

// foot is the line below a page: lines to write on at the left, or a note, and
// the number at the right.
func (b *book) foot(s *typeset.Sheet, n, of int, bare bool) {
	f, baseline := typeset.Regular(b.Style.Small), b.Size.H-footLine
	x := sideMargin
	if b.Names && !bare {
		for _, field := range []struct {
			key   string
			width float64
		}{{"name", 88}, {"group", 88}} {
			x = s.Line(x, baseline, typeset.Span{Text: b.t(field.key), Face: f, Color: b.inks.Muted}) + 6
			s.Rule(x, baseline+2, field.width, 0.6, b.inks.Muted)
			x += field.width + 14
		}
	}
	s.Line(x, baseline, typeset.Span{Text: b.Note, Face: f, Color: b.inks.Muted})
	before, after, _ := strings.Cut(b.t("page-of", "of", strconv.Itoa(of), "n", "\x00"), "\x00")
	s.LineToRight(b.Size.W-sideMargin, baseline,
		typeset.Span{Text: before, Face: f, Color: b.inks.Muted},
		typeset.Span{Text: strconv.Itoa(n), Face: typeset.Bold(b.Style.Head), Color: b.inks.Ink},
		typeset.Span{Text: after, Face: f, Color: b.inks.Muted})
}

// flow sets blocks in columns over as many pages as they need, each with the
// title.
func (b *book) flow(title, note string, columns int, blocks []typeset.Block) {
	b.tighten(b.measureBody(title, note), columns, blocks)
	for len(blocks) > 0 {
		p, body := b.newPage(title, note)
		var placed []typeset.Placed
		placed, blocks = typeset.Balance(blocks, typeset.Columns(body, columns, columnGap), blockGap)
		typeset.Put(p.sheet, placed)
	}
}

// mostTightened is up to how many rows a table is set tight. A longer one fills
// many pages, and the last of them may be short.
const mostTightened = 60

// tighten sets a table tight, if that saves the page of its last few rows.
func (b *book) tighten(body canvas.Rect, columns int, blocks []typeset.Block) {
	if len(blocks) == 0 || columns != 1 {
		return
	}
	t, ok := blocks[0].(*typeset.Table)
	if !ok || len(t.Rows) > mostTightened {
		return
	}
	pages := func() (n int) {
		for rest := blocks; len(rest) > 0; n++ {
			_, rest = typeset.Balance(rest, typeset.Columns(body, columns, columnGap), blockGap)
		}
		return n
	}
	loose := pages()
	t.Tight = true
	t.Tight = pages() < loose
}
