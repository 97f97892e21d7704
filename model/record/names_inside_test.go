package record

import "testing"

// The keys of texts have small letters, so that a capital of a field's key is a hyphen
// and its small letter, whichever it is.
func TestDashed(t *testing.T) {
	for key, want := range map[string]string{"": "", "owner": "owner", "maxTime": "max-time", "aAzZ@[": "a-az-z@[", "é": "é"} {
		if got := dashed(key); got != want {
			t.Errorf("%q became %q, want %q", key, got, want)
		}
	}
}
