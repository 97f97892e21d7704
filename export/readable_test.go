package export

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"touchline/assets"
	"touchline/canvas/canvastest"
	"touchline/canvas/paper"
	"touchline/model"
	"touchline/model/file"
	"touchline/model/sample"
	"touchline/model/sample/unusual"
)

// samples is every sample and template in both languages, the blueprints of
// testdata/pages, which once had unreadable texts, and some with everything in
// them.
func samples(t *testing.T) map[string]*model.Document {
	t.Helper()
	all := map[string]*model.Document{}
	read := func(name string, data []byte) {
		d, _, err := file.Read(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			t.Fatal(name, err)
		}
		all[name] = d
	}
	for _, info := range assets.Templates() {
		for _, lang := range []string{"en", "zh"} {
			data, ok := assets.Template(info.Name, lang)
			if !ok {
				t.Fatal(info.Name)
			}
			read(info.Name+"."+lang, data)
		}
	}
	paths, err := filepath.Glob("testdata/pages/*.blueprint")
	if err != nil || len(paths) == 0 {
		t.Fatal("no pages", err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		read(filepath.Base(path), data)
	}
	for seed := range uint64(3) {
		for _, lang := range []model.Lang{model.English, model.Chinese} {
			all[fmt.Sprintf("of 80 cards, %d, %s", seed, lang)] = sample.Make(80, seed, lang)
		}
	}
	for _, lang := range []model.Lang{model.English, model.Chinese} {
		for _, c := range unusual.Documents(lang) {
			all[fmt.Sprintf("%s, %s", c.Name, lang)] = c.Document
		}
	}
	return all
}

// TestEveryTextIsReadable: no text of a page of the samples is cut, overlaps
// another, is crossed by a line or a curve or lies under something, in both
// languages, on every paper.
func TestEveryTextIsReadable(t *testing.T) {
	for name, d := range samples(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for _, sheet := range paper.Sheets() {
				// A0 to A5 differ in size alone.
				if testing.Short() && strings.HasPrefix(sheet.Name, "A") && sheet.Name != "A4" {
					continue
				}
				for _, lang := range []model.Lang{model.English, model.Chinese} {
					unreadable(t, d, sheet, lang)
				}
			}
		})
	}
}

func unreadable(t *testing.T, d *model.Document, sheet paper.Sheet, lang model.Lang) {
	t.Helper()
	j := Job{Doc: d, Format: "pdf", Options: Defaults("pdf")}
	j.Paper.Sheet, j.Lang = sheet, lang
	r, err := Prepare(context.Background(), j)
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range r.report.Warnings {
		if strings.HasPrefix(w.Key, "export.cut") {
			t.Errorf("%s, %s: %s", sheet.Name, lang, w.Key)
		}
	}
	for _, page := range r.print.pages {
		for _, pl := range page.Placed {
			for _, fault := range canvastest.Unreadable(pl.Scene) {
				t.Errorf("%s, %s: %s", sheet.Name, lang, fault)
			}
		}
	}
}
