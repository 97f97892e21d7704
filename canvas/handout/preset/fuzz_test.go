package preset_test

import (
	"bytes"
	"errors"
	"testing"

	"touchline/canvas/handout"
	"touchline/canvas/handout/preset"
	"touchline/model"
)

// FuzzParse reads any bytes as a preset's file: they are refused with a Fault, or
// what was read is written as something that reads as the same.
func FuzzParse(f *testing.F) {
	for _, p := range handout.Presets() {
		data, err := preset.Of(p).Encode()
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte(`{"pages":[{"kind":"map"},{"kind":"map"}],"brand":{"colors":["#12"]},"logo":{"data":"x"},"dpi":1e9}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := preset.Parse(data)
		if err != nil {
			var fault *model.Fault
			if !errors.As(err, &fault) {
				t.Fatalf("%v is no Fault", err)
			}
			return
		}
		out, err := s.Encode()
		if err != nil {
			t.Fatal(err)
		}
		again, err := preset.Parse(out)
		if err != nil {
			t.Fatalf("%s\nread again: %v", out, err)
		}
		if twice, err := again.Encode(); err != nil || !bytes.Equal(twice, out) {
			t.Fatalf("written again it differs:\n%s\n%s", out, twice)
		}
	})
}
