package svg_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"

	"touchline/canvas"
	"touchline/export/svg"
)

// page is a sheet with a red square on it.
func page() canvas.Page {
	box := &canvas.Box{Rect: canvas.Rect{X: 10, Y: 10, W: 20, H: 20}, Fill: canvas.RGB(0xcc0000)}
	s := &canvas.Scene{Size: canvas.Size{W: 100, H: 50}, Groups: []*canvas.Group{{Owner: "card:a", Bounds: box.Rect, Items: []canvas.Item{box}}}}
	return canvas.Page{Size: s.Size, Placed: []canvas.Placement{{Scene: s, Source: canvas.Rect{W: 100, H: 50}, Scale: 1}}}
}

// The same page gives the same bytes, and a text editor can read them.
func ExampleWrite() {
	var b bytes.Buffer
	err := svg.Write(context.Background(), &b, page(), svg.Options{About: canvas.About{Title: "Bank"}}, nil)
	fmt.Println(strings.Contains(b.String(), "Bank"), strings.Contains(b.String(), "#c00"), err)
	// Output: true true <nil>
}
