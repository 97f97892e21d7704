package panels

import (
	"bytes"
	"image"
	"image/png"
	"reflect"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"touchline/model"
)

// all finds the fields of a type on the page.
func all[F field](d *desk) (out []F) {
	for _, f := range d.forms() {
		for _, x := range f.fields {
			if y, ok := x.(F); ok {
				out = append(out, y)
			}
		}
	}
	return out
}

// choice finds a choice by its property.
func choice[T comparable](d *desk, id string) *choiceField[T] {
	d.Helper()
	for _, f := range all[*choiceField[T]](d) {
		if f.b.id == id {
			return f
		}
	}
	d.Fatalf("no choice %s", id)
	return nil
}

// choose chooses an option, as the list of a choice does.
func (f *choiceField[T]) pickIndex(i int) { f.box.SetSelectedIndex(i) }

func TestChoices(t *testing.T) {
	d := newDesk(t, small())
	d.pick("card:c3")
	d.unfold()
	touch := func() model.Touchpoint {
		if x := d.card("c3").Touch; x != nil {
			return *x
		}
		return model.Touchpoint{}
	}
	choice[model.Class](d, "touch.class").pickIndex(3)
	choice[model.Contact](d, "touch.contact").pickIndex(2)
	choice[model.Medium](d, "touch.medium").pickIndex(1)
	choice[pair](d, "touch.pair").pickIndex(3)
	choice[model.Tier](d, "touch.tier").pickIndex(2)
	choice[model.Confidence](d, "touch.confidence").pickIndex(3)
	want := model.Touchpoint{
		Class: model.ClassCross, Contact: model.ContactPhone, Medium: model.MediumPhysical,
		Provider: model.PartyMachine, Receiver: model.PartyHuman, Tier: model.TierGold, Confidence: model.ConfidenceData,
	}
	if got := touch(); !reflect.DeepEqual(got, want) {
		t.Errorf("chosen: %+v", got)
	}
	if n := d.undos(); n != 6 {
		t.Errorf("six choices are %d steps", n)
	}
	choice[model.Class](d, "touch.class").pickIndex(0)
	if touch().Class != "" {
		t.Error("a choice cannot be taken back")
	}
	d.pick("card:c1", "card:c3")
	if f := choice[pair](d, "touch.pair"); f.box.Selected != "" || f.box.PlaceHolder != d.in.t("mixed") {
		t.Errorf("different sides show as %q, %q", f.box.Selected, f.box.PlaceHolder)
	}
}

func TestLaneRole(t *testing.T) {
	d := newDesk(t, small())
	d.pick("lane:l2")
	roles := choice[model.Role](d, "role")
	roles.pickIndex(slices.Index(model.Roles, model.RoleSupport))
	if d.ed.Document().Lane("l2").Role != model.RoleSupport {
		t.Error("the role was not taken")
	}
	before := d.ed.Document()
	roles.pickIndex(slices.Index(model.Roles, model.RoleTime)) // it holds a card
	if d.ed.Document() != before || roles.box.SelectedIndex() != slices.Index(model.Roles, model.RoleSupport) {
		t.Errorf("a lane with cards became derived, or shows so: %q", roles.box.Selected)
	}
	d.pick("lane:l3")
	follows := choice[model.LaneID](d, "follows")
	if got := len(follows.box.Options); got != 3 {
		t.Errorf("a time row can follow %v", follows.box.Options)
	}
	follows.pickIndex(2)
	if got := d.ed.Document().Lane("l3").Follows; got != "l2" {
		t.Errorf("it follows %q", got)
	}
}

func TestMarksAndSets(t *testing.T) {
	d := newDesk(t, small())
	d.pick("card:c1")
	d.unfold()
	press := func(text string) {
		t.Helper()
		for _, f := range all[*switchField](d) {
			if f.pill.text == text {
				f.pill.Tapped(&fyne.PointEvent{})
				return
			}
		}
		t.Fatalf("no switch %q", text)
	}
	press(d.in.t("mark.truth"))
	press(d.in.t("mark.wait"))
	if got := d.card("c1").Marks; got != model.MarkTruth|model.MarkWait {
		t.Errorf("marks %b", got)
	}
	press(d.in.t("mark.truth"))
	if got := d.card("c1").Marks; got != model.MarkWait {
		t.Errorf("marks %b", got)
	}
	d.pick("card:c1", "card:c2")
	for _, f := range all[*switchField](d) {
		if f.pill.text == d.in.t("mark.wait") && !f.pill.mixed {
			t.Error("a mark of one of two is not shown as mixed")
		}
	}
	press(d.in.t("mark.wait")) // mixed becomes on
	if !d.card("c2").Marks.Has(model.MarkWait) || !d.card("c1").Marks.Has(model.MarkWait) {
		t.Error("mixed did not become on for both")
	}
	press(d.in.t("perception.accurate"))
	press(d.in.t("perception.quick"))
	if got := d.card("c1").Touch.Perception; !slices.Equal(got, []model.Perception{model.PerceptionQuick, model.PerceptionAccurate}) {
		t.Errorf("perception %v", got)
	}
	press(d.in.t("perception.quick"))
	if got := d.card("c2").Touch.Perception; !slices.Equal(got, []model.Perception{model.PerceptionAccurate}) {
		t.Errorf("perception %v", got)
	}
	press(d.in.t("method.ab-test"))
	if got := d.card("c2").Touch.Research; !slices.Equal(got, []model.Method{model.MethodABTest}) {
		t.Errorf("research %v", got)
	}
}

func TestRisk(t *testing.T) {
	d := newDesk(t, small())
	d.pick("card:c1")
	rows := all[*ratingField](d)
	if len(rows) != 2 {
		t.Fatalf("%d rows of blocks", len(rows))
	}
	likelihood, impact := rows[0].row, rows[1].row
	likelihood.Resize(fyne.NewSize(150, 20))
	likelihood.Tapped(&fyne.PointEvent{Position: fyne.NewPos(105, 10)}) // the fourth
	impact.TypedKey(&fyne.KeyEvent{Name: fyne.Key5})
	if r := d.card("c1").Touch.Risk; r.Likelihood != 4 || r.Impact != 5 {
		t.Errorf("risk %+v", r)
	}
	if !d.shows("20") || !d.shows(d.in.t("risk.high")) {
		t.Error("20, high, is not shown")
	}
	likelihood.Tapped(&fyne.PointEvent{Position: fyne.NewPos(105, 10)})
	if r := d.card("c1").Touch.Risk; r.Likelihood != 0 {
		t.Errorf("a press on the last block leaves %d", r.Likelihood)
	}
	impact.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight}) // no more than 5
	impact.TypedKey(&fyne.KeyEvent{Name: fyne.Key9})
	if r := d.card("c1").Touch.Risk; r.Impact != 5 {
		t.Errorf("impact %d", r.Impact)
	}
	for score, want := range map[int]string{0: "", 1: "low", 7: "low", 8: "medium", 14: "medium", 15: "high", 25: "high"} {
		if got := riskLevel(score); got != want {
			t.Errorf("a risk of %d is %q", score, got)
		}
	}
}

// shows reports whether a label of the page says so.
func (d *desk) shows(text string) bool {
	for _, o := range test.LaidOutObjects(d.win.Content()) {
		switch l := o.(type) {
		case *label:
			if l.text == text && l.Visible() {
				return true
			}
		case *widget.Label:
			if l.Text == text && l.Visible() {
				return true
			}
		}
	}
	return false
}

func TestFeeling(t *testing.T) {
	d := newDesk(t, small())
	d.pick("card:c1")
	d.tab("experience")
	faces := all[*feelingField](d)[0].row
	faces.Resize(fyne.NewSize(270, 32))
	for i := range int(halves) {
		want := float64(i)/2 - 2
		faces.Tapped(&fyne.PointEvent{Position: fyne.NewPos((float32(i)+0.5)*30, 16)})
		if got := d.card("c1").Touch.Feeling; got == nil || *got != want {
			t.Fatalf("face %d is %v, not %g", i, got, want)
		}
	}
	faces.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight}) // no more than +2
	faces.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	if got := *d.card("c1").Touch.Feeling; got != 1.5 {
		t.Errorf("feeling %g", got)
	}
	faces.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	if d.card("c1").Touch.Feeling != nil {
		t.Error("it cannot be taken back")
	}
}

func TestQuality(t *testing.T) {
	d := newDesk(t, small())
	d.pick("card:c1")
	d.tab("quality")
	d.unfold()
	id := "touch.quality.reliability"
	f := d.write(id+".expectation", "6.2")
	if d.card("c1").Touch.Quality != nil || !f.frame.Visible() {
		t.Error("one rate alone was taken, or nothing is said")
	}
	d.write(id+".perception", "4,8")
	q := d.card("c1").Touch.Quality
	if len(q) != 1 || q[0].Expectation != 6.2 || q[0].Perception != 4.8 || q[0].Dimension != model.Reliability {
		t.Fatalf("measured %+v", q)
	}
	if f := d.text(id + ".expectation"); f.frame.Visible() || f.entry.Text != "6.2" {
		t.Error("the first rate is refused still")
	}
	if !d.shows("−1.4") {
		t.Error("the gap is not shown")
	}
	d.write(id+".sample", "120")
	d.write(id+".source", "survey")
	d.write("touch.quality.tangibles.expectation", "5")
	d.write("touch.quality.tangibles.perception", "5")
	q = d.card("c1").Touch.Quality
	if len(q) != 2 || q[0].Dimension != model.Tangibles || q[1].Sample != 120 || q[1].Source != "survey" {
		t.Errorf("measured %+v", q)
	}
	d.write(id+".expectation", "")
	d.write(id+".perception", "")
	if q = d.card("c1").Touch.Quality; len(q) != 1 {
		t.Errorf("emptied it is %+v", q)
	}
}

func TestMetrics(t *testing.T) {
	d := newDesk(t, small())
	d.pick("card:c1")
	d.tab("quality")
	metrics := func() []model.Metric { return d.card("c1").Touch.Metrics }
	l := all[*recordList[model.Metric]](d)[0]
	test.Tap(l.add)
	if len(metrics()) != 1 || len(l.rows) != 1 || !l.rows[0].fold.head.open {
		t.Fatalf("%d metrics, %d rows", len(metrics()), len(l.rows))
	}
	if d.win.Canvas().Focused() != d.text("metric.name 0").entry {
		t.Error("the new one's name does not have the keyboard")
	}
	d.write("metric.name 0", "CSAT")
	d.write("metric.unit 0", "%")
	d.write("metric.baseline 0", "72 %")
	d.write("metric.target 0", "90")
	d.write("metric.measured 0", "81,5")
	d.write("metric.date 0", "2026-11-21")
	d.write("metric.source 0", "survey")
	choice[model.Direction](d, "metric.direction 0").pickIndex(1)
	want := model.Metric{Name: "CSAT", Unit: "%", Baseline: ptr(72), Target: ptr(90), Measured: ptr(81.5), Date: "2026-11-21", Source: "survey", Direction: model.Higher}
	if got := metrics()[0]; !reflect.DeepEqual(got, want) {
		t.Errorf("typed %+v", got)
	}
	if h := l.rows[0].fold.head; h.text != "CSAT" || h.note != "72 → 81.5 / 90 %" {
		t.Errorf("its line says %q, %q", h.text, h.note)
	}
	test.Tap(l.add)
	d.write("metric.name 1", "NPS")
	l.rows[1].buttons[0].act() // up
	if metrics()[0].Name != "NPS" || metrics()[1].Name != "CSAT" {
		t.Errorf("moved: %+v", metrics())
	}
	if f := d.text("metric.name 0"); f.entry.Text != "NPS" {
		t.Errorf("the first one's field says %q", f.entry.Text)
	}
	l.rows[0].buttons[2].act()
	if len(metrics()) != 1 || metrics()[0].Name != "CSAT" || len(l.rows) != 1 {
		t.Errorf("removed: %+v", metrics())
	}
	l.rows[0].fold.unfold()
	if f := d.write("metric.target 0", "ninety"); !f.frame.Visible() || *metrics()[0].Target != 90 {
		t.Error("a word is taken as a figure")
	}
	for d.ed.CanUndo() {
		d.Undo()
	}
	if len(l.rows) != 0 || metrics() != nil {
		t.Error("undone, something is left")
	}
	for d.ed.CanRedo() {
		d.Redo()
	}
	if len(l.rows) != 1 {
		t.Error("redone, it is not shown")
	}
}

func TestImprovements(t *testing.T) {
	d := newDesk(t, small())
	d.pick("card:c2")
	d.tab("improvements")
	l := all[*recordList[model.Improvement]](d)[0]
	test.Tap(l.add)
	d.write("improvement.what 0", "Fewer fields")
	d.write("improvement.why 0", "Drop-outs")
	d.write("improvement.owner 0", "Ann")
	d.write("improvement.due 0", "2026-12-31")
	d.write("improvement.review 0", "2027.1.5")
	d.write("improvement.metric 0", "fields")
	d.write("improvement.unit 0", "n")
	d.write("improvement.baseline 0", "10")
	d.write("improvement.target 0", "3")
	d.write("improvement.measured 0", "−1")
	choice[model.Stage](d, "improvement.stage 0").pickIndex(2)
	choice[model.Status](d, "improvement.status 0").pickIndex(1)
	want := model.Improvement{
		What: "Fewer fields", Why: "Drop-outs", Owner: "Ann", Due: "2026-12-31", Review: "2027-01-05", Metric: "fields", Unit: "n",
		Baseline: ptr(10), Target: ptr(3), Measured: ptr(-1), Stage: model.StageAssess, Status: model.StatusOpen,
	}
	if got := d.card("c2").Touch.Improvements; len(got) != 1 || !reflect.DeepEqual(got[0], want) {
		t.Errorf("typed %+v", got)
	}
}

func TestSuggestions(t *testing.T) {
	d := newDesk(t, small())
	d.pick("card:c3")
	f := d.text("touch.owner")
	d.focus(f)
	o := d.in.offers
	if o.field != f || !slices.Equal(o.texts, []string{"Hotline", "Marketing"}) {
		t.Fatalf("offered %v", o.texts)
	}
	d.typeInto("touch.owner", "ket")
	if !slices.Equal(o.texts, []string{"Marketing"}) {
		t.Fatalf("for “ket” it offers %v", o.texts)
	}
	f.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	f.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := d.card("c3").Touch.Owner; got != "Marketing" || f.entry.Text != got || o.field != nil {
		t.Errorf("taken: %q", got)
	}
	d.tab("style")
	c := *d.card("c1")
	c.Tags = []string{"peak", "end", "first"}
	if err := d.ed.Do(setCard(&c)); err != nil {
		t.Fatal(err)
	}
	d.updates()
	f = d.write("tags", "peak, e")
	if !slices.Equal(o.texts, []string{"end"}) {
		t.Fatalf("behind “peak, e” it offers %v", o.texts)
	}
	o.rows[0].MouseDown(&desktop.MouseEvent{})
	if got := d.card("c3").Tags; !slices.Equal(got, []string{"peak", "end"}) {
		t.Errorf("tags %v", got)
	}
	d.win.Canvas().Unfocus()
	d.write("tags", "peak, f")
	f.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.boards != 0 || o.field != nil {
		t.Error("Escape left the field before it closed the suggestions")
	}
	f.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.boards != 1 {
		t.Error("Escape does not go back to the canvas")
	}
}

func TestStyle(t *testing.T) {
	d := newDesk(t, small())
	d.pick("card:c1", "card:c2")
	d.tab("style")
	for _, f := range all[*swatchField](d) {
		if f.a == model.AccentRose {
			f.w.Tapped(&fyne.PointEvent{})
		}
	}
	choice[model.Kind](d, "kind").pickIndex(2)
	for _, id := range []model.CardID{"c1", "c2"} {
		if c := d.card(id); c.Color != model.AccentRose || c.Kind != model.KindDecision {
			t.Errorf("%s is %s, %s", id, c.Color, c.Kind)
		}
	}
	p := all[*pictureField](d)[0]
	if !p.choose.Disabled() {
		t.Error("a picture can be chosen for two cards")
	}
	d.pick("card:c1")
	test.Tap(p.choose)
	if d.chosen != "c1" {
		t.Errorf("a picture is asked for %q", d.chosen)
	}
}

func TestLink(t *testing.T) {
	d := newDesk(t, small())
	d.pick("link:k1")
	choice[model.LinkKind](d, "kind").pickIndex(2)
	all[*switchField](d)[0].pill.act()
	test.Tap(all[buttonField](d)[0].b)
	if l := d.ed.Document().Link("k1"); l.Kind != model.LinkSupport || !l.Loop || l.From != "c2" || l.To != "c1" {
		t.Errorf("the link is %+v", l)
	}
}

// TestEveryControlIsNamed: what has no text of its own says what it is.
func TestEveryControlIsNamed(t *testing.T) {
	for _, lang := range []model.Lang{model.English, model.Chinese} {
		d := newDesk(t, small())
		d.lang = lang
		d.pick("card:c1")
		for _, name := range cardTabs {
			d.tab(name)
			d.unfold()
			for _, o := range test.LaidOutObjects(d.win.Content()) {
				switch w := o.(type) {
				case *iconButton:
					if w.tip == "" {
						t.Errorf("%s: a button without a name", name)
					}
				case *swatch:
					if w.tip == "" {
						t.Errorf("%s: a colour without a name", name)
					}
				case *label:
					if strings.Contains(w.text, "panel.") || strings.ContainsAny(w.text, "{}") {
						t.Errorf("%s: a label says %q", name, w.text)
					}
				}
			}
		}
	}
}

func TestTips(t *testing.T) {
	d := newDesk(t, small())
	d.pick("card:c1")
	d.tab("style")
	w := all[*swatchField](d)[1].w
	w.MouseIn(nil)
	d.settle()
	if !d.shows(w.tip) {
		t.Error("the pointer rests, and nothing is said")
	}
	w.MouseOut()
	if d.shows(w.tip) {
		t.Error("the tip stays")
	}
	w.MouseIn(nil)
	w.MouseOut()
	d.settle()
	if d.shows(w.tip) {
		t.Error("a tip for a pointer that went on")
	}
}

// TestTabsByKeyboard: one stop of Tab, left and right choose.
func TestTabsByKeyboard(t *testing.T) {
	d := newDesk(t, small())
	d.pick("card:c1")
	bar := d.in.page.tabs
	for _, want := range []int{1, 2, 3, 4, 4} {
		bar.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
		if bar.chosen != want {
			t.Fatalf("tab %d, want %d", bar.chosen, want)
		}
	}
	d.pick("link:k1")
	d.pick("card:c2")
	if d.in.page.tabs.chosen != 4 {
		t.Error("the tab is not kept")
	}
	x, w, _ := bar.places(300)
	if last := len(x) - 1; x[last]+w[last] > 300 {
		t.Errorf("the last tab ends at %g of 300", x[last]+w[last])
	}
}

// TestPicture: a card's picture shows once it is read; a broken one, or one
// that is late, does not.
func TestPicture(t *testing.T) {
	var data bytes.Buffer
	if err := png.Encode(&data, image.NewGray(image.Rect(0, 0, 8, 4))); err != nil {
		t.Fatal(err)
	}
	id := func(c string) model.PictureID { return model.PictureID(strings.Repeat(c, 64)) }
	parts := small().Parts()
	parts.Pictures = []*model.Picture{
		{ID: id("a"), Type: "image/png", Width: 8, Height: 4, Data: data.Bytes()},
		{ID: id("b"), Type: "image/png", Width: 8, Height: 4, Data: data.Bytes()[:20]},
	}
	for i, p := range []model.PictureID{id("a"), id("b")} {
		c := *parts.Cards[i]
		c.Picture = p
		parts.Cards[i] = &c
	}
	d := newDesk(t, model.New(parts))
	d.pick("card:c1")
	d.tab("style")
	p := all[*pictureField](d)[0]
	if p.image.Visible() {
		t.Error("it shows before it is read")
	}
	d.settle()
	if !p.image.Visible() || p.image.Image.Bounds().Dx() != 8 {
		t.Error("it does not show")
	}
	d.pick("card:c2")
	d.settle()
	if p.image.Visible() {
		t.Error("a broken picture shows as the one before")
	}
	d.pick("card:c1")
	d.pick("card:c3") // before it is read
	d.settle()
	if p.image.Visible() {
		t.Error("a late picture shows for another card")
	}
	d.pick("card:c1")
	d.settle()
	test.Tap(p.remove)
	if d.card("c1").Picture != "" || p.image.Visible() || !p.remove.Disabled() {
		t.Error("it cannot be taken away")
	}
}
