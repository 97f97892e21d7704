package pdf

import (
	"bytes"
	"fmt"

	"github.com/jung-kurt/gofpdf"
)

// content is what the pages show, packed while it is drawn: of a page of
// 2,000 cards never more than two pieces lie about unpacked. gofpdf would copy
// it four times.
type content struct {
	pages   [][]byte    // packed, of the pages that are done
	*packer             // of all pages, one after the other
	full    chan []byte // pieces on their way to the packer; nil between pages
	empty   chan []byte // and back
	done    chan []byte
}

// pieceSize is how much is written before it is packed.
const pieceSize = 64 << 10

// open begins a page, and returns an empty piece to write into.
func (c *content) open() []byte {
	if c.empty == nil {
		c.packer = newPacker()
		c.empty = make(chan []byte, 2)
		c.empty <- make([]byte, 0, pieceSize+pieceSize/4)
		c.empty <- make([]byte, 0, pieceSize+pieceSize/4)
	}
	c.full, c.done = make(chan []byte), make(chan []byte, 1)
	go func(p *packer, full, empty, done chan []byte) {
		var out bytes.Buffer
		p.z.Reset(&out)
		for piece := range full {
			p.z.Write(piece) // a buffer takes all
			empty <- piece[:0]
		}
		p.z.Close()
		done <- out.Bytes()
	}(c.packer, c.full, c.empty, c.done)
	return <-c.empty
}

// pass hands a full piece on, and returns an empty one.
func (c *content) pass(piece []byte) []byte {
	c.full <- piece
	return <-c.empty
}

// close ends a page with its last piece.
func (c *content) close(piece []byte) {
	c.full <- piece
	c.end()
	c.pages = append(c.pages, <-c.done)
}

// end lets go of a page that will not be finished.
func (c *content) end() {
	if c.full != nil {
		close(c.full)
		c.full = nil
	}
}

// Where what the content names is told to gofpdf: in a page's content of its
// own, which fixPages takes apart and throws away.
const declareFrom = "%declare"

// declare has gofpdf embed what the pen named: the grades of alpha and the
// pictures.
func (d *drawing) declare() {
	d.pdf.RawWriteStr(declareFrom)
	for _, a := range d.grades {
		d.pdf.SetAlpha(float64(a)/255, "Normal")
	}
	for i := range d.pictures {
		d.pdf.ImageOptions(pictureName(i), 0, 0, 1, 1, false, gofpdf.ImageOptions{ImageType: "PNG"}, 0, "")
	}
}

// pictureName is what a picture is called in the content and in gofpdf.
func pictureName(i int) string { return fmt.Sprintf("P%d", i) }

// fixPages puts the pages' content in, and the forms, and gives the pictures the names that
// it uses: gofpdf names them by a digest, and tells it where it draws them.
func (b *book) fixPages(f finishing) error {
	var last []byte
	for i, packed := range f.content {
		o := b.object(4 + 2*i) // pages are 3, 5, …; contents 4, 6, …
		if o == nil || o.stream == nil {
			return fmt.Errorf("no content of page %d", i)
		}
		last = o.stream
		o.stream, o.packed = packed, true
		o.dict.set("/Filter", "/FlateDecode")
	}
	_, declared, ok := bytes.Cut(last, []byte(declareFrom))
	if !ok {
		return fmt.Errorf("the end of the last page is not marked")
	}
	if f.pictures == 0 && len(f.forms) == 0 {
		return nil
	}
	resources := b.object(2)
	objects, _, err := parseDict(resources.dict.get("/XObject"))
	if err != nil {
		return err
	}
	named := append([]byte("<<"), b.addForms(f)...)
	for i := range f.pictures {
		_, after, _ := bytes.Cut(declared, []byte(" cm /"))
		name, rest, ok := bytes.Cut(after, []byte(" Do"))
		value := objects.get("/" + string(name))
		if !ok || value == nil {
			return fmt.Errorf("no picture %d", i)
		}
		if later, ok := f.photos[i]; ok {
			o := b.object(objects.ref("/" + string(name)))
			if o == nil || string(o.dict.get("/Filter")) != "/DCTDecode" {
				return fmt.Errorf("no photo %d", i)
			}
			o.later, o.packed = later, true
		}
		named = fmt.Appendf(named, "/%s %s", pictureName(i), value)
		declared = rest
	}
	resources.dict.set("/XObject", string(named)+">>")
	return nil
}
