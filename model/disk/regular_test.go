package disk_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"touchline/model/disk"
)

// TestOnlyRegularFilesAreOpened, and none makes one wait.
func TestOnlyRegularFilesAreOpened(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	if err := os.WriteFile(at("plain"), []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		put  func(path string) error
		read bool // by OpenRegular; a file of ours is the plain one alone
	}{
		"plain":           {func(string) error { return nil }, true},
		"link":            {func(p string) error { return os.Symlink("plain", p) }, true},
		"link to nothing": {func(p string) error { return os.Symlink("nothing", p) }, false},
		"link to a pipe":  {func(p string) error { return errors.Join(makePipe(at("other")), os.Symlink("other", p)) }, false},
		"folder":          {func(p string) error { return os.Mkdir(p, 0o700) }, false},
		"pipe":            {makePipe, false},
	} {
		if err := c.put(at(name)); err != nil {
			t.Logf("%s: none can be made here: %v", name, err)
			continue
		}
		f, err := disk.OpenRegular(at(name))
		if (err == nil) != c.read {
			t.Errorf("%s: %v", name, err)
		}
		f.Close()
		own, err := disk.OpenOwn(at(name), os.O_RDWR)
		if (err == nil) != (name == "plain") {
			t.Errorf("%s as a file of ours: %v", name, err)
		}
		own.Close()
	}
	for name, want := range map[string]string{"folder": "file.open.is-folder", "pipe": "file.open.irregular", "none": "file.open.missing"} {
		if _, err := os.Lstat(at(name)); err != nil && name != "none" {
			continue
		}
		f, err := disk.OpenRegular(at(name))
		if key(disk.WhyNotOpened(at(name), err)) != want {
			t.Errorf("%s: %v", name, err)
		}
		f.Close()
	}
}

// TestPrivatelyFollowsNoLink and lets nobody else read what it writes.
func TestPrivatelyFollowsNoLink(t *testing.T) {
	dir := t.TempDir()
	victim, link := filepath.Join(dir, "victim"), filepath.Join(dir, "link")
	if err := os.WriteFile(victim, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	if os.Symlink("victim", link) != nil {
		t.Skip("no symbolic links here")
	}
	if err := disk.Privately(link, write("new")); err != nil {
		t.Fatal(err)
	}
	info, err := os.Lstat(link)
	if err != nil || info.Mode() != 0o600 || content(t, link) != "new" || content(t, victim) != "mine" {
		t.Errorf("%v, %v, %q, %q", info, err, content(t, link), content(t, victim))
	}
	if err := disk.Privately(link, func(io.Writer) error { return errors.New("no") }); err == nil {
		t.Error("no error")
	}
	alone(t, dir, "link", "victim")
}
