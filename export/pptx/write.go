package pptx

import (
	"context"
	"io"
	"strconv"

	"touchline/canvas"
	"touchline/canvas/text"
	"touchline/model"
)

// File is what is written.
type File struct {
	Pages    []canvas.Page
	About    canvas.About
	Colors   Colors
	Template *Template // whose master, layouts and theme the slides have; nil: the program's own
}

// Colors is the colours of the theme: what is painted in one of them follows the
// theme when it is changed. A colour that is not visible is left to the program.
type Colors struct {
	Ink, Ground, Muted, Quiet canvas.Color
	Accents                   [6]canvas.Color
}

// The largest slide that programs take, pt.
const mostSide = 4032.0

// MaxShapes is how many shapes a slide may have: some more than a map of 20,000
// cards with a link from each.
const MaxShapes = 150_000

// Write writes the pages as a presentation. Progress, which may be nil, is told
// how many of how many slides are done. Slides have one size, that of the first
// page; others are scaled to it. A page of more than [MaxShapes] is the Fault
// "export.shapes", before anything is written.
func Write(ctx context.Context, w io.Writer, f File, progress func(done, total int)) error {
	for _, p := range f.Pages {
		if n := shapesOn(p); n > MaxShapes {
			return model.NewFault("export.shapes", "shapes", strconv.Itoa(n), "limit", strconv.Itoa(MaxShapes))
		}
	}
	d := newDeck(w, f)
	for i := range f.Pages {
		if err := ctx.Err(); err != nil {
			return err
		}
		d.slide(i)
		if progress != nil {
			progress(i+1, len(f.Pages))
		}
	}
	d.frame()
	return d.pack.close()
}

// shapesOn is how many items a page shows.
func shapesOn(p canvas.Page) (n int) {
	for _, pl := range p.Placed {
		for _, g := range pl.Scene.Groups {
			if shows(pl, g) {
				n += len(g.Items)
			}
		}
	}
	return n
}

// shows reports whether something is seen of a group.
func shows(pl canvas.Placement, g *canvas.Group) bool {
	return g != nil && (g.Bounds.Overlaps(pl.Source) || g.Bounds.W <= 0 || g.Bounds.H <= 0)
}

// deck is a presentation while it is written.
type deck struct {
	File
	pack   *pack
	size   canvas.Size
	images map[string]string // name of the part of a picture, by its id
	charts int
	number map[int]int // index of the page with a number
	notes  bool        // some slide has notes
	names  map[canvas.Color]string
	font   canvas.Font // of one's own that all texts are in, and so that of the theme if it is ours; nil: none
	brand  *shape      // the logo, which stands in the layout; nil: none
}

func newDeck(w io.Writer, f File) *deck {
	d := &deck{File: f, pack: newPack(w), images: map[string]string{}, number: map[int]int{}, names: f.Colors.names()}
	if len(f.Pages) > 0 {
		d.size = f.Pages[0].Size
	}
	if f.Template != nil {
		d.size = f.Template.Size
		d.names = map[canvas.Color]string{}
		if c := f.Template.Accent; c.Visible() {
			d.names[c] = "accent1"
		}
	}
	d.font = commonFont(f.Pages)
	if k := mostSide / max(d.size.W, d.size.H, 1); k < 1 {
		d.size = canvas.Size{W: d.size.W * k, H: d.size.H * k}
	}
	d.size = canvas.Size{W: max(d.size.W, 72), H: max(d.size.H, 72)}
	for i, p := range f.Pages {
		if p.Number > 0 {
			d.number[p.Number] = i
		}
		d.notes = d.notes || p.Notes != ""
	}
	return d
}

// names is what the theme calls its colours.
func (c Colors) names() map[canvas.Color]string {
	out := map[canvas.Color]string{}
	for i := len(c.Accents) - 1; i >= 0; i-- {
		out[c.Accents[i]] = "accent" + strconv.Itoa(i+1)
	}
	out[c.Quiet], out[c.Muted], out[c.Ground], out[c.Ink] = "bg2", "tx2", "bg1", "tx1"
	delete(out, canvas.Color{})
	return out
}

// slideName is the name of the part of a slide, by the index of its page.
func slideName(i int) string { return "slides/slide" + strconv.Itoa(i+1) + ".xml" }

// slide writes the slide of a page, and its notes.
func (d *deck) slide(i int) {
	page := d.Pages[i]
	s := newSlide(d, page)
	s.write("ppt/" + slideName(i))
	rels := s.rels
	rels.add("slideLayout", d.layoutOf(page))
	if page.Notes != "" {
		name := "notesSlides/notesSlide" + strconv.Itoa(i+1) + ".xml"
		rels.add("notesSlide", "../"+name)
		d.pack.part("ppt/"+name, typeNotes, notesXML(page.Notes, d.lang()))
		of := newRels()
		of.add("notesMaster", "../notesMasters/notesMaster1.xml")
		of.add("slide", "../"+slideName(i))
		d.pack.rels("ppt/"+name, of)
	}
	d.pack.rels("ppt/"+slideName(i), rels)
}

// lang is the language of the texts.
func (d *deck) lang() string {
	if d.About.Language == "zh" {
		return "zh-CN"
	}
	return "en-US"
}

// top is where the line box of a text's first line begins.
func top(t *canvas.Text) float64 {
	return t.Lines[0].At.Y - text.Ascent(text.Face{Size: t.Size, Weight: t.Weight})
}

// bottom is where that of its last line ends.
func bottom(t *canvas.Text) float64 {
	f := text.Face{Size: t.Size, Weight: t.Weight}
	return t.Lines[len(t.Lines)-1].At.Y - text.Ascent(f) + text.LineHeight(f)
}
