package importing

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/canvas"
	"touchline/canvas/editor/view"
	"touchline/model"
	"touchline/model/words"
	"touchline/source"
	"touchline/ui/board"
	"touchline/ui/dialogs"
	"touchline/ui/importing/preview"
	"touchline/ui/viewer"
	"touchline/ui/widgets"
)

// The size of the preview, in units, if the window has room.
const (
	viewWidth  = 4000
	viewHeight = 4000
)

// wideWindow is how wide a window is in whose last line all counts have room.
const wideWindow = 1000

// Into is what an import is put into.
type Into string

// What it can be put into.
const (
	AsNew   Into = "new"     // a blueprint of its own
	Here    Into = "here"    // the document that is open
	Changes Into = "changes" // cards of it that came back
)

// View is a preview that is open.
type View struct {
	w      *Imports
	file   *source.Taken
	path   string // of the file; "" for the clipboard
	target Target
	dialog *dialogs.Dialog

	Shown *shown
	Into  Into

	settings *fyne.Container
	grid     *grid
	viewer   *viewer.Viewer
	told     *told
	problem  *widget.Label
	changed  *changeList
	counts   *widgets.Label
	hint     *widgets.Label
	again    *widgets.FlatButton
	into     *widgets.Choice
	ok       *widgets.Button

	turn int                // counts what was asked: an answer that is late is no matter
	stop context.CancelFunc // of what is worked out now
	lit  string             // the part of the blueprint that is marked
}

// show opens a preview.
func (w *Imports) show(file *source.Taken, path string, s *shown, target Target) {
	v := &View{w: w, file: file, path: path, target: target, Shown: s, stop: func() {}, Into: AsNew}
	switch {
	case s.cameBack && len(s.changes) > 0:
		v.Into = Changes
	case path == "" && target.Doc != nil: // it was pasted
		v.Into = Here
	}
	cancel := widgets.NewButton(w, words.T(w.Language, "ui.cancel"), nil, nil)
	v.ok = widgets.NewButton(w, w.t("accept"), nil, v.accept)
	v.ok.Importance = widget.HighImportance
	v.counts = widgets.NewLabel("", theme.SizeNameText, theme.ColorNameForeground)
	v.counts.Whole = true
	v.makeInto()
	into := widgets.Caption(w.t("into"))
	into.Whole = true
	v.dialog = w.Dialogs().Show(v.title(), v.body(), v.counts, layout.NewSpacer(), into, widgets.Sized(v.into, 210, 0), cancel, v.ok)
	cancel.OnTapped = v.dialog.Close
	v.dialog.Accept = v.accept
	v.dialog.Closed = v.closed
	v.dialog.Resize(viewWidth, viewHeight)
	w.View = v
	v.fill()
	w.Canvas().Focus(v.grid)
}

// closed takes back what the preview holds: nothing of it stays.
func (v *View) closed() {
	v.turn++
	v.stop()
	v.viewer.Clear()
	file := v.file
	v.w.Reads.Go(file.Close)
	if v.w.View == v {
		v.w.View = nil
	}
	v.w.next()
}

func (v *View) title() string {
	name := v.Shown.Name
	if v.path == "" {
		name = v.w.t("clipboard")
	}
	return v.w.t("title", "file", words.OneLine(name), "size", v.w.size(v.Shown.Size))
}

// size is a number of bytes as people read it.
func (w *Imports) size(n int64) string {
	if n < 1<<20 {
		return strconv.FormatInt(max(1, (n+512)>>10), 10) + " KB"
	}
	return words.Rounded(float64(n)/(1<<20), 1) + " MB"
}

// body is what stands between the title and the buttons.
func (v *View) body() fyne.CanvasObject {
	w := v.w
	v.settings = container.New(settingsRow{})
	v.grid = newGrid(v)
	v.told = newTold(v)
	v.viewer = viewer.New(w, w.Later, w.System)
	v.viewer.Pressed = v.pressed
	v.viewer.At = func(at canvas.Point) bool { return v.laneAt(at) != "" }
	v.problem = widgets.Wrapped("", widget.MediumImportance)
	v.changed = newChangeList(v)
	v.hint = widgets.Caption("")
	v.again = widgets.NewFlatButton(w, w.t("again"), nil, func() { v.ask(preview.Asked{}) })
	v.again.Tip = w.t("again.tip")
	other := widgets.NewFlatButton(w, w.t("other"), nil, func() {
		v.dialog.Close()
		w.other()
	})
	paste := widgets.NewFlatButton(w, w.t("paste"), nil, v.paste)
	links := container.NewHBox(v.again, other, paste)
	right := container.NewStack(v.viewer, container.NewVScroll(v.problem), v.changed.object)
	return container.New(&panes{}, container.NewHScroll(v.settings), links, v.grid, v.told.object, right, v.hint)
}

// paste shows what is on the clipboard instead.
func (v *View) paste() {
	text := fyne.CurrentApp().Clipboard().Content()
	if text == "" {
		v.w.Say(v.w.t("empty-clipboard"))
		return
	}
	v.dialog.Close()
	v.w.Text(text)
}

// ask has the file understood with what somebody said of it.
func (v *View) ask(a preview.Asked) {
	v.turn++
	v.stop()
	turn, target, lang := v.turn, v.target, v.w.Language
	ctx, stop := context.WithCancel(v.w.Life)
	v.stop = stop
	v.hint.Set(v.w.t("working"))
	v.ok.Disable()
	v.w.Reads.Go(func() {
		p := preview.Of(ctx, v.file, a)
		if ctx.Err() != nil {
			return
		}
		s := draw(p, target, lang)
		v.w.Later(func() {
			if turn == v.turn {
				v.Shown = s
				v.fill()
			}
		})
	})
}

// fill brings everything to what was understood.
func (v *View) fill() {
	s, w := v.Shown, v.w
	v.fillSettings()
	v.grid.set(s)
	v.told.fill()
	main, besides := s.Counts(w.Language)
	if besides != "" && w.Canvas().Size().Width >= wideWindow {
		main += "  ·  " + besides
	}
	v.counts.Set(main)
	v.hint.Set(v.pointing())
	v.again.Allow(!s.Asked.Nothing(), w.t("again.tip"))
	if s.scene != nil {
		look := board.LightLook
		if v.target.Dark {
			look = board.DarkLook
		}
		v.viewer.Open(s.scene, view.Heads{Right: s.plan.Frozen.X, Top: s.plan.Top.Y, Bottom: s.plan.Frozen.Y, End: s.plan.Size.H}, look, v.fits())
	}
	v.fillInto()
	v.shows()
}

// leastWhole is the zoom down to which all of the blueprint is shown at once.
const leastWhole = 0.62

// fits reports whether all of the blueprint can be read at once.
func (v *View) fits() bool {
	size := v.viewer.Size()
	if size.Width < 1 {
		size = v.w.Canvas().Size()
		size = fyne.NewSize(size.Width*leftShare, size.Height*0.75)
	}
	w, h := v.Shown.plan.Size.W*view.UnitsPerPoint, v.Shown.plan.Size.H*view.UnitsPerPoint
	return float64(size.Width) >= w*leastWhole && float64(size.Height) >= h*leastWhole
}

// shows says what stands at the right: the blueprint, the changes, or why there
// is neither.
func (v *View) shows() {
	s := v.Shown
	v.problem.SetText("")
	changes := s.Doc != nil && v.Into == Changes
	if s.Doc == nil {
		sentence, hint := words.Explain(v.w.Language, s.Err)
		v.problem.SetText(sentence + "\n\n" + hint + "\n\n" + v.w.t("refused"))
	}
	show(v.problem, s.Doc == nil)
	show(v.changed.object, changes)
	show(v.viewer, s.Doc != nil && !changes)
	v.changed.fill()
	if s.Doc == nil || changes && len(s.changes) == 0 {
		v.ok.Disable()
	} else {
		v.ok.Enable()
	}
}

func show(o fyne.CanvasObject, on bool) {
	if on {
		o.Show()
	} else {
		o.Hide()
	}
}

// pointing is the line above the blueprint: what was known of such a file, or
// what the hand can do.
func (v *View) pointing() string {
	switch {
	case v.Shown.recalled:
		return v.w.t("recalled")
	case v.Shown.Doc == nil:
		return v.w.t("say")
	}
	return v.w.t("point")
}

// accept imports.
func (v *View) accept() {
	if v.ok.Disabled() {
		return
	}
	s, target, w := v.Shown, v.target, v.w
	var err error
	switch v.Into {
	case Here:
		err = target.Add(s.Doc)
	case Changes:
		err = target.Change(s.cards)
	}
	if err != nil {
		w.Dialogs().TellFault(w.t("failed"), err)
		return
	}
	w.remember(s.Preview)
	v.dialog.Close()
	switch v.Into {
	case Here:
		w.Say(words.N(w.Language, "import.added", s.Doc.CardTable().Len()))
	case Changes:
		w.Say(words.N(w.Language, "import.changed", len(s.changes)))
	default:
		name := s.Name
		if name == "" {
			name = w.t("clipboard")
		}
		target.Open(name, v.path, s.Doc)
	}
}

// light marks a part of the blueprint, "" for none; bring scrolls to it.
func (v *View) light(owner string, bring bool) {
	if owner == v.lit && !bring || v.Shown.plan == nil {
		return
	}
	v.lit = owner
	for _, l := range v.Shown.plan.Lanes {
		if owner == "" || l.Lane.ID.Owner() != owner {
			continue
		}
		r := l.Head.Union(l.Body)
		g := &canvas.Group{Bounds: r.Inset(-3), Items: []canvas.Item{&canvas.Box{Rect: r, Radius: 4, Stroke: canvas.Stroke{Color: v.target.Theme.PhaseFrom, Width: 2}}}}
		v.viewer.Mark([]*canvas.Group{g})
		if bring {
			v.viewer.Reveal(canvas.Rect{X: l.Head.X, Y: l.Head.Y, W: l.Head.W, H: l.Head.H})
		}
		return
	}
	v.viewer.Mark(nil)
}

// laneAt is the lane at a place of the picture.
func (v *View) laneAt(at canvas.Point) string {
	if v.Shown.plan != nil {
		for _, l := range v.Shown.plan.Lanes {
			if l.Head.Union(l.Body).Contains(at) {
				return l.Lane.ID.Owner()
			}
		}
	}
	return ""
}

// pressed goes from the picture to the row of the table.
func (v *View) pressed(at canvas.Point) {
	if owner := v.laneAt(at); owner != "" {
		v.light(owner, false)
		v.grid.goTo(owner)
	}
}

// makeInto makes the choice of what is imported into.
func (v *View) makeInto() {
	v.into = widgets.NewChoice(v.w, nil, -1, func(at int) {
		if all := v.intos(); at >= 0 && at < len(all) {
			v.Into = all[at]
			v.shows()
		}
	})
}

// intos is what this file can be put into.
func (v *View) intos() []Into {
	all := []Into{AsNew}
	if v.target.Doc != nil {
		all = append(all, Here)
		if v.Shown.cameBack {
			all = append(all, Changes)
		}
	}
	return all
}

func (v *View) fillInto() {
	var names []string
	at := 0
	for i, x := range v.intos() {
		names = append(names, words.N(v.w.Language, "import.into."+string(x), len(v.Shown.changes), "file", words.OneLine(v.target.Name)))
		if x == v.Into {
			at = i
		}
	}
	v.Into = v.intos()[at]
	v.into.Options = names
	changed := v.into.OnChanged
	v.into.OnChanged = nil
	v.into.SetSelectedIndex(at)
	v.into.OnChanged = changed
	v.into.Refresh()
}

// nameOf is what a card is called in a line: its text.
func nameOf(d *model.Document, id model.CardID) string {
	if c := d.Card(id); c != nil {
		return words.OneLine(c.Text)
	}
	return string(id)
}
