package inspector

import (
	"fyne.io/fyne/v2/widget"

	"touchline/canvas"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/ui/panels/fields"
	"touchline/ui/widgets"
)

// severalPage is what is selected where it is of several kinds: how many of
// each, and a way to go on with one kind.
func severalPage(sh *fields.Sheet) *page {
	kinds := []owner.Kind{owner.KindCard, owner.KindLink, owner.KindStep, owner.KindPhase, owner.KindLane, owner.KindSticky}
	counts := map[owner.Kind]int{}
	refresh := func(*model.Document) bool {
		clear(counts)
		for _, o := range sh.Picked.Owners() {
			k, _ := owner.Split(o)
			counts[k]++
		}
		return true
	}
	title := func() string { return sh.N("several", sh.Picked.Len()) }
	return simplePage(sh, title, refresh, func(f *fields.Form) {
		f.Add(widgets.Tight(widgets.Sentence(sh.T("hint.several"), widget.LowImportance)))
		for _, k := range kinds {
			b := sh.Button("", nil, func() { only(sh, k) })
			b.Alignment = widget.ButtonAlignLeading
			f.Add(b)
			f.Also(func() {
				b.Hidden = counts[k] == 0
				b.SetText(sh.N("only."+string(k), counts[k]))
			})
		}
	})
}

// only keeps one kind of what is selected.
func only(sh *fields.Sheet, k owner.Kind) {
	e := sh.Host.Editor()
	if e == nil {
		return
	}
	var kept []canvas.Owner
	for _, o := range e.Selection().Owners() {
		if kind, _ := owner.Split(o); kind == k {
			kept = append(kept, o)
		}
	}
	e.Select(kept...)
}
