package keep_test

import (
	"os"
	"path/filepath"
	"testing"

	"touchline/model/keep"
)

func TestStateDir(t *testing.T) {
	for _, c := range []struct {
		system string
		env    map[string]string
		want   string // "": an error
	}{
		{"linux", map[string]string{"HOME": "/home/a"}, "/home/a/.local/state/touchline"},
		{"linux", map[string]string{"HOME": "/home/a", "XDG_STATE_HOME": "/var/x"}, "/var/x/touchline"},
		{"linux", map[string]string{"XDG_STATE_HOME": "/var/x"}, "/var/x/touchline"},
		{"linux", map[string]string{"HOME": "/home/a", "XDG_STATE_HOME": "x"}, "/home/a/.local/state/touchline"},
		{"linux", nil, ""},
		{"linux", map[string]string{"HOME": "a"}, ""},
		{"darwin", map[string]string{"HOME": "."}, ""},
		{"windows", map[string]string{"LOCALAPPDATA": `AppData\Local`, "USERPROFILE": `C:\Users\a`}, "C:/Users/a/AppData/Local/Touchline"},
		{"windows", map[string]string{"LOCALAPPDATA": `C:`, "USERPROFILE": `\\server\a`}, "//server/a/AppData/Local/Touchline"},
		{"freebsd", map[string]string{"HOME": "/home/a"}, "/home/a/.local/state/touchline"},
		{"darwin", map[string]string{"HOME": "/Users/a", "XDG_STATE_HOME": "/x"}, "/Users/a/Library/Application Support/Touchline"},
		{"darwin", nil, ""},
		{"windows", map[string]string{"LOCALAPPDATA": `C:\Users\a\AppData\Local`, "HOME": "/x"}, "C:/Users/a/AppData/Local/Touchline"},
		{"windows", map[string]string{"USERPROFILE": `C:\Users\a`}, "C:/Users/a/AppData/Local/Touchline"},
		{"windows", map[string]string{"HOME": "/x"}, ""},
	} {
		got, err := keep.StateDirOn(c.system, func(k string) string { return c.env[k] })
		if got != c.want || (err == nil) != (c.want != "") {
			t.Errorf("%s %v: %q %v", c.system, c.env, got, err)
		}
	}
	if dir, err := keep.StateDir(os.Getenv); err == nil && !filepath.IsAbs(dir) {
		t.Error(dir)
	}
}

func TestHashAsText(t *testing.T) {
	for _, h := range []keep.Hash{{}, keep.HashOf(nil), keep.HashOf([]byte("x"))} {
		text, err := h.MarshalText()
		must(t, err)
		var again keep.Hash
		must(t, again.UnmarshalText(text))
		if again != h || h.IsZero() != (len(text) == 0) {
			t.Errorf("%s became %s", h, again)
		}
	}
	var h keep.Hash
	for _, bad := range []string{"x", "00", keep.HashOf(nil).String() + "00"} {
		if h.UnmarshalText([]byte(bad)) == nil {
			t.Errorf("%q is no hash", bad)
		}
	}
	if _, err := keep.HashFile(filepath.Join(t.TempDir(), "none")); err == nil {
		t.Error("a missing file has a hash")
	}
}
