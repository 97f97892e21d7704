package measure

import (
	"fmt"
	"testing"

	"touchline/model"
)

// A card over several columns runs beside what stands in these: what it takes longer
// is added where it begins, and of two such cards each adds its own.
func TestLongCardsRunBeside(t *testing.T) {
	touch := func(standard, most int) *model.Touchpoint {
		return &model.Touchpoint{Time: model.Duration(standard), MaxTime: model.Duration(most)}
	}
	for _, c := range []struct {
		name string
		fill func(sums []Sum)
		want string
	}{
		{"short ones", func(s []Sum) { s[0].Add(touch(3, 0), 1); s[2].Add(touch(4, 5), 1) }, "[3 0 4] [3 0 5] true, in all 7 8"},
		{"shorter than what is beside it", func(s []Sum) { s[0].Add(touch(3, 0), 2); s[1].Add(touch(4, 0), 1) }, "[0 4 0] [0 4 0] false, in all 4 0"},
		{"longer than what is beside it", func(s []Sum) { s[0].Add(touch(9, 10), 2); s[1].Add(touch(4, 0), 1) }, "[5 4 0] [6 4 0] true, in all 9 10"},
		{"two of them", func(s []Sum) { s[0].Add(touch(5, 0), 2); s[0].Add(touch(7, 0), 3) }, "[7 0 0] [7 0 0] false, in all 7 0"},
		{"one beside a short one of its own column", func(s []Sum) { s[0].Add(touch(2, 0), 1); s[0].Add(touch(7, 0), 3); s[2].Add(touch(1, 0), 1) }, "[6 0 1] [6 0 1] false, in all 7 0"},
		{"beyond the last column", func(s []Sum) { s[2].Add(touch(7, 8), 5) }, "[0 0 7] [0 0 8] true, in all 7 8"},
	} {
		sums := make([]Sum, 3)
		c.fill(sums)
		standard, most, limited := Along(sums)
		plain := func(all []model.Duration) (out []int) {
			for _, d := range all {
				out = append(out, int(d))
			}
			return out
		}
		a, b := Total(sums)
		if got := fmt.Sprintf("%v %v %v, in all %d %d", plain(standard), plain(most), limited, int(a), int(b)); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// What is important is told where but one touchpoint says anything of it.
func TestImportanceOfOne(t *testing.T) {
	d := drawn(1, map[string]func(*model.Card){"1 0": func(c *model.Card) {
		c.Marks = model.MarkTruth
		c.Touch.Priority = model.Priority{Reach: 100, Impact: 2, Confidence: 50, Effort: 4}
	}})
	if i := Of(d).Importance; i == nil || len(i.Touchpoints) != 1 || len(i.RICE) != 1 || i.RICE[0].RICE != 25 {
		t.Errorf("%+v", i)
	}
}
