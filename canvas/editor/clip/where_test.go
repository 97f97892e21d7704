package clip_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"touchline/canvas/editor/clip"
	"touchline/canvas/editor/editortest"
	"touchline/canvas/editor/walk"
	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/edit"
)

// TestWhereAPasteBegins: at what is selected, at the first of several cards,
// behind the last of several steps, at the lowest of several lanes.
func TestWhereAPasteBegins(t *testing.T) {
	d := editortest.Bank()
	plan := layout.Make(d, layout.Options{})
	for _, c := range []struct {
		owners string
		cell   walk.Cell
		want   clip.At
	}{
		{"", walk.Cell{}, clip.At{Row: -1, Border: 4}},
		{"", walk.Cell{Lane: "front", Step: "s2"}, clip.At{Row: 2, Column: 1, Border: 4}},
		{"card:b", walk.Cell{}, clip.At{Row: 0, Column: 1, Card: "b", Border: 2}},
		{"card:h card:b card:c", walk.Cell{}, clip.At{Row: 0, Column: 1, Card: "c", Border: 3}},
		{"card:a card:f", walk.Cell{}, clip.At{Row: 0, Column: 0, Card: "f", Border: 1}},
		{"card:f card:a", walk.Cell{}, clip.At{Row: 0, Column: 0, Card: "a", Border: 1}},
		{"step:s3", walk.Cell{}, clip.At{Row: walk.StepRow, Column: 2, Border: 3}},
		{"step:s3 step:s1", walk.Cell{}, clip.At{Row: walk.StepRow, Column: 0, Border: 3}},
		{"phase:one", walk.Cell{}, clip.At{Row: walk.PhaseRow, Column: 0, Border: 2}},
		{"phase:two", walk.Cell{}, clip.At{Row: walk.PhaseRow, Column: 2, Border: 4}},
		{"lane:front", walk.Cell{}, clip.At{Row: 2, Column: 0, Head: true, Border: 0}},
		{"lane:front lane:customer", walk.Cell{}, clip.At{Row: 2, Column: 0, Head: true, Border: 0}},
	} {
		got := clip.Where(walk.Stand{Plan: plan, Selection: picked(c.owners), Cell: c.cell})
		if got != c.want {
			t.Errorf("%s %v: it begins at %+v, not %+v", c.owners, c.cell, got, c.want)
		}
	}
}

// TestShown: a picture of a selection shows the links among its cards, no
// others.
func TestShown(t *testing.T) {
	for owners, want := range map[string]string{
		"card:a card:b":               "card:a card:b link:ab",
		"step:s2":                     "card:b step:s2 sticky:n",
		"phase:two":                   "card:c card:g card:h card:i phase:two step:s3 step:s4",
		"lane:front":                  "card:f card:g card:h lane:front sticky:n",
		"card:b card:g link:bc":       "card:b card:g link:bc link:bg",
		"card:a card:b card:c card:g": "card:a card:b card:c card:g link:ab link:bc link:bg",
	} {
		var got []string
		for o := range clip.Shown(editortest.Bank(), picked(owners)) {
			got = append(got, string(o))
		}
		slices.Sort(got)
		if strings.Join(got, " ") != want {
			t.Errorf("%s shows %v, not %s", owners, got, want)
		}
	}
}

// TestPhasesAndStepsArePastedBetween: phases stay phases where none is split by
// that; steps belong to the phase behind whose step they come.
func TestPhasesAndStepsArePastedBetween(t *testing.T) {
	from := blueprint("customer", 2, "customer 1")
	for _, c := range []struct {
		owners string
		border int
		want   string
	}{
		{"phase:p", 0, "phase[tx1 tx2] one[s1 s2] two[s3 s4]"},
		{"phase:p", 1, "one[s1 tx1 tx2 s2] two[s3 s4]"},
		{"phase:p", 2, "one[s1 s2] phase[tx1 tx2] two[s3 s4]"},
		{"phase:p", 3, "one[s1 s2] two[s3 tx1 tx2 s4]"},
		{"phase:p", 4, "one[s1 s2] two[s3 s4] phase[tx1 tx2]"},
		{"phase:p", 9, "one[s1 s2] two[s3 s4] phase[tx1 tx2]"},
		{"step:x1 step:x2", 0, "one[tx1 tx2 s1 s2] two[s3 s4]"},
		{"step:x1 step:x2", 1, "one[s1 tx1 tx2 s2] two[s3 s4]"},
		{"step:x1 step:x2", 2, "one[s1 s2 tx1 tx2] two[s3 s4]"},
		{"step:x1 step:x2", 3, "one[s1 s2] two[s3 tx1 tx2 s4]"},
		{"step:x1 step:x2", 4, "one[s1 s2] two[s3 s4 tx1 tx2]"},
		{"step:x1 step:x2", 9, "one[s1 s2] two[s3 s4 tx1 tx2]"},
		{"phase:p step:x1", 2, "one[s1 s2 tx1 tx2] two[s3 s4]"}, // not a phase alone
	} {
		d := pasted(t, editortest.Bank(), copied(t, from, c.owners), clip.At{Row: -1, Border: c.border})
		if got := editortest.Dump(d); !strings.HasPrefix(got, c.want+" /") {
			t.Errorf("%s before %d:\n%s, not\n%s", c.owners, c.border, got, c.want)
		}
	}
	d := pasted(t, model.New(model.Parts{}), copied(t, from, "step:x1"), clip.At{Row: -1})
	shows(t, d, "phase[tx1]")
}

// TestMoreLanesArePastedWhereTheyBelong, where documents are not usual.
func TestMoreLanesArePastedWhereTheyBelong(t *testing.T) {
	lanesGo(t, []lanesCase{
		{"below the first of two", "customer C", "lane:xC", "customer A, customer B", "xA", "customer(A) customer(C) customer(B)"},
		{"not below what is behind it", "customer, frontstage", "lane:xfrontstage", "support", "xsupport", "frontstage support"},
		{"nor below its annotations", "customer, frontstage", "lane:xfrontstage", "support, time", "xsupport", "frontstage support time"},
		{"at the end", "customer, frontstage", "lane:xfrontstage", "customer", "xcustomer", "customer frontstage"},
		{"into nothing", "customer, support", "lane:xsupport", "text Notes", "", "text(Notes) support"},
		{"evidence where there is none of a layer", "evidence, customer", "lane:xevidence", "text Notes", "", "text(Notes) evidence"},
	})
}

// TestCardsOfLanesThatAreMissing: they are made beside their like, or under
// the lane that they stood under.
func TestCardsOfLanesThatAreMissing(t *testing.T) {
	for _, c := range []struct{ name, from, cards, to, want string }{
		{
			"beside the one before it", "frontstage Staff, frontstage App, frontstage Desk", "Staff 1, App 1, Desk 1",
			"frontstage Staff, customer, frontstage Desk", "frontstage(Staff)=Staff1 frontstage(App)=App1 customer frontstage(Desk)=Desk1",
		},
		{
			"under the one of its name", "customer A, text Pains", "Pains 1",
			"customer A, frontstage, customer B", "customer(A) text(Pains)=Pains1 frontstage customer(B)",
		},
		{
			"two below its lane", "customer, time, text Pains, frontstage", "Pains 1",
			"customer, frontstage, support", "customer text(Pains)=Pains1 frontstage support",
		},
		{
			"a row of texts without a name stands for any", "customer, text", "text 1",
			"customer, text Chances", "customer text(Chances)=text1",
		},
		{
			"and for one with a name", "customer, text Pains", "Pains 1",
			"customer, text", "customer text=Pains1",
		},
		{
			"a layer between", "customer, backstage", "backstage 1",
			"customer, frontstage, support", "customer frontstage backstage=backstage1 support",
		},
	} {
		from, to := blueprint(c.from, 1, strings.Split(c.cards, ", ")...), other(blueprint(c.to, 1))
		var owners []string
		for _, x := range from.CardsInOrder() {
			owners = append(owners, "card:"+string(x.ID))
		}
		if got := rows(pasted(t, to, copied(t, from, strings.Join(owners, " ")), nowhere(to))); got != c.want {
			t.Errorf("%s:\n%s, not\n%s", c.name, got, c.want)
		}
	}
	// The very lane, called otherwise since.
	from := blueprint("customer A, text Pains, frontstage, customer B", 1)
	renamed := *from.Lanes[0]
	renamed.Name = "Z"
	to, err := edit.Apply(from, edit.SetLane{Lane: &renamed})
	if err != nil {
		t.Fatal(err)
	}
	if got := rows(pasted(t, to, copied(t, from, "lane:xPains"), nowhere(to))); got != "customer(Z) text(Pains) text(Pains) frontstage customer(B)" {
		t.Error(got)
	}
}

// TestEachOfSeveralRowsFollowsItsOwn, where the first of them follows none.
func TestEachOfSeveralRowsFollowsItsOwn(t *testing.T) {
	for lanes, follows := range map[string]model.LaneID{"customer A, customer B, time, metric": "xB", "frontstage F, time, metric": "xF"} {
		p := blueprint(lanes, 1).Parts()
		for i, l := range p.Lanes {
			if l.Role == model.RoleMetric {
				next := *l
				next.Follows = follows
				p.Lanes[i] = &next
			}
		}
		d := model.New(p)
		after := pasted(t, d, copied(t, d, "lane:xtime lane:xmetric"), nowhere(d))
		n := 0
		for _, l := range after.Lanes {
			if d.Lane(l.ID) != nil {
				continue
			}
			n++
			if want := map[bool]model.LaneID{true: follows}[l.Role == model.RoleMetric]; l.Follows != want {
				t.Errorf("%s: the new row of %s follows %q, not %q", lanes, l.Role, l.Follows, want)
			}
		}
		if n != 2 {
			t.Errorf("%s: %d rows are new", lanes, n)
		}
	}
}

// TestOneCardStandsBehindTheChosenOne; several stand at the end of their cell.
func TestOneCardStandsBehindTheChosenOne(t *testing.T) {
	d := editortest.Bank()
	at := in(t, d, "front", "s3")
	at.Card = "g"
	shows(t, pasted(t, d, copied(t, d, "card:a"), at), "s3=g+a+h /")
	shows(t, pasted(t, d, copied(t, d, "card:h card:g"), at), "s3=g+h+g+h /")
	shows(t, pasted(t, d, clip.Clip{Text: "x"}, at), "s3=g+x+h /")
	at.Card = "h"
	shows(t, pasted(t, d, copied(t, d, "card:a"), at), "s3=g+h+a /")
	at.Card = "c" // of another cell
	shows(t, pasted(t, d, copied(t, d, "card:a"), at), "s3=g+h+a /")
	// The first lane is a choice like any other; a row that is gone is none.
	shows(t, pasted(t, d, copied(t, d, "card:i"), in(t, d, "customer", "s1")), "customer: s1=a+i ")
	shows(t, pasted(t, d, copied(t, d, "card:i"), clip.At{Row: len(d.Lanes)}), "support: s1=i")
}

// TestCopiesStandInTheirOrder: before the card that is there, and at the end.
func TestCopiesStandInTheirOrder(t *testing.T) {
	d := editortest.Bank()
	for at, want := range map[int]string{0: "s3=a+b+g+h /", 1: "s3=g+a+b+h /", 2: "s3=g+h+a+b /", -1: "s3=g+h+a+b /"} {
		batch, names := clip.Paster{Bits: counting()}.Copies(d, []clip.Cell{{Cards: []model.CardID{"a", "b"}, Lane: "front", Step: "s3", At: at, Room: 2}})
		next, err := edit.Apply(d, batch)
		if err != nil {
			t.Fatal(err)
		}
		shows(t, next, want, "a→b a→b")
		if len(names) != 2 {
			t.Errorf("the copies are %v", names)
		}
	}
	batch, _ := clip.Paster{Bits: counting()}.Copies(d, []clip.Cell{{Cards: []model.CardID{"f"}, Lane: "support", Step: "s4", At: -1}})
	next, err := edit.Apply(d, batch)
	if err != nil {
		t.Fatal(err)
	}
	shows(t, next, "support: s4=i+f /") // no wider than there is room for
}

// TestNotesComeAlong with their lanes and steps; a copy lies a little away,
// within what a note may be away.
func TestNotesComeAlong(t *testing.T) {
	d := editortest.Bank()
	for _, owners := range []string{"lane:front", "step:s2", "phase:one"} {
		if got := pasted(t, d, copied(t, d, owners), nowhere(d)); got.StickyTable().Len() != 2 {
			t.Errorf("%s: there are %d notes", owners, got.StickyTable().Len())
		}
	}
	far := *d.Sticky("n")
	far.DX, far.DY = 20, model.MaxExtent
	d = d.WithSticky(&far)
	p, err := clip.Paster{Bits: counting()}.Duplicate(d, picked("sticky:n"), nowhere(d))
	if err != nil {
		t.Fatal(err)
	}
	next, err := edit.Apply(d, p.Edits)
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range next.Stickies() {
		if n.ID != "n" && (n.DX != 30 || n.DY != model.MaxExtent) {
			t.Errorf("the copy lies at %v, %v", n.DX, n.DY)
		}
	}
	// On a row that can't come it goes to the one above.
	n := *editortest.Bank().Sticky("n")
	n.Lane = "time"
	d = editortest.Bank().WithSticky(&n)
	shows(t, pasted(t, d, copied(t, d, "sticky:n card:h card:c"), in(t, d, "customer", "s1")), "note@customer,s1")
}

// TestAWholeBlueprintComesBehind: its steps behind the last one, its cards in
// the lanes of their roles, rows of values where there are none of the role.
func TestAWholeBlueprintComesBehind(t *testing.T) {
	d := editortest.Bank()
	part := blueprint("customer, time, metric, frontstage, backstage", 2, "customer 1", "frontstage 2", "backstage 1")
	p, err := clip.Paster{Bits: counting()}.Blueprint(d, part)
	if err != nil {
		t.Fatal(err)
	}
	next, err := edit.Apply(d, p.Edits)
	if err != nil {
		t.Fatal(err)
	}
	shows(t, next, "one[s1 s2] two[s3 s4] phase[tx1 tx2]")
	if got := rows(next); strings.Count(got, "time") != 2 || strings.Count(got, "metric") != 1 || !strings.Contains(got, "backstage=backstage1 support(support)=i") {
		t.Error(got)
	}
	if len(p.Owners) != 2 {
		t.Errorf("pasted are %v", p.Owners)
	}
}

// TestTablesWithPhases: a table that names phases brings them.
func TestTablesWithPhases(t *testing.T) {
	d := editortest.Bank()
	got := pasted(t, d, clip.Clip{Text: ",phase,Coming,Going\n,step,Arrive,Leave\ncustomer,Guest,Walks in,Walks out"}, nowhere(d))
	shows(t, got, "one[s1 s2] two[s3 s4] Coming[Arrive] Going[Leave]")
}

// TestJustAsMuchAsThereIsRoomFor is pasted.
func TestJustAsMuchAsThereIsRoomFor(t *testing.T) {
	d := editortest.Bank()
	got := pasted(t, d, clip.Clip{Text: strings.Repeat("x\ty\n", model.MaxLanes-1)}, in(t, d, "customer", "s1"))
	if len(got.Lanes) != model.MaxLanes {
		t.Errorf("there are %d lanes", len(got.Lanes))
	}
}

// TestTextsOfWhatHasNone leaves no empty lines.
func TestTextsOfWhatHasNone(t *testing.T) {
	if got := clip.Text(editortest.Bank(), picked("link:bc link:ab link:bg"), model.English); got != "then" {
		t.Errorf("%q", got)
	}
}

// TestTheLastGutterStaysTheLastOfItsOwn: behind the last step of the clip.
func TestTheLastGutterStaysTheLastOfItsOwn(t *testing.T) {
	d := editortest.Bank()
	ab := *d.Link("ab")
	ab.Pins = []model.Pin{{End: model.AfterSteps}}
	from, err := edit.Apply(d, edit.SetLink{Link: &ab})
	if err != nil {
		t.Fatal(err)
	}
	c := copied(t, from, "lane:customer lane:front lane:support")
	for steps, want := range map[int]model.Pin{4: {End: model.AfterSteps}, 6: {Step: "other-x5"}} {
		to := other(blueprint("customer, frontstage, support", steps))
		for _, l := range pasted(t, to, c, nowhere(to)).LinksInOrder() {
			if l.Label == "then" && fmt.Sprint(l.Pins) != fmt.Sprint([]model.Pin{want}) {
				t.Errorf("%d steps: it is led through %v, not %v", steps, l.Pins, want)
			}
		}
	}
}
