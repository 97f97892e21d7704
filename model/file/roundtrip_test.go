package file_test

import (
	"bytes"
	"fmt"
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
