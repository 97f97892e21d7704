package presenting

import (
	"time"

	"fyne.io/fyne/v2"

	"touchline/ui/placing"
)

// screens is how many screens there are; 1 where nobody knows.
func (p *Presenting) screens() int {
	if p.of.Desktop == nil {
		return 1
	}
	return max(1, len(p.of.Desktop.Areas()))
}

// place moves a window to the screen that is for it: the room's to one on which
// the document is not, the presenter's to that of the document. With one screen
// the windows stay where they are.
func (p *Presenting) place(w fyne.Window, room bool) {
	if p.screens() < 2 {
		return
	}
	areas := p.of.Desktop.Areas()
	at, _, _, ok := p.of.Desktop.Content(p.Native())
	if !ok {
		return
	}
	own := screenOf(at, areas)
	to := own
	if room {
		to = (own + 1) % len(areas)
	}
	a := areas[to]
	p.of.Desktop.Move(w, a.X+a.W/16, a.Y+a.H/16)
}

// screenOf is the screen that the middle of a window is on, the first if none.
func screenOf(at placing.Rect, areas []placing.Rect) int {
	x, y := at.X+at.W/2, at.Y+at.H/2
	for i, a := range areas {
		if x >= a.X && x < a.X+a.W && y >= a.Y && y < a.Y+a.H {
			return i
		}
	}
	return 0
}

// fill has a window fill its screen, or not any more.
func (p *Presenting) fill(w fyne.Window) {
	if w != nil {
		w.SetFullScreen(!w.FullScreen())
	}
}

// watch looks whether a screen came or went: the toolkit tells nobody.
type watch struct {
	of    *Presenting
	key   string
	timer *time.Timer
}

// look is how often it looks, and how often the clocks of the presenter's window
// go on.
const lookEvery = time.Second

func newWatch(of *Presenting) *watch {
	w := &watch{of: of, key: of.screenKey()}
	w.wind()
	return w
}

func (w *watch) wind() {
	w.timer = time.AfterFunc(lookEvery, func() { w.of.Later(w.look) })
}

func (w *watch) stop() {
	if w.timer != nil {
		w.timer.Stop()
		w.timer = nil
	}
}

func (p *Presenting) screenKey() string {
	if p.of.Desktop == nil {
		return ""
	}
	return placing.Key(p.of.Desktop.Areas())
}

// look brings the windows to the screens that there are now.
func (w *watch) look() {
	p := w.of
	if w.timer == nil || !p.On() {
		return
	}
	if key := p.screenKey(); key != w.key {
		w.key = key
		p.rearrange()
	}
	if p.notes != nil {
		p.notes.tick()
	}
	w.wind()
}

// rearrange has the room's window fill a screen that is there, and opens the
// presenter's where a second one came.
func (p *Presenting) rearrange() {
	if p.window.FullScreen() {
		p.window.SetFullScreen(false)
		p.place(p.window, true)
		p.window.SetFullScreen(true)
	}
	switch {
	case p.notes == nil && p.screens() > 1:
		p.openNotes()
	case p.notes != nil:
		p.notes.window.SetFullScreen(false)
		p.place(p.notes.window, false)
	}
	p.stage.surface.Refresh()
}
