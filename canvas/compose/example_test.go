package compose_test

import (
	"fmt"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/compose"
	"touchline/canvas/layout"
	"touchline/model"
)

// counter is a blueprint of two cards.
func counter() *model.Document {
	return model.New(model.Parts{
		Head:   &model.Head{Language: model.English},
		Phases: []*model.Phase{{ID: "p", Steps: []*model.Step{{ID: "s", Name: "Queue"}, {ID: "t", Name: "Counter"}}}},
		Lanes:  []*model.Lane{{ID: "l", Role: model.RoleCustomer}},
		Cards: []*model.Card{
			{ID: "a", Lane: "l", Step: "s", Span: 1, Kind: model.KindAction, Text: "Wait here"},
			{ID: "b", Lane: "l", Step: "t", Span: 1, Kind: model.KindAction, Text: "Ask"},
		},
	})
}

// A document is laid out, then composed. The picture of the next state takes
// over the parts that did not change, and Changed says where the two differ:
// that is all a window has to paint again.
func ExampleNext() {
	theme := compose.Themes()[0]
	d := counter()
	before := layout.Make(d, layout.Options{})
	card := *d.Card("a")
	card.Text = "Wait there"
	after := layout.Make(d.WithCard(&card), layout.Options{Previous: before})
	old := compose.Next(nil, before, theme, compose.Look{})
	next := compose.Next(old, after, theme, compose.Look{})
	for _, r := range compose.Changed(old, next) {
		fmt.Println(r.Overlaps(after.Card("a").Rect), r.Overlaps(after.Card("b").Rect))
	}
	// Output: true false
}

// A sign of the picture comes as items, for a legend or a palette.
func ExampleMark() {
	s := &canvas.Scene{Groups: []*canvas.Group{{Items: compose.Mark(compose.Themes()[0], model.MarkWait, canvas.Point{X: 10, Y: 10})}}}
	fmt.Print(canvastest.Dump(s))
	// Output:
	// scene 0 × 0
	// group "" 0 0 0×0
	//   box 3.85 3.85 12.3×12.3 radius 6.15 fill #ffffff stroke #b7791f 1.2
	//   path M 10 6.6 L 10 10 L 12.5 11.8 stroke #b7791f 1.2 round cap round join
}
