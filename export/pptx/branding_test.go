package pptx_test

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/export/pptx"
)

// A logo that stands on every page is in the layout once, and on no slide.
func TestALogoIsInTheLayout(t *testing.T) {
	logo := &canvas.Bitmap{ID: "logo", Type: "image/png", Width: 40, Height: 20, Data: []byte("a logo")}
	var pages []canvas.Page
	for range 3 {
		r := canvas.Rect{X: 800, Y: 505, W: 40, H: 20}
		s := &canvas.Scene{Size: canvas.Size{W: 960, H: 540}, Groups: []*canvas.Group{{As: canvas.Branding{}, Bounds: r, Items: []canvas.Item{&canvas.Image{Rect: r, Bitmap: logo}}}}}
		pages = append(pages, canvas.Page{Size: s.Size, Placed: []canvas.Placement{{Scene: s, Source: canvas.Rect{W: 960, H: 540}, Scale: 1}}})
	}
	var b bytes.Buffer
	if err := pptx.Write(context.Background(), &b, pptx.File{Pages: pages}, nil); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	pictures := 0
	for _, f := range z.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		has := strings.Contains(string(data), "<p:pic>")
		switch {
		case strings.HasPrefix(f.Name, "ppt/media/"):
			pictures++
		case f.Name == "ppt/slideLayouts/slideLayout1.xml":
			if !has || !strings.Contains(string(data), `<a:off x="10160000" y="6413500"/><a:ext cx="508000" cy="254000"/>`) {
				t.Errorf("the layout has no logo at its place: %s", data)
			}
		case has:
			t.Errorf("%s has a picture", f.Name)
		}
	}
	if pictures != 1 {
		t.Errorf("%d pictures", pictures)
	}
}
