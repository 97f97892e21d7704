package sheet_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"touchline/canvas/canvastest"
	"touchline/model"
	"touchline/model/file"
	"touchline/model/reading"
	"touchline/model/sheet"
)

// TestTablesAndTheirParts notices whatever is read otherwise of the tables of the
// importers, of each without one of its rows or columns, and of each on its side:
// the borders of what is taken for what. What is meant by it, the readings beside
// those tables say; here is a sum of each, and of all that it comes to. Where one
// differs without a reason in the change at hand, that is a fault.
func TestTablesAndTheirParts(t *testing.T) {
	var out strings.Builder
	for _, folder := range []string{"matrix", "more", "faults"} {
		files, err := filepath.Glob(filepath.Join("..", "..", "source", "testdata", folder, "*.csv"))
		if err != nil || len(files) == 0 {
			t.Fatal("no tables", err)
		}
		for n, f := range files {
			data, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			whole := parse(strings.TrimPrefix(string(data), "\ufeff")).Rows
			parts := ""
			for i := range min(len(whole), 14) {
				parts += wholeReading(slices.Delete(slices.Clone(whole), i, i+1))
			}
			for i := range 7 {
				parts += wholeReading(without(whole, i))
			}
			asked := ""
			if n%6 == 0 {
				for _, o := range options() {
					asked += wholeReading(whole, o)
				}
			}
			fmt.Fprintf(&out, "%s/%s %s, parts %s, on its side %s, asked %s\n",
				folder, filepath.Base(f), canvastest.Sum(wholeReading(whole)), canvastest.Sum(parts), canvastest.Sum(wholeReading(turned(whole))), canvastest.Sum(asked))
		}
	}
	canvastest.Golden(t, "tables.txt", out.String())
}

// options is what may be asked of a table, one thing at a time.
func options() []sheet.Options {
	all := []sheet.Options{
		{NoLinks: true},
		{KeepLines: true},
		{Scale: "1..5"},
		{Scale: "-2..2"},
		{Scale: "0..10"},
		{LaneColumn: 1},
		{LaneColumn: 2},
		{LaneColumn: 3},
		{Roles: map[string]model.Role{"customer": model.RoleBackstage, "Patient": model.RoleFrontstage, "患者": model.RoleSupport}},
	}
	for _, l := range sheet.Layouts {
		all = append(all, sheet.Options{Layout: l})
	}
	for i := 1; i <= 3; i++ {
		for _, is := range []reading.Is{reading.Title, reading.Heads, reading.Phases, reading.Steps, reading.OfLane, reading.Values, reading.Names, reading.Roles, reading.OfStep, reading.Notes, reading.Out} {
			part := reading.Part{Is: is}
			if is == reading.OfLane {
				part.Role = model.RoleSupport
			}
			if is == reading.Values {
				part.Role = model.RoleTime
			}
			all = append(all, sheet.Options{Rows: map[int]reading.Part{i: part}}, sheet.Options{Columns: map[int]reading.Part{i: part}})
		}
	}
	return all
}

// TestValuesAsPeopleWriteThem holds what becomes of times, feelings and figures
// in the many ways in which they are written.
func TestValuesAsPeopleWriteThem(t *testing.T) {
	values := map[string][]string{
		"time":    strings.Split("3|3 min|3min|3 minutes|90 s|90s|1h|1.5 h|1h30|1 h 30 min|1:30|01:30:15|2 days|2 d|1 week|2 weeks|3 分钟|1 小时 30 分|半小时|2 天|1-2 min|1–2 min|3 to 5 min|3 / 5 min|3 min / 10 min|<5 min|≤ 5 min|> 5 min|about 5 min|~5|约 5 分钟|5 分钟以内|0|0 min|-3 min|soon|3 min (max 10)|1,5 h|1 month|3 working days|PT3M|P1D|1e3|999999 days|3 x 5 min|", "|"),
		"emotion": strings.Split("2|1|0|-1|-2|+1|−1|1.5|-0,5|3|5|10|:)|:(|:-)|😀|🙂|😐|🙁|😡|😍|happy|sad|angry|neutral|very good|good|ok|bad|very bad|满意|非常满意|不满|愤怒|一般|↑|↓|+|-|++|--|4/5|80%|high|low|？|", "|"),
		"metric":  strings.Split("CSAT 80%|CSAT: 80 %|NPS 32|80|80%|Waiting time < 5 min|Errors ≤ 2|Calls per day 12 → 8|CSAT 70 → 85 (75)|目标 90%|一次通过率 ≥98%|12/day|conversion|3.5 of 5|1,234|1.234,5|¥12|$3.50|12 元|=A1|", "|"),
		"channel": strings.Split("app|App, phone|counter / web|柜面、电话|WeChat|e-mail; letter|pigeon post|", "|"),
		"owner":   strings.Split("Ops|Ops / IT|运营部|—|-|n/a|", "|"),
	}
	var out strings.Builder
	for _, what := range []string{"time", "emotion", "metric", "channel", "owner"} {
		steps, customer, row := []string{"", "step"}, []string{"customer", "Customer"}, []string{what, map[string]string{"owner": "Owner"}[what]}
		for i, v := range values[what] {
			steps, customer, row = append(steps, fmt.Sprint("s", i)), append(customer, fmt.Sprint("card ", i)), append(row, v)
		}
		fmt.Fprintf(&out, "%s\n%s", what, wholeReading([][]string{steps, customer, row}))
		for _, v := range values[what] { // each alone decides its scale
			fmt.Fprintf(&out, "%q %s\n", v, canvastest.Sum(wholeReading([][]string{{"", "step", "a", "b"}, {"customer", "Customer", "x", "y"}, {what, "", v, ""}})))
		}
	}
	canvastest.Golden(t, "values.txt", out.String())
}

// wholeReading is all that a reading says, with the blueprint of it.
func wholeReading(rows [][]string, asked ...sheet.Options) string {
	o := sheet.Options{}
	if len(asked) > 0 {
		o = asked[0]
	}
	r, err := sheet.Read(&sheet.Table{Rows: rows}, o)
	if err != nil {
		return fmt.Sprintln("refused:", err)
	}
	out := canvastest.Exact("reading", r, func(_ string, v any) (string, bool) {
		if x, ok := v.(reading.Record); ok && x.Touchpoint != nil {
			return canvastest.Exact("record", *x.Touchpoint, nil), true
		}
		return "", false
	})
	d, err := r.Document(nil)
	if err != nil {
		return out + fmt.Sprintln("refused:", err)
	}
	return out + string(file.Encode(d))
}

// without is rows without a column.
func without(rows [][]string, column int) [][]string {
	var out [][]string
	for _, r := range rows {
		if column < len(r) {
			r = slices.Delete(slices.Clone(r), column, column+1)
		}
		out = append(out, r)
	}
	return out
}

// turned is rows as columns.
func turned(rows [][]string) [][]string {
	wide := 0
	for _, r := range rows {
		wide = max(wide, len(r))
	}
	out := make([][]string, wide)
	for i := range out {
		for _, r := range rows {
			cell := ""
			if i < len(r) {
				cell = r[i]
			}
			out[i] = append(out[i], cell)
		}
	}
	return out
}
