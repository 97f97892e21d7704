package pdf_test

import (
	"bytes"
	"context"
	"fmt"

	"touchline/canvas"
	"touchline/export/pdf"
)

// page is a sheet with a red square on it.
func page() canvas.Page {
	box := &canvas.Box{Rect: canvas.Rect{X: 10, Y: 10, W: 20, H: 20}, Fill: canvas.RGB(0xcc0000)}
	s := &canvas.Scene{Size: canvas.Size{W: 100, H: 50}, Groups: []*canvas.Group{{Owner: "card:a", Bounds: box.Rect, Items: []canvas.Item{box}}}}
	return canvas.Page{Size: s.Size, Placed: []canvas.Placement{{Scene: s, Source: canvas.Rect{W: 100, H: 50}, Scale: 1}}}
}

// A PDF carries its blueprint, and whoever gets the PDF can go on with it.
func ExampleAttachment() {
	var b bytes.Buffer
	err := pdf.Write(context.Background(), &b, pdf.File{
		Pages: []canvas.Page{page()}, About: canvas.About{Title: "Bank", Language: "en"},
		Attachment: []byte("{}"), AttachmentName: "bank.blueprint",
	}, nil)
	fmt.Println(string(b.Bytes()[:5]), err)
	found, err := pdf.Attachment(bytes.NewReader(b.Bytes()), int64(b.Len()))
	fmt.Println(string(found), err)
	// Output:
	// %PDF- <nil>
	// {} <nil>
}
