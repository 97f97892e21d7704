package disk_test

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"sync/atomic"
	"testing"

	"touchline/model/disk"
)

func ExampleOutputs() {
	dir, _ := os.MkdirTemp("", "outputs")
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "page.txt")

	var to disk.Outputs // replaces nothing
	line := func(w io.Writer) error {
		_, err := io.WriteString(w, "one line\n")
		return err
	}
	fmt.Println(to.Write(path, line))
	var other disk.Outputs
	fmt.Println(key(other.Write(path, line)))
	other.Replace = true
	fmt.Println(other.Write(path, line))
	other.Reads(path)
	fmt.Println(key(other.Write(path, line)))
	// Output:
	// <nil>
	// file.output.exists
	// <nil>
	// file.output.source
}

// TestOutputs compares files, whatever way leads to them.
func TestOutputs(t *testing.T) {
	dir := t.TempDir()
	in := func(name string) string { return filepath.Join(dir, name) }
	for _, name := range []string{"source", "there"} {
		if err := os.WriteFile(in(name), []byte(name), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for link, to := range map[string]string{"soft-source": "source", "soft-there": "there", "nowhere": "none", "round": "round"} {
		if err := os.Symlink(to, in(link)); err != nil {
			t.Skipf("no links here: %v", err)
		}
	}
	if err := os.Symlink(dir, in("folder")); err != nil {
		t.Fatal(err)
	}
	if err := os.Link(in("source"), in("hard-source")); err != nil {
		t.Skipf("no links here: %v", err)
	}
	for path, want := range map[string][2]string{ // without and with Replace
		"new":            {"", ""},
		"there":          {"file.output.exists", ""},
		"soft-there":     {"file.output.exists", ""},
		"nowhere":        {"file.output.exists", ""},
		"source":         {"file.output.source", "file.output.source"},
		"./source":       {"file.output.source", "file.output.source"},
		"soft-source":    {"file.output.source", "file.output.source"},
		"hard-source":    {"file.output.source", "file.output.source"},
		"folder/source":  {"file.output.source", "file.output.source"},
		"folder":         {"file.save.is-folder", "file.save.is-folder"},
		"round":          {"file.save.failed", "file.save.failed"},
		longName(300):    {"file.save.long-name", "file.save.long-name"},
		"there/x":        {"file.save.no-folder", "file.save.no-folder"},
		"/dev/null":      {"", ""},
		"folder/nowhere": {"file.output.exists", ""},
	} {
		for i, replace := range []bool{false, true} {
			to := disk.Outputs{Replace: replace}
			to.Reads(in("soft-source"), in("gone"))
			full := in(path)
			if filepath.IsAbs(path) {
				full = path
			}
			if got := key(to.Check(full)); got != want[i] {
				t.Errorf("%s, replace %v: %q, want %q", path, replace, got, want[i])
			}
		}
	}
	to := disk.Outputs{Replace: true}
	if got := key(to.Check(in("there"), in("soft-there"))); got != "file.output.twice" {
		t.Errorf("one file by two names: %q", got)
	}
	if got := disk.There([]string{in("new"), in("there"), in("nowhere"), in("folder"), "/dev/null"}); !slices.Equal(got, []string{in("there"), in("nowhere")}) {
		t.Errorf("there: %v", got)
	}
}

// TestOutputsOnce: what was written is not written over by the next file of
// the same command, which may have another name for it.
func TestOutputsOnce(t *testing.T) {
	dir := t.TempDir()
	to := disk.Outputs{Replace: true}
	if err := to.Write(filepath.Join(dir, "a"), write("first")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("a", filepath.Join(dir, "b")); err != nil {
		t.Skipf("no links here: %v", err)
	}
	for _, name := range []string{"a", "b"} {
		if err := to.Write(filepath.Join(dir, name), write("second")); key(err) != "file.output.twice" {
			t.Errorf("%s: %v", name, err)
		}
	}
	if got := content(t, filepath.Join(dir, "a")); got != "first" {
		t.Errorf("it holds %q", got)
	}
}

// TestOutputsOnceAtATime: two that are written at once, and lead to one place,
// are told apart when the second is put there.
func TestOutputsOnceAtATime(t *testing.T) {
	dir := t.TempDir()
	a, b := filepath.Join(dir, "a"), filepath.Join(dir, "b")
	if err := os.Symlink("a", b); err != nil {
		t.Skipf("no links here: %v", err)
	}
	to := disk.Outputs{Replace: true}
	first, err1 := (*disk.Pending)(nil).Stage([]string{a}, number)
	second, err2 := (*disk.Pending)(nil).Stage([]string{b}, func(_ int, w io.Writer) error { return write("second")(w) })
	if err1 != nil || err2 != nil {
		t.Fatal(err1, err2)
	}
	if err := to.Place(first); err != nil {
		t.Error(err)
	}
	if err := to.Place(second); key(err) != "file.output.twice" {
		t.Error(err)
	}
	if got := content(t, a); got != "0" {
		t.Errorf("it holds %q", got)
	}
	alone(t, dir, "a", "b")
}

// TestOutputsMeanwhile: a file that comes while ours is being written stays.
func TestOutputsMeanwhile(t *testing.T) {
	for _, replace := range []bool{false, true} {
		dir := t.TempDir()
		path := filepath.Join(dir, "a")
		to := disk.Outputs{Replace: replace}
		err := to.Write(path, func(w io.Writer) error {
			if err := os.WriteFile(path, []byte("theirs"), 0o666); err != nil {
				t.Fatal(err)
			}
			return write("ours")(w)
		})
		want := map[bool][2]string{false: {"file.output.exists", "theirs"}, true: {"", "ours"}}[replace]
		if key(err) != want[0] || content(t, path) != want[1] {
			t.Errorf("replace %v: %v, it holds %q", replace, err, content(t, path))
		}
		alone(t, dir, "a")
	}
}

// TestOutputsRace: of many who want one place, and may replace nothing, one
// gets it.
func TestOutputsRace(t *testing.T) {
	dir := t.TempDir()
	var won atomic.Int32
	var all sync.WaitGroup
	for range 20 {
		all.Go(func() {
			var to disk.Outputs // each of another program
			switch err := to.Write(filepath.Join(dir, "a"), write("whole")); key(err) {
			case "":
				won.Add(1)
			case "file.output.exists":
			default:
				t.Error(err)
			}
		})
	}
	all.Wait()
	if won.Load() != 1 || content(t, filepath.Join(dir, "a")) != "whole" {
		t.Errorf("%d of 20 wrote", won.Load())
	}
	alone(t, dir, "a")
}

// TestOutputStreams: the standard streams may be files.
func TestOutputStreams(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var to disk.Outputs
	if err := to.CheckStream(f); err != nil {
		t.Error(err)
	}
	to.ReadsStream(f)
	if err := to.CheckStream(f); key(err) != "file.output.source" {
		t.Error(err)
	}
	to.Replace = true
	if err := to.Check(path); key(err) != "file.output.source" {
		t.Error(err)
	}
}
