package handout_test

import (
	"context"
	"strings"
	"testing"

	"touchline/canvas/canvastest"
	"touchline/canvas/compose"
	"touchline/canvas/handout"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/compare/comparetest"
	"touchline/model/sample/sampletest"
	"touchline/model/words"
)

// TestTwoBlueprintsOnAPage: both with what differs, readable at the size of a
// page, and the figures; without another blueprint there is no such page.
func TestTwoBlueprintsOnAPage(t *testing.T) {
	for _, lang := range words.Langs {
		a, b, err := comparetest.Bank(lang)
		if err != nil {
			t.Fatal(err)
		}
		light := sampletest.Template(t, "streetlight-designed", string(lang))
		for name, of := range map[string][2]*model.Document{"bank": {a, b}, "streetlight": {sampletest.Template(t, "streetlight-actual", string(lang)), light}} {
			for _, theme := range []int{0, 1} {
				book := made(t, of[1], "overview", func(o *handout.Options) {
					o.Kinds = []handout.Kind{handout.Compare}
					o.Before = of[0]
					o.Theme = compose.Themes()[theme]
				})
				all := ""
				for i, p := range book.Pages {
					for _, w := range texts(p) {
						all += w.Source + "|"
					}
					if f := handout.Judge(p); f.Smallest < typeset.Print.Small-0.005 {
						t.Errorf("%s %s page %d: text of %.2f pt", name, lang, i+1, f.Smallest)
					}
					for _, fault := range canvastest.Unreadable(canvastest.Flat(p)) {
						t.Errorf("%s %s page %d: %s", name, lang, i+1, fault)
					}
				}
				if name == "bank" && (!strings.Contains(all, words.T(lang, "compare.sign.moved")+" 1|") || !strings.Contains(all, words.T(lang, "compare.figure.standard")+"|")) {
					t.Errorf("%s: signs or figures are missing: %s", lang, all)
				}
			}
		}
	}
	if _, err := handout.Make(context.Background(), sampletest.Template(t, "bank", "en"), handout.Options{Kinds: []handout.Kind{handout.Compare}}); err == nil {
		t.Error("there is a page that compares with nothing")
	}
}
