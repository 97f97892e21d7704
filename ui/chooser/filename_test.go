package chooser

import (
	"strings"
	"testing"
)

func TestFileNames(t *testing.T) {
	for title, want := range map[string]string{
		"个人客户 APP 开户": "个人客户 APP 开户", "a/b\\c:d": "a-b-c-d", "  ": "blueprint", "..": "blueprint", "x\ny": "x y",
	} {
		if got := FileName(title); got != want {
			t.Errorf("%q becomes %q, want %q", title, got, want)
		}
	}
}

// TestProposedNamesFitTheDisk whatever the title is.
func TestProposedNamesFitTheDisk(t *testing.T) {
	for title, want := range map[string]string{
		strings.Repeat("x", 20_500):     strings.Repeat("x", 200),
		strings.Repeat("长", 500):        strings.Repeat("长", 66),
		"a/b:c":                         "a-b-c",
		" . ":                           "blueprint",
		strings.Repeat("x", 199) + " y": strings.Repeat("x", 199),
		strings.Repeat("x", 198) + ".长长长长": strings.Repeat("x", 198),
	} {
		if got := FileName(title); got != want {
			t.Errorf("%.30s…: %q", title, got)
		}
	}
}
