package keep_test

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"touchline/model/keep"
)

// TestClipsAreFoundByTheirText, by another copy of the program, and the last
// one alone.
func TestClipsAreFoundByTheirText(t *testing.T) {
	state := filepath.Join(t.TempDir(), "not there yet")
	if c := keep.LastClip(state, keep.Clip{}); c.For("") || c.For("a\tb") {
		t.Error("a clip of nothing")
	}
	var seen keep.Clip
	for _, text := range []string{"a\tb", "c"} {
		if err := keep.KeepClip(state, text, []byte("clip of "+text)); err != nil {
			t.Fatal(err)
		}
		seen = keep.LastClip(state, seen)
		if !seen.For(text) || string(seen.Data) != "clip of "+text {
			t.Errorf("%q stands for %q", text, seen.Data)
		}
	}
	if seen.For("a\tb") {
		t.Error("an older clip is kept")
	}
	all, err := filepath.Glob(filepath.Join(state, "*", "*"))
	if err != nil || len(all) != 1 {
		t.Errorf("%v is kept; %v", all, err)
	}
	info, err := os.Stat(all[0])
	if err != nil || runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0 {
		t.Errorf("others can read it: %v %v", info.Mode(), err)
	}

	// The same text may stand for something else.
	if err := keep.KeepClip(state, "c", []byte("another")); err != nil {
		t.Fatal(err)
	}
	later := seen.At.Add(time.Second)
	if err := os.Chtimes(all[0], later, later); err != nil {
		t.Fatal(err)
	}
	if next := keep.LastClip(state, seen); string(next.Data) != "another" {
		t.Errorf("it is still %q", next.Data)
	}
	seen.Data = []byte("as it was read")
	if err := os.Chtimes(all[0], seen.At, seen.At); err != nil {
		t.Fatal(err)
	}
	if again := keep.LastClip(state, seen); string(again.Data) != "as it was read" {
		t.Error("it is read again each time")
	}
}

// TestAClipIsARegularFile: nothing that someone put in its place is followed.
func TestAClipIsARegularFile(t *testing.T) {
	state := t.TempDir()
	if err := keep.KeepClip(state, "x", []byte("clip")); err != nil {
		t.Fatal(err)
	}
	all, _ := filepath.Glob(filepath.Join(state, "*", "*"))
	other := filepath.Join(state, "other")
	if err := os.WriteFile(other, []byte("secret"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(all[0]); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(other, all[0]); err != nil {
		t.Skip("no symbolic links here:", err)
	}
	if c := keep.LastClip(state, keep.Clip{}); len(c.Data) > 0 {
		t.Errorf("a link was followed to %q", c.Data)
	}
	if err := keep.KeepClip(state, "x", []byte("clip")); err != nil {
		t.Fatal(err)
	}
	if data, _ := os.ReadFile(other); string(data) != "secret" {
		t.Errorf("a link was written through: %q", data)
	}
}
