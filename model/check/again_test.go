package check_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"touchline/model"
	"touchline/model/check"
	"touchline/model/edit"
	"touchline/model/sample"
)

// said is a report as text.
func said(r check.Report) (out string) {
	for _, f := range r.All() {
		out += fmt.Sprintln(f.Severity, f.Rule, f.Where, f.Args)
	}
	for _, f := range r.Dismissed {
		out += fmt.Sprintln("dismissed", f.Rule, f.Where, f.Args)
	}
	return out
}

// TestAgainFindsTheSame: a Checker that follows a document through its edits,
// and back, finds what one finds that has never seen it.
func TestAgainFindsTheSame(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := sample.Make(rapid.IntRange(5, 60).Draw(rt, "cards"), 1, model.English)
		docs := []*model.Document{d}
		var c check.Checker
		c.Check(d, today)
		for range rapid.IntRange(1, 25).Draw(rt, "edits") {
			if len(docs) > 1 && rapid.IntRange(0, 5).Draw(rt, "undo") == 0 {
				docs = docs[:len(docs)-1]
			} else {
				next, err := edit.Apply(docs[len(docs)-1], change(rt, docs[len(docs)-1]))
				if err != nil {
					continue
				}
				docs = append(docs, next)
			}
			d := docs[len(docs)-1]
			if got, want := said(c.Check(d, today)), said(check.On(d, today)); got != want {
				rt.Fatalf("followed it finds\n%s\nanew\n%s", got, want)
			}
		}
	})
}

// change is an edit that some rule looks at.
func change(t *rapid.T, d *model.Document) edit.Edit {
	cards, steps := d.CardsInOrder(), d.Steps()
	n := func(name string, most int) int { return rapid.IntRange(0, most).Draw(t, name) }
	card := func() *model.Card {
		if len(cards) == 0 {
			return &model.Card{ID: "none"}
		}
		return cards[n("card", len(cards)-1)]
	}
	if len(steps) == 0 || len(d.Lanes) == 0 {
		return nil
	}
	step := steps[n("step", len(steps)-1)]
	lane := d.Lanes[n("lane", len(d.Lanes)-1)]
	fresh := func(prefix string) string { return fmt.Sprintf("%s%08d", prefix, n("id", 99_999_999)) }
	switch n("kind", 16) {
	case 0:
		return edit.AddCard{Card: &model.Card{
			ID: model.CardID(fresh("c")), Lane: lane.ID, Step: step.ID, Span: 1 + n("span", 3), Kind: model.Kinds[n("kind of card", 5)], Marks: model.Marks(n("marks", 7)),
		}, At: n("at", 2)}
	case 1:
		return edit.RemoveCards{Cards: []model.CardID{card().ID, card().ID}, Join: n("join", 1) == 1}
	case 2:
		return edit.MoveCards{Cards: []model.CardID{card().ID}, Lane: lane.ID, Step: step.ID, At: n("at", 2)}
	case 3:
		return edit.SetSpan{Card: card().ID, Span: 1 + n("span", 4)}
	case 4, 5:
		return edit.AddLink{Link: &model.Link{ID: model.LinkID(fresh("k")), From: card().ID, To: card().ID, Kind: model.LinkKinds[n("link", 2)], Loop: n("loop", 1) == 1}}
	case 6:
		if ids := d.LinksAt(card().ID); len(ids) > 0 {
			return edit.RemoveLinks{Links: ids[:1]}
		}
	case 7:
		if ids := d.LinksAt(card().ID); len(ids) > 0 {
			return edit.Reattach{Link: ids[0], To: card().ID}
		}
	case 8:
		return edit.AddStep{Step: &model.Step{ID: model.StepID(fresh("s"))}, Phase: d.Phases[n("phase", len(d.Phases)-1)].ID, At: n("at", 3)}
	case 9:
		return edit.RemoveSteps{Steps: []model.StepID{step.ID}}
	case 10:
		return edit.MoveSteps{Steps: []model.StepID{step.ID}, Phase: d.Phases[n("phase", len(d.Phases)-1)].ID, At: n("at", 3)}
	case 11:
		l := *lane
		l.Name = fmt.Sprint(n("name", 9))
		if n("role too", 2) == 0 {
			l.Role = model.Roles[n("role", 4)]
		}
		return edit.SetLane{Lane: &l}
	case 12:
		s := *step
		s.Name = fmt.Sprint(n("name", 9))
		return edit.SetStep{Step: &s}
	case 13:
		h := *d.Head
		h.Owner, h.AcceptedTime = fmt.Sprint(n("owner", 1)), model.Duration(n("accepted", 1000))
		if n("numbers", 3) == 0 {
			h.Numbers = []model.RuleNumber{{Rule: "touch.risk-unanswered", Name: "least", Value: float64(n("least", 25))}}
		}
		return edit.SetHead{Head: &h}
	case 14:
		if all := check.On(d, today).All(); len(all) > 0 {
			f := all[n("finding", len(all)-1)]
			if n("fix", 1) == 0 {
				return check.Fix(d, f)
			}
			return check.Dismiss(d, []check.Finding{f}, n("everywhere", 3) == 0, "because", "me", today)
		}
	case 15:
		return edit.RemoveLane{Lane: lane.ID}
	}
	c := *card()
	c.Kind, c.Marks = model.Kinds[n("kind of card", 5)], model.Marks(n("marks", 7))
	feeling := float64(n("feeling", 4) - 2)
	c.Touch = &model.Touchpoint{
		Class: model.Classes[n("class", 4)], Owner: fmt.Sprint(n("owner", 3)), PerceivedOwner: fmt.Sprint(n("perceived", 3)), Feeling: &feeling,
		Provider: model.Parties[n("provider", 2)], Time: model.Duration(n("time", 99)), MaxTime: model.Duration(n("longest", 99)),
		Actors: []string{lane.Name}, Channel: []string{"", "app"}[n("channel", 1)],
	}
	return edit.SetCard{Card: &c}
}

var sizes = []int{200, 2_000, 20_000}

func BenchmarkCheck(b *testing.B) {
	for _, n := range sizes {
		d := sample.Make(n, 1, model.English)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				check.On(d, today)
			}
		})
	}
}

// BenchmarkAfterOneEdit changes a card, a link or a step's name, and looks
// again.
func BenchmarkAfterOneEdit(b *testing.B) {
	for _, n := range sizes {
		d := sample.Make(n, 1, model.English)
		middle := d.CardsInOrder()[n/2]
		card := *middle
		card.Marks ^= model.MarkTruth | model.MarkFail
		step := *d.Step(middle.Step)
		step.Name += "x"
		for _, x := range []struct {
			name string
			edit edit.Edit
		}{
			{"card", edit.SetCard{Card: &card}},
			{"removed", edit.RemoveCards{Cards: []model.CardID{card.ID}}},
			{"step", edit.SetStep{Step: &step}},
			{"new step", edit.AddStep{Step: &model.Step{ID: "new"}, Phase: d.Phases[0].ID, At: 0}},
		} {
			other, err := edit.Apply(d, x.edit)
			if err != nil {
				b.Fatal(err)
			}
			b.Run(fmt.Sprint(n, " ", x.name), func(b *testing.B) {
				var c check.Checker
				c.Check(d, today)
				docs := [2]*model.Document{other, d}
				i := 0
				b.ReportAllocs()
				for b.Loop() {
					c.Check(docs[i%2], today)
					i++
				}
			})
		}
	}
}
