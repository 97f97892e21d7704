package dashboard

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/dashboard"
	"touchline/canvas/editor/view"
	"touchline/model"
	"touchline/ui/board"
	"touchline/ui/frame"
	"touchline/ui/viewer"
	"touchline/ui/widgets"
)

// pause is how long nothing must change before the figures follow.
const pause = 200 * time.Millisecond

// Widths of what is drawn, pt: the page, and the panel beside the map, which is
// sideUnits wide in the window.
const (
	pageWidth  = 842.0
	pageHeight = 500.0
	sideWidth  = 240.0
	sideUnits  = 336
)

// Source is the window, as far as the dashboard has to know it.
type Source struct {
	Doc   func() *model.Document // nil: none is open
	Theme func() *compose.Theme  // of the picture
	Look  func() board.Look
	Goto  func(cards []model.CardID) // shows them on the map
	Back  func()                     // to the map
}

// Dashboards is the dashboard of a window: as a page in place of the map, and as a
// panel beside it.
type Dashboards struct {
	*frame.Frame
	Source
	Page *viewer.Viewer
	Side *fyne.Container // the panel; hidden until it is asked for

	side   *viewer.Viewer
	paged  bool // the page shows
	beside bool // the panel shows

	wanted *model.Document // that is waited for, or shown
	theme  *compose.Theme
	turn   int
	made   *made

	after func(time.Duration, func()) // runs a function on the toolkit's goroutine, later
}

// made is a dashboard, drawn.
type made struct{ page, side *canvas.Scene }

// New makes the dashboard of a window; nothing of it shows.
func New(f *frame.Frame, of Source) *Dashboards {
	v := &Dashboards{Frame: f, Source: of, Page: viewer.New(f, f.Later, f.System), side: viewer.New(f, f.Later, f.System)}
	v.after = func(d time.Duration, then func()) { time.AfterFunc(d, func() { f.Later(then) }) }
	v.Page.Back = of.Back
	for x, scene := range map[*viewer.Viewer]func(*made) *canvas.Scene{
		v.Page: func(m *made) *canvas.Scene { return m.page }, v.side: func(m *made) *canvas.Scene { return m.side },
	} {
		x.At = func(at canvas.Point) bool { return len(v.cardsAt(scene, at)) > 0 }
		x.Pressed = func(at canvas.Point) {
			if cards := v.cardsAt(scene, at); len(cards) > 0 {
				of.Goto(cards)
			}
		}
	}
	v.Side = container.New(fixed{}, widgets.Ground(v.side))
	v.Side.Hide()
	return v
}

// fixed is as wide as the panel.
type fixed struct{}

// MinSize is the width of the panel.
func (fixed) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(sideUnits, 100) }

// Layout fills it.
func (fixed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(0, 0))
		o.Resize(size)
	}
}

// cardsAt is what is counted at a place.
func (v *Dashboards) cardsAt(scene func(*made) *canvas.Scene, at canvas.Point) []model.CardID {
	if v.made == nil {
		return nil
	}
	groups := scene(v.made).Groups
	for i := len(groups) - 1; i >= 0; i-- {
		if g := groups[i]; g.Bounds.Inset(-2).Contains(at) {
			if ids := v.there(dashboard.Cards(g.Owner)); len(ids) > 0 {
				return ids
			}
		}
	}
	return nil
}

// there is the cards that the document still has.
func (v *Dashboards) there(ids []model.CardID) (out []model.CardID) {
	d := v.Doc()
	if d == nil {
		return nil
	}
	for _, id := range ids {
		if d.Card(id) != nil {
			out = append(out, id)
		}
	}
	return out
}

// ShowPage and HidePage: the page comes in place of the map, or goes.
func (v *Dashboards) ShowPage() {
	v.paged = true
	v.now()
}

// HidePage: see ShowPage.
func (v *Dashboards) HidePage() { v.paged = false }

// Beside reports whether the panel shows.
func (v *Dashboards) Beside() bool { return v.beside }

// ToggleSide shows the panel beside the map, or hides it.
func (v *Dashboards) ToggleSide() {
	if v.beside = !v.beside; v.beside {
		v.Side.Show()
		v.now()
		return
	}
	v.Side.Hide()
}

// Update follows the document, a moment after it changed.
func (v *Dashboards) Update() {
	if !v.paged && !v.beside || !v.other() {
		return
	}
	v.wanted, v.theme = v.Doc(), v.Theme()
	v.turn++
	turn := v.turn
	v.after(pause, func() {
		if turn == v.turn {
			v.remake(turn)
		}
	})
}

// other reports whether something else is to be shown than what is waited for.
func (v *Dashboards) other() bool {
	return v.Doc() != nil && (v.Doc() != v.wanted || v.theme == nil || v.theme.Name != v.Theme().Name)
}

// now follows at once: it came into sight.
func (v *Dashboards) now() {
	if v.made != nil && !v.other() {
		v.show()
		return
	}
	v.wanted, v.theme = v.Doc(), v.Theme()
	if v.wanted == nil {
		return
	}
	v.turn++
	v.remake(v.turn)
}

// remake measures and draws on a goroutine of its own.
func (v *Dashboards) remake(turn int) {
	d, o := v.wanted, dashboard.Options{Lang: v.Language, Theme: v.theme}
	v.Reads.Go(func() {
		b := dashboard.Of(d, o)
		m := &made{page: b.Sheet(canvas.Size{W: pageWidth, H: pageHeight}), side: b.Column(sideWidth)}
		v.Later(func() {
			if turn == v.turn && !v.Gone() {
				v.made = m
				v.show()
			}
		})
	})
}

// show shows what was made where it is in sight.
func (v *Dashboards) show() {
	look := v.Look()
	if v.paged {
		v.Page.Open(v.made.page, view.Heads{}, look, true)
	}
	if v.beside {
		v.side.Open(v.made.side, view.Heads{}, look, false)
	}
}
