package words_test

import (
	"regexp"
	"strings"
	"testing"

	"touchline/model"
	"touchline/model/words"
)

// neverOne is the English texts with a number of things that is never 1, and
// why. One that ends with a dot is all that begin so.
var neverOne = map[string]string{
	"check.structure.":          "more than a number that is larger",
	"file.repair.vias":          "more than there may be",
	"panel.stickies":            "it is told of several",
	"canvas.value.several":      "it is told of several",
	"canvas.value.entered.":     "it is told of several",
	"cli.cards":                 "more than there may be",
	"cli.survey.points":         "a scale",
	"cli.several-cards":         "it is told where one name is that of several",
	"export.several":            "it is told of several",
	"handout.quality.few":       "a bound",
	"keys.paste.long":           "more than there may be",
	"model.":                    "more than there may be",
	"panel.cards":               "it is told of several",
	"panel.links":               "it is told of several",
	"panel.steps":               "it is told of several",
	"panel.phases":              "it is told of several",
	"panel.lanes":               "it is told of several",
	"panel.several":             "it is told of several",
	"paper.pages":               "more than there may be",
	"survey.one":                "it is told of several",
	"survey.servqual":           "there are 22 or so",
	"survey.note.several":       "it is told of several",
	"ui.status.selected.mixed":  "it is told of several",
	"ui.export.replace.several": "it is told of several",
	"ui.export.done.several":    "it is told of several",
}

// TestOneThingIsNotThings: where a text counts things, it has another for one.
func TestOneThingIsNotThings(t *testing.T) {
	counts := regexp.MustCompile(`\{(n|count|cards|steps|lanes|links|phases|pages|files|notes)\} (?:sticky |damaged )?[a-z]+s\b`)
	en := texts(t, model.English)
	found := 0
	for key, text := range en {
		if strings.HasSuffix(key, ".one") || !counts.MatchString(text) {
			continue
		}
		found++
		if _, ok := en[key+".one"]; ok || names(neverOne, key) {
			continue
		}
		t.Errorf("%s: %q of one thing", key, text)
	}
	if found < 60 {
		t.Errorf("only %d texts count things", found)
	}
	if got := words.T(model.English, "export.not.links", "n", 1); !strings.HasPrefix(got, "1 link is") {
		t.Errorf("of one link: %q", got)
	}
	if got, _ := words.Explain(model.English, model.Faultf(nil, "file.mend.behind", "n", "1")); !strings.HasPrefix(got, "1 byte ") {
		t.Errorf("of one byte: %q", got)
	}
}
