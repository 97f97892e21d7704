package book

import (
	"archive/zip"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"touchline/canvas/deck"
	"touchline/canvas/handout"
	"touchline/canvas/handout/preset"
	"touchline/export"
	"touchline/model/words"
)

// slides chooses the preset of slides.
func (r *rig) slides() *Dialog {
	r.t.Helper()
	d := r.settled(r.Open())
	for _, it := range d.presets.items {
		if it.settings.IsDeck() {
			it.Act()
			return r.settled(d)
		}
	}
	r.t.Fatal("no preset of slides")
	return nil
}

// TestSlidesAreChosenLikePages: their kinds are listed, taken away and moved, and
// going back to a handout gives its pages again.
func TestSlidesAreChosenLikePages(t *testing.T) {
	r := newRig(t)
	d := r.slides()
	all := len(d.Made.pages)
	if len(d.list.box.Objects) != len(deck.Kinds)+1 || d.Settings.Format != "pptx" || d.chosen != deck.Title {
		t.Fatalf("%d rows, %s, %s", len(d.list.box.Objects)-1, d.Settings.Format, d.chosen)
	}
	if got := d.summary.Text; !strings.Contains(got, words.N("en", "book.slides", all)) || !strings.Contains(got, "16:9") {
		t.Errorf("it says %q", got)
	}
	if got := d.preview.verdict.text; !strings.Contains(got, "14 pt") {
		t.Errorf("of the smallest text it says %q", got)
	}
	d.list.toggle(deck.Fails)
	r.settled(d)
	if n := d.Made.number(deck.Fails); n > 0 || len(d.Made.pages) >= all {
		t.Errorf("%d fail points of %d slides are left", n, len(d.Made.pages))
	}
	row := d.list.rows[deck.Remember]
	row.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(0, -7*rowHigh)})
	row.DragEnd()
	r.settled(d)
	if first, _, ok := d.Made.span(deck.Remember); !ok || first != 0 || titles(d)[0] != words.T("en", "deck.remember") {
		t.Errorf("dragged up to the begin it is slide %d", first+1)
	}
	d.presets.items[0].Act()
	r.settled(d)
	if d.Settings.IsDeck() || d.Settings.Format != "pdf" || !slices.Contains(d.Settings.Kinds(), handout.Cover) || len(d.list.box.Objects) != len(handout.Kinds)+1 {
		t.Errorf("a handout again, it is %+v", d.Settings)
	}
}

// TestSingleSlidesAreLeftOut by the Delete key and by their ticks, and come back.
func TestSingleSlidesAreLeftOut(t *testing.T) {
	r := newRig(t)
	d := r.slides()
	all := titles(d)
	d.Turn(2)
	d.preview.sheet.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	r.settled(d)
	if got := titles(d); !slices.Equal(got, slices.Delete(slices.Clone(all), 2, 3)) {
		t.Errorf("without the third slide they are %q", got)
	}
	l := d.chooseSlides()
	if len(l.all) != len(all) || l.all[2].Number != 0 {
		t.Fatalf("%d slides are listed of %d", len(l.all), len(all))
	}
	seen := map[string]bool{}
	for _, s := range l.all {
		if says := s.Title + s.Note; seen[says] {
			t.Errorf("two slides are called %q", says)
		} else {
			seen[says] = true
		}
	}
	l.list.OnSelected(2)
	r.settled(d)
	l.list.OnSelected(0)
	r.settled(d)
	if got := titles(d); !slices.Equal(got, all[1:]) {
		t.Errorf("the third again and the first not, they are %q", got)
	}
	l.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if r.Dialogs().Top() != d.Modal {
		t.Error("Escape in the list closes more than the list, or nothing")
	}
	for i := len(d.Made.pages); i > 0; i-- {
		made := d.Made
		d.leaveOut()
		if len(made.pages) > 1 {
			r.settled(d)
		}
	}
	if len(d.Made.pages) != 1 {
		t.Errorf("%d slides are left", len(d.Made.pages))
	}
}

// TestSlidesBecomeAPresentation with what was chosen.
func TestSlidesBecomeAPresentation(t *testing.T) {
	r := newRig(t)
	d := r.slides()
	d.list.toggle(deck.Phases)
	r.settled(d)
	path := filepath.Join(t.TempDir(), "room.pptx")
	d.write(path, formatNamed(t, d), d.Settings, false)
	r.until("the file is there", func() bool { return isThere(path) && !d.Modal.Open() })
	z, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	n := 0
	for _, f := range z.File {
		if strings.HasPrefix(f.Name, "ppt/slides/slide") {
			n++
		}
	}
	if n != len(d.Made.pages) {
		t.Errorf("the file has %d slides, the preview %d", n, len(d.Made.pages))
	}
	if s := r.Settings(r.path); !s.IsDeck() || slices.Contains(s.Kinds(), deck.Phases) {
		t.Errorf("remembered: %+v", s)
	}
}

// TestATemplateOfOnesOwn is read from a file, moves what is on the slides, and goes
// into the presentation; a file that is none says so, and nothing changes.
func TestATemplateOfOnesOwn(t *testing.T) {
	r := newRig(t)
	d := r.slides()
	own := filepath.Join(t.TempDir(), "own.pptx")
	f, err := os.Create(own)
	if err != nil {
		t.Fatal(err)
	}
	o := export.Defaults("pptx")
	o.Deck = &deck.Options{}
	if _, err := export.Run(t.Context(), f, export.Job{Doc: r.doc, Format: "pptx", Options: o}, nil); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	tpl, err := readTemplate(own)
	if err != nil {
		t.Fatal(err)
	}
	d.options.setTemplate(tpl, "own.pptx")
	r.settled(d)
	if d.Made.err != nil || d.jobOptions(d.Settings, false, false).Template != tpl {
		t.Errorf("the template is not in the export: %v", d.Made.err)
	}
	d.Change(func(s *preset.Settings) { s.Format = "pdf" })
	r.settled(d)
	if d.jobOptions(d.Settings, false, false).Template != nil {
		t.Error("a PDF has a template")
	}
	d.options.setTemplate(tpl, "own.pptx")
	r.settled(d)
	path := filepath.Join(t.TempDir(), "room.pptx")
	d.write(path, formatNamed(t, d), d.Settings, false)
	r.until("the file is there", func() bool { return isThere(path) && !d.Modal.Open() })
	if _, err := readTemplate(path); err != nil {
		t.Error(err)
	}
	if _, err := readTemplate(r.path + ".none"); err == nil {
		t.Error("a file that is not there is a template")
	}
}
