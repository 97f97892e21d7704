package svg

import (
	"encoding/base64"
	"strconv"
	"strings"

	"touchline/canvas"
)

// shared names the pictures that a page shows more than once; they are
// written once.
func shared(page canvas.Page) map[*canvas.Bitmap]string {
	seen := map[*canvas.Bitmap]bool{}
	ids := map[*canvas.Bitmap]string{}
	for _, pl := range page.Placed {
		for _, g := range pl.Scene.Groups {
			for _, item := range g.Items {
				i, ok := item.(*canvas.Image)
				if !ok || !showable(i.Bitmap) {
					continue
				}
				if seen[i.Bitmap] && ids[i.Bitmap] == "" {
					ids[i.Bitmap] = "picture" + strconv.Itoa(len(ids)+1)
				}
				seen[i.Bitmap] = true
			}
		}
	}
	return ids
}

// showable keeps out what is no picture: a type of data that is not one of
// two could be anything.
func showable(b *canvas.Bitmap) bool {
	return b != nil && (b.Type == "image/png" || b.Type == "image/jpeg") &&
		b.Width > 0 && b.Height > 0 && len(b.Data) > 0
}

// defs writes the shared pictures, in the order of their names, each at its
// size in px.
func (p *printer) defs() {
	if len(p.pictures) == 0 {
		return
	}
	byName := make([]*canvas.Bitmap, len(p.pictures))
	for b, id := range p.pictures {
		n, _ := strconv.Atoi(strings.TrimPrefix(id, "picture"))
		byName[n-1] = b
	}
	p.put("<defs>")
	for _, b := range byName {
		p.rect("image", canvas.Rect{W: float64(b.Width), H: float64(b.Height)})
		p.attr("id", p.pictures[b])
		p.data(b)
		p.put("/>\n")
	}
	p.put("</defs>\n")
}

func (p *printer) image(i *canvas.Image) {
	b := i.Bitmap
	if !showable(b) || i.Rect.W <= 0 || i.Rect.H <= 0 {
		return
	}
	id, ok := p.pictures[b]
	if !ok {
		p.rect("image", i.Rect)
		p.data(b)
		p.put("/>")
		return
	}
	p.put("<use")
	p.attr("xlink:href", "#"+id)
	p.num(` transform="translate(`, i.Rect.X, "")
	p.num(" ", i.Rect.Y, ")")
	p.exact(" scale(", i.Rect.W/float64(b.Width), " ")
	p.exact("", i.Rect.H/float64(b.Height), `)"/>`)
}

// data writes the picture itself into its element.
func (p *printer) data(b *canvas.Bitmap) {
	p.put(` preserveAspectRatio="none" xlink:href="data:` + b.Type + ";base64,")
	e := base64.NewEncoder(base64.StdEncoding, p.w)
	_, _ = e.Write(b.Data) // the sink keeps the error
	_ = e.Close()
	p.put(`"`)
}
