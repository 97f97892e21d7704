package export

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"touchline/canvas"
)

// TestNamesAreTakenByEverySystem: whatever phases are called, no name is refused by
// Windows, leads to another folder, or is that of another page.
func TestNamesAreTakenByEverySystem(t *testing.T) {
	for in, want := range map[string]string{
		"Check-in": "Check-in", "a/b\\c:d*e?f": "a-b-c-d-e-f", "": "page", " . ": "page", "CON": "_CON", "nul.txt": "_nul.txt", "LPT1": "_LPT1", "Console": "Console",
		"开户 \n 资料": "开户 资料", "../up": "up", "x. ": "x", "a\u202eb": "ab", "\x00\x07": "page", "file--1-": "file-1", "com¹": "_com¹",
		strings.Repeat("长", 300): strings.Repeat("长", 66), strings.Repeat("x", 300): strings.Repeat("x", 100),
	} {
		if got := SafeName(in); got != want {
			t.Errorf("%q is called %q, not %q", in, got, want)
		}
	}
	pages := []canvas.Page{{Title: "Pay", Section: "A"}, {Title: "pay", Section: "A"}, {Title: "a/../../b", Section: ""}}
	got := filled("{file}-{n}-{phase}", filepath.Join("out", "bank.png"), pages, []int{8, 9, 10})
	if want := []string{"out/bank-08-A.png", "out/bank-09-A.png", "out/bank-10.png"}; !slices.Equal(slashed(got), want) {
		t.Errorf("%q", got)
	}
	got = filled("{title}", filepath.Join("out", "bank.png"), pages, []int{1, 2, 3})
	if want := []string{"out/Pay.png", "out/pay-2.png", "out/a-..-..-b.png"}; !slices.Equal(slashed(got), want) {
		t.Errorf("%q", got)
	}
}

func slashed(all []string) (out []string) {
	for _, s := range all {
		out = append(out, filepath.ToSlash(s))
	}
	return out
}

// TestPatterns: what is in braces means something, or the pattern is refused.
func TestPatterns(t *testing.T) {
	for pattern, ok := range map[string]bool{
		"": true, "plain": true, "{file}-{n}": true, "{title} {phase}": true, "{page}": false, "{n": false, "{}": false, "{n}{x}": false, "}": true,
	} {
		if err := CheckPattern(pattern); (err == nil) != ok {
			t.Errorf("%q: %v", pattern, err)
		}
	}
}
