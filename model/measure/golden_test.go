package measure

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"touchline/assets"
	"touchline/canvas/canvastest"
	"touchline/model"
	"touchline/model/sample"
	"touchline/model/sample/sampletest"
	"touchline/model/words"
)

// What every sample comes to, in both languages.
func TestSamples(t *testing.T) {
	known := map[string]bool{}
	for _, info := range assets.Templates() {
		for _, lang := range words.Langs {
			name := info.Name + "." + string(lang) + ".json"
			path := filepath.Join("testdata", name)
			known[name] = true
			var b bytes.Buffer
			enc := json.NewEncoder(&b)
			enc.SetEscapeHTML(false)
			enc.SetIndent("", " ")
			if err := enc.Encode(Of(sampletest.Template(t, info.Name, string(lang)))); err != nil {
				t.Fatal(err)
			}
			if canvastest.Updating() {
				if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
				continue
			}
			want, err := os.ReadFile(path)
			if err != nil || !bytes.Equal(want, b.Bytes()) {
				t.Errorf("%s is not as in its golden file (%v): see it with -update", name, err)
			}
		}
	}
	files, err := os.ReadDir("testdata")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		switch {
		case !strings.HasSuffix(f.Name(), ".json") || known[f.Name()]:
		case canvastest.Updating():
			if err := os.Remove(filepath.Join("testdata", f.Name())); err != nil {
				t.Fatal(err)
			}
		default:
			t.Errorf("%s is of no sample", f.Name())
		}
	}
}

func BenchmarkOf(b *testing.B) {
	for _, c := range []struct {
		name  string
		cards int
	}{{"200", 200}, {"2,000", 2_000}, {"20,000", 20_000}} {
		d := sample.Make(c.cards, 1, model.English)
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Of(d)
			}
		})
	}
}
