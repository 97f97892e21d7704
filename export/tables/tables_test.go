package tables_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"touchline/export/tables"
	"touchline/model"
	"touchline/model/sample"
)

func document() *model.Document {
	felt := 1.0
	return model.New(model.Parts{
		Head:   &model.Head{Title: "Shop"},
		Phases: []*model.Phase{{ID: "p1", Name: "Before", Steps: []*model.Step{{ID: "s1", Name: "Look"}, {ID: "s2", Name: "Ask"}}}, {ID: "p2", Name: "After", Steps: []*model.Step{{ID: "s3"}}}},
		Lanes:  []*model.Lane{{ID: "l1", Role: model.RoleCustomer, Name: "Guest"}, {ID: "l2", Role: model.RoleFrontstage}, {ID: "l3", Role: model.RoleEmotion, Name: "Mood"}},
		Cards: []*model.Card{
			{ID: "c1", Lane: "l1", Step: "s1", Rank: "V", Span: 1, Kind: model.KindAction, Text: "=HYPERLINK(1)", Marks: model.MarkFail, Touch: &model.Touchpoint{Feeling: &felt, Class: model.ClassFront, Time: 300, Owner: "+Li"}},
			{ID: "c2", Lane: "l2", Step: "s1", Rank: "V", Span: 1, Kind: model.KindAction, Text: "a\nb _x0041_"},
			{ID: "c3", Lane: "l2", Step: "s1", Rank: "k", Span: 1, Kind: model.KindAction, Text: "c"},
		},
		Links: []*model.Link{{ID: "k1", From: "c1", To: "c2", Kind: model.LinkExchange, Label: "asks"}},
	})
}

func TestCSV(t *testing.T) {
	var b bytes.Buffer
	losses, err := tables.CSV(&b, document(), model.English)
	if err != nil {
		t.Fatal(err)
	}
	want := "\ufeffcards are parted by “;”,phase,Before,Before,After\r\n,step,Look,Ask,\r\ncustomer,Guest,'=HYPERLINK(1) [F],,\r\nfrontstage,Frontstage,\"a\r\nb _x0041_; c\",,\r\nemotion,Mood,1,,\r\n"
	if b.String() != want {
		t.Errorf("%q, want %q", b.String(), want)
	}
	if got := fmt.Sprint(losses); got != "[{export.not.links 1} {export.not.records 1}]" {
		t.Error(got)
	}
}

// TestWorkbook: each sheet, what is typed, what may be chosen, and that no text
// becomes a formula.
func TestWorkbook(t *testing.T) {
	var b bytes.Buffer
	if _, err := tables.Workbook(&b, document(), model.English); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(b.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if got := fmt.Sprint(f.GetSheetList()); got != "[Touchpoints Blueprint Links Figures]" {
		t.Error(got)
	}
	rows, err := f.GetRows("Touchpoints")
	if err != nil {
		t.Fatal(err)
	}
	column := func(head string) string {
		for i, h := range rows[0] {
			if h == head {
				name, _ := excelize.ColumnNumberToName(i + 1)
				return name
			}
		}
		t.Fatalf("no column %q in %q", head, rows[0])
		return ""
	}
	for head, want := range map[string]string{"touchline id": "c1", "touchpoint": "=HYPERLINK(1) [F]", "Class": "Frontstage", "Standard time": "0:05:00", "Owner": "+Li", "Feeling": "1"} {
		at := column(head) + "2"
		if got, _ := f.GetCellValue("Touchpoints", at); got != want {
			t.Errorf("%s is %q, want %q", head, got, want)
		}
		if formula, _ := f.GetCellFormula("Touchpoints", at); formula != "" {
			t.Errorf("%s is the formula %s", head, formula)
		}
	}
	if kind, _ := f.GetCellType("Touchpoints", column("Standard time")+"2"); kind == excelize.CellTypeSharedString || kind == excelize.CellTypeInlineString {
		t.Error("a time is a text")
	}
	lists, _ := f.GetDataValidations("Touchpoints")
	if len(lists) < 5 {
		t.Errorf("%d lists of choices", len(lists))
	}
	if p, _ := f.GetPanes("Touchpoints"); !p.Freeze || p.YSplit != 1 {
		t.Errorf("%+v", p)
	}
	merged, _ := f.GetMergeCells("Blueprint")
	if len(merged) != 1 || merged[0].GetStartAxis() != "C1" || merged[0].GetEndAxis() != "D1" {
		t.Errorf("%v", merged)
	}
	if got, _ := f.GetCellValue("Blueprint", "C4"); got != "a\nb _x0041_; c" {
		t.Errorf("%q", got)
	}
	var again bytes.Buffer
	if _, err := tables.Workbook(&again, document(), model.English); err != nil || !bytes.Equal(again.Bytes(), b.Bytes()) {
		t.Error("the same document gave other bytes", err)
	}
}

// TestMarkdown: what a text says is no mark of Markdown.
func TestMarkdown(t *testing.T) {
	d := document()
	var b bytes.Buffer
	if _, err := tables.Markdown(&b, d, model.Chinese); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"# Shop\n", "| 阶段 | Before | Before | After |", "=HYPERLINK(1) \\[F\\]", "a<br>b \\_x0041\\_; c"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in\n%s", want, b.String())
		}
	}
}

// BenchmarkWorkbook: an inventory of 10,000 rows.
func BenchmarkWorkbook(b *testing.B) {
	d := sample.Make(10_000, 1, model.English)
	b.ReportAllocs()
	for b.Loop() {
		var out bytes.Buffer
		if _, err := tables.Workbook(&out, d, model.English); err != nil {
			b.Fatal(err)
		}
	}
}
