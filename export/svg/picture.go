package svg

import (
	"encoding/base64"
	"strconv"
	"strings"

	"touchline/canvas"
	"touchline/canvas/pixels"
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
	turn := pixels.TurnOf(b.Data)
	if turn != pixels.Upright {
		p.turned(i, turn, id)
		return
	}
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

// turned draws a picture that does not lie as it is seen; id is "" for one
// that is shown once.
func (p *printer) turned(i *canvas.Image, t pixels.Turn, id string) {
	b, m := i.Bitmap, t.Matrix()
	w, h := float64(b.Width), float64(b.Height)
	if id != "" {
		p.put("<use")
		p.attr("xlink:href", "#"+id)
	} else {
		p.rect("image", canvas.Rect{W: w, H: h})
	}
	p.exact(` transform="matrix(`, m[0]*i.Rect.W/w, " ")
	p.exact("", m[1]*i.Rect.H/w, " ")
	p.exact("", m[2]*i.Rect.W/h, " ")
	p.exact("", m[3]*i.Rect.H/h, " ")
	p.num("", i.Rect.X+m[4]*i.Rect.W, " ")
	p.num("", i.Rect.Y+m[5]*i.Rect.H, `)"`)
	if id == "" {
		p.data(b)
	}
	p.put("/>")
}

// data writes the picture itself into its element.
func (p *printer) data(b *canvas.Bitmap) {
	p.put(` preserveAspectRatio="none" xlink:href="data:` + b.Type + ";base64,")
	e := base64.NewEncoder(base64.StdEncoding, p.w)
	// Without what a camera wrote: some programs turn the picture by that, some
	// do not, and nobody needs to know where it was taken.
	data, ok := pixels.Bare(b.Data)
	if !ok {
		data = b.Data
	}
	_, _ = e.Write(data) // the sink keeps the error
	_ = e.Close()
	p.put(`"`)
}
