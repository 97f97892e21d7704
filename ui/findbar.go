package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/canvas/editor"
	"touchline/canvas/editor/event"
	"touchline/model/words"
	"touchline/ui/widgets"
)

// findBar is the strip above the canvas in which one searches: live while one
// types, Return and F3 to the next; Escape leaves one at what was found.
type findBar struct {
	w       *Window
	object  *fyne.Container
	query   *widgets.Entry
	with    *widgets.Entry
	replace *fyne.Container
	count   *widget.Label
}

func newFindBar(w *Window) *findBar {
	f := &findBar{w: w, query: widgets.NewEntry(w, ""), with: widgets.NewEntry(w, ""), count: widget.NewLabel("")}
	f.query.SetPlaceHolder(w.t("find.placeholder"))
	f.with.SetPlaceHolder(w.t("replace.placeholder"))
	f.query.OnChanged = func(q string) { f.do(f.ed().Find(q)) }
	f.query.OnSubmitted = func(string) { w.findNext(1) }
	f.query.Escaped = func() {
		found, _ := f.ed().Found()
		f.close(len(found) > 0) // with nothing found, one is where one was
	}
	f.with.OnSubmitted = func(string) { f.replaceOne() }
	f.with.Escaped = f.query.Escaped
	// The keyboard stays in the bar: the toolkit takes it away with a click.
	stay := func(do func()) func() {
		return func() {
			do()
			w.win.Canvas().Focus(f.query)
		}
	}
	icon := func(r fyne.Resource, tip string, do func()) *widgets.Button {
		b := widgets.NewButton(w, "", r, do)
		b.Importance, b.Tip = widget.LowImportance, tip
		return b
	}
	next := icon(theme.MoveDownIcon(), w.actions.Tip("find.next"), stay(func() { w.findNext(1) }))
	before := icon(theme.MoveUpIcon(), w.actions.Tip("find.previous"), stay(func() { w.findNext(-1) }))
	done := icon(theme.CancelIcon(), w.t("find.close")+"   Esc", func() { f.close(true) })
	one := widgets.NewButton(w, w.t("replace.one"), nil, stay(f.replaceOne))
	all := widgets.NewButton(w, w.t("replace.all"), nil, stay(f.replaceAll))
	f.replace = container.NewHBox(widgets.Sized(f.with, 200, 0), one, all)
	row := container.NewHBox(widgets.Sized(f.query, 240, 0), widgets.Sized(f.count, 72, 0), before, next, f.replace, layout.NewSpacer(), done)
	p := theme.Padding()
	f.object = container.New(layout.NewCustomPaddedVBoxLayout(0), widgets.Ground(container.New(layout.NewCustomPaddedLayout(p, p, 2*p, p), row)), widgets.Hairline())
	f.object.Hide()
	return f
}

func (f *findBar) ed() *editor.Editor { return f.w.session.ed }

func (f *findBar) open() bool { return f.object.Visible() }

// show opens the bar; what was searched last is searched again.
func (f *findBar) show(replace bool) {
	if replace {
		f.replace.Show()
	} else {
		f.replace.Hide()
	}
	f.object.Show()
	f.w.panes.Object.Refresh()
	f.w.refreshMiddle()
	f.do(f.ed().Find(f.query.Text))
	f.w.win.Canvas().Focus(f.query)
	f.query.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// close closes the bar; keep leaves the window where it is.
func (f *findBar) close(keep bool) {
	if !f.open() {
		return
	}
	f.object.Hide()
	f.w.refreshMiddle()
	f.w.win.Canvas().Unfocus()
	f.w.focusBoard()
	f.do(f.ed().EndFind(keep))
}

// do follows what the search did.
func (f *findBar) do(d event.Did) {
	f.w.did(d)
	found, at := f.ed().Found()
	text := ""
	switch {
	case f.query.Text == "":
	case len(found) == 0:
		text = f.w.t("find.none")
	case at < 0:
		text = words.Count(len(found))
	default:
		text = f.w.t("find.at", "at", at+1, "n", len(found))
	}
	f.count.SetText(text)
}

func (f *findBar) replaceOne() {
	d, _ := f.ed().ReplaceOne(f.with.Text)
	f.do(d)
}

func (f *findBar) replaceAll() {
	d, _ := f.ed().ReplaceAll(f.with.Text)
	f.do(d)
}

// findNext goes to the next that was found, or with −1 to the one before.
func (w *Window) findNext(by int) {
	if w.find != nil && w.find.open() {
		w.find.do(w.session.ed.FindNext(by))
	}
}

// refreshMiddle lays the middle out anew after the bar came or went.
func (w *Window) refreshMiddle() {
	if w.panes != nil {
		w.panes.Middle.Refresh()
	}
}
