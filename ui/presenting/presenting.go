package presenting

import (
	"image/color"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/editor"
	"touchline/canvas/presenting"
	"touchline/canvas/raster"
	"touchline/model/overlay"
	"touchline/model/words"
	"touchline/ui/board"
	"touchline/ui/dialogs"
	"touchline/ui/frame"
	"touchline/ui/placing"
)

// Source is the window of the document, as far as presenting has to know it.
type Source struct {
	Editor  func() *editor.Editor // nil: no document is open
	Theme   func() *compose.Theme // of the picture
	Desktop placing.Desktop       // nil: where windows stand is not known
	New     func(title string) fyne.Window
}

// Presenting is the presentation of a window, or none.
type Presenting struct {
	*frame.Frame
	of Source

	show    *presenting.Show // nil: none is on
	window  fyne.Window      // that the room sees
	stage   *stage
	picture picture
	shown   *compose.Picture
	laid    *overlay.View
	legend  string
	notes   *notes // nil: closed
	waits   *dialogs.Dialog
	watch   *watch
	now     func() time.Time

	spoken stopwatch // how long one speaks
}

// New makes the presenting of a window; nothing is shown.
func New(f *frame.Frame, of Source) *Presenting {
	return &Presenting{Frame: f, of: of, now: time.Now}
}

// On reports whether a presentation is on.
func (p *Presenting) On() bool { return p.show != nil }

// Begin begins at a part of the drawing, "" for the overview. While one is on it
// only comes to the front.
func (p *Presenting) Begin(at canvas.Owner) {
	ed := p.of.Editor()
	if ed == nil {
		return
	}
	if p.On() {
		p.window.RequestFocus()
		return
	}
	p.waits = p.Dialogs().Ask(p.t("waits"), p.t("waits.text"), "", p.End, dialogs.Answer{Text: p.t("end"), Do: p.End, Main: true})
	plan, theme := ed.Plan(), p.of.Theme()
	p.show = presenting.New(plan, at, canvas.Size{W: 1280, H: 720})
	p.shown, p.laid, p.legend = compose.Next(ed.Picture(), plan, theme, compose.Look{}), nil, ""
	p.stage = newStage(p)
	p.picture = picture{easel: board.NewEasel(p.stage.painted), painter: raster.NewPainter(&p.shown.Picture, p.System), ground: opaque(theme.Ground)}
	p.picture.easel.Show(p.picture.painter, p.shown.Size, p.shown.Ground)
	p.spoken = stopwatch{since: p.now()}
	p.open()
	p.watch = newWatch(p)
	if p.screens() > 1 {
		p.openNotes()
	}
	p.did(presenting.Looks | presenting.Went)
}

func opaque(c canvas.Color) color.RGBA { return color.RGBA{c.R, c.G, c.B, 0xff} }

// open opens the window that the room sees.
func (p *Presenting) open() {
	w := p.of.New(p.title())
	p.window = w
	w.SetPadded(false)
	w.SetContent(p.stage)
	w.SetCloseIntercept(p.End)
	w.SetOnClosed(func() {
		if p.window == w { // closed by the system
			p.window = nil
			p.End()
		}
	})
	w.Resize(fyne.NewSize(1280, 720))
	w.Show()
	p.place(w, true)
	w.SetFullScreen(true)
	w.Canvas().Focus(p.stage)
	p.picture.easel.Want(p.show.Rest(), p.stage.density)
	p.picture.easel.Rush(time.Now().Add(firstFrame))
}

// firstFrame is how long the first frame may wait for what it shows.
const firstFrame = 250 * time.Millisecond

// title says where one stands: the window manager's list and a screen reader have
// nothing else to go by.
func (p *Presenting) title() string {
	c := p.show.Caption(p.now(), p.Lang())
	at := ""
	if c.At > 0 {
		at = " " + strconv.Itoa(c.At) + "/" + strconv.Itoa(c.Of)
	}
	return c.Name + at + " — " + p.t("title") + " — Touchline"
}

// End ends it: both windows close, and the document's is as it was.
func (p *Presenting) End() {
	if !p.On() {
		return
	}
	p.show = nil
	p.stage.stop()
	p.watch.stop()
	p.picture.easel.Clear()
	p.closeNotes()
	w := p.window
	p.window, p.shown, p.laid = nil, nil, nil
	if w != nil {
		w.SetFullScreen(false)
		w.Close()
	}
	if waits := p.waits; waits != nil {
		p.waits = nil
		waits.Close()
	}
	if !p.Gone() {
		p.Native().RequestFocus()
		p.FocusBoard()
	}
}

// Follow shows the document as it is now.
func (p *Presenting) Follow() {
	ed := p.of.Editor()
	switch {
	case !p.On():
	case ed == nil:
		p.End()
	default:
		did := p.show.Follow(ed.Plan())
		if did != 0 {
			p.recompose()
			p.did(did)
		}
	}
}

// recompose makes the picture anew: the document or what is laid over it changed.
func (p *Presenting) recompose() {
	ed := p.of.Editor()
	look := compose.Look{}
	p.legend = ""
	if o, ok := overlay.Named(p.show.Overlay()); ok {
		last := p.laid
		if last != nil && last.Overlay != o {
			last = nil
		}
		p.laid = o.Of(ed.Document(), p.Lang(), nil, last)
		look.Overlay = p.laid
		p.legend = legendOf(p.laid, p.Frame)
	} else {
		p.laid = nil
	}
	next := compose.Next(p.shown, ed.Plan(), p.of.Theme(), look)
	p.picture.painter = p.picture.painter.Next(&next.Picture)
	p.picture.easel.Update(p.picture.painter, next.Size, next.Ground, compose.Changed(p.shown, next))
	p.shown = next
	p.picture.easel.Want(p.show.Rest(), p.stage.density)
	p.picture.easel.Rush(time.Now().Add(patience))
	p.picture.easel.Freshen()
}

// patience is how long a frame waits for what changed.
const patience = 24 * time.Millisecond

// legendOf is an overlay in words: its name, and how many cards are in which class.
func legendOf(v *overlay.View, f *frame.Frame) string {
	all := []string{}
	for i, c := range v.Scheme.Classes {
		if v.Counts[i] > 0 {
			all = append(all, c.Name+" "+words.Count(v.Counts[i]))
		}
	}
	name := words.T(f.Lang(), "overlay.legend.title", "name", v.Overlay.Name(f.Lang()))
	return name + "   " + strings.Join(all, " · ")
}

func (p *Presenting) dressing() presenting.Dressing {
	return presenting.Dressing{Theme: p.of.Theme(), Lang: p.Lang(), Legend: p.legend}
}

// did does what a presentation asks for, and has it drawn.
func (p *Presenting) did(d presenting.Did) {
	if d == 0 {
		p.stage.wind()
		return
	}
	if d.Has(presenting.Ended) {
		p.End()
		return
	}
	if d.Has(presenting.Laid) {
		p.recompose()
	}
	if d.Has(presenting.Noted) {
		p.toggleNotes()
	}
	if d&(presenting.Looks|presenting.Went) != 0 {
		p.stage.surface.Refresh()
	}
	if d&(presenting.Went|presenting.Redrawn) != 0 {
		p.window.SetTitle(p.title())
	}
	if p.notes != nil {
		if d&(presenting.Went|presenting.Laid|presenting.Redrawn) != 0 {
			p.notes.follow()
		}
		p.notes.redraw()
	}
	p.stage.wind()
}

func (p *Presenting) t(key string, args ...any) string {
	return words.T(p.Lang(), "present."+key, args...)
}
