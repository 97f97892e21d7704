package sheet_test

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"

	"touchline/model"
	"touchline/model/sheet"
	"touchline/model/words"
)

func FuzzRead(f *testing.F) {
	names, err := os.ReadDir("testdata/tables")
	if err != nil {
		f.Fatal(err)
	}
	for _, n := range names {
		data, err := os.ReadFile("testdata/tables/" + n.Name())
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte("time,(h),1 h 30; 5/10,≤2\ncustomer,C,a;b\nemotion,,−2\nmetric,,1%"))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, lost, err := sheet.ReadCSV(bytes.NewReader(data), nil)
		if err != nil {
			var fault *model.Fault
			if !errors.As(err, &fault) || !words.Has(model.English, fault.Key) {
				t.Fatalf("error without a text: %v", err)
			}
			return
		}
		for _, c := range d.CardsInOrder() {
			l := d.Lane(c.Lane)
			if l == nil || l.Role.Derived() || d.Step(c.Step) == nil || c.Text == "" {
				t.Fatalf("card %+v in lane %+v", c, l)
			}
			if tp := c.Touch; tp != nil && (tp.Time < 0 || tp.Time > model.MaxDuration || tp.Feeling != nil && (*tp.Feeling < -2 || *tp.Feeling > 2)) {
				t.Fatalf("record %+v", tp)
			}
		}
		for _, l := range d.Lanes {
			if l.Follows != "" && d.Lane(l.Follows) == nil {
				t.Fatalf("lane %+v follows none", l)
			}
		}
		if p := d.Check(); len(p) > 0 {
			t.Fatalf("problems: %v", p)
		}
		for _, u := range lost {
			if !words.Has(model.Chinese, u.Key) {
				t.Fatalf("no text for %s", u.Key)
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	var table strings.Builder
	for range 100 {
		table.WriteString("customer,C" + strings.Repeat(",do one thing; do another", 100) + "\n")
	}
	b.SetBytes(int64(table.Len()))
	for b.Loop() {
		if _, _, err := sheet.ReadCSV(strings.NewReader(table.String()), nil); err != nil {
			b.Fatal(err)
		}
	}
}
