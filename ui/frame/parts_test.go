package frame

import (
	"regexp"
	"strings"
	"testing"
)

// Nobody measures: nothing is told. Somebody does: a line for each part.
func TestPartsOfTheStart(t *testing.T) {
	for at, want := range map[string]string{"": `^$`, "soon": `^$`, "1000": `^\d+\.\d fonts\n\d+\.\d first frame\n$`} {
		var out strings.Builder
		p := NewParts(func(string) string { return at }, &out)
		p.Done("fonts")
		p.Done("first frame")
		if !regexp.MustCompile(want).MatchString(out.String()) {
			t.Errorf("begun at %q: %q", at, out.String())
		}
	}
}
