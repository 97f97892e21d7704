package pdf

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"github.com/jung-kurt/gofpdf"

	"touchline/canvas"
	"touchline/canvas/text"
)

// File is what goes into a PDF.
type File struct {
	Pages []canvas.Page
	Marks []canvas.Mark // the outline, in order
	About canvas.About

	Attachment     []byte // the blueprint; nil: none is attached
	AttachmentName string // "NAME.blueprint"

	Alt    func(canvas.Owner) string // what a thing without words of its own says; nil: nothing is said
	ToPage func(page int) string     // says that a click leads to a page; nil: nothing is said

	System *text.System // draws what the embedded fonts lack; nil: boxes do
}

// Write draws a file to w. It stops between groups once ctx is done, and
// reports progress in groups drawn. Nothing is written before all has been
// drawn. Errors are *model.Fault where the user can act on them, ctx.Err(),
// and the errors of w.
func Write(ctx context.Context, w io.Writer, f File, progress func(done, total int)) (err error) {
	// gofpdf panics where others return errors. guards.go and the traps'
	// tests hold what is known; for what is not, a message beats a crash.
	defer func() {
		if p := recover(); p != nil {
			err = fault(fmt.Errorf("panic: %v\n%s", p, debug.Stack()), "failed")
		}
	}()
	if err := check(f); err != nil {
		return err
	}
	d := &drawing{
		boxes: map[boxSize][]byte{}, images: map[string]int{}, photos: map[int]photo{}, stamps: map[stamp]int{},
		system: f.System, progress: progress,
		numbered: map[int]int{}, linksTo: map[int]int{}, linkSays: make([][]string, len(f.Pages)), toPage: f.ToPage,
		tags: tagger{alt: f.Alt, told: map[canvas.Owner]bool{}},
	}
	for i, p := range f.Pages {
		if p.Number > 0 {
			d.numbered[p.Number] = i
		}
		for _, n := range p.Holds {
			d.numbered[n] = i
		}
	}
	defer d.content.end()
	// A page that is drawn is let go, if the caller holds it no more: a drawing is
	// larger than the file, and the file is put together when all are drawn.
	f.Pages = slices.Clone(f.Pages)
	if err := d.learn(ctx, f.Pages); err != nil {
		return err
	}
	d.open(f)
	outline := entries(f.Marks, f.Pages)
	if err := d.pages(ctx, f.Pages); err != nil {
		return err
	}
	d.outline(outline, f.Pages)
	d.declare()
	if err := d.report(ctx); err != nil {
		return err
	}
	var raw bytes.Buffer
	if err := d.pdf.Output(&raw); err != nil {
		return fault(err, "failed")
	}
	whole, err := finish(raw.Bytes(), finishing{File: f, faces: d.faces, outline: outline, content: d.content.pages, packer: d.content.packer, pictures: d.pictures, forms: d.forms, tags: d.tags.pages, links: d.linkSays, photos: d.photos})
	if err != nil {
		return fault(err, "failed")
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := whole.write(w, d.content.packer); err != nil {
		return fmt.Errorf("writing the PDF: %w", err)
	}
	return nil
}

// learn walks over all that will be drawn, for the characters in it and the
// number of groups, and makes the alphabets.
func (d *drawing) learn(ctx context.Context, pages []canvas.Page) error {
	for _, pg := range pages {
		if err := ctx.Err(); err != nil {
			return err
		}
		for _, pl := range pg.Placed {
			for _, g := range pl.Scene.Groups {
				if !g.Bounds.Overlaps(pl.Source) {
					continue
				}
				d.total++
				for _, item := range g.Items {
					if t, ok := item.(*canvas.Text); ok && t.Size > 0 {
						if err := d.learnText(t); err != nil {
							return err
						}
					}
				}
			}
		}
	}
	for _, a := range d.faces {
		if a != nil {
			a.number()
		}
	}
	return nil
}

func (d *drawing) learnText(t *canvas.Text) error {
	w := faceOf(t)
	if d.faces[w] == nil {
		f, err := embedded[t.Weight&1]()
		if err != nil {
			return fault(err, "failed")
		}
		if t.Font != nil {
			f = f.in(t.Font)
		}
		d.faces[w] = newAlphabet(f)
	}
	d.faces[w].learn(t)
	return nil
}

// open makes gofpdf's document with all that it says of itself. Strings go
// in as UTF-16 and not as gofpdf's "UTF-8", which ends at U+FFFF.
func (d *drawing) open(f File) {
	first := f.Pages[0].Size
	g := gofpdf.NewCustom(&gofpdf.InitType{
		OrientationStr: "P", UnitStr: "pt", Size: gofpdf.SizeType{Wd: first.W, Ht: first.H},
	})
	d.pdf = g
	g.SetCatalogSort(true)
	g.SetCompression(false) // finish does it better
	g.SetAutoPageBreak(false, 0)
	g.SetMargins(0, 0, 0)
	date := day(f.About.Date)
	g.SetCreationDate(date)
	g.SetModificationDate(date)
	g.SetProducer("Touchline", false)
	g.SetCreator("Touchline", false)
	for _, s := range []struct {
		set  func(string, bool)
		text string
	}{
		{g.SetTitle, f.About.Title},
		{g.SetAuthor, f.About.Author},
		{g.SetSubject, f.About.Subject},
		{g.SetKeywords, strings.Join(f.About.Keywords, ", ")},
	} {
		if t := oneLine(s.text); t != "" {
			s.set(utf16Text(t), false)
		}
	}
}

// day is the date that a file bears: the document's own, so that the same
// document gives the same bytes on any day.
func day(date string) time.Time {
	t, err := time.Parse(time.DateOnly, date)
	if err != nil || t.Year() < 1 {
		return time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return t
}

var errGofpdf = errors.New("unexpected output of gofpdf")
