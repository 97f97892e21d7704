package presenting

import (
	"image"
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	fynecanvas "fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/canvas"
	"touchline/canvas/presenting"
	"touchline/model/words"
	"touchline/ui/look"
)

// The colours of the presenter's window: it is dark, since it stands in a dark
// room.
var (
	notesGround = color.NRGBA{0x14, 0x19, 0x20, 0xff}
	notesInk    = color.NRGBA{0xf2, 0xf5, 0xf8, 0xff}
	notesQuiet  = color.NRGBA{0x9a, 0xa7, 0xb5, 0xff}
	notesAccent = color.NRGBA{0x5b, 0x93, 0xff, 0xff}
	notesTrack  = color.NRGBA{0x2a, 0x32, 0x3d, 0xff}
	notesEdge   = color.NRGBA{0x4a, 0x55, 0x63, 0xff}
	notesHot    = color.NRGBA{0x2a, 0x32, 0x3d, 0xff}
	notesMain   = color.NRGBA{0x2f, 0x6f, 0xde, 0xff}
)

// The size of the notes, in units.
const (
	notesSize  = 17
	notesLeast = 11
	notesMost  = 40
	notesStep  = 2
)

// notes is the window of whoever presents.
type notes struct {
	of     *Presenting
	window fyne.Window
	root   *catcher

	clock, elapsed, place   *fynecanvas.Text
	name, facts, coming     *fynecanvas.Text
	track, done             *fynecanvas.Rectangle
	now, next               *fynecanvas.Image
	text                    *widget.Label
	sized                   *container.ThemeOverride
	pause                   *button
	body                    *sized
	stale                   bool // the pictures show another stop
	drawing, again          bool // they are being drawn; they are to be drawn once more
	progressAt, progressAll int
}

// sized is the dark look with texts of another size.
type sized struct {
	*look.Theme
	size float32
}

// Size is that of a text, and otherwise as ever.
func (s *sized) Size(n fyne.ThemeSizeName) float32 {
	if n == theme.SizeNameText {
		return s.size
	}
	return s.Theme.Size(n)
}

func text(size float32, bold bool, c color.Color) *fynecanvas.Text {
	t := fynecanvas.NewText("", c)
	t.TextSize, t.TextStyle.Bold = size, bold
	return t
}

func (p *Presenting) toggleNotes() {
	if p.notes != nil {
		p.closeNotes()
		return
	}
	p.openNotes()
}

func (p *Presenting) closeNotes() {
	if n := p.notes; n != nil {
		p.notes = nil
		n.window.SetFullScreen(false)
		n.window.Close()
	}
}

// openNotes opens the presenter's window, on the screen of the document where
// there are two.
func (p *Presenting) openNotes() {
	n := &notes{of: p}
	n.window = p.of.New(p.t("notes.title") + " — Touchline")
	p.notes = n
	n.build()
	n.window.SetPadded(false)
	n.window.SetContent(n.root)
	n.window.SetCloseIntercept(func() { p.closeNotes() })
	n.window.SetOnClosed(func() {
		if p.notes == n {
			p.notes = nil
		}
	})
	n.window.Resize(fyne.NewSize(1100, 640))
	n.window.Show()
	p.place(n.window, false)
	n.window.Canvas().Focus(n.root)
	n.follow()
	n.redraw()
	n.tick()
}

func (n *notes) build() {
	n.clock, n.elapsed, n.place = text(26, true, notesInk), text(17, false, notesInk), text(15, false, notesQuiet)
	n.name, n.facts, n.coming = text(22, true, notesInk), text(14, false, notesQuiet), text(15, false, notesInk)
	n.place.Alignment = fyne.TextAlignTrailing
	n.track, n.done = fynecanvas.NewRectangle(notesTrack), fynecanvas.NewRectangle(notesAccent)
	n.now, n.next = still(), still()
	n.text = widget.NewLabel("")
	n.text.Wrapping = fyne.TextWrapWord
	n.body = &sized{look.NewTheme(look.Dark), notesSize}
	n.sized = container.NewThemeOverride(container.NewVScroll(n.text), n.body)
	t := n.of.t
	by := func(d int) func() { return func() { n.of.did(n.of.show.Go(d, n.of.now())) } }
	n.pause = newButton(t("pause"), false, func() { n.of.spoken.toggle(n.of.now()); n.tick() })
	row := container.New(layout.NewCustomPaddedHBoxLayout(8),
		newButton("A−", false, func() { n.enlarge(-notesStep) }), newButton("A+", false, func() { n.enlarge(notesStep) }),
		n.pause, newButton(t("reset"), false, func() { n.of.spoken.reset(n.of.now()); n.tick() }), layout.NewSpacer(),
		newButton(t("end"), false, n.of.End), newButton(t("backward"), false, by(-1)), newButton(t("onward"), true, by(1)))
	keys := widget.NewLabel(n.keys())
	dark := look.NewTheme(look.Dark)
	content := container.New(&desk{n: n, keys: container.NewThemeOverride(keys, dark), row: row},
		fynecanvas.NewRectangle(notesGround), n.clock, n.elapsed, n.place, n.track, n.done, n.now, n.next, n.coming, n.name, n.facts, n.sized)
	d := content.Layout.(*desk)
	content.Add(d.keys)
	content.Add(d.row)
	n.root = newCatcher(n, content)
}

func still() *fynecanvas.Image {
	i := fynecanvas.NewImageFromImage(image.NewRGBA(image.Rect(0, 0, 1, 1)))
	i.FillMode, i.ScaleMode = fynecanvas.ImageFillContain, fynecanvas.ImageScaleSmooth
	return i
}

// keys is the keys that one looks for most.
func (n *notes) keys() string {
	var all []string
	for _, l := range presenting.Lines {
		switch l.Does {
		case "next", "in", "whole", "walk", "overlay", "black":
			all = append(all, strings.Fields(l.Keys)[0]+"   "+n.of.t("key."+l.Does))
		}
	}
	return strings.Join(all, "\n")
}

func (n *notes) enlarge(by float32) {
	n.body.size = max(notesLeast, min(notesMost, n.body.size+by))
	n.sized.Refresh()
}

// tick has the clocks go on.
func (n *notes) tick() {
	now := n.of.now()
	set := func(t *fynecanvas.Text, s string) {
		if t.Text != s {
			t.Text = s
			t.Refresh()
		}
	}
	set(n.clock, now.Format("15:04"))
	set(n.elapsed, n.of.t("elapsed", "time", clockTime(n.of.spoken.elapsed(now))))
	key := "pause"
	if n.of.spoken.paused() {
		key = "resume"
	}
	n.pause.say(n.of.t(key))
}

// follow shows what is said to the stop, and what comes next.
func (n *notes) follow() {
	show, lang := n.of.show, n.of.Lang()
	c := show.Caption(n.of.now(), lang)
	set := func(t *fynecanvas.Text, s string) { t.Text = s; t.Refresh() }
	set(n.name, c.Name)
	var facts []string
	for _, f := range []string{c.Time, c.Owner, c.Sum, c.Quote} {
		if f != "" {
			facts = append(facts, f)
		}
	}
	set(n.facts, strings.Join(facts, " · "))
	n.progressAt, n.progressAll = c.At, c.Of
	place := ""
	if c.At > 0 {
		place = words.Count(c.At) + " / " + words.Count(c.Of)
	}
	set(n.place, place)
	said := words.Harmless(c.Notes)
	if said == "" {
		said = n.of.t("silent")
	}
	n.text.SetText(said)
	coming := n.of.t("last")
	if to, ok := show.Next(); ok {
		coming = n.of.t("coming", "name", show.CaptionOf(to, lang).Name)
	}
	set(n.coming, coming)
	n.root.content.Refresh()
	n.stale = true
}

// redraw has the pictures drawn that show another stop, once the map stands: while
// it moves the processors are for its frames.
func (n *notes) redraw() {
	if n.stale && !n.of.show.Moving() {
		n.stale = false
		n.draw()
	}
}

// Widths of the pictures, px.
const (
	nowPixels  = 960
	nextPixels = 560
)

// draw has the pictures of the stop and the next one drawn aside.
func (n *notes) draw() {
	if n.drawing {
		n.again = true
		return
	}
	n.drawing = true
	p := n.of
	picture, dressing, plan := p.picture, p.dressing(), p.of.Editor().Plan()
	size := p.stage.Size()
	window := canvas.Size{W: max(1, float64(size.Width)), H: max(1, float64(size.Height))}
	stop, black := p.show.Stop(), p.show.Black()
	next, more := p.show.Next()
	one := func(at presenting.Stop, width int) image.Image {
		density := float64(width) / window.W
		return picture.still(presenting.Still(plan, at, window), image.Pt(width, max(1, int(window.H*density))), density, dressing)
	}
	p.Reads.Go(func() {
		now := one(stop, nowPixels)
		var coming image.Image = image.NewRGBA(image.Rect(0, 0, 1, 1))
		if more {
			coming = one(next, nextPixels)
		}
		p.Later(func() {
			n.drawing = false
			if p.notes != n {
				return
			}
			n.now.Image, n.next.Image = now, coming
			n.now.Translucency = 0
			if black {
				n.now.Translucency = 0.6
			}
			n.now.Refresh()
			n.next.Refresh()
			if n.again {
				n.again = false
				n.draw()
			}
		})
	})
}

// desk lays the presenter's window out.
type desk struct {
	n         *notes
	keys, row fyne.CanvasObject
}

// MinSize is small: a screen decides.
func (d *desk) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(480, 320) }

// Layout sets the pictures at the left and the notes at the right; in a narrow
// window the notes have the larger part.
func (d *desk) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	const edge, top = float32(20), float32(64)
	n := d.n
	objects[0].Resize(size)
	put := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(max(0, w), max(0, h)))
	}
	put(n.clock, edge, 14, 110, 34)
	put(n.elapsed, edge+110, 19, size.Width/2, 26)
	put(n.place, size.Width/2, 20, size.Width/2-edge, 24)
	put(n.track, edge, top-8, size.Width-2*edge, 4)
	share := float32(0)
	if n.progressAll > 0 {
		share = float32(n.progressAt) / float32(n.progressAll)
	}
	put(n.done, edge, top-8, (size.Width-2*edge)*min(1, share), 4)
	left := size.Width * 0.45
	aspect := float32(9) / 16
	if s := n.of.stage.Size(); s.Width > 0 && s.Height > 0 {
		aspect = max(0.3, min(1, s.Height/s.Width))
	}
	x := edge + left + edge
	foot := d.row.MinSize()
	high := size.Height - top - edge
	wide := foot.Width > size.Width-x-edge // the buttons are below the pictures too
	if wide {
		high -= foot.Height + edge/2
	}
	h := min(left*aspect, high*0.58)
	put(n.now, edge, top+8, left, h)
	y := top + 8 + h + 12
	put(n.coming, edge, y, left, 22)
	rest := max(0, top+high-y-30)
	w := min(left*0.46, rest/aspect)
	put(n.next, edge, y+30, w, min(rest, w*aspect))
	put(d.keys, edge+w+12, y+24, left-w-12, rest)
	d.keys.Hide()
	if least := d.keys.MinSize(); !wide && least.Width <= left-w-12 && least.Height <= rest+12 {
		d.keys.Show()
	}
	put(n.name, x, top+6, size.Width-x-edge, 30)
	put(n.facts, x, top+38, size.Width-x-edge, 20)
	put(n.sized, x-6, top+66, size.Width-x-edge+6, size.Height-top-66-foot.Height-2*edge)
	if wide {
		x = max(edge, size.Width-edge-foot.Width)
	}
	put(d.row, x, size.Height-edge-foot.Height, size.Width-x-edge, foot.Height)
}
