package check_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"touchline/assets"
	"touchline/canvas/canvastest"
	"touchline/model"
	"touchline/model/check"
	"touchline/model/file"
	"touchline/model/words"
)

// asOf is the day on which the samples are checked.
const asOf = model.Date("2026-11-26")

// told is a report in the words of the document's language.
func told(d *model.Document) string {
	var b strings.Builder
	name := func(where string) string {
		kind, id, _ := strings.Cut(where, ":")
		switch kind {
		case "card":
			return "“" + strings.Join(strings.Fields(d.Card(model.CardID(id)).Text), " ") + "”"
		case "phase":
			p, _ := d.Phase(model.PhaseID(id))
			return "“" + p.Name + "”"
		case "step":
			return "“" + d.Step(model.StepID(id)).Name + "”"
		case "lane":
			return "“" + d.Lane(model.LaneID(id)).Name + "”"
		}
		return where
	}
	for _, f := range check.On(d, asOf).All() {
		sentence, hint := check.Explain(d.Head.Language, f, name)
		fmt.Fprintf(&b, "%s %s %s\n    %s\n    %s\n", f.Severity, f.Rule, name(f.Where), sentence, hint)
	}
	return b.String()
}

func opened(t *testing.T, data []byte) *model.Document {
	t.Helper()
	d, report, err := file.Decode(data)
	if err != nil || !report.Clean() {
		t.Fatalf("%v, %+v", err, report)
	}
	return d
}

// bareTemplates is those in which nothing is drawn yet.
var bareTemplates = []string{"classic", "people-technology", "two-customers"}

// TestSamples: what a reviewer finds in the samples is as it was, and nothing
// in the templates that are bare.
func TestSamples(t *testing.T) {
	var names []string
	for _, tpl := range assets.Templates() {
		for _, lang := range words.Langs {
			data, ok := assets.Template(tpl.Name, string(lang))
			if !ok {
				t.Fatalf("there is no %s in %s", tpl.Name, lang)
			}
			got := told(opened(t, data))
			if slices.Contains(bareTemplates, tpl.Name) {
				if got != "" {
					t.Errorf("%s greets with\n%s", tpl.Name, got)
				}
				continue
			}
			name := "samples/" + tpl.Name + "." + string(lang) + ".txt"
			names = append(names, name)
			canvastest.Golden(t, name, got)
		}
	}
	canvastest.Orphans(t, "samples/*", names...)
}

// TestAFileOfFaults: a blueprint that breaks many rules at one card gets one
// finding for each.
func TestAFileOfFaults(t *testing.T) {
	data, err := os.ReadFile("testdata/no-touchpoint-rules.blueprint")
	if err != nil {
		t.Fatal(err)
	}
	d := opened(t, data)
	canvastest.Golden(t, "faults.txt", told(d))
	got := map[string]int{}
	for _, f := range check.On(d, asOf).All() {
		if f.Where == "card:cspxa0fh" { // 资料审核, where the faults were put
			got[f.Rule]++
		}
	}
	for _, rule := range []string{
		"time.maximum-under-standard", "time.longest-wait-under-expected", "touch.class-against-lane", "touch.backstage-contact",
		"touch.risk-unanswered", "touch.loop-without-feedback", "metric.worse", "improvement.overdue", "improvement.incomplete", "touch.no-source",
	} {
		if got[rule] != 1 {
			t.Errorf("%s is found %d times", rule, got[rule])
		}
		delete(got, rule)
	}
	if len(got) > 0 {
		t.Errorf("and %v", got)
	}
}
