package handout

import (
	"cmp"

	"touchline/canvas"
	"touchline/canvas/typeset"
)

// noteRow is how far apart lines to write on are, pt: 9 mm.
const noteRow = 25.5

// notePages is a page to write on for each phase: what was seen, what one
// would change, and questions.
func (b *book) notePages() (title, note string, err error) {
	title = b.t("notes.title")
	if len(b.doc.Phases) == 0 {
		return "", "", nil
	}
	const most = 12 // pages: of a map of a hundred phases nobody writes on each
	phases := b.doc.Phases
	if len(phases) > most {
		phases = phases[:1]
	}
	for _, ph := range phases {
		name := ""
		if len(b.doc.Phases) <= most {
			name = cmp.Or(ph.Name, b.doc.Head.Title)
		}
		p, body := b.newPage(title, name)
		for i, c := range typeset.Columns(body, 3, columnGap) {
			key := []string{"notes.seen", "notes.change", "notes.ask"}[i]
			head := b.section(b.t(key), "")
			head.Set(p.sheet, c.X, c.Y, c.Width)
			b.linesToWrite(p.sheet, c.X, c.Y+head.Height(c.Width), c.Width, body.Bottom())
		}
	}
	return title, "", nil
}

// linesToWrite sets lines to write on between two heights.
func (b *book) linesToWrite(s *typeset.Sheet, x, top, width, bottom float64) {
	for y := top + noteRow; y < bottom; y += noteRow {
		s.Path(func(path *canvas.Path) { path.Move(x, y); path.Line(x+width, y) },
			canvas.Stroke{Color: b.inks.Hairline, Width: 0.6})
	}
}

// leastNotes is the height from which on white at the foot of a touchpoint's page
// becomes lines to write on, pt: a head and three lines.
const leastNotes = 120.0

// notesBelow makes lines to write on of what a page of touchpoints leaves white.
func (b *book) notesBelow(at besides) {
	top, width, bottom := at.top+nextAbove, b.Size.W-2*sideMargin, b.Size.H-bodyFoot
	if at.sheet == nil || bottom-top < leastNotes {
		return
	}
	head := b.section(b.t("notes.title"), "")
	head.Set(at.sheet, sideMargin, top, width)
	b.linesToWrite(at.sheet, sideMargin, top+head.Height(width), width, bottom)
}
