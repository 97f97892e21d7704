package file_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"testing"

	"touchline/model"
	"touchline/model/file"
)

func FuzzDecode(f *testing.F) {
	f.Add(file.Encode(full()))
	f.Add(file.Encode(bulk(20)))
	for _, c := range repairs {
		f.Add([]byte(c.file))
	}
	for _, c := range mends {
		f.Add([]byte(c.file))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d, report, err := file.Decode(data)
		if err != nil {
			var fault *model.Fault
			if !errors.As(err, &fault) || d != nil {
				t.Fatalf("%v is no Fault", err)
			}
			return
		}
		for _, p := range d.Check() {
			t.Fatalf("broken: %+v; reported %+v", p, report)
		}
		out := file.Encode(d)
		again, second, err := file.Decode(out)
		if err != nil || !second.Clean() {
			t.Fatalf("read again: %v, %+v\n%s", err, second, out)
		}
		if twice := file.Encode(again); !bytes.Equal(twice, out) {
			t.Fatalf("written again it differs:\n%s\n%s", out, twice)
		}
	})
}

// FuzzMend damages a sound file at two places: it is opened, what comes of it
// is sound and comes back as it is, and if something was lost that is said.
func FuzzMend(f *testing.F) {
	data := file.Encode(full())
	whole, _ := decode(f, data)
	f.Add(300, 1, []byte(","), 900, 0, []byte("}"))
	f.Add(1500, 3, []byte{}, 1800, 40, []byte("\n<<<<<<< x\n"))
	f.Add(2000, 0, []byte("\n=======\n"), 2100, 0, []byte(">>>>>>> y\n"))
	f.Fuzz(func(t *testing.T, at, gone int, put []byte, at2, gone2 int, put2 []byte) {
		b := spoil(spoil(data, at2, gone2, put2), at, gone, put)
		d, report, err := file.Decode(b)
		if err != nil {
			var fault *model.Fault
			if !errors.As(err, &fault) || d != nil {
				t.Fatalf("%v is no Fault", err)
			}
			return
		}
		for _, p := range d.Check() {
			t.Fatalf("broken: %+v; reported %+v", p, report)
		}
		if report.Clean() && records(d) < records(whole) && !json.Valid(b) {
			t.Fatalf("%d of %d records, and nothing is said", records(d), records(whole))
		}
		if _, err := file.ForDisk(d, nil); err != nil {
			t.Fatalf("opened, and cannot be saved: %v", err)
		}
	})
}

// spoil takes bytes away at a place, and puts others there.
func spoil(data []byte, at, gone int, put []byte) []byte {
	at = max(0, min(at, len(data)))
	gone = max(0, min(gone, len(data)-at))
	return slices.Concat(data[:at], put, data[at+gone:])
}

// FuzzChanges puts any bytes upon a document as changes: they are refused, or
// what comes of it is sound.
func FuzzChanges(f *testing.F) {
	from := full()
	to := from.WithoutCard("c1").WithHead(&model.Head{Title: "another"})
	f.Add(file.EncodeChanges(from, to))
	f.Add(file.EncodeChanges(model.New(model.Parts{}), from))
	f.Add([]byte(`{"gone": {"cards": ["c1", "c1", "none"]}, "cards": [{"id": "c1"}], "later": 1}`))
	whole := file.Encode(from)
	f.Fuzz(func(t *testing.T, changes []byte) {
		r, err := file.NewReplay(whole)
		if err != nil {
			t.Fatal(err)
		}
		_ = r.Apply(changes)
		d, report, err := r.Document()
		if err != nil {
			return
		}
		for _, p := range d.Check() {
			t.Fatalf("broken: %+v; reported %+v", p, report)
		}
	})
}
