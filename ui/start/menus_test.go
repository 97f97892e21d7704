package start

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// TestPathsInAMenuStandOnOneShortLine, with the end of the name in sight.
func TestPathsInAMenuStandOnOneShortLine(t *testing.T) {
	long := "/home/someone/" + strings.Repeat("folder/", 40) + "bank account.blueprint"
	for path, want := range map[string]string{
		"~/bank.blueprint":        "~/bank.blueprint",
		"~/line\nbreak.blueprint": "~/line break.blueprint",
		"~/\u202egnp.blueprint":   `~/\u202egnp.blueprint`,
		long:                      "",
	} {
		got := inMenu(path)
		if want != "" && got != want {
			t.Errorf("%q becomes %q", path, got)
		}
		if utf8.RuneCountInString(got) > mostInMenu || strings.ContainsAny(got, "\n\t") || want == "" && !(strings.HasPrefix(got, "/home/someone/") && strings.HasSuffix(got, "/bank account.blueprint")) {
			t.Errorf("%q becomes %q", path, got)
		}
	}
}
