package file_test

import (
	"bytes"
	"errors"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"touchline/model"
	"touchline/model/edit"
	"touchline/model/file"
)

// nasty is values that somebody may type, paste or set, and a few that nobody
// can.
var (
	nastyTexts = []string{
		"", "x", "a\nb\r\n\tc", "\x00\x01\x1b[2J\x7f", "\u0085\u2028\u202e\ufeff\ufffe\uffff", "\xff\xfe", "\xed\xa0\x80", `"\/`, "😀 客户",
		"<<<<<<< ours\n=======\n", strings.Repeat("x", model.MaxText), strings.Repeat("x", model.MaxText+1), strings.Repeat("客", model.MaxText/3+1),
	}
	nastyFloats = []float64{0, math.Copysign(0, -1), 1, -2, 2.5, math.NaN(), math.Inf(1), math.Inf(-1), math.MaxFloat64, math.SmallestNonzeroFloat64, 0.1, 20_000, 20_000.5, -20_001, 1e21, 1e-7}
	nastyInts   = []int64{0, 1, 2, 3, -1, 5, 6, 3000, math.MaxInt32, math.MaxInt64, math.MinInt64, 1 << 30, 1<<30 + 1}
	nastyLens   = []int{0, 1, model.MaxList, model.MaxList + 1}
)

// nasty sets one field of a record, or of what is in it, to something.
func nasty(t *rapid.T, v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(rapid.SampledFrom(nastyTexts).Draw(t, "text"))
	case reflect.Float64:
		v.SetFloat(rapid.SampledFrom(nastyFloats).Draw(t, "float"))
	case reflect.Int, reflect.Int64:
		v.SetInt(rapid.SampledFrom(nastyInts).Draw(t, "int"))
	case reflect.Uint8:
		v.SetUint(uint64(rapid.Uint8().Draw(t, "marks")))
	case reflect.Bool:
		v.SetBool(rapid.Bool().Draw(t, "flag"))
	case reflect.Pointer:
		if v.IsNil() || rapid.Bool().Draw(t, "new") {
			v.Set(reflect.New(v.Type().Elem()))
		} else { // what is there is shared with the document
			x := reflect.New(v.Type().Elem())
			x.Elem().Set(v.Elem())
			v.Set(x)
		}
		nasty(t, v.Elem())
	case reflect.Slice:
		n := rapid.SampledFrom(nastyLens).Draw(t, "length")
		all := reflect.MakeSlice(v.Type(), n, n)
		if n > 0 {
			nasty(t, all.Index(n-1))
		}
		v.Set(all)
	case reflect.Struct:
		var fields []int
		for i := range v.NumField() {
			if name := v.Type().Field(i).Name; name != "ID" && name != "Extra" && v.Type().Field(i).IsExported() {
				fields = append(fields, i)
			}
		}
		if len(fields) > 0 {
			nasty(t, v.Field(rapid.SampledFrom(fields).Draw(t, "field")))
		}
	}
}

// anyEdit sets some field of some record.
func anyEdit(t *rapid.T, d *model.Document) edit.Edit {
	switch rapid.IntRange(0, 6).Draw(t, "kind") {
	case 0:
		h := *d.Head
		nasty(t, reflect.ValueOf(&h).Elem())
		return edit.SetHead{Head: &h}
	case 1:
		l := *rapid.SampledFrom(d.Lanes).Draw(t, "lane")
		nasty(t, reflect.ValueOf(&l).Elem())
		return edit.SetLane{Lane: &l}
	case 2:
		s := *rapid.SampledFrom(d.Steps()).Draw(t, "step")
		nasty(t, reflect.ValueOf(&s).Elem())
		return edit.SetStep{Step: &s}
	case 3:
		l := *rapid.SampledFrom(d.LinksInOrder()).Draw(t, "link")
		nasty(t, reflect.ValueOf(&l).Elem())
		return edit.SetLink{Link: &l}
	case 4:
		s := *rapid.SampledFrom(d.Stickies()).Draw(t, "note")
		nasty(t, reflect.ValueOf(&s).Elem())
		return edit.SetSticky{Sticky: &s}
	}
	c := *rapid.SampledFrom(d.CardsInOrder()).Draw(t, "card")
	nasty(t, reflect.ValueOf(&c).Elem())
	return edit.SetCard{Card: &c}
}

// TestWhatIsEditedCanBeSavedAndReadBack: an edit is refused, or what comes of
// it is saved and read back as it was, whatever was put into which field.
func TestWhatIsEditedCanBeSavedAndReadBack(t *testing.T) {
	refused, kept := 0, 0
	rapid.Check(t, func(rt *rapid.T) {
		d := full()
		for range rapid.IntRange(1, 8).Draw(rt, "edits") {
			next, err := edit.Apply(d, anyEdit(rt, d))
			var f *model.Fault
			if err != nil {
				if !errors.As(err, &f) {
					rt.Fatal(err)
				}
				refused++
				continue
			}
			d = next
			kept++
		}
		data, err := file.ForDisk(d, nil)
		if err != nil {
			rt.Fatalf("edited, and not saved: %v", err)
		}
		back, report, err := file.Decode(data)
		if err != nil || !report.Clean() || !bytes.Equal(file.Encode(back), file.Encode(d)) {
			rt.Fatalf("saved, and read back as something else: %v, %+v", err, report.Items)
		}
	})
	if refused == 0 || kept == 0 {
		t.Errorf("%d edits refused and %d kept", refused, kept)
	}
}

// TestLineEndsStay, those that most lines have.
func TestLineEndsStay(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.blueprint")
	d := full()
	unix := string(file.Encode(d))
	dos := strings.ReplaceAll(unix, "\n", "\r\n")
	lines := strings.SplitAfter(unix, "\n")
	mixed := func(n int) string { // n of the lines end as on Windows
		return strings.ReplaceAll(strings.Join(lines[:n], ""), "\n", "\r\n") + strings.Join(lines[n:], "")
	}
	all := len(lines) - 1
	for name, c := range map[string]struct{ old, want string }{
		"none":                  {"", unix},
		"of Unix":               {unix, unix},
		"of Windows":            {dos, dos},
		"mostly of Windows":     {mixed(all/2 + 2), dos},
		"mostly of Unix":        {mixed(all/2 - 2), unix},
		"one of Unix":           {mixed(all - 1), dos},
		"one of Windows":        {mixed(1), unix},
		"one line without ends": {strings.ReplaceAll(unix, "\n", " "), unix},
	} {
		if err := os.WriteFile(path, []byte(c.old), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := file.Save(path, d); err != nil {
			t.Fatal(err)
		}
		got := content(t, path)
		if got != c.want {
			t.Errorf("%s: %d line ends of Windows, not %d", name, strings.Count(got, "\r\n"), strings.Count(c.want, "\r\n"))
		}
		back, report, err := file.Open(path)
		if err != nil || !report.Clean() || string(file.Encode(back)) != unix {
			t.Errorf("%s: %v, %+v", name, err, report)
		}
	}
}
