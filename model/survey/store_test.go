package survey

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"touchline/model"
)

func TestStore(t *testing.T) {
	text := servqual(func(side, item int) string { return fmt.Sprintf("%s%d", []string{"E", "P"}[side], item) }, false, func(v int) string { return fmt.Sprint(v) }, ",")
	text = strings.ReplaceAll(text, "\n6", "\n1")
	table := read(t, text)
	m := Guess(table)
	m.Points = 7
	before := &model.Touchpoint{Owner: "Front desk", Quality: []model.Quality{{Dimension: model.Reliability, Expectation: 1, Perception: 7, Sample: 9}}}
	touch := Store(before, Compute(table, m), About{Source: "answers.csv"})
	if before.Quality[0].Sample != 9 || len(before.Quality) != 1 || touch.Owner != "Front desk" {
		t.Error("the touchpoint before has changed, or lost its owner")
	}
	if len(touch.Quality) != 5 || len(touch.Metrics) != 0 {
		t.Fatalf("%+v, %+v", touch.Quality, touch.Metrics)
	}
	q := touch.Quality[0]
	if q.Dimension != model.Reliability || q.Expectation != 6.5 || q.Perception != 5 || q.Sample != 2 || q.Source != "answers.csv" || *q.PerceptionDeviation != 1.41 || *q.PerceptionAlpha != 1 {
		t.Errorf("%+v", q)
	}
}

// Where some items are of no dimension, the whole is stored beside those that
// are.
func TestStorePartly(t *testing.T) {
	table := read(t, "Polite (E),Polite (P),Reliability (E),Reliability (P)\n7,5,6,5\n6,4,7,3\n")
	touch := Store(nil, Compute(table, Guess(table)), About{})
	if len(touch.Quality) != 1 || len(touch.Metrics) != 2 || touch.Metrics[1].Name != "perception" || *touch.Metrics[1].Measured != 4.25 {
		t.Errorf("%+v %+v", touch.Quality, touch.Metrics)
	}
}

// A blueprint keeps dimensions on 1 to 7: those of other scales are put
// there, and say so.
func TestStoreOtherScales(t *testing.T) {
	table := read(t, "Tangibles (E),Tangibles (P)\n5,1\n4,3\n5,5\n")
	q := Store(nil, Compute(table, Guess(table)), About{Source: "a.csv"}).Quality[0]
	if q.Expectation != 6.5 || q.Perception != 4 || *q.PerceptionDeviation != 3 || q.Source != "a.csv; 1–5 → 1–7" || q.PerceptionAlpha != nil {
		t.Errorf("%+v", q)
	}
}

func TestStoreMetrics(t *testing.T) {
	figure := func(v float64) *float64 { return &v }
	table := read(t, "CSAT,NPS,It was easy,S1,S2\n5,10,7,4,5\n4,9,6,2,2\n2,3,1,1,1\n")
	m := Guess(table)
	if err := m.Scale(table, "Speed", []int{3, 4}); err != nil {
		t.Fatal(err)
	}
	before := &model.Touchpoint{Metrics: []model.Metric{
		{Name: "csat", Unit: "%", Direction: model.Higher, Baseline: figure(70), Target: figure(90), Measured: figure(71)},
		{Name: "churn", Measured: figure(3)},
	}}
	got := Store(before, Compute(table, m), About{Source: "a.csv", Date: "2026-11-26"}).Metrics
	names := ""
	for _, x := range got {
		names += fmt.Sprintf("%s %s%s n=%d; ", x.Name, model.FormatNumber(*x.Measured, -1), x.Unit, x.Sample)
	}
	if names != "csat 66.7% n=3; churn 3 n=0; Speed 2.5/5 n=3; NPS 33.3 n=3; CES 4.67/7 n=3; " {
		t.Error(names)
	}
	if x := got[0]; *x.Baseline != 70 || *x.Target != 90 || x.Date != "2026-11-26" || x.Deviation != nil || *before.Metrics[0].Measured != 71 {
		t.Errorf("%+v", x)
	}
	if x := got[2]; *x.Deviation != 1.8 || x.Source != "a.csv; α = 0.9744" {
		t.Errorf("%+v", x)
	}
}

// Columns that ask about several touchpoints are stored in each.
func TestStoreInSeveralTouchpoints(t *testing.T) {
	d := model.New(model.Parts{
		Phases: []*model.Phase{{ID: "p", Steps: []*model.Step{{ID: "s"}}}}, Lanes: []*model.Lane{{ID: "l", Role: model.RoleCustomer}},
		Cards: []*model.Card{{ID: "a", Lane: "l", Step: "s", Rank: "V", Span: 1}, {ID: "b", Lane: "l", Step: "s", Rank: "W", Span: 1, Touch: &model.Touchpoint{Owner: "Ann"}}},
	})
	table := read(t, "Reception,Room,NPS\n5,2,9\n3,4,10\n")
	m := Guess(table)
	m.Set(table, 0, UseCSAT)
	m.Questions[1].Card = "b"
	m.Set(table, 1, UseCSAT)
	m.Set(table, 2, UseNPS)
	if m.Questions[0].Use != UseCSAT || m.Questions[1] != (Question{Use: UseCSAT, Card: "b"}) {
		t.Fatalf("%+v", m.Questions)
	}
	changed := StoreIn(d, ComputeIn("a", table, m), About{})
	if len(changed) != 2 || len(changed[0].Touch.Metrics) != 2 || len(changed[1].Touch.Metrics) != 1 || changed[1].Touch.Owner != "Ann" || *changed[1].Touch.Metrics[0].Measured != 3 {
		t.Errorf("%+v", changed)
	}
	if d.Card("a").Touch != nil {
		t.Error("the document has changed")
	}
	m.Set(table, 2, UseCSAT)
	all := ComputeIn("a", table, m)
	if len(all) != 2 || all[0].CSAT.Column != "Reception" || len(all[0].Notes) == 0 || all[0].Notes[0].Key != "several" || len(all[1].Notes) != 0 {
		t.Errorf("one more satisfaction: %+v", all[0].Notes)
	}
	if changed := StoreIn(d, ComputeIn("gone", table, m), About{}); len(changed) != 1 {
		t.Errorf("%d cards", len(changed))
	}
}

func TestWorkbook(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	if _, err := f.NewSheet("答卷"); err != nil {
		t.Fatal(err)
	}
	_ = f.SetSheetRow("Sheet1", "A1", &[]any{"Read me", "", "x"})
	_ = f.SetSheetRow("答卷", "A1", &[]any{"Reliability (E)", "Reliability (P)", "NPS"})
	_ = f.SetSheetRow("答卷", "A2", &[]any{7, 5.0, 10})
	_ = f.SetSheetRow("答卷", "A3", &[]any{6, "4", 9})
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	for _, sheet := range []string{"", "答卷"} {
		table, err := Read(t.Context(), b.Bytes(), Options{Sheet: sheet})
		if err != nil {
			t.Fatal(err)
		}
		r := Compute(table, Guess(table))
		near(t, "the gap", r.Gap, -2, 1e-12)
		near(t, "the score", r.NPS.Score, 100, 0)
	}
	_, err := Read(t.Context(), b.Bytes(), Options{Sheet: "Answers"})
	if fault, ok := err.(*model.Fault); !ok || fault.Key != "survey.no-sheet" {
		t.Errorf("a sheet that is not there: %v", err)
	}
}

// What a spreadsheet hides is read where it is asked for by name, and what cannot be
// read says why, be it one sheet of several.
func TestSheetsOfAWorkbook(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	for _, name := range []string{"Old", "New"} {
		if _, err := f.NewSheet(name); err != nil {
			t.Fatal(err)
		}
	}
	_ = f.SetSheetRow("Old", "A1", &[]any{"NPS"})
	_ = f.SetSheetRow("Old", "A2", &[]any{1})
	_ = f.SetSheetRow("New", "A1", &[]any{"NPS"})
	_ = f.SetSheetRow("New", "A2", &[]any{10})
	if err := f.SetSheetVisible("Old", false); err != nil {
		t.Fatal(err)
	}
	bytesOf := func() []byte {
		var b bytes.Buffer
		if err := f.Write(&b); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	for sheet, want := range map[string]float64{"": 100, "new": 100, "old": -100} {
		table, err := Read(t.Context(), bytesOf(), Options{Sheet: sheet})
		if err != nil {
			t.Fatal(err)
		}
		near(t, "the score of "+sheet, Compute(table, Guess(table)).NPS.Score, want, 0)
	}
	for sheet, want := range map[string]string{"Sheet1": "survey.empty", "Other": "survey.no-sheet"} {
		_, err := Read(t.Context(), bytesOf(), Options{Sheet: sheet})
		if fault, ok := err.(*model.Fault); !ok || fault.Key != want {
			t.Errorf("%s: %v, want %s", sheet, err, want)
		}
	}
	_ = f.SetCellValue("New", "A2", nil)
	if _, err := Read(t.Context(), bytesOf(), Options{}); err == nil {
		t.Error("a workbook without answers is read")
	} else if fault, ok := err.(*model.Fault); !ok || fault.Key != "survey.empty" {
		t.Errorf("of sheets that are empty it says %v", err)
	}
}
