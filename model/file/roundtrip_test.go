package file_test

import (
	"bytes"
	"fmt"
	"reflect"
	"testing"

	"touchline/model"
	"touchline/model/file"
)

func decode(t testing.TB, data []byte) (*model.Document, file.Report) {
	t.Helper()
	d, report, err := file.Decode(data)
	if err != nil {
		t.Fatalf("Decode: %v\n%s", err, data)
	}
	return d, report
}

func TestFullDocumentComesBack(t *testing.T) {
	d := full()
	for _, p := range d.Check() {
		t.Errorf("the sample is not sound: %+v", p)
	}
	data := file.Encode(d)
	back, report := decode(t, data)
	if !report.Clean() {
		t.Errorf("report: %+v", report.Items)
	}
	if got := file.Encode(back); !bytes.Equal(got, data) {
		t.Errorf("read and written back it differs:\n%s\n%s", data, got)
	}
	for _, p := range back.Check() {
		t.Errorf("%+v", p)
	}
	var w bytes.Buffer
	if err := file.Write(&w, d); err != nil || !bytes.Equal(w.Bytes(), data) {
		t.Errorf("Write and Encode differ: %v", err)
	}
}

// TestFullIsFull: a field that the sample leaves empty would be tested
// nowhere.
func TestFullIsFull(t *testing.T) {
	d := full()
	var walk func(name string, v reflect.Value)
	walk = func(name string, v reflect.Value) {
		switch v.Kind() {
		case reflect.Pointer:
			if v.IsNil() {
				t.Errorf("%s is nil", name)
				return
			}
			if v.Elem().Kind() == reflect.Struct {
				walk(name, v.Elem())
			}
		case reflect.Struct:
			for i := range v.NumField() {
				walk(name+"."+v.Type().Field(i).Name, v.Field(i))
			}
		case reflect.Slice:
			if v.Len() == 0 {
				t.Errorf("%s is empty", name)
			} else if v.Type().Elem().Kind() == reflect.Struct {
				walk(name+"[0]", v.Index(0))
			}
		default:
			if v.IsZero() {
				t.Errorf("%s says nothing", name)
			}
		}
	}
	walk("head", reflect.ValueOf(d.Head))
	walk("card", reflect.ValueOf(d.Card("c1")))
}

func TestBulk(t *testing.T) {
	d := bulk(2000)
	for _, p := range d.Check() {
		t.Fatalf("the sample is not sound: %+v", p)
	}
	data := file.Encode(d)
	back, report := decode(t, data)
	if !report.Clean() || !bytes.Equal(file.Encode(back), data) {
		t.Errorf("differs; report %+v", report.Items)
	}
}

var sizes = []int{200, 2_000, 20_000}

func BenchmarkRead(b *testing.B) {
	for _, n := range sizes {
		data := file.Encode(bulk(n))
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				decode(b, data)
			}
		})
	}
}

func BenchmarkWrite(b *testing.B) {
	for _, n := range sizes {
		d := bulk(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.SetBytes(int64(len(file.Encode(d))))
			b.ReportAllocs()
			var out bytes.Buffer
			for b.Loop() {
				out.Reset()
				if err := file.Write(&out, d); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
