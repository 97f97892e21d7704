package pptx

import (
	"archive/zip"
	"strconv"
	"strings"

	"touchline/canvas"
	"touchline/canvas/pixels"
)

// picture adds the bytes of a picture, once, and returns the name of their part.
func (d *deck) picture(b *canvas.Bitmap) string {
	if name := d.images[b.ID]; name != "" {
		return name
	}
	ext := "png"
	if b.Type == "image/jpeg" {
		ext = "jpeg"
	}
	name := "media/" + d.ours("image") + strconv.Itoa(len(d.images)+1) + "." + ext
	d.images[b.ID] = name
	d.pack.file("ppt/"+name, zip.Store, bare(b.Data))
	return name
}

// bare is a picture without what a camera wrote beside its pixels: where it was
// taken is nobody's business.
func bare(data []byte) []byte {
	if b, ok := pixels.Bare(data); ok {
		return b
	}
	return data
}

// writePicture writes a picture; its bytes go along once.
func (s *shape) writePicture(on *slide, b *strings.Builder, named string) {
	id := on.rels.add("image", "../"+on.picture(s.bitmap))
	turn := pixels.TurnOf(s.bitmap.Data)
	b.WriteString(`<p:pic><p:nvPicPr>` + named + `<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="` +
		id + `"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>` + xfrm("a:xfrm", turns[turn], lying(s.rect, turn)) +
		`<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`)
}

// turns is how a picture is turned, by how it lies: mirrored first, and then
// turned clockwise, in 60,000ths of a degree.
var turns = [...]string{
	2: ` flipH="1"`, 3: ` rot="10800000"`, 4: ` flipV="1"`,
	5: ` rot="16200000" flipH="1"`, 6: ` rot="5400000"`, 7: ` rot="5400000" flipH="1"`, 8: ` rot="16200000"`,
}

// lying is where a picture stands before it is turned: around the same middle.
func lying(r canvas.Rect, t pixels.Turn) canvas.Rect {
	if t < 5 {
		return r
	}
	return canvas.Rect{X: r.X + (r.W-r.H)/2, Y: r.Y + (r.H-r.W)/2, W: r.H, H: r.W}
}

// branding is the logo of a page, which the layout of all pages has; nil if the
// group has none.
func (t moved) branding(g *canvas.Group) *shape {
	for _, it := range g.Items {
		if img, ok := it.(*canvas.Image); ok && img.Bitmap != nil {
			return &shape{kind: aPicture, rect: t.rect(img.Rect), bitmap: img.Bitmap}
		}
	}
	return nil
}
