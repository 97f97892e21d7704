package slice_test

import (
	"fmt"
	"strings"
	"testing"

	"touchline/canvas/canvastest"
	"touchline/model"
	"touchline/model/slice"
	"touchline/model/words"
)

// TestEachTerm holds what a slice like a card chooses by, for every card and
// term: how it is written, what it is called, and which cards it has.
func TestEachTerm(t *testing.T) {
	d := document()
	p := d.Parts()
	p.Lanes = append(p.Lanes, &model.Lane{ID: "l3", Role: model.RoleSupport})
	p.Cards = append(p.Cards,
		&model.Card{ID: "m", Lane: "l3", Step: "s2", Rank: "m", Span: 1, Touch: &model.Touchpoint{Owner: " ", Channel: " counter ", MoreChannels: []string{"APP"}}},
		&model.Card{ID: "n", Lane: "l3", Step: "s3", Rank: "n", Span: 1, Marks: model.MarkWait, Tags: []string{"x", "y"}})
	d = model.New(p)
	var out strings.Builder
	for _, c := range d.CardsInOrder() {
		for _, key := range slice.Terms() {
			s, ok := slice.Like(d, model.Slice{Name: "Old", Tags: []string{"x"}}, c, key)
			fmt.Fprintf(&out, "%s %s %v: %s%s, %s, %v\n", c.ID, key, ok, slice.Text(d, model.English, s), s.Name, slice.Name(d, model.Chinese, s), slice.Of(d, s, nil).Cards(d))
			if s, ok = slice.Like(d, model.Slice{}, c, key); ok {
				fmt.Fprintf(&out, "%s %s alone: %v\n", c.ID, key, slice.Of(d, s, nil).Cards(d))
			}
		}
	}
	canvastest.Golden(t, "terms.txt", out.String())
}

// TestReading: what a person may write, to the sign.
func TestReading(t *testing.T) {
	d := document()
	for text, want := range map[string]string{
		"owner = a, b、c，,a":         "owner = a, b, c",
		"owners=a;;; ;tag=x\nmark=": "owner = a; tag = x",
		"=a":                        "slice.term",
		"owner=a; nothing":          "slice.term",
		"  ; ;":                     "slice.nothing",
		"channel=" + words.Channel(model.Chinese, "counter"): "channel = Counter",
		"channel=COUNTER":       "channel = Counter",
		"channel=elsewhere":     "channel = elsewhere",
		"mark=truth, 等待点, fail": "mark = Moment of truth, Wait point, Fail point",
		"phase=nowhere":         "part.unknown-phase",
		"lane=nowhere":          "part.unknown-lane",
	} {
		s, err := slice.Read(d, text)
		got := slice.Text(d, model.English, s)
		if err != nil {
			got = err.Error()
		}
		if !strings.EqualFold(got, want) && !(err != nil && strings.HasPrefix(got, want)) {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
	none := d.WithHead(&model.Head{})
	if _, err := slice.Find(none, "Branch"); err == nil || !strings.HasPrefix(err.Error(), "slice.none") {
		t.Errorf("of none: %v", err)
	}
	if _, err := slice.Find(d, "Branches"); err == nil || !strings.HasPrefix(err.Error(), "slice.unknown") {
		t.Errorf("an unknown one: %v", err)
	}
	for name, c := range map[string]struct {
		s    model.Slice
		want string
	}{
		"named":        {model.Slice{Name: " Ours ", Owners: []string{"a"}}, "Ours"},
		"blank":        {model.Slice{Name: " ", Owners: []string{"a"}}, "owner = a"},
		"all":          {model.Slice{}, words.T(model.English, "slice.all")},
		"gone":         {model.Slice{Phases: []string{"p9"}, Lanes: []string{"l9"}, Marks: []string{"sparkle"}}, "phase = p9; lane = l9; mark = sparkle"},
		"without name": {model.Slice{Lanes: []string{"l1"}}, "lane = Customer actions"},
	} {
		if got := slice.Name(d, model.English, c.s); !strings.EqualFold(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
