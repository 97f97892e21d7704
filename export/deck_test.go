package export_test

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"strings"
	"testing"

	"touchline/canvas/deck"
	"touchline/export"
	"touchline/model"
	"touchline/model/sample/sampletest"
)

// Every text of every slide, and every note, is in the presentation; a PDF of
// the same deck has as many pages.
func TestADeckIsWhole(t *testing.T) {
	d := sampletest.Template(t, "bank", "en")
	k, err := deck.Make(context.Background(), d, deck.Options{Course: "Services & more"})
	if err != nil {
		t.Fatal(err)
	}
	job := func(format string) (export.Report, []byte) {
		o := export.Defaults(format)
		o.Deck = &deck.Options{Course: "Services & more"}
		var b bytes.Buffer
		r, err := export.Run(t.Context(), &b, export.Job{Doc: d, Format: format, Options: o}, nil)
		if err != nil {
			t.Fatal(err)
		}
		return r, b.Bytes()
	}
	r, data := job("pptx")
	if r.Pages != len(k.Pages) || r.Smallest < deck.Least-0.01 {
		t.Errorf("%d slides, the smallest text %.1f pt", r.Pages, r.Smallest)
	}
	if r, _ := job("pdf"); r.Pages != len(k.Pages) {
		t.Errorf("%d pages of PDF", r.Pages)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	said := func(prefix string) string {
		var all strings.Builder
		for _, f := range z.File {
			if strings.HasPrefix(f.Name, prefix) {
				w, err := f.Open()
				if err != nil {
					t.Fatal(err)
				}
				b, err := io.ReadAll(w)
				if err != nil {
					t.Fatal(err)
				}
				all.Write(b)
			}
		}
		return strings.NewReplacer("&lt;", "<", "&gt;", ">", "&quot;", `"`, "&amp;", "&").Replace(all.String())
	}
	slides, notes := said("ppt/slides/"), said("ppt/notesSlides/")
	for _, p := range k.Pages {
		if p.Title != "" && !strings.Contains(slides, p.Title) {
			t.Errorf("no slide says %q", p.Title)
		}
		for line := range strings.SplitSeq(p.Notes, "\n") {
			if !strings.Contains(notes, strings.TrimSpace(line)) {
				t.Errorf("no notes say %q", line)
			}
		}
	}
	for _, c := range d.CardsInOrder() {
		if l := d.Lane(c.Lane); l.Role == model.RoleCustomer {
			for line := range strings.SplitSeq(c.Text, "\n") {
				if !strings.Contains(slides, line) {
					t.Errorf("no slide says %q", line)
				}
			}
		}
	}
}
