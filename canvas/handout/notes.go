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
			for y := c.Y + head.Height(c.Width) + noteRow; y < body.Bottom(); y += noteRow {
				p.sheet.Path(func(path *canvas.Path) { path.Move(c.X, y); path.Line(c.X+c.Width, y) },
					canvas.Stroke{Color: tint(b.inks.Muted, b.inks.Ground, 0.6), Width: 0.6, Dash: []float64{1, 2}, Cap: canvas.CapRound})
			}
		}
	}
	return title, "", nil
}
