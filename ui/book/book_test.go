package book

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"golang.org/x/image/font/gofont/goregular"

	"touchline/canvas"
	"touchline/canvas/handout"
	"touchline/canvas/handout/preset"
	"touchline/export"
	"touchline/model"
	"touchline/model/disk"
	"touchline/model/sample/sampletest"
	"touchline/model/words"
	"touchline/ui/exports"
	"touchline/ui/frame/frametest"
	"touchline/ui/widgets"
)

// rig is the handouts of a window, with the bank sample.
type rig struct {
	*Books
	t     testing.TB
	until func(what string, so func() bool)
	doc   *model.Document
	path  string

	cards []model.CardID // that are selected
	lanes []model.LaneID
}

func newRig(t *testing.T) *rig {
	t.Helper()
	w := frametest.New(t, model.English)
	d := sampletest.Template(t, "bank", "en")
	r := &rig{t: t, until: w.Until, doc: d, path: filepath.Join(t.TempDir(), "bank.blueprint")}
	source := func() exports.Source {
		return exports.Source{Doc: r.doc, Name: "bank", File: "bank", Path: r.path, Folder: filepath.Dir(r.path)}
	}
	keep := func(change func(*model.Head)) error {
		h := *r.doc.Head
		h.Handouts = slices.Clone(h.Handouts)
		change(&h)
		r.doc = r.doc.WithHead(&h)
		return nil
	}
	r.Books = New(w.Frame, exports.New(w.Frame, source, exports.Choices{}, &disk.Pending{}), source)
	r.SaveHandout = func(o model.Handout) error {
		return keep(func(h *model.Head) { h.Handouts = append(h.Handouts, o) })
	}
	r.Selected = func() ([]model.CardID, []model.LaneID) { return r.cards, r.lanes }
	r.RemoveHandout = func(name string) error {
		return keep(func(h *model.Head) {
			h.Handouts = slices.DeleteFunc(h.Handouts, func(o model.Handout) bool { return o.Name == name })
		})
	}
	return r
}

// settled opens the dialog, or waits until what was chosen last is shown.
func (r *rig) settled(d *Dialog) *Dialog {
	r.t.Helper()
	made := d.Made
	r.until("the pages are made", func() bool { return d.Made != nil && d.Made != made })
	return d
}

func titles(d *Dialog) (out []string) {
	for i := range d.Made.pages {
		out = append(out, d.pageTitle(i))
	}
	return out
}

// TestThePreviewFollowsEachChoice: a kind that is taken away takes its pages
// away and moves the numbers after it; one that is moved is where it went.
func TestThePreviewFollowsEachChoice(t *testing.T) {
	r := newRig(t)
	d := r.settled(r.Open())
	all := len(d.Made.pages)
	if first, _, _ := d.Made.span(handout.Legend); first != 2 || d.span(handout.Legend) != "3" {
		t.Fatalf("the legend is on page %s", d.span(handout.Legend))
	}
	d.list.toggle(handout.Overview)
	r.settled(d)
	if len(d.Made.pages) != all-1 || d.span(handout.Overview) != "" || d.span(handout.Legend) != "2" {
		t.Errorf("without the overview there are %d pages of %d, and the legend is on %s", len(d.Made.pages), all, d.span(handout.Legend))
	}
	d.list.toggle(handout.Overview)
	r.settled(d)
	from := d.list.at(handout.Legend)
	d.Change(func(s *preset.Settings) { s.Move(from, len(s.Pages)-1) })
	r.settled(d)
	names := titles(d)
	if _, last, _ := d.Made.span(handout.Legend); last != all-1 || names[len(names)-1] != words.T("en", "handout.legend.title") {
		t.Errorf("the legend was moved to the end and is on %s: %q", d.span(handout.Legend), names)
	}
}

// TestDraggingARowMovesItsPages by the hand.
func TestDraggingARowMovesItsPages(t *testing.T) {
	r := newRig(t)
	d := r.settled(r.Open())
	row := d.list.rows[handout.Risks]
	was := d.list.at(handout.Risks)
	row.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(0, -2*rowHigh)})
	if d.list.at(handout.Risks) != was || !d.list.drop.Visible() {
		t.Error("it moved before it was dropped, or nothing shows where it goes")
	}
	row.DragEnd()
	if got := d.list.at(handout.Risks); got != was-2 || d.list.drop.Visible() {
		t.Errorf("dragged up by two rows from %d it is at %d", was, got)
	}
	r.settled(d)
	if a, _, _ := d.Made.span(handout.Risks); a >= must(d.Made.span(handout.Touchpoints)) {
		t.Error("its pages are still behind the touchpoints")
	}
}

func isThere(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

func must(first, _ int, _ bool) int { return first }

// TestWhatWasChosenIsRemembered of the document, and the blueprint is not
// attached again unasked.
func TestWhatWasChosenIsRemembered(t *testing.T) {
	r := newRig(t)
	d := r.settled(r.Open())
	d.attach = true
	d.Change(func(s *preset.Settings) { s.Course, s.Paper = "Service design", "A3" })
	d.list.toggle(handout.Plan)
	r.settled(d)
	d.Modal.Close()
	if r.Dialog != nil {
		t.Error("it is not closed")
	}
	d = r.settled(r.Open())
	if d.Settings.Course != "Service design" || d.Settings.Paper != "A3" || slices.Contains(d.Settings.Kinds(), handout.Plan) || d.attach {
		t.Errorf("%+v, attached: %v", d.Settings, d.attach)
	}
	d.Modal.Close()
	r.path = filepath.Join(t.TempDir(), "other.blueprint")
	if s := r.Settings(r.path); s.Course != "" {
		t.Error("another document has its settings too")
	}
}

// TestTheKeyGoesIntoAFileOfItsOwn, and nothing of it is in the students' file.
func TestTheKeyGoesIntoAFileOfItsOwn(t *testing.T) {
	r := newRig(t)
	d := r.settled(r.Open())
	d.list.toggle(handout.Key)
	r.settled(d)
	if pages, key := d.Made.counts(); key != 1 || d.span(handout.Key) != "apart" || pages != len(d.Made.pages)-1 {
		t.Fatalf("%d pages and a key of %d, on %q", pages, key, d.span(handout.Key))
	}
	path := filepath.Join(t.TempDir(), "class.svg")
	d.Change(func(s *preset.Settings) {
		s.Format = "svg"
		for i := range s.Pages {
			s.Pages[i].Off = s.Pages[i].Kind != handout.Exercise && s.Pages[i].Kind != handout.Key
		}
	})
	r.settled(d)
	format := formatNamed(t, d)
	d.write(path, format, d.Settings, false)
	key := filepath.Join(filepath.Dir(path), "class-key.svg")
	r.until("both files are there", func() bool { return isThere(path) && isThere(key) && !d.Modal.Open() })
	for name, says := range map[string]bool{path: false, key: true} {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if got := bytes.Contains(data, []byte(words.T("en", "handout.key.only"))); got != says {
			t.Errorf("%s says that it is for the teacher: %v", name, got)
		}
	}
	if data, _ := os.ReadFile(path); !strings.Contains(string(data), words.T("en", "handout.exercise.cut")) {
		t.Error("the students' file is not the exercise")
	}
}

func formatNamed(t *testing.T, d *Dialog) export.Format {
	t.Helper()
	f, ok := export.FormatNamed(d.Settings.Format)
	if !ok {
		t.Fatal(d.Settings.Format)
	}
	return f
}

// TestTheSmallestTextIsNamed, in words, and when a page has one that is too
// small.
func TestTheSmallestTextIsNamed(t *testing.T) {
	r := newRig(t)
	d := r.settled(r.Open())
	if got := d.preview.verdict.text; !strings.Contains(got, "8 pt") {
		t.Errorf("it says %q", got)
	}
	d.Made.finding[0] = handout.Finding{Smallest: 5.2, Text: "Far too small"}
	d.preview.judge(d.Made)
	if got := d.preview.verdict.text; !strings.Contains(got, "5.2") || !strings.Contains(got, "Far too small") {
		t.Errorf("of a text of 5.2 pt it says %q", got)
	}
	d.Page = 3
	d.preview.judge(d.Made)
	if got := d.preview.verdict.text; !strings.Contains(got, "Page 1") || !strings.Contains(got, "Far too small") {
		t.Errorf("of a small text on another page it says %q", got)
	}
}

// TestEveryPartIsThereAtEverySize: beside one another, or one at a time below
// tabs, and nothing lies on something else.
func TestEveryPartIsThereAtEverySize(t *testing.T) {
	r := newRig(t)
	d := r.settled(r.Open())
	for _, size := range []fyne.Size{{Width: 1380, Height: 800}, {Width: 860, Height: 480}, {Width: 420, Height: 200}} {
		d.body.object.Resize(size)
		right := float32(0)
		seen := 0
		for _, o := range []fyne.CanvasObject{d.body.presets, d.body.pages, d.body.preview, d.body.options} {
			if !o.Visible() {
				continue
			}
			seen++
			if o.Position().X < right || o.Position().X+o.Size().Width > size.Width+0.5 || o.Size().Width < 100 {
				t.Errorf("at %v a part is at %v, %v wide", size, o.Position(), o.Size().Width)
			}
			right = o.Position().X + o.Size().Width
		}
		if want := map[float32]int{1380: 4, 860: 3, 420: 1}[size.Width]; seen != want {
			t.Errorf("at %v %d parts show, not %d", size, seen, want)
		}
	}
}

// TestKeysTurnPages and the list follows.
func TestKeysTurnPages(t *testing.T) {
	r := newRig(t)
	d := r.settled(r.Open())
	press := func(k fyne.KeyName) { d.preview.sheet.TypedKey(&fyne.KeyEvent{Name: k}) }
	press(fyne.KeyPageDown)
	if d.Page != 1 || d.chosen != handout.Overview {
		t.Errorf("page %d, %s", d.Page, d.chosen)
	}
	press(fyne.KeyEnd)
	if d.Page != len(d.Made.pages)-1 {
		t.Errorf("End leads to page %d", d.Page)
	}
	press(fyne.KeyRight)
	press(fyne.KeyHome)
	press(fyne.KeyLeft)
	if d.Page != 0 {
		t.Errorf("Home leads to page %d", d.Page)
	}
}

// TestOwnPresetsAreKept: saved under a name, listed, taken again, shared as a
// file, removed.
func TestOwnPresetsAreKept(t *testing.T) {
	r := newRig(t)
	d := r.settled(r.Open())
	d.list.toggle(handout.Plan)
	d.Change(func(s *preset.Settings) { s.Course, s.Up = "Branch training", "2" })
	d.presets.save("Branch", inFolder)
	listed := func() (names []string) {
		for _, it := range d.presets.items {
			names = append(names, it.name)
		}
		return names
	}
	if got := listed(); got[len(got)-1] != "Branch" || d.presets.current() != "Branch" {
		t.Errorf("listed: %q; now %s", got, d.presets.current())
	}
	d.presets.items[0].Act()
	if d.Settings.Name != "" || !slices.Contains(d.Settings.Kinds(), handout.Plan) {
		t.Errorf("the preset of the program is %+v", d.Settings)
	}
	d.presets.items[len(d.presets.items)-1].Act()
	if slices.Contains(d.Settings.Kinds(), handout.Plan) || d.Settings.Up != "2" {
		t.Errorf("taken again it is %+v", d.Settings)
	}
	path := filepath.Join(t.TempDir(), "shared"+preset.Extension)
	data, err := d.Settings.Encode()
	if err != nil {
		t.Fatal(err)
	}
	r.exports.Put(path, data)
	r.until("the file is there", func() bool { return isThere(path) })
	if s, err := readPreset(path); err != nil || s.Name != "Branch" || s.Course != "Branch training" {
		t.Errorf("read back: %+v, %v", s, err)
	}
	d.presets.remove()
	if slices.Contains(listed(), "Branch") || len(r.own()) > 0 {
		t.Error("it is still there")
	}
	r.settled(d)
}

// TestAPresetLivesInTheBlueprint: kept there it is in the document and not on the
// computer, one of the same name on the computer is another, and each is taken away
// from where it lives.
func TestAPresetLivesInTheBlueprint(t *testing.T) {
	r := newRig(t)
	d := r.settled(r.Open())
	d.Change(func(s *preset.Settings) { s.Course, s.Brand.Accent = "Counter course", "#0A7D4F" })
	d.presets.save("Ours", inBlueprint)
	if in := preset.In(r.doc); len(in) != 1 || in[0].Name != "Ours" || in[0].Course != "Counter course" || in[0].Brand.Accent != "#0A7D4F" {
		t.Fatalf("the document keeps %+v", r.doc.Head.Handouts)
	}
	if len(r.own()) > 0 {
		t.Error("it is on the computer too")
	}
	about := func() (out []string) {
		for _, it := range d.presets.items {
			if it.name == "Ours" {
				out = append(out, it.about)
			}
		}
		return out
	}
	if got := about(); !slices.Equal(got, []string{"in this blueprint"}) {
		t.Errorf("listed as %q", got)
	}
	d.Change(func(s *preset.Settings) { s.Course = "Another" })
	d.presets.save("Ours", inFolder)
	if got := about(); !slices.Equal(got, []string{"in this blueprint", "on this computer"}) {
		t.Errorf("listed as %q", got)
	}
	shown := 0
	for _, it := range d.presets.items {
		if d.presets.is(it) {
			shown++
		}
	}
	if shown != 1 {
		t.Errorf("%d presets are shown as the one", shown)
	}
	d.presets.remove()
	if len(r.own()) > 0 || len(preset.In(r.doc)) != 1 {
		t.Error("removed from the wrong place")
	}
	for _, it := range d.presets.items {
		if it.lives == inBlueprint {
			it.Act()
		}
	}
	if d.Settings.Course != "Counter course" {
		t.Errorf("taken it says %q", d.Settings.Course)
	}
	d.presets.remove()
	if len(preset.In(r.doc)) != 0 {
		t.Error("it is still in the blueprint")
	}
	r.settled(d)
}

// TestAFontIsChosen: the pages are set in it, and a preset for others has its name
// and not the folders of this computer; one that is gone is told.
func TestAFontIsChosen(t *testing.T) {
	r := newRig(t)
	d := r.settled(r.Open())
	path := filepath.Join(t.TempDir(), "house.ttf")
	if err := os.WriteFile(path, goregular.TTF, 0o600); err != nil {
		t.Fatal(err)
	}
	d.takeFont(path, d.options.setFont)
	r.until("the font is taken", func() bool { return d.Settings.Brand.Font != nil })
	r.settled(d)
	in := func() canvas.Font {
		for _, g := range d.Made.pages[0].Placed[0].Scene.Groups {
			for _, it := range g.Items {
				if x, ok := it.(*canvas.Text); ok {
					return x.Font
				}
			}
		}
		return nil
	}
	if f := in(); f == nil || f.FontName() != "Go" || d.Settings.Brand.Font.Name != "Go" {
		t.Errorf("set in %v", f)
	}
	if o := d.jobOptions(d.Settings, false, false); o.Brand.Font == nil {
		t.Error("what is exported is not")
	}
	d.presets.save("Ours", inBlueprint)
	if kept := preset.In(r.doc)[0].Brand.Font; kept == nil || kept.File != "house.ttf" || kept.Name != "Go" {
		t.Errorf("the blueprint keeps %+v", kept)
	}
	r.settled(d)
	d.options.setFont(&preset.Font{Name: "Gone", File: path + ".gone"})
	r.settled(d)
	if in() != nil || d.Made.fontErr == nil || d.Made.err != nil {
		t.Errorf("a font that is gone: %v, %v", d.Made.fontErr, d.Made.err)
	}
}

// TestBlanksAreChosen: what is selected on the map becomes blank, a row and the marks
// beside it, and the exercise follows.
func TestBlanksAreChosen(t *testing.T) {
	r := newRig(t)
	cards := r.doc.CardsInOrder()
	r.cards, r.lanes = []model.CardID{cards[2].ID}, []model.LaneID{r.doc.Lanes[3].ID}
	d := r.settled(r.Open())
	d.list.choose(handout.Exercise)
	press := func(text string) {
		t.Helper()
		for _, o := range test.LaidOutObjects(d.options.object) {
			if b, ok := o.(*widgets.Button); ok && b.Text == text && !b.Disabled() {
				b.OnTapped()
				return
			}
		}
		t.Fatalf("there is no button %q", text)
	}
	press("The 2 that are selected")
	r.settled(d)
	if want := []string{"lane=" + string(r.doc.Lanes[3].ID), "card=" + string(cards[2].ID)}; !slices.Equal(d.Settings.Blank, want) {
		t.Errorf("blank: %q", d.Settings.Blank)
	}
	if note := d.Made.note(handout.Exercise); !strings.HasSuffix(note, " blanks") {
		t.Errorf("the exercise is of %q", note)
	}
	d.options.setBlanks(with(d.Settings.Blank, handout.BlankMarks, true))
	r.settled(d)
	if text := d.blankText(); !strings.Contains(text, "1 card") || !strings.Contains(text, "Marks") || !strings.Contains(text, r.doc.Lanes[3].Name) {
		t.Errorf("it says %q", text)
	}
	press("By itself")
	r.settled(d)
	if d.Settings.Blank != nil {
		t.Errorf("blank: %q", d.Settings.Blank)
	}
}

// TestPicturesGoIntoAnArchive, named by the pattern; the key beside the pages.
func TestPicturesGoIntoAnArchive(t *testing.T) {
	r := newRig(t)
	d := r.settled(r.Open())
	d.Change(func(s *preset.Settings) {
		for _, p := range handout.Presets() {
			if p.Name == "exercise" {
				*s = preset.Of(p)
			}
		}
		s.SetListed(append([]preset.Page{{Kind: handout.Key}, {Kind: handout.Exercise}}, preset.Page{Kind: handout.Cover, Off: true}))
		s.Format, s.DPI, s.Files, s.Zip, s.KeyApart = "png", 36, "{n}", true, true
	})
	r.settled(d)
	path := filepath.Join(t.TempDir(), "pages")
	format, _ := export.FormatNamed("png")
	d.write(path, format, d.Settings, false)
	r.until("the archive is there", func() bool { return isThere(path + ".zip") })
	z, err := zip.OpenReader(path + ".zip")
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	var names []string
	for _, f := range z.File {
		names = append(names, f.Name)
	}
	if len(names) != len(d.Made.pages) || names[0] != "1.png" || names[len(names)-1] != "1-2.png" {
		t.Errorf("it holds %q", names)
	}
}

// TestSmallerPagesSayTheirSmallestText as it is on paper.
func TestSmallerPagesSayTheirSmallestText(t *testing.T) {
	r := newRig(t)
	d := r.settled(r.Open())
	d.Change(func(s *preset.Settings) { s.Up = "4" })
	r.settled(d)
	if f := d.Made.finding[1]; f.Smallest > 4.1 || !f.TooSmall(d.limit()) {
		t.Errorf("with four pages on a sheet its smallest text is %g pt", f.Smallest)
	}
	if got := d.preview.verdict.text; !strings.Contains(got, "4 pt") {
		t.Errorf("it says %q", got)
	}
}
