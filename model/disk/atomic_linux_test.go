package disk_test

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"touchline/model/disk"
)

// TestFullDevice writes to a device that is always full; there is nothing to
// replace, so it is written directly.
func TestFullDevice(t *testing.T) {
	if _, err := os.Stat("/dev/full"); err != nil {
		t.Skip("no /dev/full here")
	}
	if err := disk.Atomically("/dev/full", write("x")); key(err) != "file.save.new-full" || !errors.Is(err, syscall.ENOSPC) {
		t.Error(err)
	}
	if err := disk.Atomically("/dev/null", write("x")); err != nil {
		t.Error(err)
	}
	if info, err := os.Stat("/dev/null"); err != nil || info.Mode().IsRegular() {
		t.Fatal("/dev/null was replaced")
	}
}

// mount puts a small file system in memory somewhere, where the test may.
func mount(t *testing.T, options string) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, options); err != nil {
		t.Skipf("cannot mount: %v", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(dir, syscall.MNT_DETACH) })
	return dir
}

func TestFullDisk(t *testing.T) {
	dir := mount(t, "size=64k")
	path := filepath.Join(dir, "a")
	if err := disk.Atomically(path, write("old")); err != nil {
		t.Fatal(err)
	}
	if err := disk.Atomically(path, write(strings.Repeat("new", 100_000))); key(err) != "file.save.full" {
		t.Error(err)
	}
	if content(t, path) != "old" {
		t.Error("the old file is gone")
	}
	// Where there was none, none is said to be as it was.
	if err := disk.Atomically(filepath.Join(dir, "b"), write(strings.Repeat("new", 100_000))); key(err) != "file.save.new-full" {
		t.Error(err)
	}
	for name, want := range map[string]string{"a": "file.save.full", "b": "file.save.new-full"} {
		out := &disk.Outputs{Replace: true}
		if err := out.Write(filepath.Join(dir, name), write(strings.Repeat("new", 100_000))); key(err) != want {
			t.Errorf("%s: %v", name, err)
		}
		_, err := (*disk.Pending)(nil).Stage([]string{filepath.Join(dir, name)}, func(_ int, w io.Writer) error { return write(strings.Repeat("new", 100_000))(w) })
		if key(err) != want {
			t.Errorf("%s in a series: %v", name, err)
		}
	}
	alone(t, dir, "a")
}

func TestReadOnlyDisk(t *testing.T) {
	dir := mount(t, "size=64k")
	path := filepath.Join(dir, "a")
	if err := disk.Atomically(path, write("old")); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mount("tmpfs", dir, "tmpfs", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Skipf("cannot remount: %v", err)
	}
	for _, name := range []string{"a", "b"} {
		if err := disk.Atomically(filepath.Join(dir, name), write("new")); key(err) != "file.save.read-only" {
			t.Error(err)
		}
	}
	if content(t, path) != "old" {
		t.Error("the old file is gone")
	}
}

// TestStandardOutput by its name: what it leads to has no path.
func TestStandardOutput(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	path := fmt.Sprintf("/dev/fd/%d", w.Fd())
	if _, err := os.Stat(path); err != nil {
		t.Skip("no /dev/fd here")
	}
	var to disk.Outputs
	if err := to.Write(path, write("x")); err != nil {
		t.Error(err)
	}
	w.Close()
	if got, err := io.ReadAll(r); string(got) != "x" {
		t.Errorf("%q, %v", got, err)
	}
}
