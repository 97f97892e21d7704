package book

import (
	"context"
	"image"
	"math"

	"touchline/canvas"
	"touchline/canvas/deck"
	"touchline/canvas/dress"
	"touchline/canvas/handout"
	"touchline/canvas/handout/preset"
	"touchline/canvas/typeset"
	"touchline/export"
	"touchline/export/png"
	"touchline/export/pptx"
	"touchline/model"
)

// Made is the pages that some settings give.
type Made struct {
	Book *handout.Book // nil: nothing to make pages of
	Key  *handout.Book // in a file of its own; nil for none

	pages   []canvas.Page // of both
	slides  []deck.Slide  // all that there are, if it is slides; those left out too
	finding []handout.Finding
	err     error
	fontErr error // the font is not there; the program's stands in
	thumbed bool  // the list has its small pictures
}

// makeAll makes the pages of a document in the font of the brand.
func (d *Dialog) makeAll(ctx context.Context, s preset.Settings, house *pptx.Template) *Made {
	own, err := d.fonts.fetch(s.Brand)
	m := makePages(ctx, d.doc, s, &d.memo, house)
	m.fontErr = fontFault(s.Brand, err)
	m.pages = dress.Pages(m.pages, own)
	return m
}

// makePages makes the pages of a document.
func makePages(ctx context.Context, d *model.Document, s preset.Settings, memo *handout.Memo, house *pptx.Template) (m *Made) {
	m = &Made{}
	defer func() {
		if p := recover(); p != nil {
			m = &Made{err: model.NewFault("export.broken")}
		}
	}()
	if s.IsDeck() {
		o := s.DeckOptions()
		o.Frame, _ = export.FrameOf(house)
		made, err := deck.Make(ctx, d, o)
		if made != nil {
			m.slides = made.Slides
		}
		if err != nil {
			m.err = err
			return m
		}
		m.Book = &handout.Book{Pages: made.Pages, Marks: made.Marks, Spans: made.Spans}
		m.pages = made.Pages
		for _, p := range m.pages {
			m.finding = append(m.finding, handout.Judge(p))
		}
		return m
	}
	kinds, key := s.Parts()
	for _, part := range []struct {
		kinds []handout.Kind
		to    **handout.Book
	}{{kinds, &m.Book}, {key, &m.Key}} {
		if len(part.kinds) == 0 {
			continue
		}
		o := s.Options(part.kinds)
		if part.to == &m.Book {
			o.Memo = memo
		}
		book, err := handout.Make(ctx, d, o)
		if err != nil {
			if part.to == &m.Key && ctx.Err() == nil {
				continue // there is no exercise, and so no key
			}
			return &Made{err: err}
		}
		*part.to = book
		m.pages = append(m.pages, book.Pages...)
	}
	for _, p := range m.pages {
		f := handout.Judge(p)
		if p.Size == m.pages[0].Size { // a poster keeps its sheet
			_, _, scale := s.OnSheet()
			f.Smallest *= scale
		}
		m.finding = append(m.finding, f)
	}
	return m
}

// counts is how many pages the handout has, and the key in a file of its own.
func (m *Made) counts() (pages, key int) {
	if m.Book != nil {
		pages = len(m.Book.Pages)
	}
	if m.Key != nil {
		key = len(m.Key.Pages)
	}
	return pages, key
}

// span is the pages of a kind, from 0 in all that was made; ok is false if it
// has none.
func (m *Made) span(k handout.Kind) (first, last int, ok bool) {
	before := 0
	for _, b := range []*handout.Book{m.Book, m.Key} {
		if b == nil {
			continue
		}
		for _, s := range b.Spans {
			if s.Kind == k {
				return before + s.First - 1, before + s.Last - 1, true
			}
		}
		before += len(b.Pages)
	}
	return 0, 0, false
}

// number is how many pages a kind has, scattered whether they are in several
// places.
func (m *Made) number(k handout.Kind) (n int) {
	for _, s := range m.Book.Spans {
		if s.Kind == k {
			n += s.Last - s.First + 1
		}
	}
	return n
}

func (m *Made) scattered(k handout.Kind) bool {
	first, last, ok := m.span(k)
	return ok && m.number(k) > last-first+1
}

// note is what a kind of pages says of itself.
func (m *Made) note(k handout.Kind) string {
	for _, b := range []*handout.Book{m.Book, m.Key} {
		if b == nil {
			continue
		}
		for _, e := range b.Entries {
			if e.Kind == k {
				return e.Note
			}
		}
	}
	return ""
}

// kindAt is the kind of a page, from 0, and what the page is called.
func (m *Made) kindAt(page int) (k handout.Kind, title string) {
	b := m.Book
	if n, _ := m.counts(); page >= n {
		b, page = m.Key, page-n
	}
	if b == nil {
		return "", ""
	}
	for _, s := range b.Spans {
		if page+1 >= s.First && page+1 <= s.Last {
			k = s.Kind
		}
	}
	if t := b.Pages[page].Title; t != "" {
		return k, t
	}
	for _, mark := range b.Marks {
		if mark.Page <= page+1 {
			title = mark.Title
		}
	}
	if k == handout.Cover {
		title = ""
	}
	return k, title
}

// smallest is the smallest text of all pages, pt.
func (m *Made) smallest() float64 {
	least := math.Inf(1)
	for _, f := range m.finding {
		if f.Smallest > 0 {
			least = min(least, f.Smallest)
		}
	}
	return least
}

// limit is the least size of text, pt: on paper, or for a room.
func (d *Dialog) limit() float64 {
	if d.Settings.IsDeck() {
		return deck.Least
	}
	return typeset.Print.Small
}

// paint paints a page as wide as a number of px, or as high where that is less.
func (d *Dialog) paint(page canvas.Page, width, height int) image.Image {
	scale := min(float64(width)/page.Size.W, float64(height)/page.Size.H)
	if !(scale > 0) {
		return nil
	}
	img, err := png.Paint(page, scale, d.w.System)
	if err != nil {
		return nil
	}
	return img
}

// weigh is how large the file of the handout is, by writing it to nowhere.
func (d *Dialog) weigh(ctx context.Context, s preset.Settings) (int64, error) {
	r, err := export.Run(ctx, nowhere{}, export.Job{Doc: d.doc, Format: s.Format, Options: d.jobOptions(s, d.attach, false)}, nil)
	return r.Bytes, err
}

type nowhere struct{}

func (nowhere) Write(b []byte) (int, error) { return len(b), nil }
