package clip_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"touchline/canvas/editor/clip"
	"touchline/canvas/editor/editortest"
	"touchline/model"
	"touchline/model/edit"
)

// TestLanesMatchByRoleAndName pastes cards of one document into another one,
// whose lanes stand in another order, have other names, or are not there.
func TestLanesMatchByRoleAndName(t *testing.T) {
	for _, c := range []struct {
		name, from, cards string // the lanes of the one document, "role name", and the cards that are copied
		to                string // the lanes of the other
		at                string // the lane whose first cell is chosen; "": none
		want              string // its lanes afterwards
	}{
		{
			"another order", "customer, frontstage, backstage, support", "customer 1, frontstage 1, support 1",
			"support, backstage, frontstage, customer", "",
			"support=support1 backstage frontstage=frontstage1 customer=customer1",
		},
		{
			"by number it would be behind the line of visibility", "customer, frontstage", "customer 1, frontstage 1",
			"evidence, customer, backstage, frontstage", "",
			"evidence customer=customer1 backstage frontstage=frontstage1",
		},
		{
			"wherever one stands", "customer, frontstage", "customer 1, frontstage 1",
			"customer, frontstage, backstage, support", "xsupport",
			"customer=customer1 frontstage=frontstage1 backstage support",
		},
		{
			"one lane as well", "customer, frontstage", "frontstage 1",
			"customer, backstage, support, frontstage", "xsupport",
			"customer backstage support frontstage=frontstage1",
		},
		{
			"one lane, nothing chosen", "customer, frontstage", "frontstage 1",
			"evidence, customer, frontstage", "",
			"evidence customer frontstage=frontstage1",
		},
		{
			"the chosen lane, if it has the role", "customer, frontstage Staff", "Staff 1",
			"customer, frontstage App, frontstage Desk", "xDesk",
			"customer frontstage(App) frontstage(Desk)=Staff1",
		},
		{
			"by name among those of a role", "customer, frontstage Staff, frontstage App", "Staff 1, App 1",
			"customer, frontstage App, frontstage Staff", "",
			"customer frontstage(App)=App1 frontstage(Staff)=Staff1",
		},
		{
			"names in full width and capitals", "frontstage Staff, frontstage App", "Staff 1, App 1",
			"frontstage ａｐｐ, frontstage STAFF", "",
			"frontstage(ａｐｐ)=App1 frontstage(STAFF)=Staff1",
		},
		{
			"a name says nothing without the role", "customer Guest, frontstage Front", "Front 1",
			"customer Front, frontstage Desk", "",
			"customer(Front) frontstage(Desk)=Front1",
		},
		{
			"a missing one of the role is made beside the other", "customer, frontstage Staff, frontstage App", "Staff 1, App 1",
			"customer, frontstage Staff, backstage, support", "",
			"customer frontstage(Staff)=Staff1 frontstage(App)=App1 backstage support",
		},
		{
			"a missing role is made in its layer", "customer, frontstage, support", "frontstage 1",
			"customer, backstage, support", "",
			"customer frontstage=frontstage1 backstage support",
		},
		{
			"all above the lines that they were above", "evidence, customer, frontstage, backstage", "evidence 1, customer 1, frontstage 1, backstage 1",
			"support", "",
			"evidence=evidence1 customer=customer1 frontstage=frontstage1 backstage=backstage1 support",
		},
		{
			"behind the annotations of the layer above", "customer, frontstage", "frontstage 1",
			"customer, time, text Pains, support", "",
			"customer time text(Pains) frontstage=frontstage1 support",
		},
		{
			"a customer of a blueprint that has none", "customer, frontstage", "customer 1",
			"evidence, frontstage, support", "",
			"evidence customer=customer1 frontstage support",
		},
		{
			"lanes in no usual order", "customer, frontstage", "frontstage 1",
			"support, customer", "",
			"support customer frontstage=frontstage1",
		},
		{
			"rows of texts are what they are called", "customer, text Pains, text Chances", "Pains 1, Chances 1",
			"customer, frontstage, text Chances", "",
			"customer text(Pains)=Pains1 frontstage text(Chances)=Chances1",
		},
		{
			"a row of texts stays in its layer", "customer, text Pains, frontstage", "Pains 1",
			"customer, frontstage, support", "",
			"customer text(Pains)=Pains1 frontstage support",
		},
		{
			"above all", "text Goals, customer", "Goals 1",
			"customer, support", "",
			"text(Goals)=Goals1 customer support",
		},
		{
			"nothing there", "customer Guest, frontstage", "Guest 1, frontstage 1",
			"support", "xsupport",
			"customer(Guest)=Guest1 frontstage=frontstage1 support",
		},
	} {
		from := blueprint(c.from, 2, strings.Split(c.cards, ", ")...)
		to := other(blueprint(c.to, 2))
		var owners []string
		for _, x := range from.CardsInOrder() {
			owners = append(owners, "card:"+string(x.ID))
		}
		at := nowhere(to)
		if c.at != "" {
			at = in(t, to, "other-"+model.LaneID(c.at), to.Steps()[0].ID)
		}
		if got := rows(pasted(t, to, copied(t, from, strings.Join(owners, " ")), at)); got != c.want {
			t.Errorf("%s:\n%s, not\n%s", c.name, got, c.want)
		}
	}
}

// other gives the lanes and steps of a document other ids, as another document
// has them.
func other(d *model.Document) *model.Document {
	p := d.Parts()
	for i, l := range p.Lanes {
		x := *l
		x.ID = "other-" + l.ID
		p.Lanes[i] = &x
	}
	for i, ph := range p.Phases {
		x := *ph
		x.ID, x.Steps = "other-"+ph.ID, nil
		for _, s := range ph.Steps {
			y := *s
			y.ID = "other-" + s.ID
			x.Steps = append(x.Steps, &y)
		}
		p.Phases[i] = &x
	}
	return model.New(p)
}

// TestWithinADocumentOneChoosesTheLane: there a card is moved or copied to the
// lane where one stands, whatever its role.
func TestWithinADocumentOneChoosesTheLane(t *testing.T) {
	d := editortest.Bank()
	c := copied(t, d, "card:a")
	shows(t, pasted(t, d, c, in(t, d, "support", "s1")), "support: s1=a")
	shows(t, pasted(t, d, c, head(t, d, "front")), "front: s1=f×2+a")
	shows(t, pasted(t, d, c, nowhere(d)), "customer: s1=a+a")
	// Several lanes keep to themselves: one chooses the column.
	c = copied(t, d, "card:a card:f")
	shows(t, pasted(t, d, c, in(t, d, "support", "s3")), "customer: s1=a s2=b s3=c+a", "front: s1=f×2 s3=g+h+f×2")
	// But where there are more of the role, they are the ones where one stands.
	twice := blueprint("customer A, frontstage Fa, customer B, frontstage Fb", 2, "A 1", "Fa 1")
	c = copied(t, twice, "card:A1 card:Fa1")
	if got := rows(pasted(t, twice, c, in(t, twice, "xB", "x2"))); got != "customer(A)=A1 frontstage(Fa)=Fa1 customer(B)=A1 frontstage(Fb)=Fa1" {
		t.Error(got)
	}
	if got := rows(pasted(t, twice, c, in(t, twice, "xFb", "x2"))); got != "customer(A)=A1 frontstage(Fa)=Fa1 customer(B)=A1 frontstage(Fb)=Fa1" {
		t.Error(got)
	}
	// In another document the head of a lane is a choice too.
	to := other(blueprint("customer, support", 1))
	if got := rows(pasted(t, to, copied(t, d, "card:g"), head(t, to, "other-xsupport"))); got != "customer support=g" {
		t.Error(got)
	}
}

// TestStepsKeepTheirNames where they are made anew; those that are there keep
// their own.
func TestStepsKeepTheirNames(t *testing.T) {
	bank := editortest.Bank()
	blank := func(steps int) *model.Document { // as File ▸ New makes it
		ph := &model.Phase{ID: "blank"}
		for i := range steps {
			ph.Steps = append(ph.Steps, &model.Step{ID: model.StepID(fmt.Sprint("b", i))})
		}
		return model.New(model.Parts{
			Lanes: []*model.Lane{
				{ID: "b1", Role: model.RoleEvidence},
				{ID: "b2", Role: model.RoleCustomer},
				{ID: "b3", Role: model.RoleFrontstage},
				{ID: "b4", Role: model.RoleBackstage},
				{ID: "b5", Role: model.RoleSupport},
			},
			Phases: []*model.Phase{ph},
		})
	}
	all := "card:a card:b card:c card:f card:g card:h card:i"
	two := other(blueprint("customer, frontstage", 2))
	for _, c := range []struct {
		name, copy string
		to         *model.Document
		column     int
		want       string
	}{
		{"nothing there", all, model.New(model.Parts{}), 0, "one[s1 s2] two[s3 s4] / customer: s1=a"},
		{"a new document", all, blank(3), 0, "one[s1 s2] two[s3 s4] / _: / customer: s1=a s2=b s3=c / front: s1=f×2 s3=g+h / _: / support: s4=i"},
		{"a new document with more steps", "card:b card:c", blank(4), 1, "_[_] one[s2] two[s3] _[_] / _: / customer: s2=b s3=c"},
		{"steps that have names", all, two, 0, "phase[tx1 tx2] two[s3 s4] / _: tx1=a tx2=b s3=c / _: tx1=f×2"},
		{"from the second on", "card:a card:b card:c", two, 1, "phase[tx1 tx2 s2] two[s3] / _: tx2=a s2=b s3=c"},
		{"all there", "card:a card:b", two, 0, "phase[tx1 tx2] / _: tx1=a tx2=b"},
	} {
		at := clip.At{Row: -1, Column: c.column}
		d := pasted(t, c.to, copied(t, bank, c.copy), at)
		got := editortest.Dump(d)
		if !strings.Contains(got, c.want) {
			t.Errorf("%s:\n%s\nwithout %q", c.name, got, c.want)
		}
	}
	d := pasted(t, blank(3), copied(t, bank, "phase:two"), clip.At{Row: -1, Border: 1})
	shows(t, d, "two[s3 s4] _[_] / _: / customer: s3=c / front: s3=g+h / _: / support: s4=i")
	d = pasted(t, blank(3), copied(t, bank, "lane:customer lane:time lane:front"), nowhere(blank(3)))
	shows(t, d, "one[s1 s2] two[s3 s4] / _: / customer: s1=a s2=b s3=c / time: / front: s1=f×2")
}

// TestAllOfACardComesAlong: marks, record, tags, width, picture, what a newer
// version wrote; of a link its kind, label and the gutters between.
func TestAllOfACardComesAlong(t *testing.T) {
	d := editortest.Bank()
	a, ab, s := *d.Card("a"), *d.Link("ab"), *d.Sticky("n")
	a.Marks, a.Tags, a.Detail, a.Color = model.MarkFail|model.MarkTruth, []string{"t"}, "detail", model.AccentRose
	a.Touch = &model.Touchpoint{Owner: "Branch", Time: 90, Quote: "well"}
	a.Extra = model.Extra{{Name: "future", JSON: "[1]"}}
	ab.Kind, ab.Loop, ab.Pins = model.LinkExchange, true, []model.Pin{{Step: "s2"}, {Lane: "front"}}
	s.Color = model.AccentAmber
	d, err := edit.Apply(d, edit.Batch{edit.SetCard{Card: &a}, edit.SetLink{Link: &ab}, edit.SetSticky{Sticky: &s}})
	if err != nil {
		t.Fatal(err)
	}
	to := other(blueprint("customer, frontstage, support", 4))
	got := pasted(t, to, copied(t, d, "card:a card:b card:f sticky:n"), clip.At{Row: -1, Column: 1})
	var card *model.Card
	for _, c := range got.CardsInOrder() {
		if c.Text == "a" {
			card = c
		}
	}
	want := a
	want.ID, want.Lane, want.Step, want.Rank = card.ID, "other-xcustomer", "other-x2", card.Rank
	got1, want1 := *card, want
	got1.Touch, want1.Touch = nil, nil
	if fmt.Sprintf("%+v", got1) != fmt.Sprintf("%+v", want1) || fmt.Sprintf("%+v", *card.Touch) != fmt.Sprintf("%+v", *want.Touch) {
		t.Errorf("the card is\n%+v, not\n%+v", *card, want)
	}
	l := got.LinksInOrder()[0]
	if l.Kind != ab.Kind || l.Label != "then" || !l.Loop {
		t.Errorf("the link is %+v", l)
	}
	if fmt.Sprint(l.Pins) != fmt.Sprint([]model.Pin{{Step: "other-x3"}, {Lane: "other-xfrontstage"}}) {
		t.Errorf("the link is led through %v", l.Pins)
	}
	n := got.Stickies()[0]
	if n.Lane != "other-xfrontstage" || n.Step != "other-x3" || n.DX != 20 || n.DY != -10 || n.Color != s.Color {
		t.Errorf("the note is %+v", n)
	}
}

// TestGuttersOfACopyAreItsOwn: a link that is pasted beside its own is led
// through the gutters there, not through those of the first.
func TestGuttersOfACopyAreItsOwn(t *testing.T) {
	d := editortest.Bank()
	for _, c := range []struct {
		owners string
		pin    []model.Pin
		at     clip.At
		want   []model.Pin
	}{
		{"card:a card:b", []model.Pin{{Step: "s2"}}, in(t, d, "customer", "s3"), []model.Pin{{Step: "s4"}}},
		{"card:a card:b", []model.Pin{{Step: "s4"}}, in(t, d, "customer", "s3"), nil},
		{"card:a card:b", []model.Pin{{End: model.AfterSteps}}, in(t, d, "customer", "s3"), nil},
		{"card:a card:b", []model.Pin{{End: model.BelowLanes}}, in(t, d, "customer", "s3"), nil},
		{"lane:customer lane:front lane:support", []model.Pin{{End: model.BelowLanes}, {End: model.AfterSteps}}, nowhere(d), []model.Pin{{End: model.BelowLanes}, {End: model.AfterSteps}}},
	} {
		ab := *d.Link("ab")
		ab.Pins = c.pin
		from, err := edit.Apply(d, edit.SetLink{Link: &ab})
		if err != nil {
			t.Fatal(err)
		}
		after := pasted(t, from, copied(t, from, c.owners), c.at)
		for _, l := range after.LinksInOrder() {
			if l.Label == "then" && l.ID != "ab" && fmt.Sprint(l.Pins) != fmt.Sprint(c.want) {
				t.Errorf("%v with %v: led through %v, not %v", c.owners, c.pin, l.Pins, c.want)
			}
		}
	}
}

// TestWideCardsEndWithTheGrid where it does not grow for them.
func TestWideCardsEndWithTheGrid(t *testing.T) {
	d := editortest.Bank()
	wide := *d.Card("f")
	wide.Span = 4
	d, err := edit.Apply(d, edit.SetCard{Card: &wide})
	if err != nil {
		t.Fatal(err)
	}
	// Its lane comes with all columns; the other document has two of them.
	to := other(blueprint("customer, frontstage", 2))
	c := copied(t, d, "step:s1")
	shows(t, pasted(t, d, c, clip.At{Row: -1, Border: 4}), "front: s1=f×4 s3=g+h s1=f /")
	shows(t, pasted(t, to, copied(t, d, "step:s3 step:s4 step:s1"), clip.At{Row: -1, Border: 2}), "_: s1=f s3=g+h")
	shows(t, pasted(t, to, copied(t, d, "card:f"), clip.At{Row: -1, Column: 1}), "phase[tx1 tx2 s2] two[s3 s4]", "_: tx2=f×4")
}

// TestANoteOnADerivedRowComesAlong, to the row that can come.
func TestANoteOnADerivedRowComesAlong(t *testing.T) {
	d := editortest.Bank()
	n := *d.Sticky("n")
	n.Lane = "time"
	d = d.WithSticky(&n)
	shows(t, pasted(t, d, copied(t, d, "sticky:n"), in(t, d, "customer", "s4")), "note@time,s2", "note@customer,s4")
	shows(t, pasted(t, model.New(model.Parts{}), copied(t, d, "sticky:n card:a"), nowhere(d)), "customer: s1=a")
}

// TestPastingIsRefusedWhole where there is no room, with the limit named and
// before anything is made.
func TestPastingIsRefusedWhole(t *testing.T) {
	d := editortest.Bank()
	cells := func(rows, columns int) string {
		return strings.Repeat(strings.Repeat("x\t", columns-1)+"x\n", rows)
	}
	for name, c := range map[string]struct {
		text, key, limit string
	}{
		"more cards than a document has": {cells(190, 2900), "model.count.cards", "100000"},
		"more lanes":                     {cells(201, 2), "model.count.lanes", "200"},
		"more steps":                     {cells(2, 3001), "model.count.steps", "3000"},
		"more lines than steps":          {strings.Repeat("x\n", 20_000), "model.count.steps", "3000"},
		"a longer text":                  {"x\t" + strings.Repeat("y", 20_001), "keys.paste.long", "20000"},
		"more bytes":                     {strings.Repeat("x", 4<<20+1), "keys.paste.large", "4"},
	} {
		_, err := paste(t, d, clip.Clip{Text: c.text}, in(t, d, "customer", "s1"))
		var f *model.Fault
		if !errors.As(err, &f) || f.Key != c.key || !strings.Contains(fmt.Sprint(f.Args), "limit "+c.limit) {
			t.Errorf("%s: %v", name, err)
		}
	}
	p, err := clip.Paster{Bits: counting()}.InCell(d, strings.Repeat("x\n", 100_000), in(t, d, "customer", "s1"))
	var f *model.Fault
	if !errors.As(err, &f) || f.Key != "model.count.cards" || len(p.Edits) > 0 {
		t.Errorf("%v", err)
	}
}
