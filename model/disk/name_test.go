package disk_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"touchline/model/disk"
)

// Whatever a title is, the name that is made of it is one that every system
// takes, in the folder that was meant.
func TestSafeName(t *testing.T) {
	for in, want := range map[string]string{
		"Check-in": "Check-in", "a/b\\c:d*e?f": "a-b-c-d-e-f", "": "page", " . ": "page", "-": "page", "CON": "_CON", "nul.txt": "_nul.txt", "LPT1": "_LPT1", "Console": "Console",
		"开户 \n 资料": "开户 资料", "../up": "up", "x. ": "x", "a\u202eb": "ab", "\x00\x07": "page", "file--1-": "file-1", "com¹": "_com¹", "a\xffb": "ab",
		"\x1b[31mred": "[31mred", ".hidden": "hidden", "-rf": "rf",
		strings.Repeat("x", 20_500):              strings.Repeat("x", 200),
		strings.Repeat("长", 300):                 strings.Repeat("长", 66),
		strings.Repeat("x", 198) + ".长":          strings.Repeat("x", 198),
		strings.Repeat("x", 199) + " y":          strings.Repeat("x", 199),
		strings.Repeat("👩‍🏫", 80)[:len("👩‍🏫")*9]: strings.Repeat("👩🏫", 9),
	} {
		got := disk.SafeName(in, "page")
		if got != want {
			t.Errorf("%.40q is called %q, not %q", in, got, want)
		}
		if err := os.WriteFile(filepath.Join(t.TempDir(), got+"-12.blueprint"), nil, 0o600); err != nil {
			t.Errorf("%.40q: %v", in, err)
		}
	}
}
