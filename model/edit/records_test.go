package edit_test

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"testing"

	"touchline/model"
	"touchline/model/edit"
)

// Each record is replaced by the one given, all others stay the same pointers,
// and the record that is there already changes nothing: undo, the draft and the
// layout go by that.

// changed is the owners of the records that differ between two documents.
func changed(a, b *model.Document) []string {
	var all []string
	if a.Head != b.Head {
		all = append(all, model.TheDocument)
	}
	for id := range model.Changes(a.CardTable(), b.CardTable(), func(x, y *model.Card) bool { return x == y }) {
		all = append(all, id.Owner())
	}
	for id := range model.Changes(a.LinkTable(), b.LinkTable(), func(x, y *model.Link) bool { return x == y }) {
		all = append(all, id.Owner())
	}
	for id := range model.Changes(a.StickyTable(), b.StickyTable(), func(x, y *model.Sticky) bool { return x == y }) {
		all = append(all, id.Owner())
	}
	for id := range model.Changes(a.PictureTable(), b.PictureTable(), func(x, y *model.Picture) bool { return x == y }) {
		all = append(all, id.Owner())
	}
	for _, l := range a.Lanes {
		if b.Lane(l.ID) != l {
			all = append(all, l.ID.Owner())
		}
	}
	for _, p := range a.Phases {
		if q, _ := b.Phase(p.ID); q != p {
			all = append(all, p.ID.Owner())
		}
		for _, s := range p.Steps {
			if b.Step(s.ID) != s {
				all = append(all, s.ID.Owner())
			}
		}
	}
	slices.Sort(all)
	return all
}

func apply(t *testing.T, d *model.Document, x edit.Edit) *model.Document {
	t.Helper()
	next, err := edit.Apply(d, x)
	if err != nil {
		t.Fatalf("%#v: %v", x, err)
	}
	return next
}

func refused(t *testing.T, d *model.Document, x edit.Edit, key string) {
	t.Helper()
	var f *model.Fault
	if _, err := edit.Apply(d, x); !asFault(err, &f) || f.Key != key {
		t.Errorf("%#v: %v, not %s", x, err, key)
	}
}

func picture(data string) *model.Picture {
	sum := sha256.Sum256([]byte(data))
	return &model.Picture{ID: model.PictureID(hex.EncodeToString(sum[:])), Type: "image/png", Width: 1, Height: 1, Data: []byte(data)}
}

func TestARecordIsReplaced(t *testing.T) {
	d := start()
	head := *d.Head
	head.Title = "new"
	card := *d.Card("c2")
	card.Text = "new"
	link := *d.Link("k2")
	link.Label = "new"
	note := *d.Sticky("n1")
	note.Text = "new"
	lane := *d.Lane("l2")
	lane.Name = "new"
	phase, _ := d.Phase("p2")
	named := *phase
	named.Name = "new"
	step := *d.Step("s3")
	step.Name = "new"
	for _, c := range []struct {
		set, none, gone edit.Edit
		want            []string
		holds           func(*model.Document) bool
	}{
		{edit.SetHead{Head: &head}, edit.SetHead{}, nil, []string{"document"}, func(n *model.Document) bool { return n.Head == &head }},
		{edit.SetCard{Card: &card}, edit.SetCard{}, edit.SetCard{Card: &model.Card{ID: "x"}}, []string{"card:c2"}, func(n *model.Document) bool { return n.Card("c2") == &card }},
		{edit.SetLink{Link: &link}, edit.SetLink{}, edit.SetLink{Link: &model.Link{ID: "x"}}, []string{"link:k2"}, func(n *model.Document) bool { return n.Link("k2").Label == "new" }},
		{edit.SetSticky{Sticky: &note}, edit.SetSticky{}, edit.SetSticky{Sticky: &model.Sticky{ID: "x"}}, []string{"sticky:n1"}, func(n *model.Document) bool { return n.Sticky("n1") == &note }},
		{edit.SetLane{Lane: &lane}, edit.SetLane{}, edit.SetLane{Lane: &model.Lane{ID: "x"}}, []string{"lane:l2"}, func(n *model.Document) bool { return n.Lane("l2") == &lane }},
		{edit.SetPhase{Phase: &named}, edit.SetPhase{}, edit.SetPhase{Phase: &model.Phase{ID: "x"}}, []string{"phase:p2"}, func(n *model.Document) bool { p, _ := n.Phase("p2"); return p.Name == "new" }},
		{edit.SetStep{Step: &step}, edit.SetStep{}, edit.SetStep{Step: &model.Step{ID: "x"}}, []string{"phase:p2", "step:s3"}, func(n *model.Document) bool { return n.Step("s3").Name == "new" }},
	} {
		next := apply(t, d, c.set)
		if got := changed(d, next); !slices.Equal(got, c.want) || !c.holds(next) {
			t.Errorf("%T changes %v", c.set, got)
		}
		refused(t, d, c.none, "edit.incomplete")
		if c.gone != nil {
			refused(t, d, c.gone, "edit.gone")
		}
	}
}

func TestWhatIsThereAlreadyChangesNothing(t *testing.T) {
	d := apply(t, start(), edit.AddPicture{Picture: picture("x")})
	phase, _ := d.Phase("p2")
	for _, x := range []edit.Edit{
		edit.SetHead{Head: d.Head},
		edit.SetCard{Card: d.Card("c2")},
		edit.SetLink{Link: d.Link("k2")},
		edit.SetSticky{Sticky: d.Sticky("n1")},
		edit.SetLane{Lane: d.Lane("l2")},
		edit.SetPhase{Phase: phase},
		edit.SetStep{Step: d.Step("s3")},
		edit.SetSpan{Card: "c2", Span: 3},
		edit.SetPhases{Phases: d.Phases},
		edit.AddPicture{Picture: picture("x")},
		edit.MergePhases{Phases: []model.PhaseID{"p2", "p2"}},
		edit.MergePhases{},
		edit.RemoveSteps{},
		edit.Reattach{Link: "k2", From: "c2", To: "c3"},
		edit.MoveCards{Cards: []model.CardID{"c1", "c1"}, Lane: "l1", Step: "s1", At: 0},
		edit.MoveLane{Lane: "l2", At: 1},
	} {
		if apply(t, d, x) != d {
			t.Errorf("%#v makes another document", x)
		}
	}
}

func TestPicturesComeAndGo(t *testing.T) {
	d := apply(t, start(), edit.Batch{edit.AddPicture{Picture: picture("x")}, edit.AddPicture{Picture: picture("y")}})
	show := func(id model.CardID, p *model.Picture) edit.Edit {
		c := *d.Card(id)
		c.Kind, c.Picture = model.KindPicture, p.ID
		return edit.SetCard{Card: &c}
	}
	d = apply(t, d, edit.Batch{show("c1", picture("x")), show("c2", picture("y"))})
	next := apply(t, d, edit.RemovePicture{Picture: picture("x").ID})
	if got := changed(d, next); !slices.Equal(got, []string{"card:c1", picture("x").ID.Owner()}) {
		t.Errorf("it changes %v", got)
	}
	if next.Card("c1").Picture != "" || next.Card("c2").Picture != picture("y").ID {
		t.Error("another card lost its picture, or the one that showed it did not")
	}
	refused(t, next, edit.RemovePicture{Picture: picture("x").ID}, "edit.gone")
	refused(t, next, edit.AddPicture{}, "edit.incomplete")
}

func TestNewRecordsNeedNewIds(t *testing.T) {
	d := start()
	for _, x := range []edit.Edit{
		edit.AddCard{Card: d.Card("c1")},
		edit.AddLink{Link: d.Link("k1")},
		edit.AddSticky{Sticky: d.Sticky("n1")},
		edit.AddLane{Lane: d.Lane("l1")},
		edit.AddPhase{Phase: &model.Phase{ID: "p1", Steps: []*model.Step{{ID: "x"}}}},
		edit.AddPhase{Phase: &model.Phase{ID: "x", Steps: []*model.Step{{ID: "y"}, {ID: "s4"}}}},
		edit.AddStep{Step: d.Step("s1"), Phase: "p1"},
		edit.SplitPhase{Phase: "p1", Step: "s2", New: &model.Phase{ID: "p3"}},
	} {
		refused(t, d, x, "edit.taken")
	}
	for _, x := range []edit.Edit{edit.AddLink{}, edit.AddSticky{}, edit.AddLane{}, edit.AddPhase{}, edit.AddStep{Phase: "p1"}, edit.SplitPhase{Phase: "p1", Step: "s2"}} {
		refused(t, d, x, "edit.incomplete")
	}
	for _, x := range []edit.Edit{
		edit.MoveCards{Cards: []model.CardID{"c1", "x"}, Lane: "l1", Step: "s1"},
		edit.RemoveCards{Cards: []model.CardID{"x"}},
		edit.SetSpan{Card: "x", Span: 1},
		edit.RemoveLinks{Links: []model.LinkID{"x"}},
		edit.Reattach{Link: "x"},
		edit.SplitLink{Link: "x", Card: "c1", New: "y"},
		edit.JoinLinks{First: "x", Second: "k1"},
		edit.JoinLinks{First: "k1", Second: "x"},
		edit.RemoveSticky{Sticky: "x"},
		edit.MovePhase{Phase: "x"},
		edit.RemovePhase{Phase: "x"},
		edit.MergePhases{Phases: []model.PhaseID{"p1", "x"}},
		edit.SplitPhase{Phase: "x", Step: "s1", New: &model.Phase{ID: "y"}},
		edit.SplitPhase{Phase: "p1", Step: "s3", New: &model.Phase{ID: "y"}},
		edit.AddStep{Step: &model.Step{ID: "x"}, Phase: "y"},
		edit.MoveSteps{Steps: []model.StepID{"x"}, Phase: "p1"},
		edit.RemoveSteps{Steps: []model.StepID{"x"}},
		edit.MoveLane{Lane: "x"},
		edit.RemoveLane{Lane: "x"},
	} {
		refused(t, d, x, "edit.gone")
	}
}

// TestPlacesInARow: an index counts, a negative one and one too large are the
// end.
func TestPlacesInARow(t *testing.T) {
	names := func(d *model.Document) (all string) {
		for _, l := range d.Lanes {
			all += string(l.ID) + " "
		}
		return all
	}
	for at, want := range map[int]string{
		0: "x l1 l2 l3 ", 1: "l1 x l2 l3 ", 2: "l1 l2 x l3 ", 3: "l1 l2 l3 x ", 4: "l1 l2 l3 x ", -1: "l1 l2 l3 x ", -7: "l1 l2 l3 x ",
	} {
		if got := names(apply(t, start(), edit.AddLane{Lane: &model.Lane{ID: "x", Role: model.RoleText}, At: at})); got != want {
			t.Errorf("at %d: %s", at, got)
		}
	}
	phases := func(d *model.Document) (all string) {
		for _, p := range d.Phases {
			all += string(p.ID) + " "
		}
		return all
	}
	for at, want := range map[int]string{0: "x p1 p2 p3 ", 1: "p1 x p2 p3 ", 3: "p1 p2 p3 x ", -1: "p1 p2 p3 x "} {
		if got := phases(apply(t, start(), edit.AddPhase{Phase: &model.Phase{ID: "x", Steps: []*model.Step{{ID: "y"}}}, At: at})); got != want {
			t.Errorf("phase at %d: %s", at, got)
		}
	}
}

// TestALaneMayBecomeDerivedWhenEmpty, and a derived one another one.
func TestALaneMayBecomeDerivedWhenEmpty(t *testing.T) {
	d := apply(t, start(), edit.AddLane{Lane: &model.Lane{ID: "x", Role: model.RoleText}, At: -1})
	d = apply(t, d, edit.SetLane{Lane: &model.Lane{ID: "x", Role: model.RoleEmotion}})
	d = apply(t, d, edit.SetLane{Lane: &model.Lane{ID: "x", Role: model.RoleMetric}})
	if d.Lane("x").Role != model.RoleMetric {
		t.Errorf("it is %s", d.Lane("x").Role)
	}
	d = apply(t, d, edit.SetLane{Lane: &model.Lane{ID: "l1", Name: "said anew", Role: model.RoleSupport}})
	if len(d.Cell("l1", "s1")) != 1 {
		t.Error("the lane's cards are gone")
	}
}

// TestAChangedStandIsFound: a card's record that names another cell or rank
// takes it there.
func TestAChangedStandIsFound(t *testing.T) {
	d := start()
	for _, to := range []struct {
		lane model.LaneID
		step model.StepID
	}{{"l2", "s1"}, {"l1", "s2"}, {"l2", "s5"}} {
		c := *d.Card("c1")
		c.Lane, c.Step, c.Rank = to.lane, to.step, "z"
		next := apply(t, d, edit.SetCard{Card: &c})
		if ids := next.Cell(to.lane, to.step); ids[len(ids)-1] != "c1" || len(next.Cell("l1", "s1")) != 0 {
			t.Errorf("in %s %s stand %v", to.lane, to.step, ids)
		}
	}
	d = apply(t, d, edit.MoveCards{Cards: []model.CardID{"c1"}, Lane: "l2", Step: "s5", At: -1})
	first := *d.Card("c1")
	first.Rank = model.RankBetween("", d.Card("c5").Rank)
	if got := apply(t, d, edit.SetCard{Card: &first}).Cell("l2", "s5"); !slices.Equal(got, []model.CardID{"c1", "c5"}) {
		t.Errorf("with the first rank: %v", got)
	}
}

// TestTheLastThatIsAllowed comes in, and one more does not.
func TestTheLastThatIsAllowed(t *testing.T) {
	p := start().Parts()
	for i := range model.MaxLanes - 1 - len(p.Lanes) {
		p.Lanes = append(p.Lanes, &model.Lane{ID: model.LaneID(fmt.Sprintf("l%06d", i)), Role: model.RoleText})
	}
	for i := range model.MaxStickies - 1 - len(p.Stickies) {
		p.Stickies = append(p.Stickies, &model.Sticky{ID: model.StickyID(fmt.Sprintf("n%06d", i)), Lane: "l1", Step: "s1"})
	}
	for i := range model.MaxPictures - 1 {
		x := *picture("x")
		x.ID = model.PictureID(fmt.Sprintf("%064x", i))
		p.Pictures = append(p.Pictures, &x)
	}
	d := model.New(p)
	for _, c := range []struct {
		last, more edit.Edit
		key        string
	}{
		{edit.AddLane{Lane: &model.Lane{ID: "x", Role: model.RoleText}}, edit.AddLane{Lane: &model.Lane{ID: "y", Role: model.RoleText}}, "model.count.lanes"},
		{edit.AddSticky{Sticky: &model.Sticky{ID: "x", Lane: "l1", Step: "s1"}}, edit.AddSticky{Sticky: &model.Sticky{ID: "y", Lane: "l1", Step: "s1"}}, "model.count.stickies"},
		{edit.AddPicture{Picture: picture("last")}, edit.AddPicture{Picture: picture("more")}, "model.count.pictures"},
	} {
		refused(t, apply(t, d, c.last), c.more, c.key)
	}
}

// TestCardsStandInTheOrderThatIsAsked, within a cell and from elsewhere.
func TestCardsStandInTheOrderThatIsAsked(t *testing.T) {
	d := apply(t, start(), edit.MoveCards{Cards: []model.CardID{"c1", "c4", "c6"}, Lane: "l2", Step: "s5", At: -1})
	for _, c := range []struct {
		cards []model.CardID
		at    int
		want  []model.CardID
	}{
		{[]model.CardID{"c1", "c4"}, 1, []model.CardID{"c5", "c1", "c4", "c6"}},
		{[]model.CardID{"c4", "c1"}, 1, []model.CardID{"c5", "c4", "c1", "c6"}},
		{[]model.CardID{"c4"}, 0, []model.CardID{"c4", "c5", "c1", "c6"}},
		{[]model.CardID{"c4"}, 1, []model.CardID{"c5", "c4", "c1", "c6"}},
		{[]model.CardID{"c4"}, -1, []model.CardID{"c5", "c1", "c6", "c4"}},
		{[]model.CardID{"c6", "c5"}, 0, []model.CardID{"c6", "c5", "c1", "c4"}},
		{[]model.CardID{"c3"}, 2, []model.CardID{"c5", "c1", "c3", "c4", "c6"}},
	} {
		next := apply(t, d, edit.MoveCards{Cards: c.cards, Lane: "l2", Step: "s5", At: c.at})
		if got := next.Cell("l2", "s5"); !slices.Equal(got, c.want) {
			t.Errorf("%v at %d: %v, not %v", c.cards, c.at, got, c.want)
		}
		if stays := slices.Equal(c.want, d.Cell("l2", "s5")); stays != (next == d) {
			t.Errorf("%v at %d: another document: %v", c.cards, c.at, next != d)
		}
	}
}

// TestMergedPhasesKeepTheirNotes as far as one text may be.
func TestMergedPhasesKeepTheirNotes(t *testing.T) {
	long := strings.Repeat("x", model.MaxText-4)
	for _, tt := range []struct{ a, b, c, want string }{
		{"one", "", "three", "one\n\nthree"},
		{"", "two", "", "two"},
		{long, "two", "", long},
		{long, "ab", "c", long + "\n\nab"},
	} {
		phase := func(id, notes string) *model.Phase {
			return &model.Phase{ID: model.PhaseID(id), Notes: notes, Steps: []*model.Step{{ID: model.StepID("s" + id)}}}
		}
		d := model.New(model.Parts{Head: &model.Head{}, Phases: []*model.Phase{phase("a", tt.a), phase("b", tt.b), phase("c", tt.c)}})
		next, err := edit.Apply(d, edit.MergePhases{Phases: []model.PhaseID{"a", "b", "c"}})
		if err != nil {
			t.Fatal(err)
		}
		if got := next.Phases[0].Notes; got != tt.want {
			t.Errorf("%.20q and %q and %q become %d bytes, want %d", tt.a, tt.b, tt.c, len(got), len(tt.want))
		}
	}
}
