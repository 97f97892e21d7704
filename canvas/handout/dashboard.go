package handout

import (
	"touchline/canvas/dashboard"
	"touchline/model/words"
)

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
	note = joined(b.doc.Head.Title, state, b.doc.Head.Version, string(b.doc.Head.Date))
	p, body := b.newPage(title, note)
	d.Page(p.sheet, body)
	return title, b.t("dashboard.note"), nil
}
