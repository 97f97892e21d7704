package deck_test

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/deck"
	"touchline/canvas/handout"
	"touchline/model"
	"touchline/model/sample"
)

// tall is a phase of two steps: a cell of many cards in the customer's lane, and
// one of a card with very many words.
func tall(cards int, long string) *model.Document {
	p := model.Parts{
		Head:   &model.Head{Title: "Tall"},
		Lanes:  []*model.Lane{{ID: "c", Role: model.RoleCustomer}, {ID: "f", Role: model.RoleFrontstage}, {ID: "b", Role: model.RoleBackstage}},
		Phases: []*model.Phase{{ID: "p", Name: "Stay", Steps: []*model.Step{{ID: "s", Name: "All at once"}, {ID: "t", Name: "Later"}}}},
	}
	for i := range cards {
		id := model.CardID("k" + strconv.Itoa(i))
		p.Cards = append(p.Cards, &model.Card{ID: id, Lane: "f", Step: "s", Text: "Asks for the paper of the kind numbered " + strconv.Itoa(i)})
		if i > 0 {
			p.Links = append(p.Links, &model.Link{ID: model.LinkID("l" + strconv.Itoa(i)), From: p.Cards[i-1].ID, To: id, Kind: model.LinkFlow})
		}
	}
	p.Cards = append(p.Cards,
		&model.Card{ID: "first", Lane: "c", Step: "s", Text: "Waits", Marks: model.MarkFail},
		&model.Card{ID: "long", Lane: "b", Step: "t", Text: long, Marks: model.MarkFail})
	return model.New(p)
}

// A cell that is too high for a slide goes over several: nothing is under 14 pt,
// and each card is on one of them. What a single card has no room for is in the
// notes.
func TestATallCellGoesOverSlides(t *testing.T) {
	for name, d := range map[string]*model.Document{"cards": tall(40, "short"), "words": tall(2, strings.Repeat("word ", 899)+"end"), "letters": tall(2, strings.Repeat("x", 9000)), "400": sample.Make(400, 1, model.English)} {
		for frame, f := range frames {
			if name == "400" && frame != "own" {
				continue // seconds each, of the same
			}
			k := made(t, d, deck.Options{Frame: f})
			shown, notes := map[canvas.Owner]bool{}, ""
			for i, p := range k.Pages {
				notes += p.Notes + "\n"
				least, what := math.Inf(1), ""
				for _, w := range texts(p) {
					if w.Size < least {
						least, what = w.Size, w.Source
					}
				}
				if least < deck.Least-1e-6 {
					t.Errorf("%s, %s, slide %d %q: %s: %q is %.3f pt", name, frame, i+1, p.Title, k.Slides[i].Kind, what, least)
				}
				if k.Slides[i].Kind == deck.Phases {
					for _, g := range canvastest.Flat(p).Groups {
						shown[g.Owner] = true
					}
				}
			}
			for _, c := range d.CardsInOrder() {
				switch d.Lane(c.Lane).Role {
				case model.RoleCustomer, model.RoleFrontstage, model.RoleBackstage, model.RoleSupport:
					if !shown[canvas.Owner(c.ID.Owner())] {
						t.Errorf("%s, %s: no map of a phase has card %s", name, frame, c.ID)
					}
				}
			}
			if long := d.Card("long"); long != nil && len(long.Text) > 1000 && !strings.Contains(notes, long.Text) {
				t.Errorf("%s: the words that have no room are not in the notes", frame)
			}
		}
	}
}

// Whatever the height of the room, and so the scale of a map, no text on it is
// under 14 pt, not by a hair.
func TestNoScaleGivesSmallText(t *testing.T) {
	d := tall(2, "Prints")
	for h := 330.0; h < 384; h += 0.25 {
		f := frames["16:9"]
		f.Body.H = h
		for _, p := range made(t, d, deck.Options{Frame: f, Kinds: []handout.Kind{deck.Phases}}).Pages {
			for _, w := range texts(p) {
				if w.Size < deck.Least-1e-6 {
					t.Errorf("%.2f pt high: %q is %.4f pt", h, w.Source, w.Size)
				}
			}
		}
	}
}
