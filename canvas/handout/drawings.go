package handout

import (
	"touchline/canvas"
	"touchline/canvas/dashboard"
	"touchline/canvas/paper"
	"touchline/canvas/typeset"
	"touchline/model/words"
)

// posterMargin is around the map of a poster, pt: 15 mm.
const posterMargin = 42.5

// posterPages is the whole map on one sheet to hang up: the smallest of A3 to A0
// on which it can be read, whatever the size of the other pages.
func (b *book) posterPages() (title, note string, err error) {
	if len(b.doc.Steps()) == 0 || len(b.doc.Lanes) == 0 {
		return "", "", nil
	}
	var m *mapped
	var size canvas.Size
	for _, name := range []string{"A3", "A2", "A1", "A0"} {
		sheet, _ := paper.Named(name)
		size = canvas.Size{W: sheet.Size.H, H: sheet.Size.W}
		if m, err = b.lay(b.doc, look{poster: true, steps: stepIDs(b.doc)}, canvas.Size{W: size.W - 2*posterMargin, H: size.H - 2*posterMargin}); err != nil {
			return "", "", err
		}
		note = words.T(b.Lang, "handout.poster.note", "sheet", name)
		if m.scale >= b.least() {
			break
		}
	}
	p := b.begin(page{sheet: typeset.NewSheet(size, b.Style, b.inks), bare: true, whole: true})
	b.put(p, m, canvas.Point{
		X: (size.W - m.plan.Size.W*m.scale) / 2, Y: (size.H - m.height()*m.scale) / 2,
	}, true)
	return b.t("poster.title"), note, nil
}

// dashboardPage is what all comes to, on one page.
func (b *book) dashboardPage() (title, note string, err error) {
	d := dashboard.Of(b.doc, dashboard.Options{Lang: b.Lang, Theme: b.Theme, Inks: b.inks, PageOf: b.pageOfCard})
	if d.Empty() {
		return "", "", nil
	}
	title = b.t("dashboard.title")
	state := ""
	if s := b.doc.Head.State; s != "" {
		state = words.T(b.Lang, "map.state."+string(s))
	}
	note = words.Pointed(b.doc.Head.Title, state, b.doc.Head.Version, string(b.doc.Head.Date))
	p, body := b.newPage(title, note)
	d.Page(p.sheet, body)
	return title, b.t("dashboard.note"), nil
}
