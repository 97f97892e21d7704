package keep_test

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math/rand/v2"
	"os"
	"strconv"
	"testing"

	"touchline/model"
	"touchline/model/file"
	"touchline/model/keep"
	"touchline/model/sample"
)

// work is somebody at work on a document: the same seed does the same. How
// often it was changed stands in its head as its version.
type work struct {
	doc *model.Document
	n   int
	r   *rand.Rand
}

func newWork(cards int, seed uint64) *work {
	// Not the numbers that the sample drew its ids from: it seeds with cards.
	w := &work{doc: sample.Make(cards, seed, model.Chinese), r: rand.New(rand.NewPCG(seed, 1<<63))}
	w.number()
	return w
}

func (w *work) number() {
	h := *w.doc.Head
	h.Version = strconv.Itoa(w.n)
	w.doc = w.doc.WithHead(&h)
}

// step makes one change.
func (w *work) step() *model.Document {
	w.n++
	d := w.doc
	cards := d.CardsInOrder()
	if len(cards) == 0 {
		w.number()
		return w.doc
	}
	one := cards[w.r.IntN(len(cards))]
	another := cards[w.r.IntN(len(cards))]
	c := *one
	switch w.r.IntN(9) {
	case 0, 1, 2:
		c.Text = fmt.Sprintf("改动 %d\n“\\”\t😀", w.n)
		d = d.WithCard(&c)
	case 3:
		c.Lane, c.Step, c.Span = another.Lane, another.Step, 1
		c.Rank = model.RankBetween(another.Rank, "")
		d = d.WithCard(&c)
	case 4:
		c.ID = model.NewID[model.CardID](model.CardPrefix, w.r.Uint64)
		c.Rank = model.RankBetween(one.Rank, "")
		d = d.WithCard(&c)
	case 5:
		for _, id := range d.LinksAt(one.ID) {
			d = d.WithoutLink(id)
		}
		d = d.WithoutCard(one.ID)
	case 6:
		if one.ID != another.ID && !linked(d, one.ID, another.ID) {
			id := model.NewID[model.LinkID](model.LinkPrefix, w.r.Uint64)
			d = d.WithLink(&model.Link{ID: id, From: one.ID, To: another.ID, Kind: model.LinkSupport, Label: strconv.Itoa(w.n)})
		}
	case 7:
		phases := append([]*model.Phase(nil), d.Phases...)
		p := *phases[0]
		p.Steps = append([]*model.Step(nil), p.Steps...)
		p.Steps = append(p.Steps, &model.Step{ID: model.NewID[model.StepID](model.StepPrefix, w.r.Uint64), Name: strconv.Itoa(w.n)})
		phases[0] = &p
		d = d.WithPhases(phases)
	case 8:
		data := dot(uint8(w.r.IntN(256)))
		p := &model.Picture{ID: file.PictureHash(data), Type: "image/png", Width: 1, Height: 1, Data: data}
		c.Picture, c.Kind = p.ID, model.KindPicture
		d = d.WithPicture(p).WithCard(&c)
	}
	w.doc = d
	w.number()
	return w.doc
}

func linked(d *model.Document, a, b model.CardID) bool {
	for _, id := range d.LinksAt(a) {
		if l := d.Link(id); l.From == b || l.To == b {
			return true
		}
	}
	return false
}

// dot is a picture of one pixel.
func dot(grey uint8) []byte {
	m := image.NewGray(image.Rect(0, 0, 1, 1))
	m.SetGray(0, 0, color.Gray{Y: grey})
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func equal(t testing.TB, got, want *model.Document) {
	t.Helper()
	if a, b := file.Encode(got), file.Encode(want); !bytes.Equal(a, b) {
		t.Fatalf("it is state %s, not %s, or another document (%d bytes, not %d)", got.Head.Version, want.Head.Version, len(a), len(b))
	}
}

// found is the drafts that a start would offer.
func found(t testing.TB, state string) []keep.Found {
	t.Helper()
	all, err := keep.Drafts(state)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// only is the one draft that a start would offer, opened.
func only(t testing.TB, state string) (keep.Found, *model.Document) {
	t.Helper()
	all := found(t, state)
	if len(all) != 1 {
		t.Fatalf("%d drafts, not one", len(all))
	}
	d, report, err := all[0].Open()
	if err != nil || !report.Clean() {
		t.Fatalf("%v %+v", err, report)
	}
	return all[0], d
}

func key(err error) string {
	var f *model.Fault
	if errors.As(err, &f) {
		return f.Key
	}
	return ""
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func content(t testing.TB, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	must(t, err)
	return b
}

func names(t testing.TB, dir string) []string {
	t.Helper()
	all, err := os.ReadDir(dir)
	must(t, err)
	var names []string
	for _, e := range all {
		names = append(names, e.Name())
	}
	return names
}
