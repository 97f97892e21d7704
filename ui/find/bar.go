package find

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/canvas/editor"
	"touchline/model/words"
	"touchline/ui/actions"
	"touchline/ui/frame"
	"touchline/ui/widgets"
)

// Bar is the strip above the canvas in which one searches: live while one
// types, Return and F3 to the next; Escape leaves one at what was found.
type Bar struct {
	*frame.Frame
	Source
	Object  *fyne.Container
	Query   *widgets.Entry
	With    *widgets.Entry
	replace *fyne.Container
	count   *widget.Label
}

// Source is what the bar searches.
type Source struct {
	Editor  func() *editor.Editor
	Actions *actions.Table
	Changed func() // the bar came or went: what it stands in is laid out anew
}

// New makes the bar.
func New(w *frame.Frame, of Source) *Bar {
	f := &Bar{Frame: w, Source: of, Query: widgets.NewEntry(w, ""), With: widgets.NewEntry(w, ""), count: widget.NewLabel("")}
	f.Query.SetPlaceHolder(f.t("find.placeholder"))
	f.With.SetPlaceHolder(f.t("replace.placeholder"))
	f.Query.OnChanged = f.find
	f.Query.OnSubmitted = func(string) { f.Next(1) }
	f.Query.Escaped = func() {
		found, _ := f.Editor().Found()
		f.Close(len(found) > 0) // with nothing found, one is where one was
	}
	f.With.OnSubmitted = func(string) { f.replaceOne() }
	f.With.Escaped = f.Query.Escaped
	// The keyboard stays in the bar: the toolkit takes it away with a click.
	stay := func(do func()) func() {
		return func() {
			do()
			f.Canvas().Focus(f.Query)
		}
	}
	icon := func(r fyne.Resource, tip string, do func()) *widgets.Button {
		b := widgets.NewButton(w, "", r, do)
		b.Importance, b.Tip = widget.LowImportance, tip
		return b
	}
	next := icon(theme.MoveDownIcon(), f.Actions.Tip("find.next"), stay(func() { f.Next(1) }))
	before := icon(theme.MoveUpIcon(), f.Actions.Tip("find.previous"), stay(func() { f.Next(-1) }))
	done := icon(theme.CancelIcon(), f.t("find.close")+"   Esc", func() { f.Close(true) })
	one := widgets.NewButton(w, f.t("replace.one"), nil, stay(f.replaceOne))
	all := widgets.NewButton(w, f.t("replace.all"), nil, stay(f.ReplaceAll))
	f.replace = container.NewHBox(widgets.Sized(f.With, 200, 0), one, all)
	row := container.NewHBox(widgets.Sized(f.Query, 240, 0), widgets.Sized(f.count, 72, 0), before, next, f.replace, layout.NewSpacer(), done)
	p := theme.Padding()
	f.Object = container.New(layout.NewCustomPaddedVBoxLayout(0), widgets.Ground(container.New(layout.NewCustomPaddedLayout(p, p, 2*p, p), row)), widgets.Hairline())
	f.Object.Hide()
	return f
}

// Open reports whether the bar is there.
func (f *Bar) Open() bool { return f.Object.Visible() }

// Show opens the bar; what was searched last is searched again.
func (f *Bar) Show(replace bool) {
	if replace {
		f.replace.Show()
	} else {
		f.replace.Hide()
	}
	f.Object.Show()
	f.Changed()
	f.find(f.Query.Text)
	f.Canvas().Focus(f.Query)
	f.Query.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// Close closes the bar; keep leaves the window where it is.
func (f *Bar) Close(keep bool) {
	if !f.Open() {
		return
	}
	f.Object.Hide()
	f.Changed()
	f.Canvas().Unfocus()
	f.FocusBoard()
	f.Editor().EndFind(keep)
	f.showCount()
}

// find looks for a text.
func (f *Bar) find(text string) {
	f.Editor().Find(text)
	f.showCount()
}

// showCount says how much is found, and which of it one is at.
func (f *Bar) showCount() {
	found, at := f.Editor().Found()
	text := ""
	switch {
	case f.Query.Text == "":
	case len(found) == 0:
		text = f.t("find.none")
	case at < 0:
		text = words.Count(len(found))
	default:
		text = f.t("find.at", "at", at+1, "n", len(found))
	}
	f.count.SetText(text)
}

func (f *Bar) replaceOne() {
	f.Editor().ReplaceOne(f.With.Text)
	f.showCount()
}

func (f *Bar) ReplaceAll() {
	f.Editor().ReplaceAll(f.With.Text)
	f.showCount()
}

// Next goes to the next that was found, or with −1 to the one before. A bar
// that was closed opens again, and goes on from what is selected.
func (f *Bar) Next(by int) {
	if !f.Open() {
		from := f.Editor().Selection().Sole()
		f.Show(false)
		if found, at := f.Editor().Found(); at < 0 || found[at] != from {
			return // the search began anew, and is at its first
		}
	}
	f.Editor().FindNext(by)
	f.showCount()
}

// t is a text of the bar.
func (f *Bar) t(key string, args ...any) string { return words.T(f.Language, "ui."+key, args...) }
