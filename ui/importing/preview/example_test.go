package preview_test

import (
	"context"
	"fmt"

	"touchline/model"
	"touchline/model/reading"
	"touchline/source"
	"touchline/ui/importing/preview"
)

// A row was taken for a lane in front; somebody says that it is behind.
func ExampleOf() {
	file := source.Take("bank.csv", []byte(",,Ask\ncustomer,Guest,Where is it?\nfrontstage,Office,Looks it up\n"))
	defer file.Close()
	p := preview.Of(context.Background(), file, preview.Asked{})
	fmt.Println(p.RowName(model.English, 2))
	p = preview.Of(context.Background(), file, p.Asked.Row(3, reading.Part{Is: reading.OfLane, Role: model.RoleBackstage}))
	fmt.Println(p.RowName(model.English, 2))
	main, _ := p.Counts(model.English)
	fmt.Println(main)
	// Output:
	// Frontstage false
	// Backstage false
	// 1 phase, 1 step, 2 lanes, 2 cards
}
