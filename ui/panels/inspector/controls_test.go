package inspector

import (
	"bytes"
	"image"
	"image/png"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/edit"
	"touchline/model/words"
	"touchline/ui/panels/fields"
	"touchline/ui/panels/panelstest"
	"touchline/ui/widgets"
)

// all finds the fields of a type on the page.
func all[F fields.Field](d *desk) (out []F) {
	for _, f := range d.forms() {
		for _, x := range f.Fields {
			if y, ok := x.(F); ok {
				out = append(out, y)
			}
		}
	}
	return out
}

// choice finds a choice by its property.
func choice[T comparable](d *desk, id string) *fields.ChoiceField[T] {
	d.Helper()
	for _, f := range all[*fields.ChoiceField[T]](d) {
		if f.Bind.ID == id {
			return f
		}
	}
	d.Fatalf("no choice %s", id)
	return nil
}

func TestChoices(t *testing.T) {
	d := newDesk(t, panelstest.Small())
	d.Pick("card:c3")
	d.unfold()
	touch := func() model.Touchpoint {
		if x := d.Card("c3").Touch; x != nil {
			return *x
		}
		return model.Touchpoint{}
	}
	choice[model.Class](d, "touch.class").Box.SetSelectedIndex(3)
	choice[model.Contact](d, "touch.contact").Box.SetSelectedIndex(2)
	choice[model.Medium](d, "touch.medium").Box.SetSelectedIndex(1)
	choice[pair](d, "touch.pair").Box.SetSelectedIndex(3)
	choice[model.Tier](d, "touch.tier").Box.SetSelectedIndex(2)
	choice[model.Confidence](d, "touch.confidence").Box.SetSelectedIndex(3)
	want := model.Touchpoint{
		Class: model.ClassCross, Contact: model.ContactPhone, Medium: model.MediumPhysical,
		Provider: model.PartyMachine, Receiver: model.PartyHuman, Tier: model.TierGold, Confidence: model.ConfidenceData,
	}
	if got := touch(); !reflect.DeepEqual(got, want) {
		t.Errorf("chosen: %+v", got)
	}
	if n := d.Undos(); n != 6 {
		t.Errorf("six choices are %d steps", n)
	}
	choice[model.Class](d, "touch.class").Box.SetSelectedIndex(0)
	if touch().Class != "" {
		t.Error("a choice cannot be taken back")
	}
	d.Pick("card:c1", "card:c3")
	if f := choice[pair](d, "touch.pair"); f.Box.Selected != "" || f.Box.PlaceHolder != d.in.T("mixed") {
		t.Errorf("different sides show as %q, %q", f.Box.Selected, f.Box.PlaceHolder)
	}
}

func TestLaneRole(t *testing.T) {
	d := newDesk(t, panelstest.Small())
	d.Pick("lane:l2")
	roles := choice[model.Role](d, "role")
	roles.Box.SetSelectedIndex(slices.Index(model.Roles, model.RoleSupport))
	if d.Ed.Document().Lane("l2").Role != model.RoleSupport {
		t.Error("the role was not taken")
	}
	before := d.Ed.Document()
	roles.Box.SetSelectedIndex(slices.Index(model.Roles, model.RoleTime)) // it holds a card
	if d.Ed.Document() != before || roles.Box.SelectedIndex() != slices.Index(model.Roles, model.RoleSupport) {
		t.Errorf("a lane with cards became derived, or shows so: %q", roles.Box.Selected)
	}
	d.Pick("lane:l3")
	follows := choice[model.LaneID](d, "follows")
	if got := len(follows.Box.Options); got != 3 {
		t.Errorf("a time row can follow %v", follows.Box.Options)
	}
	follows.Box.SetSelectedIndex(2)
	if got := d.Ed.Document().Lane("l3").Follows; got != "l2" {
		t.Errorf("it follows %q", got)
	}
}

func TestMarksAndSets(t *testing.T) {
	d := newDesk(t, panelstest.Small())
	d.Pick("card:c1")
	d.unfold()
	press := func(text string) {
		t.Helper()
		for _, f := range all[*fields.SwitchField](d) {
			if f.Pill.Text == text {
				f.Pill.Tapped(&fyne.PointEvent{})
				return
			}
		}
		t.Fatalf("no switch %q", text)
	}
	press(d.in.T("mark.truth"))
	press(d.in.T("mark.wait"))
	if got := d.Card("c1").Marks; got != model.MarkTruth|model.MarkWait {
		t.Errorf("marks %b", got)
	}
	press(d.in.T("mark.truth"))
	if got := d.Card("c1").Marks; got != model.MarkWait {
		t.Errorf("marks %b", got)
	}
	d.Pick("card:c1", "card:c2")
	for _, f := range all[*fields.SwitchField](d) {
		if f.Pill.Text == d.in.T("mark.wait") && !f.Pill.Mixed {
			t.Error("a mark of one of two is not shown as mixed")
		}
	}
	press(d.in.T("mark.wait")) // mixed becomes on
	if !d.Card("c2").Marks.Has(model.MarkWait) || !d.Card("c1").Marks.Has(model.MarkWait) {
		t.Error("mixed did not become on for both")
	}
	press(d.in.T("perception.accurate"))
	press(d.in.T("perception.quick"))
	if got := d.Card("c1").Touch.Perception; !slices.Equal(got, []model.Perception{model.PerceptionQuick, model.PerceptionAccurate}) {
		t.Errorf("perception %v", got)
	}
	press(d.in.T("perception.quick"))
	if got := d.Card("c2").Touch.Perception; !slices.Equal(got, []model.Perception{model.PerceptionAccurate}) {
		t.Errorf("perception %v", got)
	}
	press(d.in.T("method.ab-test"))
	if got := d.Card("c2").Touch.Research; !slices.Equal(got, []model.Method{model.MethodABTest}) {
		t.Errorf("research %v", got)
	}
}

func TestRisk(t *testing.T) {
	d := newDesk(t, panelstest.Small())
	d.Pick("card:c1")
	rows := all[*fields.RatingField](d)
	if len(rows) != 2 {
		t.Fatalf("%d rows of blocks", len(rows))
	}
	likelihood, impact := rows[0].Row, rows[1].Row
	fourth := func() *fyne.PointEvent {
		return &fyne.PointEvent{Position: fyne.NewPos(likelihood.Size().Width*0.7, 10)}
	}
	likelihood.Tapped(fourth())
	impact.TypedKey(&fyne.KeyEvent{Name: fyne.Key5})
	if r := d.Card("c1").Touch.Risk; r.Likelihood != 4 || r.Impact != 5 {
		t.Errorf("risk %+v", r)
	}
	if !d.shows("20") || !d.shows(d.in.T("risk.high")) {
		t.Error("20, high, is not shown")
	}
	likelihood.Tapped(fourth())
	if r := d.Card("c1").Touch.Risk; r.Likelihood != 0 {
		t.Errorf("a press on the last block leaves %d", r.Likelihood)
	}
	impact.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight}) // no more than 5
	impact.TypedKey(&fyne.KeyEvent{Name: fyne.Key9})
	if r := d.Card("c1").Touch.Risk; r.Impact != 5 {
		t.Errorf("impact %d", r.Impact)
	}
}

// shows reports whether a label of the page says so.
func (d *desk) shows(text string) bool {
	for _, o := range test.LaidOutObjects(d.Win.Content()) {
		switch l := o.(type) {
		case *widgets.Label:
			if l.Text == text && l.Visible() {
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
	d := newDesk(t, panelstest.Small())
	d.Pick("card:c1")
	d.tab("experience")
	faces := all[*fields.FeelingField](d)[0].Row
	faces.Resize(fyne.NewSize(270, 32))
	for i := range int(fields.Halves) {
		want := float64(i)/2 - 2
		faces.Tapped(&fyne.PointEvent{Position: fyne.NewPos((float32(i)+0.5)*30, 16)})
		if got := d.Card("c1").Touch.Feeling; got == nil || *got != want {
			t.Fatalf("face %d is %v, not %g", i, got, want)
		}
	}
	faces.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight}) // no more than +2
	faces.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	if got := *d.Card("c1").Touch.Feeling; got != 1.5 {
		t.Errorf("feeling %g", got)
	}
	faces.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	if d.Card("c1").Touch.Feeling != nil {
		t.Error("it cannot be taken back")
	}
}

func TestQuality(t *testing.T) {
	d := newDesk(t, panelstest.Small())
	d.Pick("card:c1")
	d.tab("quality")
	d.unfold()
	id := "touch.quality.reliability"
	f := d.write(id+".expectation", "6.2")
	if d.Card("c1").Touch.Quality != nil || !f.Frame.Visible() {
		t.Error("one rate alone was taken, or nothing is said")
	}
	d.write(id+".perception", "4,8")
	q := d.Card("c1").Touch.Quality
	if len(q) != 1 || q[0].Expectation != 6.2 || q[0].Perception != 4.8 || q[0].Dimension != model.Reliability {
		t.Fatalf("measured %+v", q)
	}
	if f := d.text(id + ".expectation"); f.Frame.Visible() || f.Entry.Text != "6.2" {
		t.Error("the first rate is refused still")
	}
	if !d.shows("−1.4") {
		t.Error("the gap is not shown")
	}
	d.write(id+".sample", "120")
	d.write(id+".source", "survey")
	d.write("touch.quality.tangibles.expectation", "5")
	d.write("touch.quality.tangibles.perception", "5")
	q = d.Card("c1").Touch.Quality
	if len(q) != 2 || q[0].Dimension != model.Tangibles || q[1].Sample != 120 || q[1].Source != "survey" {
		t.Errorf("measured %+v", q)
	}
	d.write(id+".expectation", "")
	d.write(id+".perception", "")
	if q = d.Card("c1").Touch.Quality; len(q) != 1 {
		t.Errorf("emptied it is %+v", q)
	}
}

func TestMetrics(t *testing.T) {
	d := newDesk(t, panelstest.Small())
	d.Pick("card:c1")
	d.tab("quality")
	metrics := func() []model.Metric { return d.Card("c1").Touch.Metrics }
	l := all[*fields.ListField[model.Metric]](d)[0]
	test.Tap(l.Add)
	if len(metrics()) != 1 || len(l.Rows) != 1 || !l.Rows[0].Fold.Head.Open {
		t.Fatalf("%d metrics, %d rows", len(metrics()), len(l.Rows))
	}
	if d.Win.Canvas().Focused() != d.text("metric.name 0").Entry {
		t.Error("the new one's name does not have the keyboard")
	}
	d.write("metric.name 0", "CSAT")
	d.write("metric.unit 0", "%")
	d.write("metric.baseline 0", "72 %")
	d.write("metric.target 0", "90")
	d.write("metric.measured 0", "81,5")
	d.write("metric.date 0", "2026-11-21")
	d.write("metric.source 0", "survey")
	choice[model.Direction](d, "metric.direction 0").Box.SetSelectedIndex(1)
	want := model.Metric{Name: "CSAT", Unit: "%", Baseline: ptr(72), Target: ptr(90), Measured: ptr(81.5), Date: "2026-11-21", Source: "survey", Direction: model.Higher}
	if got := metrics()[0]; !reflect.DeepEqual(got, want) {
		t.Errorf("typed %+v", got)
	}
	if h := l.Rows[0].Fold.Head; h.Text != "CSAT" || h.Note != "72 → 81.5 / 90 %" {
		t.Errorf("its line says %q, %q", h.Text, h.Note)
	}
	test.Tap(l.Add)
	d.write("metric.name 1", "NPS")
	l.Rows[1].Buttons[0].Act() // up
	if metrics()[0].Name != "NPS" || metrics()[1].Name != "CSAT" {
		t.Errorf("moved: %+v", metrics())
	}
	if f := d.text("metric.name 0"); f.Entry.Text != "NPS" {
		t.Errorf("the first one's field says %q", f.Entry.Text)
	}
	l.Rows[0].Buttons[2].Act()
	if len(metrics()) != 1 || metrics()[0].Name != "CSAT" || len(l.Rows) != 1 {
		t.Errorf("removed: %+v", metrics())
	}
	l.Rows[0].Fold.Unfold()
	if f := d.write("metric.target 0", "ninety"); !f.Frame.Visible() || *metrics()[0].Target != 90 {
		t.Error("a word is taken as a figure")
	}
	for d.Ed.CanUndo() {
		d.Undo()
	}
	if len(l.Rows) != 0 || metrics() != nil {
		t.Error("undone, something is left")
	}
	for d.Ed.CanRedo() {
		d.Redo()
	}
	if len(l.Rows) != 1 {
		t.Error("redone, it is not shown")
	}
}

func TestImprovements(t *testing.T) {
	d := newDesk(t, panelstest.Small())
	d.Pick("card:c2")
	d.tab("improvements")
	l := all[*fields.ListField[model.Improvement]](d)[0]
	test.Tap(l.Add)
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
	choice[model.Stage](d, "improvement.stage 0").Box.SetSelectedIndex(2)
	choice[model.Status](d, "improvement.status 0").Box.SetSelectedIndex(1)
	want := model.Improvement{
		What: "Fewer fields", Why: "Drop-outs", Owner: "Ann", Due: "2026-12-31", Review: "2027-01-05", Metric: "fields", Unit: "n",
		Baseline: ptr(10), Target: ptr(3), Measured: ptr(-1), Stage: model.StageAssess, Status: model.StatusOpen,
	}
	if got := d.Card("c2").Touch.Improvements; len(got) != 1 || !reflect.DeepEqual(got[0], want) {
		t.Errorf("typed %+v", got)
	}
}

func TestSuggestions(t *testing.T) {
	d := newDesk(t, panelstest.Small())
	d.Pick("card:c3")
	f := d.text("touch.owner")
	d.focus(f)
	o := d.in.Offers
	if o.Field != f || !slices.Equal(o.Texts, []string{"Hotline", "Marketing"}) {
		t.Fatalf("offered %v", o.Texts)
	}
	d.typeInto("touch.owner", "ket")
	if !slices.Equal(o.Texts, []string{"Marketing"}) {
		t.Fatalf("for “ket” it offers %v", o.Texts)
	}
	f.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	f.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := d.Card("c3").Touch.Owner; got != "Marketing" || f.Entry.Text != got || o.Field != nil {
		t.Errorf("taken: %q", got)
	}
	d.unfold()
	c := *d.Card("c1")
	c.Tags = []string{"peak", "end", "first"}
	if err := d.Ed.Do(edit.SetCard{Card: &c}); err != nil {
		t.Fatal(err)
	}
	d.Updates()
	f = d.write("tags", "peak, e")
	if !slices.Equal(o.Texts, []string{"end"}) {
		t.Fatalf("behind “peak, e” it offers %v", o.Texts)
	}
	o.Rows[0].MouseDown(&desktop.MouseEvent{})
	if got := d.Card("c3").Tags; !slices.Equal(got, []string{"peak", "end"}) {
		t.Errorf("tags %v", got)
	}
	d.Win.Canvas().Unfocus()
	d.write("tags", "peak, f")
	f.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.Boards != 0 || o.Field != nil {
		t.Error("Escape left the field before it closed the suggestions")
	}
	f.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.Boards != 1 {
		t.Error("Escape does not go back to the canvas")
	}
}

func TestStyle(t *testing.T) {
	d := newDesk(t, panelstest.Small())
	d.Pick("card:c1", "card:c2")
	d.tab("style")
	for _, f := range all[*fields.SwatchField](d) {
		if f.Accent == model.AccentRose {
			f.Swatch.Tapped(&fyne.PointEvent{})
		}
	}
	d.tab("touchpoint")
	d.unfold()
	choice[model.Kind](d, "kind").Box.SetSelectedIndex(2)
	for _, id := range []model.CardID{"c1", "c2"} {
		if c := d.Card(id); c.Color != model.AccentRose || c.Kind != model.KindDecision {
			t.Errorf("%s is %s, %s", id, c.Color, c.Kind)
		}
	}
	p := all[*pictureField](d)[0]
	if !p.choose.Disabled() {
		t.Error("a picture can be chosen for two cards")
	}
	d.Pick("card:c1")
	test.Tap(p.choose)
	if d.Chosen != "c1" {
		t.Errorf("a picture is asked for %q", d.Chosen)
	}
}

func TestLink(t *testing.T) {
	d := newDesk(t, panelstest.Small())
	d.Pick("link:k1")
	choice[model.LinkKind](d, "kind").Box.SetSelectedIndex(2)
	all[*fields.SwitchField](d)[0].Pill.Act()
	test.Tap(all[fields.ButtonField](d)[0].Button)
	if l := d.Ed.Document().Link("k1"); l.Kind != model.LinkSupport || !l.Loop || l.From != "c2" || l.To != "c1" {
		t.Errorf("the link is %+v", l)
	}
}

// TestEveryControlIsNamed: what has no text of its own says what it is.
func TestEveryControlIsNamed(t *testing.T) {
	for _, lang := range []model.Lang{model.English, model.Chinese} {
		d := newDesk(t, panelstest.Small())
		d.Language = lang
		d.Pick("card:c1")
		for _, name := range cardTabs {
			d.tab(name)
			d.unfold()
			for _, o := range test.LaidOutObjects(d.Win.Content()) {
				switch w := o.(type) {
				case *widgets.IconButton:
					if w.Tip == "" {
						t.Errorf("%s: a button without a name", name)
					}
				case *widgets.Swatch:
					if w.Tip == "" {
						t.Errorf("%s: a colour without a name", name)
					}
				case *widgets.Label:
					if strings.Contains(w.Text, "panel.") || strings.ContainsAny(w.Text, "{}") {
						t.Errorf("%s: a label says %q", name, w.Text)
					}
				}
			}
		}
	}
}

// TestTabsByKeyboard: one stop of Tab, left and right choose.
func TestTabsByKeyboard(t *testing.T) {
	d := newDesk(t, panelstest.Small())
	d.Pick("card:c1")
	bar := d.in.page.tabs
	for _, want := range []int{1, 2, 3, 4, 4} {
		bar.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
		if bar.Chosen != want {
			t.Fatalf("tab %d, want %d", bar.Chosen, want)
		}
	}
	d.Pick("link:k1")
	d.Pick("card:c2")
	if d.in.page.tabs.Chosen != 4 {
		t.Error("the tab is not kept")
	}
	x, w, _ := bar.Places(300)
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
	parts := panelstest.Small().Parts()
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
	d.Pick("card:c1")
	d.unfold()
	p := all[*pictureField](d)[0]
	if p.image.Visible() {
		t.Error("it shows before it is read")
	}
	d.Settle()
	if !p.image.Visible() || p.image.Image.Bounds().Dx() != 8 {
		t.Error("it does not show")
	}
	d.Pick("card:c2")
	d.Settle()
	if p.image.Visible() {
		t.Error("a broken picture shows as the one before")
	}
	d.Pick("card:c1")
	d.Pick("card:c3") // before it is read
	d.Settle()
	if p.image.Visible() {
		t.Error("a late picture shows for another card")
	}
	d.Pick("card:c1")
	d.Settle()
	test.Tap(p.remove)
	if d.Card("c1").Picture != "" || p.image.Visible() || !p.remove.Disabled() {
		t.Error("it cannot be taken away")
	}
}

// calendar is the calendar that is open; nil: none.
func (d *desk) calendar() *widgets.Calendar {
	for _, o := range d.Win.Canvas().Overlays().List() {
		for _, x := range test.LaidOutObjects(o) {
			if c, ok := x.(*widgets.Calendar); ok && o.Visible() {
				return c
			}
		}
	}
	return nil
}

func TestADateIsChosenFromACalendar(t *testing.T) {
	d := newDesk(t, panelstest.Small())
	d.in.Now = func() time.Time { return time.Date(2026, 11, 26, 9, 0, 0, 0, time.UTC) }
	d.Pick()
	f := d.text("date")
	key := func(k fyne.KeyName) { d.calendar().TypedKey(&fyne.KeyEvent{Name: k}) }
	d.focus(f)
	f.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if d.calendar() == nil {
		t.Fatal("Down shows no calendar")
	}
	key(fyne.KeyDown) // from today, a week on
	key(fyne.KeyReturn)
	if got := d.Ed.Document().Head.Date; got != "2026-12-03" || d.calendar() != nil || f.Entry.Text != "2026-12-03" {
		t.Errorf("chosen: %q; the field says %q, the calendar is open: %v", got, f.Entry.Text, d.calendar() != nil)
	}
	if d.Win.Canvas().Focused() != fyne.Focusable(f.Entry) {
		t.Error("the field does not get the keyboard back")
	}
	test.Tap(f.Entry.ActionItem.(fyne.Tappable))
	key(fyne.KeyLeft) // from what is chosen
	key(fyne.KeyReturn)
	if got := d.Ed.Document().Head.Date; got != "2026-12-02" {
		t.Errorf("a day back is %q", got)
	}
	f.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	before := d.Ed.Document()
	key(fyne.KeyEscape)
	if d.calendar() != nil || d.Ed.Document() != before || d.Boards != 0 {
		t.Error("Escape in the calendar does not only close it")
	}
	d.Ed.SetReadOnly(true)
	d.Updates()
	test.Tap(f.Entry.ActionItem.(fyne.Tappable))
	if d.calendar() != nil {
		t.Error("what is only to be read has a calendar")
	}
	for _, lang := range words.Langs {
		d.Language = lang
		d.Ed.SetReadOnly(false)
		d.Updates()
		d.focus(d.text("date"))
		d.text("date").Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
		for _, o := range test.WidgetRenderer(d.calendar()).Objects() {
			if x, ok := o.(*canvas.Text); ok && (strings.ContainsAny(x.Text, "{}.") || x.Text == "") {
				t.Errorf("%s: the calendar says %q", lang, x.Text)
			}
		}
		key(fyne.KeyEscape)
	}
}

// TestTheHeadFitsItsText: it grows with a card's text, and shrinks again.
func TestTheHeadFitsItsText(t *testing.T) {
	parts := panelstest.Small().Parts()
	long := *parts.Cards[0]
	long.Text = "one\ntwo\nthree\nfour"
	parts.Cards[0] = &long
	d := newDesk(t, model.New(parts))
	for _, id := range []string{"c2", "c1", "c2"} {
		d.Pick(owner.Card(model.CardID(id)))
		head, field := d.in.page.head.Box, d.text("text").Entry
		if head.Size().Height != head.MinSize().Height || field.Size().Height != field.MinSize().Height {
			t.Errorf("%s: the head is %g units high and needs %g, its text %g and %g", id,
				head.Size().Height, head.MinSize().Height, field.Size().Height, field.MinSize().Height)
		}
	}
}

// The priority is worked out before the eyes, and a rating takes its keys.
func TestPriorityIsWorkedOut(t *testing.T) {
	d := newDesk(t, panelstest.Small())
	d.Pick("card:c1")
	d.tab("touchpoint")
	d.unfold()
	d.write("touch.priorityReach", "1200")
	d.write("touch.priorityImpact", "2")
	d.write("touch.priorityConfidence", "80")
	if d.shows("640") {
		t.Error("with three of four there is a sum")
	}
	d.write("touch.priorityEffort", "3")
	if !d.shows("1,200 × 2 × 80 % ÷ 3 = 640") {
		t.Errorf("the sum is not shown: %+v", d.Card("c1").Touch.Priority)
	}
	ratings := all[*fields.RatingField](d)
	if len(ratings) != 8 {
		t.Fatalf("%d ratings: two of the risk, six principles", len(ratings))
	}
	for _, r := range ratings[2:] {
		d.Win.Canvas().Focus(r.Row)
		r.Row.TypedKey(&fyne.KeyEvent{Name: "4"})
	}
	if got, want := d.Card("c1").Touch.Design, (model.Design{Simple: 4, Consistent: 4, Personal: 4, Efficient: 4, Reliable: 4, Scalable: 4}); got != want {
		t.Errorf("rated %+v", got)
	}
}

func TestTierStandards(t *testing.T) {
	d := newDesk(t, panelstest.Small())
	d.Pick("card:c1")
	d.tab("touchpoint")
	d.unfold()
	l := all[*fields.ListField[model.TierStandard]](d)[0]
	test.Tap(l.Add)
	d.write("tier.standard 0", "at once")
	choice[model.Tier](d, "tier.tier 0").Box.SetSelectedIndex(1)
	d.write("tier.time 0", "1 min")
	d.write("tier.maxTime 0", "2 min")
	want := []model.TierStandard{{Tier: model.TierDiamond, Standard: "at once", Time: model.Minute, MaxTime: 2 * model.Minute}}
	if got := d.Card("c1").Touch.TierStandards; !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v", got)
	}
}
