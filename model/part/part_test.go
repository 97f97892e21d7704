package part_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"touchline/model"
	"touchline/model/part"
	"touchline/model/sample"
)

// shop is two phases of two steps, three lanes with a card in each cell, named
// by lane and step ("c1", "f1", "b1", …), an emotion row and a few links.
func shop() *model.Document {
	p := model.Parts{Head: &model.Head{Title: "Shop", Language: model.English}}
	for i, name := range []string{"Before", "After"} {
		ph := &model.Phase{ID: model.PhaseID(fmt.Sprint("p", i+1)), Name: name}
		for k := range 2 {
			n := 2*i + k + 1
			ph.Steps = append(ph.Steps, &model.Step{ID: model.StepID(fmt.Sprint("s", n)), Name: fmt.Sprint("Step ", n)})
		}
		p.Phases = append(p.Phases, ph)
	}
	for id, role := range map[model.LaneID]model.Role{"c": model.RoleCustomer, "f": model.RoleFrontstage, "b": model.RoleBackstage, "e": model.RoleEmotion} {
		p.Lanes = append(p.Lanes, &model.Lane{ID: id, Role: role, Name: "Lane " + string(id)})
	}
	slices.SortFunc(p.Lanes, func(a, b *model.Lane) int {
		return slices.Index(model.Roles, a.Role) - slices.Index(model.Roles, b.Role)
	})
	for _, lane := range []string{"c", "f", "b"} {
		for n := 1; n <= 4; n++ {
			id := fmt.Sprint(lane, n)
			p.Cards = append(p.Cards, &model.Card{
				ID: model.CardID(id), Lane: model.LaneID(lane), Step: model.StepID(fmt.Sprint("s", n)), Rank: "V", Span: 1, Kind: model.KindAction, Text: "Card " + id,
			})
		}
	}
	for _, ends := range []string{"c1 c2", "c2 c3", "c3 c4", "c2 f2", "f2 b2", "b2 b3", "b4 c1"} {
		from, to, _ := strings.Cut(ends, " ")
		p.Links = append(p.Links, &model.Link{ID: model.LinkID(from + to), From: model.CardID(from), To: model.CardID(to), Kind: model.LinkFlow})
	}
	return model.New(p)
}

// show is the cards of a part cell by cell, tags in brackets, and its links.
func show(d *model.Document) string {
	var b strings.Builder
	for _, c := range d.CardsInOrder() {
		text := string(c.ID)
		if c.Kind == model.KindTag {
			text = "[" + c.Text + ": " + c.Detail + "]"
		}
		fmt.Fprintf(&b, "%s/%s %s\n", c.Step, c.Lane, text)
	}
	for _, l := range d.Parts().Links {
		fmt.Fprintf(&b, "%s→%s\n", l.From, l.To)
	}
	return b.String()
}

func taken(t *testing.T, n part.Names, o part.Options) *model.Document {
	t.Helper()
	d := shop()
	c, err := n.In(d)
	if err != nil {
		t.Fatal(err)
	}
	out, err := part.Of(d, c, o)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestAPhaseEndsItsLinksInTagsBesideIt(t *testing.T) {
	got := show(taken(t, part.Names{Phases: []string{"after"}}, part.Options{}))
	for _, line := range []string{
		".before/c [Before →: Card c2]", ".before/b [Before →: Card b2]", "s3/c c3", "s4/b b4", "c2→c3", "c3→c4", "b2→b3",
	} {
		if !strings.Contains(got, line+"\n") {
			t.Errorf("no %q in\n%s", line, got)
		}
	}
	for _, line := range []string{"c1→c2", "f2→b2", "s2/c c2"} {
		if strings.Contains(got, line+"\n") {
			t.Errorf("%q is not in the phase, but in\n%s", line, got)
		}
	}
	// b4 goes back to c1, which stands before the phase: its tag does too.
	if !strings.Contains(got, ".before/c [→ Before: Card c1]\n") {
		t.Errorf("no tag of the link that goes back in\n%s", got)
	}
}

func TestATagNamesThePage(t *testing.T) {
	got := show(taken(t, part.Names{Steps: []string{"1-2"}}, part.Options{Page: func(*model.Card) int { return 6 }}))
	for _, tag := range []string{".after/c [→ page 6: Card c3]", ".after/b [page 6 →: Card b4]"} {
		if !strings.Contains(got, tag) {
			t.Errorf("no %q in\n%s", tag, got)
		}
	}
}

func TestLanesLeftOutBecomeRowsOfTags(t *testing.T) {
	d := taken(t, part.Names{Lanes: []string{"frontstage"}}, part.Options{})
	got := show(d)
	for _, tag := range []string{"s2/.above [Lane c →: Card c2]", "s2/.below [→ Lane b: Card b2]"} {
		if !strings.Contains(got, tag) {
			t.Errorf("no %q in\n%s", tag, got)
		}
	}
	var lanes []string
	for _, l := range d.Lanes {
		lanes = append(lanes, string(l.ID))
	}
	if s := strings.Join(lanes, " "); s != ".above f .below" {
		t.Errorf("lanes %s", s)
	}
}

func TestARowOfValuesComesWithTheLaneThatItShows(t *testing.T) {
	has := func(d *model.Document, id model.LaneID) bool { return d.Lane(id) != nil }
	if d := taken(t, part.Names{Lanes: []string{"Lane c"}}, part.Options{}); has(d, "e") {
		t.Error("a row that was not named is there")
	}
	if d := taken(t, part.Names{Lanes: []string{"情绪曲线"}}, part.Options{}); !has(d, "e") || !has(d, "c") || has(d, "f") {
		t.Error("a row that was named must come with the lane that it shows, and no other")
	}
	if d := taken(t, part.Names{Cards: []string{"f2"}}, part.Options{}); has(d, "e") {
		t.Error("nothing of the customer was chosen, but a row of feelings is there")
	}
	if d := taken(t, part.Names{Cards: []string{"c2"}}, part.Options{}); !has(d, "e") {
		t.Error("a customer's card without its feelings")
	}
}

func TestACardThatReachesIntoThePartIsInIt(t *testing.T) {
	p := shop().Parts()
	wide := *p.Cards[0]
	wide.ID, wide.Lane, wide.Step, wide.Span = "wide", "b", "s2", 3
	p.Cards = append(p.Cards, &wide)
	d, err := part.Of(model.New(p), part.Choice{Phases: []model.PhaseID{"p2"}}, part.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if c := d.Card("wide"); c == nil || c.Step != "s3" || c.Span != 2 {
		t.Errorf("the card is %+v", c)
	}
}

func TestWhatIsNotThereIsSaid(t *testing.T) {
	for _, n := range []part.Names{{Phases: []string{"Checkout"}}, {Steps: []string{"3-9"}}, {Lanes: []string{"c;Lane x"}}, {Cards: []string{"c1,zz"}}} {
		if c, err := n.In(shop()); err == nil {
			t.Errorf("%v: %v", n, c)
		}
	}
	if _, err := part.Of(shop(), part.Choice{Cards: []model.CardID{"gone"}}, part.Options{}); err == nil {
		t.Error("nothing was chosen, and a document came of it")
	}
}

func TestNamesAreReadAsWritten(t *testing.T) {
	p := shop().Parts()
	odd := *p.Phases[0]
	odd.Name = "Ask, then buy"
	p.Phases = []*model.Phase{&odd, p.Phases[1]}
	d := model.New(p)
	for text, want := range map[string]string{
		"Ask, then buy": "p1", "ask，THEN buy": "", "2": "p2", "1-2": "p1 p2", "1,After": "p1 p2", "ＡＦＴＥＲ": "p2", "p1": "p1",
	} {
		c, err := part.Names{Phases: []string{text}}.In(d)
		if got := strings.Trim(fmt.Sprint(c.Phases), "[]"); got != want || (err == nil) != (want != "") {
			t.Errorf("%q names %q, %v; want %q", text, got, err, want)
		}
	}
}

// TestNothingOfAPartIsLost: of any choice of a large blueprint every card that
// stands in it is there, and every link with an end in it has both ends.
func TestNothingOfAPartIsLost(t *testing.T) {
	whole := sample.Make(120, 3, model.Chinese)
	rapid.Check(t, func(t *rapid.T) {
		var c part.Choice
		if rapid.Bool().Draw(t, "steps") {
			for _, s := range whole.Steps() {
				if rapid.Bool().Draw(t, "step") {
					c.Steps = append(c.Steps, s.ID)
				}
			}
		}
		if rapid.Bool().Draw(t, "lanes") {
			for _, l := range whole.Lanes {
				if rapid.Bool().Draw(t, "lane") {
					c.Lanes = append(c.Lanes, l.ID)
				}
			}
		}
		d, err := part.Of(whole, c, part.Options{})
		if err != nil {
			return // none of it was chosen
		}
		inSteps := func(id model.StepID) bool { return len(c.Steps) == 0 || slices.Contains(c.Steps, id) }
		for _, card := range whole.CardsInOrder() {
			is := d.Card(card.ID)
			if inSteps(card.Step) && (len(c.Lanes) == 0 || slices.Contains(c.Lanes, card.Lane)) && (is == nil || is.Kind == model.KindTag) {
				t.Fatalf("card %s is lost", card.ID)
			}
		}
		for _, l := range whole.Parts().Links {
			ends := 0
			for _, id := range []model.CardID{l.From, l.To} {
				if is := d.Card(id); is != nil && is.Kind != model.KindTag {
					ends++
				}
			}
			if (ends > 0) != (d.Link(l.ID) != nil) {
				t.Fatalf("link %s has %d ends in the part", l.ID, ends)
			}
		}
	})
}

func BenchmarkPhaseOf20000(b *testing.B) {
	d := sample.Make(20000, 1, model.English)
	c := part.Choice{Phases: []model.PhaseID{d.Phases[1].ID}}
	for b.Loop() {
		if _, err := part.Of(d, c, part.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
