package file_test

import (
	"bytes"
	"errors"
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
