package inspector

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/canvas"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/edit"
	"touchline/ui/panels/fields"
	"touchline/ui/panels/panelstest"
	"touchline/ui/panels/values"
)

// TestEveryTextOfATouchpoint types into each field of a card and looks where
// it landed.
func TestEveryTextOfATouchpoint(t *testing.T) {
	touch := func(c *model.Card) *model.Touchpoint {
		if c.Touch == nil {
			return &model.Touchpoint{}
		}
		return c.Touch
	}
	list := func(s []string) string { return strings.Join(s, "|") }
	for _, tt := range []struct {
		tab, id, typed, want string
		get                  func(*model.Card) any
	}{
		{"touchpoint", "text", "Two\nlines", "Two\nlines", func(c *model.Card) any { return c.Text }},
		{"touchpoint", "touch.channel", "Kiosk", "kiosk", func(c *model.Card) any { return touch(c).Channel }},
		{"touchpoint", "touch.channel", "柜台", "counter", func(c *model.Card) any { return touch(c).Channel }},
		{"touchpoint", "touch.channel", "carrier pigeon", "carrier pigeon", func(c *model.Card) any { return touch(c).Channel }},
		{"touchpoint", "touch.owner", "Retail", "Retail", func(c *model.Card) any { return touch(c).Owner }},
		{"touchpoint", "touch.standard", "Within 2 h", "Within 2 h", func(c *model.Card) any { return touch(c).Standard }},
		{"touchpoint", "touch.inputs", "a form", "a form", func(c *model.Card) any { return touch(c).Inputs }},
		{"touchpoint", "touch.outputs", "a letter", "a letter", func(c *model.Card) any { return touch(c).Outputs }},
		{"touchpoint", "touch.resources", "12 people", "12 people", func(c *model.Card) any { return touch(c).Resources }},
		{"touchpoint", "touch.time", "3 小时", "10800", func(c *model.Card) any { return touch(c).Time }},
		{"touchpoint", "touch.maxTime", "1 h 30", "5400", func(c *model.Card) any { return touch(c).MaxTime }},
		{"touchpoint", "touch.expectedWait", "90 s", "90", func(c *model.Card) any { return touch(c).ExpectedWait }},
		{"touchpoint", "touch.maxWait", "半小时", "1800", func(c *model.Card) any { return touch(c).MaxWait }},
		{"touchpoint", "touch.riskMitigation", "check twice", "check twice", func(c *model.Card) any { return touch(c).Risk.Mitigation }},
		{"touchpoint", "touch.failCause", "queue", "queue", func(c *model.Card) any { return touch(c).Fail.Cause }},
		{"touchpoint", "touch.failEffect", "waits", "waits", func(c *model.Card) any { return touch(c).Fail.Effect }},
		{"touchpoint", "touch.failRecovery", "call back", "call back", func(c *model.Card) any { return touch(c).Fail.Recovery }},
		{"touchpoint", "touch.failOwner", "Ann", "Ann", func(c *model.Card) any { return touch(c).Fail.Owner }},
		{"touchpoint", "touch.promise", "by noon", "by noon", func(c *model.Card) any { return touch(c).Promise }},
		{"touchpoint", "touch.perceivedOwner", "the bank", "the bank", func(c *model.Card) any { return touch(c).PerceivedOwner }},
		{"touchpoint", "touch.actors", "clerk, guard", "clerk|guard", func(c *model.Card) any { return list(touch(c).Actors) }},
		{"touchpoint", "touch.systems", "影像平台、反洗钱系统", "影像平台|反洗钱系统", func(c *model.Card) any { return list(touch(c).Systems) }},
		{"touchpoint", "touch.moreChannels", "Kiosk、热线, carrier pigeon", "kiosk|hotline|carrier pigeon", func(c *model.Card) any { return list(touch(c).MoreChannels) }},
		{"touchpoint", "touch.passLevel", "90 %", "90 %", func(c *model.Card) any { return touch(c).PassLevel }},
		{"touchpoint", "touch.excellentLevel", "98 %", "98 %", func(c *model.Card) any { return touch(c).ExcellentLevel }},
		{"touchpoint", "touch.priorityReach", "12,800", "12800", func(c *model.Card) any { return touch(c).Priority.Reach }},
		{"touchpoint", "touch.priorityImpact", "0.25", "0.25", func(c *model.Card) any { return touch(c).Priority.Impact }},
		{"touchpoint", "touch.priorityConfidence", "80%", "80", func(c *model.Card) any { return touch(c).Priority.Confidence }},
		{"touchpoint", "touch.priorityEffort", "1.5", "1.5", func(c *model.Card) any { return touch(c).Priority.Effort }},
		{"touchpoint", "touch.cost", "0", "0", func(c *model.Card) any { return values.ShowFigure(values.NumberOf(touch(c).Cost)) }},
		{"touchpoint", "touch.policy", "KYC", "KYC", func(c *model.Card) any { return touch(c).Policy }},
		{"touchpoint", "touch.source", "12 interviews", "12 interviews", func(c *model.Card) any { return touch(c).Source }},
		{"experience", "touch.expectation", "be quick", "be quick", func(c *model.Card) any { return touch(c).Expectation }},
		{"experience", "touch.painPoint", "long forms", "long forms", func(c *model.Card) any { return touch(c).PainPoint }},
		{"experience", "touch.thought", "算了", "算了", func(c *model.Card) any { return touch(c).Thought }},
		{"experience", "touch.frequency", "2.5", "2.5", func(c *model.Card) any { return touch(c).Frequency }},
		{"experience", "touch.quote", "What now?", "What now?", func(c *model.Card) any { return touch(c).Quote }},
		{"experience", "touch.feedback", "survey", "survey", func(c *model.Card) any { return touch(c).Feedback }},
		{"style", "span", "3", "3", func(c *model.Card) any { return c.Span }},
		{"style", "detail", "small print", "small print", func(c *model.Card) any { return c.Detail }},
		{"touchpoint", "notes", "ask Ann", "ask Ann", func(c *model.Card) any { return c.Notes }},
		{"touchpoint", "tags", "peak; end", "peak|end", func(c *model.Card) any { return list(c.Tags) }},
		{"touchpoint", "links", "https://a.org/x\nmailto:a@b.org", "https://a.org/x|mailto:a@b.org", func(c *model.Card) any { return list(c.Links) }},
	} {
		t.Run(tt.id, func(t *testing.T) {
			d := newDesk(t, panelstest.Small())
			d.Pick("card:c1")
			d.tab(tt.tab)
			d.unfold()
			f := d.write(tt.id, tt.typed)
			if got := fmt.Sprint(tt.get(d.Card("c1"))); got != tt.want {
				t.Errorf("typed %q: the document says %q, not %q", tt.typed, got, tt.want)
			}
			if f.Trouble.Visible() || f.Frame.Visible() {
				t.Errorf("refused: %q", f.Trouble.Text)
			}
			if n := d.Undos(); n != 1 {
				t.Errorf("%d steps to undo", n)
			}
			d.Undo()
			if now, was := d.Card("c1"), panelstest.Small().Card("c1"); !reflect.DeepEqual(now, was) {
				t.Errorf("undone it is %+v", now)
			}
		})
	}
}

// TestWrongValuesStayInPlace: nothing that is refused changes the document or
// is lost.
func TestWrongValuesStayInPlace(t *testing.T) {
	for _, tt := range []struct{ tab, id, typed string }{
		{"touchpoint", "touch.time", "2"},
		{"touchpoint", "touch.time", "soon"},
		{"touchpoint", "touch.priorityImpact", "11"},
		{"touchpoint", "touch.priorityConfidence", "101"},
		{"touchpoint", "touch.cost", "-1"},
		{"touchpoint", "touch.time", "-2 h"},
		{"touchpoint", "touch.time", "99999999 weeks"},
		{"style", "span", "0"},
		{"style", "span", "9"},
		{"style", "span", "1.5"},
		{"touchpoint", "links", "javascript:alert(1)"},
		{"touchpoint", "links", "file:///etc/passwd"},
		{"touchpoint", "links", "www.bank.com"},
		{"touchpoint", "links", "https://"},
		{"touchpoint", "links", "mailto:"},
		{"touchpoint", "links", "https://a b"},
		{"touchpoint", "text", strings.Repeat("x", model.MaxText+1)},
		{"touchpoint", "touch.standard", "\xff\xfe"},
		{"quality", "touch.quality.empathy.expectation", "8"},
		{"quality", "touch.quality.empathy.perception", "0"},
		{"quality", "touch.quality.empathy.perception", "4"},
		{"quality", "touch.quality.empathy.sample", "30"},
	} {
		t.Run(tt.id+" "+values.Shortened(tt.typed, 12), func(t *testing.T) {
			d := newDesk(t, panelstest.Small())
			before := d.Ed.Document()
			d.Pick("card:c1")
			d.tab(tt.tab)
			d.unfold()
			f := d.write(tt.id, tt.typed)
			d.Settle()
			if d.Ed.Document() != before {
				t.Errorf("the document took it: %+v", d.Card("c1"))
			}
			if !f.Frame.Visible() || !f.Trouble.Visible() || f.Trouble.Text == "" || strings.ContainsAny(f.Trouble.Text, "{}") {
				t.Errorf("it is not said: %v %q", f.Trouble.Visible(), f.Trouble.Text)
			}
			typed := f.Entry.Text
			d.Win.Canvas().Unfocus()
			d.Pick("card:c2")
			if d.text(tt.id).Frame.Visible() {
				t.Error("another card shows the refusal")
			}
			d.Pick("card:c1")
			if f := d.text(tt.id); f.Entry.Text != typed || !f.Frame.Visible() {
				t.Errorf("come back to it the field says %q", f.Entry.Text)
			}
			d.focus(f)
			if !f.GiveUp() || f.Frame.Visible() || f.Trouble.Visible() {
				t.Error("undo does not give the text up")
			}
			if text, _ := f.Show(); f.Entry.Text != text {
				t.Errorf("given up it says %q", f.Entry.Text)
			}
		})
	}
}

// sentences is the sentences in red that show.
func (d *desk) sentences() (all []string) {
	var walk func(fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if !o.Visible() {
			return
		}
		switch o := o.(type) {
		case *widget.Label:
			if o.Importance == widget.DangerImportance && o.Text != "" {
				all = append(all, o.Text)
			}
		case *fyne.Container:
			for _, x := range o.Objects {
				walk(x)
			}
		case *container.Scroll:
			walk(o.Content)
		}
	}
	walk(d.in.Object())
	return all
}

// TestASentenceStandsOnce below the fields of a row or a table, however many
// of them it is about, and as long as it is about one.
func TestASentenceStandsOnce(t *testing.T) {
	for _, tt := range []struct {
		tab   string
		ids   []string
		typed string
	}{
		{"touchpoint", []string{"touch.time", "touch.maxTime", "touch.expectedWait", "touch.maxWait"}, "2"},
		{"quality", []string{"touch.quality.tangibles.expectation", "touch.quality.empathy.expectation", "touch.quality.assurance.perception"}, "5"},
	} {
		d := newDesk(t, panelstest.Small())
		d.Pick("card:c3")
		d.tab(tt.tab)
		for _, id := range tt.ids {
			d.write(id, tt.typed)
		}
		d.Settle()
		said := d.sentences()
		if len(said) != 1 {
			t.Fatalf("%s: %q", tt.tab, said)
		}
		for _, id := range tt.ids[1:] {
			d.focus(d.text(id))
			d.text(id).GiveUp()
		}
		d.Settle()
		if got := d.sentences(); len(got) != 1 || got[0] != said[0] || !d.text(tt.ids[0]).Frame.Visible() {
			t.Errorf("%s: one is refused still, and it says %q", tt.tab, got)
		}
		d.focus(d.text(tt.ids[0]))
		d.text(tt.ids[0]).GiveUp()
		d.Settle()
		if got := d.sentences(); len(got) != 0 {
			t.Errorf("%s: all is well, and it says %q", tt.tab, got)
		}
	}
}

// TestSentenceWaitsForThePause: who has typed half a time is not told off.
func TestSentenceWaitsForThePause(t *testing.T) {
	d := newDesk(t, panelstest.Small())
	d.Pick("card:c3")
	f := d.typeInto("touch.time", "2")
	if f.Trouble.Visible() {
		t.Error("a sentence in the middle of the word")
	}
	d.typeInto("touch.time", " h")
	d.Settle()
	if f.Trouble.Visible() || f.Frame.Visible() {
		t.Errorf("a sentence for what was mended: %q", f.Trouble.Text)
	}
	if d.Card("c3").Touch.Time != 2*model.Hour {
		t.Error("the time was not taken")
	}
	d.write("touch.time", "2")
	d.text("touch.time").Submit()
	if !f.Trouble.Visible() || !strings.Contains(f.Trouble.Text, "unit") {
		t.Errorf("Return says %q", f.Trouble.Text)
	}
}

func TestOneUndoAPause(t *testing.T) {
	d := newDesk(t, panelstest.Small())
	d.Pick("card:c1")
	d.typeInto("touch.standard", "Within two")
	d.Pause()
	d.typeInto("touch.standard", " hours")
	if n := d.Undos(); n != 2 {
		t.Errorf("typing with a pause is %d steps", n)
	}
	d.typeInto("touch.inputs", "x")
	d.Win.Canvas().Unfocus()
	d.typeInto("touch.inputs", "y")
	if n := d.Undos(); n != 4 {
		t.Errorf("two visits of a field make %d steps in all", n)
	}
	d.Undo()
	d.Undo()
	d.Undo()
	if got := d.Card("c1").Touch.Standard; got != "Within two" {
		t.Errorf("undone to %q", got)
	}
	if got := d.text("touch.standard").Entry.Text; got != "Within two" {
		t.Errorf("the field says %q", got)
	}
}

// TestCaretStays: what is typed comes back through the document, and leaves
// the field as it is.
func TestCaretStays(t *testing.T) {
	d := newDesk(t, panelstest.Small())
	d.Pick("card:c1")
	f := d.text("touch.time")
	d.focus(f)
	if f.Entry.Text != "2 h" {
		t.Fatalf("the field says %q", f.Entry.Text)
	}
	f.Entry.SetText("120 min")
	f.Entry.CursorColumn = 2
	if d.Card("c1").Touch.Time != 2*model.Hour || f.Entry.Text != "120 min" || f.Entry.CursorColumn != 2 {
		t.Errorf("the field became %q with the caret at %d", f.Entry.Text, f.Entry.CursorColumn)
	}
	// Another field's change comes by too.
	c := *d.Card("c1")
	c.Text = "Read on"
	if err := d.Ed.Do(edit.SetCard{Card: &c}); err != nil {
		t.Fatal(err)
	}
	d.Updates()
	if f.Entry.Text != "120 min" || f.Entry.CursorColumn != 2 || !f.Entry.Focused {
		t.Errorf("an edit elsewhere made it %q, caret %d", f.Entry.Text, f.Entry.CursorColumn)
	}
	if got := d.text("text").Entry.Text; got != "Read on" {
		t.Errorf("the other field says %q", got)
	}
	d.Win.Canvas().Unfocus()
	if f.Entry.Text != "2 h" {
		t.Errorf("left, it says %q", f.Entry.Text)
	}
}

func TestSeveralCards(t *testing.T) {
	d := newDesk(t, panelstest.Small())
	d.Pick("card:c1", "card:c2", "card:c3")
	if f := d.text("text"); f.Entry.Text != "" || f.Entry.PlaceHolder != d.in.T("mixed") {
		t.Errorf("different texts show as %q, %q", f.Entry.Text, f.Entry.PlaceHolder)
	}
	before := d.Ed.Document()
	d.focus(d.text("touch.owner"))
	d.Win.Canvas().Unfocus()
	if d.Ed.Document() != before {
		t.Error("a visit without a change changed the document")
	}
	d.typeInto("touch.owner", "Ops")
	for _, id := range []model.CardID{"c1", "c2", "c3"} {
		if got := d.Card(id).Touch.Owner; got != "Ops" {
			t.Errorf("%s belongs to %q", id, got)
		}
	}
	if d.Card("c1").Touch.Channel != "app" || d.Card("c1").Text != "Read" {
		t.Error("another value changed")
	}
	if n := d.Undos(); n != 1 {
		t.Errorf("%d steps to undo", n)
	}
	d.Pick("card:c1", "card:c2")
	if f := d.text("touch.time"); f.Entry.Text != "2 h" {
		t.Errorf("a shared value shows as %q", f.Entry.Text)
	}
	d.tab("improvements")
	for _, f := range d.in.page.form.Fields {
		if l, ok := f.(*fields.ListField[model.Improvement]); ok && (l.Add.Visible() || !l.Many.Visible()) {
			t.Error("lists of several cards can be added to")
		}
	}
}

func TestEmptiedRecordGoes(t *testing.T) {
	d := newDesk(t, panelstest.Small())
	d.Pick("card:c3")
	d.write("touch.standard", "x")
	if d.Card("c3").Touch == nil {
		t.Fatal("nothing was written")
	}
	d.write("touch.standard", "")
	if d.Card("c3").Touch != nil {
		t.Error("a record that says nothing stays")
	}
}

// TestEveryFieldOfARecordIsInThePanel: what the file can hold and no field
// shows could neither be seen nor mended.
func TestEveryFieldOfARecordIsInThePanel(t *testing.T) {
	d := newDesk(t, panelstest.Small())
	c := *d.Card("c3")
	c.Touch = &model.Touchpoint{TierStandards: []model.TierStandard{{Tier: model.TierGold}}, Metrics: []model.Metric{{Name: "m"}}, Improvements: []model.Improvement{{What: "w"}}}
	if err := d.Ed.Do(edit.SetCard{Card: &c}); err != nil {
		t.Fatal(err)
	}
	d.Pick("card:c3")
	there := map[string]bool{}
	for _, tab := range cardTabs {
		d.tab(tab)
		d.unfold()
		for _, x := range d.in.page.form.Fields {
			switch l := x.(type) {
			case *fields.ListField[model.Metric]:
				l.Rows[0].Fold.Unfold()
			case *fields.ListField[model.Improvement]:
				l.Rows[0].Fold.Unfold()
			}
		}
		for _, f := range d.forms() {
			for _, x := range f.Fields {
				if l, ok := x.(*fields.ListField[model.TierStandard]); ok {
					l.Rows[0].Fold.Unfold()
				}
			}
		}
		for _, f := range d.forms() {
			for _, x := range f.Fields {
				there[boundTo(x)] = true
			}
		}
	}
	expect := func(id string) {
		if !there[id] {
			t.Errorf("nothing in the panel is bound to %q", id)
		}
	}
	sides := map[string]bool{"provider": true, "receiver": true} // one field shows both
	expect("touch.pair")
	for _, f := range model.TouchFields {
		if _, list := f.Place.(model.RecordsAt[model.Touchpoint]); !list && !sides[f.Key] {
			expect("touch." + f.Key)
		}
	}
	for _, f := range model.MetricFields {
		expect("metric." + f.Key + " 0")
	}
	for _, f := range model.ImprovementFields {
		expect("improvement." + f.Key + " 0")
	}
	for _, f := range model.TierStandardFields {
		expect("tier." + f.Key + " 0")
	}
	for _, dim := range model.Dimensions {
		for _, f := range model.QualityFields {
			if f.Key != "dimension" {
				expect("touch.quality." + string(dim) + "." + f.Key)
			}
		}
	}
}

// boundTo names the property that a field shows: of a bind, or its own.
func boundTo(f fields.Field) string {
	v := reflect.ValueOf(f).Elem()
	for _, name := range []string{"Bind", "b"} {
		if b := v.FieldByName(name); b.IsValid() {
			return b.FieldByName("ID").String()
		}
	}
	if id := v.FieldByName("ID"); id.IsValid() {
		return id.String()
	}
	return ""
}

func TestReadOnly(t *testing.T) {
	d := newDesk(t, panelstest.Small())
	d.Ed.SetReadOnly(true)
	d.Pick("card:c1")
	if f := d.text("touch.standard"); !f.Entry.Disabled() {
		t.Error("a field can be typed into")
	}
	d.tab("style")
	for _, f := range d.in.page.form.Fields {
		if w, ok := f.(*fields.SwatchField); ok && !w.Swatch.Disabled {
			t.Error("a colour can be chosen")
		}
	}
	d.Ed.SetReadOnly(false)
	d.Updates()
	d.tab("touchpoint")
	if f := d.text("touch.standard"); f.Entry.Disabled() {
		t.Error("a field stays closed")
	}
}

// TestOtherPages changes what other kinds say.
func TestOtherPages(t *testing.T) {
	for _, tt := range []struct {
		owner           canvas.Owner
		id, typed, want string
		get             func(*model.Document) any
	}{
		{"link:k1", "label", "yes", "yes", func(d *model.Document) any { return d.Link("k1").Label }},
		{"step:s1", "name", "See", "See", func(d *model.Document) any { return d.Step("s1").Name }},
		{"step:s1", "width", "200", "200", func(d *model.Document) any { return d.Step("s1").Width }},
		{"phase:p2", "name", "Later", "Later", func(d *model.Document) any { return d.Phases[1].Name }},
		{"step:s1", "notes", "ask\nwait", "ask\nwait", func(d *model.Document) any { return d.Step("s1").Notes }},
		{"phase:p2", "notes", "ten minutes", "ten minutes", func(d *model.Document) any { return d.Phases[1].Notes }},
		{"", "pagenote.overview", "先看全图", "先看全图", func(d *model.Document) any { return d.Head.NoteOf(model.PageOverview) }},
		{"lane:l2", "name", "Counter", "Counter", func(d *model.Document) any { return d.Lane("l2").Name }},
		{"lane:l2", "sub", "two clerks", "two clerks", func(d *model.Document) any { return d.Lane("l2").Sub }},
		{"lane:l2", "height", "80,5", "80.5", func(d *model.Document) any { return d.Lane("l2").Height }},
		{"", "title", "Account", "Account", func(d *model.Document) any { return d.Head.Title }},
		{"", "date", "2026年3月7日", "2026-03-07", func(d *model.Document) any { return d.Head.Date }},
		{"", "reviewed", "2026/3/7", "2026-03-07", func(d *model.Document) any { return d.Head.Reviewed }},
		{"", "reviewers", "Ann, Bob", "[Ann Bob]", func(d *model.Document) any { return d.Head.Reviewers }},
		{"", "currency", "元", "元", func(d *model.Document) any { return d.Head.Currency }},
		{"", "price", "860", "860", func(d *model.Document) any { return *d.Head.Price }},
		{"", "acceptedTime", "3 h", "10800", func(d *model.Document) any { return d.Head.AcceptedTime }},
		{"", "rates", "运营中心：1.2\n\nFace  match 0.8\nDesk = 2", "运营中心=1.2 Face  match=0.8 Desk=2 ", func(d *model.Document) any {
			out := ""
			for _, r := range d.Head.Rates {
				out += fmt.Sprintf("%s=%v ", r.Name, r.PerMinute)
			}
			return out
		}},
		{"", "weight.reliability", "30", "[{reliability 30 []}]", func(d *model.Document) any { return d.Head.Weights }},
		{"", "rule.touch.risk-unanswered.least", "12", "[{touch.risk-unanswered least 12 []}]", func(d *model.Document) any { return d.Head.Numbers }},
		{"", "rule.structure.not-reviewed.months", "0", "[{structure.not-reviewed months 0 []}]", func(d *model.Document) any { return d.Head.Numbers }},
		{"title", "notes", "n", "n", func(d *model.Document) any { return d.Head.Notes }},
	} {
		t.Run(string(tt.owner)+" "+tt.id, func(t *testing.T) {
			d := newDesk(t, panelstest.Small())
			if tt.owner != "" {
				d.Pick(tt.owner)
			}
			d.unfold()
			d.write(tt.id, tt.typed)
			if got := fmt.Sprint(tt.get(d.Ed.Document())); got != tt.want {
				t.Errorf("the document says %q, not %q", got, tt.want)
			}
		})
	}
	for _, tt := range []struct {
		owner     canvas.Owner
		id, typed string
	}{
		{"step:s1", "width", "-1"},
		{"step:s1", "width", "99999"},
		{"", "date", "2026-02-30"},
		{"", "date", "tomorrow"},
		{"", "rates", "Desk"},
		{"", "rates", "1.2"},
		{"", "rates", "Desk: -1"},
		{"", "price", "-1"},
		{"", "weight.empathy", "101"},
		{"", "rule.structure.many-steps.most", "-1"},
	} {
		d := newDesk(t, panelstest.Small())
		before := d.Ed.Document()
		if tt.owner != "" {
			d.Pick(tt.owner)
		}
		d.unfold()
		if f := d.write(tt.id, tt.typed); !f.Frame.Visible() || d.Ed.Document() != before {
			t.Errorf("%s takes %q", tt.id, tt.typed)
		}
	}
}

func TestSeveralKinds(t *testing.T) {
	d := newDesk(t, panelstest.Small())
	d.Pick("card:c1", "link:k1", "card:c2")
	only(d.in.Sheet, owner.KindCard)
	if got := d.Ed.Selection().Owners(); len(got) != 2 || pageName(d.Ed.Selection()) != "card" {
		t.Errorf("left are %v", got)
	}
	if !strings.Contains(d.in.T("cards", "n", 2), "2") {
		t.Error("it is not said how many")
	}
}

// A field at the panel's edge stays under the pointer that pressed it, and is
// brought into view when the button goes up; by Tab it is at once.
func TestAPressedFieldStaysUntilTheButtonGoesUp(t *testing.T) {
	d := newDesk(t, panelstest.Small())
	d.Pick("card:c1")
	d.Win.Resize(fyne.NewSize(310, 200))
	var last *fields.Entry
	for _, f := range d.forms() {
		for _, x := range f.Fields {
			if t, ok := x.(*fields.TextField); ok {
				last = t.Entry
			}
		}
	}
	scroll := d.in.page.scroll
	last.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
	if !last.Focused || scroll.Offset.Y != 0 {
		t.Errorf("pressed: the keyboard %v, scrolled by %v", last.Focused, scroll.Offset.Y)
	}
	last.MouseUp(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
	if scroll.Offset.Y == 0 {
		t.Error("the button is up, and the field is still out of view")
	}
	d.Win.Canvas().Unfocus()
	scroll.ScrollToTop()
	if d.Win.Canvas().Focus(last); scroll.Offset.Y == 0 {
		t.Error("a field that gets the keyboard by a key is out of view")
	}
}

// TestALongestTimeOverTheStandardStandsOut: bold and red, also while either is
// typed, and of several cards where it is so of all.
func TestALongestTimeOverTheStandardStandsOut(t *testing.T) {
	d := newDesk(t, panelstest.Small())
	d.Pick("card:c3")
	red := func(id string) bool {
		t.Helper()
		for _, o := range test.LaidOutObjects(d.text(id).Object()) {
			if over, ok := o.(*container.ThemeOverride); ok {
				return over.Theme.Color(theme.ColorNameForeground, theme.VariantLight) == theme.Color(theme.ColorNameError)
			}
		}
		return false
	}
	out := func() bool { return red("touch.maxTime") }
	for _, x := range []struct {
		id, typed string
		want      bool
	}{
		{"touch.maxTime", "24 h", false}, // there is no standard
		{"touch.time", "2 h", true},
		{"touch.maxTime", "2 h", false},
		{"touch.maxTime", "2 h 1 min", true},
		{"touch.time", "3 h", false}, // it is under it then
		{"touch.time", "1 min", true},
	} {
		d.write(x.id, x.typed)
		if out() != x.want {
			t.Errorf("%s %s: it stands out: %v", x.id, x.typed, out())
		}
	}
	if red("touch.time") || red("touch.maxWait") {
		t.Error("other times stand out too")
	}
	d.Pick("card:c3", "card:c2")
	if out() {
		t.Error("it stands out of two cards of which one has no times")
	}
}

// TestAGapIsRedFromAPoint, as in the overlay of gaps and on the pages.
func TestAGapIsRedFromAPoint(t *testing.T) {
	for v, want := range map[float64]fyne.ThemeColorName{
		-2.3: theme.ColorNameError, -1: theme.ColorNameError, -0.99: theme.ColorNameWarning, -0.1: theme.ColorNameWarning,
		0: theme.ColorNameForeground, 0.5: theme.ColorNameSuccess,
	} {
		if got := gapColor(v); got != want {
			t.Errorf("%v is %s", v, got)
		}
	}
}
