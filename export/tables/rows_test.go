package tables_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"touchline/canvas/canvastest"
	"touchline/export/tables"
	"touchline/model"
)

func figure(v float64) *float64 { return &v }

// shown is a document with each row that shows what cards say, and metrics with each
// figure that is there or not; the first card of a step says nothing.
func shown(phases ...*model.Phase) *model.Document {
	lanes := []*model.Lane{
		{ID: "l1", Role: model.RoleCustomer, Name: "Guest"},
		{ID: "l2", Role: model.RoleFrontstage, Name: "Desk"},
		{ID: "l3", Role: model.RoleText, Name: "Pain"},
	}
	for i, r := range []model.Role{model.RoleTime, model.RoleEmotion, model.RoleMetric, model.RoleChannel, model.RoleOwner, model.RoleRisk, model.RoleGap} {
		lanes = append(lanes, &model.Lane{ID: model.LaneID(fmt.Sprintf("l%d", i+4)), Role: r})
	}
	lanes = append(lanes, &model.Lane{ID: "l20", Role: model.RoleTime, Name: "At the desk", Follows: "l2"})
	var metrics []model.Metric
	for i := range 8 {
		m := model.Metric{Name: fmt.Sprintf("M%d", i), Unit: "%"}
		if i&1 > 0 {
			m.Baseline = figure(70)
		}
		if i&2 > 0 {
			m.Measured = figure(82.5)
		}
		if i&4 > 0 {
			m.Target = figure(90)
		}
		metrics = append(metrics, m)
	}
	touch := &model.Touchpoint{
		Owner: "Ann", PerceivedOwner: "Bo", Time: 90, MaxTime: 600, Feeling: figure(-1.5), Channel: model.Channels[0], Metrics: metrics,
		Risk:    model.Risk{Likelihood: 4, Impact: 5},
		Quality: []model.Quality{{Dimension: model.Empathy, Expectation: 6.5, Perception: 5}},
	}
	return model.New(model.Parts{
		Head: &model.Head{Title: "Shop"}, Phases: phases, Lanes: lanes,
		Cards: []*model.Card{
			{ID: "c1", Lane: "l1", Step: "s1", Rank: "V", Span: 1, Text: "Looks"},
			{ID: "c2", Lane: "l1", Step: "s1", Rank: "W", Span: 1, Text: "Asks; waits", Marks: model.MarkWait | model.MarkTruth, Touch: touch},
			{ID: "c3", Lane: "l2", Step: "s1", Rank: "V", Span: 2, Text: "Answers", Touch: &model.Touchpoint{Owner: "Cy", Time: 30, Channel: "pigeon"}},
			{ID: "c4", Lane: "l2", Step: "s2", Rank: "V", Span: 1, Text: "Counts；twice"},
		},
	})
}

// What a row shows of the cards stands in the table, in either language: times,
// feelings, figures from what to what, channels, who answers for it, risks and gaps.
func TestRowsThatShowWhatCardsSay(t *testing.T) {
	steps := []*model.Step{{ID: "s1", Name: "Ask"}, {ID: "s2", Name: "Pay"}}
	var out strings.Builder
	for _, c := range []struct {
		name string
		d    *model.Document
		lang model.Lang
	}{
		{"one phase", shown(&model.Phase{ID: "p1", Name: "In the shop", Steps: steps}), model.English},
		{"one phase without a name", shown(&model.Phase{ID: "p1", Steps: steps}), model.Chinese},
		{"two phases without names", shown(&model.Phase{ID: "p1", Steps: steps[:1]}, &model.Phase{ID: "p2", Steps: steps[1:]}), model.English},
	} {
		var b bytes.Buffer
		lost, err := tables.CSV(&b, c.d, c.lang)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&out, "== %s\n%slost: %v\n", c.name, strings.ReplaceAll(b.String(), "\r\n", "\n"), lost)
	}
	canvastest.Golden(t, "rows.csv.txt", out.String())
}

// A cell of a workbook holds 32,767 characters, and none that its XML cannot hold:
// what is longer is cut, what is as long is whole.
func TestWhatACellHolds(t *testing.T) {
	for text, want := range map[string]string{
		"a\x01b\x1fc\td\ne":           "abc\td\ne",
		strings.Repeat("长", 32_767):   strings.Repeat("长", 32_767),
		strings.Repeat("长", 32_767+1): strings.Repeat("长", 32_767),
	} {
		d := document()
		card := *d.Card("c3")
		card.Text = text
		var b bytes.Buffer
		if _, err := tables.Workbook(&b, d.WithCard(&card), model.English); err != nil {
			t.Fatal(err)
		}
		f, err := excelize.OpenReader(bytes.NewReader(b.Bytes()))
		if err != nil {
			t.Fatal(err)
		}
		found := false
		rows, err := f.GetRows("Touchpoints")
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			for _, s := range row {
				found = found || s == want
			}
		}
		if !found {
			t.Errorf("%.9q: a text of %d characters is not in a cell as %d", text, utf8.RuneCountInString(text), utf8.RuneCountInString(want))
		}
		f.Close()
	}
}
