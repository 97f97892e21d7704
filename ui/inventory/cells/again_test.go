package cells_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"touchline/model"
	"touchline/model/edit"
	"touchline/ui/inventory/cells"
)

// said is all that a table says, row by row.
func said(t *cells.Table) string {
	var b strings.Builder
	for _, r := range t.Rows() {
		for _, c := range t.Columns() {
			fmt.Fprint(&b, c.Text(r), "|")
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// TestFollowingIsAsMakingAnew: a table that followed edits says what one does
// that is made of the last document.
func TestFollowingIsAsMakingAnew(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := bank()
		inv := table(model.English, d)
		for range rapid.IntRange(1, 6).Draw(rt, "edits") {
			all := d.CardsInOrder()
			if len(all) == 0 {
				break
			}
			c := *rapid.SampledFrom(all).Draw(rt, "card")
			var x edit.Edit
			switch rapid.IntRange(0, 4).Draw(rt, "what") {
			case 0:
				c.Text = rapid.SampledFrom([]string{"one", "two"}).Draw(rt, "text")
				x = edit.SetCard{Card: &c}
			case 1:
				c.Touch = &model.Touchpoint{Owner: "Bo", Risk: model.Risk{Likelihood: 3, Impact: 3}}
				x = edit.SetCard{Card: &c}
			case 2:
				c.Touch = nil
				x = edit.SetCard{Card: &c}
			case 3:
				x = edit.RemoveCards{Cards: []model.CardID{c.ID}}
			case 4:
				x = edit.MoveCards{Cards: []model.CardID{c.ID}, Lane: "l", Step: rapid.SampledFrom([]model.StepID{"s1", "s2", "s3", "s4"}).Draw(rt, "to")}
			}
			next, err := edit.Apply(d, x)
			if err != nil {
				rt.Fatal(err)
			}
			if d = next; rapid.Bool().Draw(rt, "seen") {
				inv.Update(d)
			}
		}
		inv.Update(d)
		fresh := table(model.English, d)
		inv.SetView(inv.View())
		if got, want := said(inv), said(fresh); got != want || fmt.Sprint(inv.ChipCounts()) != fmt.Sprint(fresh.ChipCounts()) {
			rt.Fatalf("it says\n%s\nand not\n%s", got, want)
		}
		inv.SetView(cells.View{Words: "two"})
		fresh.SetView(cells.View{Words: "two"})
		if said(inv) != said(fresh) {
			rt.Fatal("it finds something else")
		}
	})
}
