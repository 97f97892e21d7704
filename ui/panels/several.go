package panels

import (
	"fyne.io/fyne/v2/widget"

	"touchline/canvas"
	"touchline/canvas/editor"
	"touchline/model"
)

// severalPage is what is selected where it is of several kinds: how many of
// each, and a way to go on with one kind.
func severalPage(sh *sheet) *page {
	kinds := []editor.Kind{editor.KindCard, editor.KindLink, editor.KindStep, editor.KindPhase, editor.KindLane, editor.KindSticky}
	counts := map[editor.Kind]int{}
	refresh := func(*model.Document) bool {
		clear(counts)
		for _, o := range sh.picked.Owners() {
			k, _ := editor.Split(o)
			counts[k]++
		}
		return true
	}
	title := func() string { return sh.n("several", sh.picked.Len()) }
	return simplePage(sh, title, refresh, func(f *form) {
		f.add(tight(sentence(sh.t("hint.several"), widget.LowImportance)))
		for _, k := range kinds {
			b := widget.NewButton("", func() { only(sh, k) })
			b.Alignment = widget.ButtonAlignLeading
			f.add(b)
			f.note(func() {
				b.Hidden = counts[k] == 0
				b.SetText(sh.n("only."+string(k), counts[k]))
			})
		}
	})
}

// only keeps one kind of what is selected.
func only(sh *sheet, k editor.Kind) {
	e := sh.host.Editor()
	if e == nil {
		return
	}
	var kept []canvas.Owner
	for _, o := range e.Selection().Owners() {
		if kind, _ := editor.Split(o); kind == k {
			kept = append(kept, o)
		}
	}
	sh.host.Did(e.Select(kept...))
}
