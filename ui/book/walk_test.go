package book

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"touchline/canvas/handout"
	"touchline/canvas/handout/preset"
	"touchline/ui/widgets"
)

// Escape closes the dialog wherever in it the keyboard is, and Tab comes to
// nothing that has no use for a key.
func TestEscapeWhereverTheKeyboardIs(t *testing.T) {
	for _, size := range []fyne.Size{{Width: 1400, Height: 900}, {Width: 683, Height: 384}} {
		r := newRig(t)
		r.Native().Resize(size)
		c := r.Canvas()
		tried := map[string]bool{}
		d := r.settled(r.Open())
		for i, steps := 0, 0; i < 60; i++ {
			at := c.Focused()
			kind := fmt.Sprintf("%T", at)
			switch at.(type) {
			case *widgets.Button, *widgets.Choice, *widgets.Entry, *widgets.Tick: // they hand it to the window, which this test has not
				tried[kind] = true
			}
			if !tried[kind] {
				tried[kind] = true
				at.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
				if d.Modal.Open() {
					t.Fatalf("%v: Escape on %s leaves the dialog open", size, kind)
				}
				d = r.settled(r.Open())
				for range steps {
					c.FocusNext()
				}
			}
			c.FocusNext()
			steps++
		}
	}
}

// The strip of pages shows that it has the keyboard.
func TestStripShowsTheKeyboard(t *testing.T) {
	r := newRig(t)
	f := r.settled(r.Open()).preview.film
	ring := test.WidgetRenderer(f).Objects()[0].(*canvas.Rectangle)
	r.Canvas().Focus(f)
	if ring.StrokeWidth == 0 {
		t.Error("no border while the strip has the keyboard")
	}
	r.Canvas().Unfocus()
	if ring.StrokeWidth != 0 {
		t.Error("the border stays")
	}
}

// In a narrow list the names of pages have the room of the small pictures.
func TestNarrowListShowsNames(t *testing.T) {
	r := newRig(t)
	r.Native().Resize(fyne.NewSize(900, 600))
	d := r.settled(r.Open())
	for _, row := range d.list.rows {
		row.Refresh()
		if row.thumb.Visible() {
			t.Errorf("%s: a picture, where %v units are all there is", row.kind, row.Size().Width)
		}
	}
	d.Modal.Close()
	r.Native().Resize(fyne.NewSize(1400, 900))
	d = r.settled(r.Open())
	if !d.list.rows[d.chosen].thumb.Visible() {
		t.Error("no picture where there is room")
	}
}

// TestFramesStandAsTheirPages: of pages of text that are upright the small
// pictures are upright to their frames, in the strip and in the list.
func TestFramesStandAsTheirPages(t *testing.T) {
	r := newRig(t)
	r.Native().Resize(fyne.NewSize(1400, 900))
	d := r.settled(r.Open())
	d.Change(func(s *preset.Settings) { s.Held = handout.ByPage })
	r.settled(d)
	legend, _, _ := d.Made.span(handout.Legend)
	row, strip := d.list.rows[handout.Legend], d.preview.film
	upright := func(page *canvas.Image) bool {
		return page.Image != nil && page.Image.Bounds().Dx() < page.Image.Bounds().Dy()
	}
	r.until("the small pictures are upright", func() bool {
		return upright(row.thumb) && upright(strip.images[legend-strip.from])
	})
	for _, w := range []struct {
		all  []fyne.CanvasObject
		page *canvas.Image
	}{
		{test.WidgetRenderer(row).Objects(), row.thumb},
		{test.WidgetRenderer(strip).Objects(), strip.images[legend-strip.from]},
	} {
		frame := w.all[slices.Index(w.all, fyne.CanvasObject(w.page))-1]
		if frame.Size().Width >= frame.Size().Height {
			t.Errorf("an upright page has a frame of %v", frame.Size())
		}
	}
}

// TestTheDateOfACourseHasACalendar, which puts the day chosen into its field
// and so onto the pages.
func TestTheDateOfACourseHasACalendar(t *testing.T) {
	r := newRig(t)
	d := r.settled(r.Open())
	d.Settings.Date = "2026-12-03"
	d.options.refresh()
	var sign fyne.Tappable
	for _, o := range test.LaidOutObjects(d.options.object) {
		if e, ok := o.(*widgets.Entry); ok && e.Text == "2026-12-03" {
			sign, _ = e.ActionItem.(fyne.Tappable)
			if !slices.Contains(test.WidgetRenderer(e).Objects(), e.ActionItem) {
				t.Error("the calendar of the field is not in what the field shows")
			}
		}
	}
	if sign == nil {
		t.Fatal("the date of the course has no calendar")
	}
	sign.Tapped(&fyne.PointEvent{})
	var open *widgets.Calendar
	for _, over := range d.w.Native().Canvas().Overlays().List() {
		for _, o := range test.LaidOutObjects(over) {
			if c, ok := o.(*widgets.Calendar); ok {
				open = c
			}
		}
	}
	if open == nil {
		t.Fatal("no calendar opens")
	}
	open.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	open.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if d.Settings.Date != "2026-12-04" {
		t.Errorf("the day after was chosen, and the pages say %q", d.Settings.Date)
	}
}
