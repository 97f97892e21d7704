package disk_test

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"touchline/model"
	"touchline/model/disk"
)

// A sentence says whether the name is too long or the folders are; and it names a
// file whole as long as that fits a line.
func TestLongNamesAreTold(t *testing.T) {
	for _, c := range []struct {
		letters int
		key     string
	}{{120, "file.save.long-folder"}, {255, "file.save.long-folder"}, {256, "file.save.long-name"}, {400, "file.save.long-name"}} {
		name := strings.Repeat("x", c.letters-4) + ".svg"
		err := disk.Atomically(filepath.Join(t.TempDir(), strings.Repeat("long/", 900), name), write(""))
		if got := key(err); got != c.key {
			t.Errorf("%d letters in a long folder: %s, want %s", c.letters, got, c.key)
		}
	}
	if err := disk.Atomically(filepath.Join(t.TempDir(), longName(255)), write("x")); err != nil {
		t.Errorf("255 letters are no reason: %v", err)
	}
	for letters, want := range map[int]string{
		119: strings.Repeat("x", 115) + ".svg", 120: strings.Repeat("x", 116) + ".svg", 121: strings.Repeat("x", 60) + "….svg",
	} {
		_, err := disk.OpenRegular(filepath.Join(t.TempDir(), strings.Repeat("x", letters-4)+".svg"))
		if got := argument(disk.WhyNotOpened(strings.Repeat("x", letters-4)+".svg", err), "file"); got != want {
			t.Errorf("%d letters are shown as %s", letters, got)
		}
	}
}

func argument(err error, name string) string {
	var f *model.Fault
	if !errors.As(err, &f) {
		return ""
	}
	for i := 0; i+1 < len(f.Args); i += 2 {
		if f.Args[i] == name {
			return f.Args[i+1]
		}
	}
	return ""
}

// What is no error stays none, and what says already what is wrong says it.
func TestWhyNotOpened(t *testing.T) {
	own := model.NewFault("file.empty")
	if err := disk.WhyNotOpened("a", nil); err != nil {
		t.Errorf("no error became %v", err)
	}
	if err := disk.WhyNotOpened("a", own); !errors.Is(err, own) {
		t.Errorf("a fault became %v", err)
	}
	for err, want := range map[error]string{
		fs.ErrPermission: "file.open.permission", fs.ErrNotExist: "file.open.missing", syscall.ENOTDIR: "file.open.missing",
		io.ErrUnexpectedEOF: "file.open.failed", disk.ErrIrregular: "file.open.irregular",
	} {
		if got := key(disk.WhyNotOpened("a", err)); got != want {
			t.Errorf("%v: %s, want %s", err, got, want)
		}
	}
}

// Every path is looked at, whatever the one before it is; and what holds nothing, as
// a pipe or a terminal, may be read and written at once.
func TestOutputsLookAtEach(t *testing.T) {
	dir := t.TempDir()
	there := filepath.Join(dir, "there")
	if err := os.WriteFile(there, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	var to disk.Outputs
	for _, first := range []string{filepath.Join(dir, "new"), os.DevNull} {
		if err := to.Check(first, there); key(err) != "file.output.exists" {
			t.Errorf("behind %s: %v", first, err)
		}
	}
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	to.ReadsStream(w)
	if err := to.CheckStream(w); err != nil {
		t.Errorf("a pipe: %v", err)
	}
	r.Close()
	w.Close()
	to.ReadsStream(w) // a stream that cannot be looked at protects nothing
	if err := to.CheckStream(w); err != nil {
		t.Errorf("a closed stream: %v", err)
	}
	to.ReadsStream(strings.NewReader("x"))
}

// What the program keeps for itself fails as a whole: nothing is left of it.
func TestPrivatelyFailsWhole(t *testing.T) {
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "a", "x"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := disk.Privately(filepath.Join(dir, "a"), write("x")); err == nil {
		t.Error("a folder was replaced")
	}
	alone(t, dir, "a")
}
