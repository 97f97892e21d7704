package handout_test

import (
	"strconv"
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/compose"
	"touchline/canvas/handout"
	"touchline/model"
	"touchline/model/sample/sampletest"
	"touchline/model/words"
)

// blanked is the pages of an exercise, or its key, with what was chosen.
func blanked(t *testing.T, d *model.Document, k handout.Kind, blank ...string) *handout.Book {
	t.Helper()
	return made(t, d, "exercise", func(o *handout.Options) { o.Kinds, o.Blank = []handout.Kind{k}, blank })
}

func saidBy(b *handout.Book) (all string) {
	for _, p := range b.Pages {
		all += say(p) + "\n"
	}
	return all
}

// TestAChosenRowIsTakenAway: each of its cards is a numbered blank, lies at the foot
// once, and has its letter in the key; no other card is taken.
func TestAChosenRowIsTakenAway(t *testing.T) {
	for _, lang := range []string{"en", "zh"} {
		d := sampletest.Template(t, "bank", lang)
		var lane *model.Lane
		for _, l := range d.Lanes {
			if l.Role == model.RoleBackstage {
				lane = l
			}
		}
		asked, key := saidBy(blanked(t, d, handout.Exercise, "lane="+string(lane.ID))), saidBy(blanked(t, d, handout.Key, "lane="+lane.Name))
		n := 0
		for _, c := range d.CardsInOrder() {
			text := words.OneLine(c.Text)
			if c.Lane != lane.ID {
				continue
			}
			n++
			if strings.Count(asked, text) != 1 || !strings.Contains(strings.Join(strings.Fields(key), " "), text) {
				t.Errorf("%s: %q is %d times in the exercise", lang, text, strings.Count(asked, text))
			}
		}
		if n < 3 || !strings.Contains(asked, "\n"+strconv.Itoa(n)+"\n") {
			t.Errorf("%s: %d cards, and no blank with that number in\n%s", lang, n, asked)
		}
		if strings.Contains(asked, "\n"+strconv.Itoa(n+1)+"\n") {
			t.Errorf("%s: more blanks than cards of the row", lang)
		}
	}
}

// TestMarksAndLinesBecomeBlanks: the exercise has neither, but numbers; the key has
// both and says them. No page has text that cannot be read.
func TestMarksAndLinesBecomeBlanks(t *testing.T) {
	d, theme := sampletest.Template(t, "bank", "en"), compose.Themes()[0]
	marks := func(b *handout.Book) (n int) {
		for _, p := range b.Pages {
			for _, bad := range canvastest.Unreadable(canvastest.Flat(p)) {
				t.Errorf("page %d: %s", p.Number, bad)
			}
			for _, g := range canvastest.Flat(p).Groups {
				for _, it := range g.Items {
					if box, ok := it.(*canvas.Box); ok && (box.Fill == theme.Truth || box.Fill == theme.Fail) {
						n++
					}
				}
			}
		}
		return n
	}
	asked, key := blanked(t, d, handout.Exercise, "marks", "lines"), blanked(t, d, handout.Key, "marks", "lines")
	if a, k := marks(asked), marks(key); a > 0 || k == 0 {
		t.Errorf("%d marks in the exercise, %d in the key", a, k)
	}
	said, answers := saidBy(asked), saidBy(key)
	for _, line := range []string{"interaction", "visibility", "internal"} {
		name := words.T("en", "map.line."+line)
		if strings.Contains(said, name) || strings.Count(answers, name) < 2 {
			t.Errorf("%q is in the exercise, or not on the map and among the answers of the key", name)
		}
	}
	marked := 0
	for _, c := range d.CardsInOrder() {
		if c.Marks != 0 {
			marked++
		}
	}
	for n := 1; n <= marked+3; n++ {
		if !strings.Contains(said, "\n"+strconv.Itoa(n)+"\n") {
			t.Errorf("no blank %d of %d", n, marked+3)
		}
	}
}

// TestCardsChosenByHand are taken from wherever they stand, over as many pages as
// their phases need; what the document has not got any longer is passed over.
func TestCardsChosenByHand(t *testing.T) {
	d := sampletest.Template(t, "bank", "en")
	cards := d.CardsInOrder()
	first, last := cards[0], cards[len(cards)-1]
	b := blanked(t, d, handout.Exercise, "card="+string(first.ID), "card="+string(last.ID), "card=gone")
	shown := 0
	for _, p := range b.Pages {
		for _, g := range canvastest.Flat(p).Groups {
			if id, ok := strings.CutPrefix(string(g.Owner), "card:"); ok && (id == string(first.ID) || id == string(last.ID)) {
				for _, it := range g.Items {
					if x, ok := it.(*canvas.Text); ok {
						shown++
						if x.Source != "1" && x.Source != "2" {
							t.Errorf("%s says %q", id, x.Source)
						}
					}
				}
			}
		}
	}
	if shown != 2 {
		t.Errorf("%d blanks are shown", shown)
	}
	if err := handout.CheckBlanks(d, []string{"card=gone"}); err == nil {
		t.Error("a card that is not there can be named")
	}
	if err := handout.CheckBlanks(nil, []string{"lanes"}); err == nil {
		t.Error("anything can become a blank")
	}
}
