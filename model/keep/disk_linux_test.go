package keep_test

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"

	"touchline/model/file"
	"touchline/model/keep"
)

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

// fillUp leaves a few kilobytes of a disk.
func fillUp(t *testing.T, dir string) {
	t.Helper()
	f, err := os.Create(filepath.Join(dir, "filler"))
	must(t, err)
	defer f.Close()
	for err == nil {
		_, err = f.Write(make([]byte, 4096))
	}
	info, err := f.Stat()
	must(t, err)
	must(t, f.Truncate(info.Size()-8192))
}

// TestSaveOnFullDisk: the old file intact, the user told, the draft kept; and
// with space again all goes on.
func TestSaveOnFullDisk(t *testing.T) {
	dir, state := mount(t, "size=256k"), t.TempDir()
	path := filepath.Join(dir, "a.blueprint")
	w := newWork(60, 1)
	old := file.Encode(w.doc)
	must(t, os.WriteFile(path, old, 0o600))
	fillUp(t, dir)
	d := open(t, state, keep.Origin{Path: path, Hash: keep.HashOf(old)})
	watcher := keep.Watch(path, keep.HashOf(old), func(c keep.Change) { t.Errorf("told %+v", c) })
	defer watcher.Close()
	s := keep.Saving{State: state, Draft: d, Watcher: watcher}
	for range 3 {
		d.Note(w.step())
		if _, err := keep.Save(path, w.doc, s); key(err) != "file.save.full" {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(content(t, path), old) {
		t.Error("the old file is another one")
	}
	if got := names(t, dir); !slices.Equal(got, []string{"a.blueprint", "filler"}) {
		t.Errorf("beside the file: %v", got)
	}
	if _, changed := watcher.Look(); changed {
		t.Error("a failed save looks like a change")
	}
	d.Crash()
	f, got := only(t, state)
	equal(t, got, w.doc)
	if f.Disk != keep.DiskSame {
		t.Errorf("%+v", f)
	}
	must(t, os.Remove(filepath.Join(dir, "filler")))
	_, err := keep.Save(path, w.doc, keep.Saving{State: state})
	must(t, err)
	if len(found(t, state)) != 0 {
		t.Error("a draft that is saved is offered")
	}
}

// TestDraftOnFullDisk: the user is told, saving elsewhere works, and the
// draft holds the last state that there was space for.
func TestDraftOnFullDisk(t *testing.T) {
	state, dir := mount(t, "size=256k"), t.TempDir()
	told := make(chan error, 100)
	d, err := keep.OpenDraftWith(state, keep.Origin{}, func(err error) { told <- err }, 0, nil)
	must(t, err)
	w := newWork(60, 1)
	d.Note(w.step())
	must(t, d.Flush())
	first := w.n
	fillUp(t, state)
	var last error
	for last == nil && w.n < 500 {
		d.Note(w.step())
		last = d.Flush()
	}
	if key(last) != "keep.draft.failed" || d.State().Err == nil || !strings.Contains(last.Error(), "file.save.full") {
		t.Errorf("after %d changes: %v", w.n, last)
	}
	kept := w.n - 1
	for range 5 {
		d.Note(w.step())
		_ = d.Flush()
	}
	if len(told) != 1 {
		t.Errorf("told %d times", len(told))
	}
	path := filepath.Join(dir, "a.blueprint")
	var version error
	_, err = keep.Save(path, w.doc, keep.Saving{State: state, Trouble: func(err error) { version = err }})
	if err != nil || key(version) != "keep.versions.remember" {
		t.Errorf("%v, versions: %v", err, version)
	}
	d.Crash()
	_, got := only(t, state)
	if n := number(t, got); n < max(first, kept) {
		t.Errorf("state %d, though %d was kept", n, kept)
	}
}

// TestReadOnlyFolder as somebody who may not write there: root may, so that
// for files this thread becomes another user, if it can.
func TestReadOnlyFolder(t *testing.T) {
	top := t.TempDir()
	dir, state := filepath.Join(top, "docs"), t.TempDir()
	must(t, os.Mkdir(dir, 0o700))
	path := filepath.Join(dir, "a.blueprint")
	w := newWork(20, 1)
	old := file.Encode(w.doc)
	must(t, os.WriteFile(path, old, 0o644))
	for _, d := range []string{filepath.Dir(top), top} {
		must(t, os.Chmod(d, 0o755))
	}
	must(t, os.Chmod(dir, 0o555))
	t.Cleanup(func() { _ = os.Chmod(dir, 0o700) })
	d := open(t, state, keep.Origin{Path: path, Hash: keep.HashOf(old)})
	d.Note(w.step())

	done := make(chan bool)
	go func() {
		defer close(done)
		runtime.LockOSThread() // and never unlock it: the thread ends with the goroutine
		if os.Getuid() == 0 {
			const nobody = 65534
			if err := syscall.Setfsuid(nobody); err != nil {
				t.Logf("cannot be another user: %v", err)
				return
			}
		}
		if f, err := os.Create(filepath.Join(dir, "try")); err == nil {
			f.Close()
			t.Log("this user may write everywhere")
			return
		}
		if _, err := keep.Save(path, w.doc, keep.Saving{Draft: d}); key(err) != "file.save.permission" {
			t.Error(err)
		}
		if held, by := keep.Lock(path, nil); by != nil || !held.InName() {
			t.Errorf("%+v", by)
		}
	}()
	<-done
	d.Crash()
	_, got := only(t, state)
	equal(t, got, w.doc)
	if !bytes.Equal(content(t, path), old) {
		t.Error("the old file is another one")
	}
}

func TestReadOnlyDisk(t *testing.T) {
	dir, state := mount(t, "size=256k"), t.TempDir()
	path := filepath.Join(dir, "a.blueprint")
	w := newWork(20, 1)
	must(t, file.Save(path, w.doc))
	old := content(t, path)
	if err := syscall.Mount("tmpfs", dir, "tmpfs", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Skipf("cannot remount: %v", err)
	}
	held, by := keep.Lock(path, nil)
	if by != nil || !held.InName() {
		t.Errorf("%+v", by)
	}
	held.Release()
	d := open(t, state, keep.Origin{Path: path, Hash: keep.HashOf(old)})
	d.Note(w.step())
	if _, err := keep.Save(path, w.doc, keep.Saving{State: state, Draft: d}); key(err) != "file.save.read-only" {
		t.Error(err)
	}
	d.Crash()
	_, got := only(t, state)
	equal(t, got, w.doc)
	if !bytes.Equal(content(t, path), old) {
		t.Error("the old file is another one")
	}
}
