package pptx_test

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"

	"touchline/canvas"
	"touchline/export/pptx"
)

// A page becomes a slide of shapes that one can edit, and no picture.
func ExampleWrite() {
	box := &canvas.Box{Rect: canvas.Rect{X: 10, Y: 10, W: 200, H: 80}, Fill: canvas.RGB(0xcc0000)}
	s := &canvas.Scene{Size: canvas.Size{W: 960, H: 540}, Groups: []*canvas.Group{{Owner: "card:a", Bounds: box.Rect, Items: []canvas.Item{box}}}}
	page := canvas.Page{Size: s.Size, Placed: []canvas.Placement{{Scene: s, Source: canvas.Rect{W: 960, H: 540}, Scale: 1}}}
	var b bytes.Buffer
	err := pptx.Write(context.Background(), &b, pptx.File{Pages: []canvas.Page{page}, About: canvas.About{Title: "Bank"}}, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range z.File {
		if f.Name == "ppt/slides/slide1.xml" {
			fmt.Println(f.Name)
		}
	}
	// Output: ppt/slides/slide1.xml
}
