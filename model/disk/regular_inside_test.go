package disk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

// A link that takes a file's place between the look and the opening is not
// followed either: looking alone would not notice it.
func TestALinkThatComesBehindTheLookIsNotFollowed(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there the flag opens the link itself, and the second look refuses it; symbolic links need a right")
	}
	dir := t.TempDir()
	path, victim := filepath.Join(dir, "own"), filepath.Join(dir, "victim")
	for _, p := range []string{path, victim} {
		if err := os.WriteFile(p, []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	look := func(p string) (fs.FileInfo, error) {
		info, err := os.Lstat(p)
		if err := os.Remove(p); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink("victim", p); err != nil {
			t.Fatal(err)
		}
		return info, err
	}
	if f, err := openRegular(path, os.O_RDWR|noFollow, look); err == nil {
		f.Close()
		t.Error("it was opened")
	}
}

// Nor is a folder that comes there a file.
func TestAFolderThatComesBehindTheLookIsNoFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "own")
	put(t, path, "x")
	look := func(p string) (fs.FileInfo, error) {
		info, err := os.Lstat(p)
		if err := os.Remove(p); err != nil {
			t.Fatal(err)
		}
		if err := os.Mkdir(p, 0o700); err != nil {
			t.Fatal(err)
		}
		return info, err
	}
	if f, err := openRegular(path, os.O_RDONLY, look); !errors.Is(err, ErrIrregular) {
		f.Close()
		t.Errorf("it was opened: %v", err)
	}
}
