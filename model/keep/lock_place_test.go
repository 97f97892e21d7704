package keep_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"testing/synctest"
	"time"

	"touchline/model/keep"
)

// TestWhatIsNoLockStaysAsItIs: what stands in the place of a lock may have
// come with an archive, and lead to any file of the user's.
func TestWhatIsNoLockStaysAsItIs(t *testing.T) {
	old := time.Now().Add(-time.Hour)
	for name, put := range map[string]func(dir, lock string) error{
		"a link to a file":     func(dir, lock string) error { return os.Symlink("victim", lock) },
		"a link to nothing":    func(dir, lock string) error { return os.Symlink("missing", lock) },
		"a link to a folder":   func(dir, lock string) error { return os.Symlink(dir, lock) },
		"a link to itself":     func(dir, lock string) error { return os.Symlink(lock, lock) },
		"a link to a lock":     func(dir, lock string) error { return os.Symlink("dead", lock) },
		"a folder":             func(dir, lock string) error { return os.Mkdir(lock, 0o700) },
		"a pipe":               func(dir, lock string) error { return makePipe(lock) },
		"another name of file": func(dir, lock string) error { return os.Link(filepath.Join(dir, "victim"), lock) },
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, "a.blueprint")
			victim, dead := filepath.Join(dir, "victim"), filepath.Join(dir, "dead")
			text := keep.LockText(keep.Holder{Host: "elsewhere", PID: 1, Seen: old}, "other")
			must(t, os.WriteFile(victim, []byte("all that I have"), 0o600))
			must(t, os.WriteFile(dead, text, 0o600))
			if err := put(dir, keep.LockFile(path)); err != nil {
				t.Skipf("none can be made here: %v", err)
			}
			for _, f := range []string{victim, dead} {
				must(t, os.Chtimes(f, old, old))
			}
			before := names(t, dir)
			held, by := keep.Lock(path, nil)
			if held == nil || by != nil || !held.InName() {
				t.Fatalf("held %+v, by %+v", held, by)
			}
			held.Release()
			keep.LockAnyway(path, nil).Release()
			if got := string(content(t, victim)); got != "all that I have" {
				t.Errorf("the file of the user became %q", got)
			}
			if got := content(t, dead); string(got) != string(text) {
				t.Errorf("the lock of another place became %q", got)
			}
			if after := names(t, dir); len(after) != len(before) {
				t.Errorf("%q became %q", before, after)
			}
		})
	}
}

// TestLockThatIsSwappedWhileHeld: a beat follows no link either, and a
// release removes none.
func TestLockThatIsSwappedWhileHeld(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		dir := t.TempDir()
		path, victim := filepath.Join(dir, "a.blueprint"), filepath.Join(dir, "victim")
		keep.SetStarted(t, time.Now())
		must(t, os.WriteFile(victim, []byte("all that I have"), 0o600))
		held, _ := keep.Lock(path, nil)
		must(t, os.Remove(keep.LockFile(path)))
		if err := os.Symlink("victim", keep.LockFile(path)); err != nil {
			t.Skipf("no symbolic links here: %v", err)
		}
		time.Sleep(3 * keep.LockBeat)
		synctest.Wait()
		held.Release()
		if got := string(content(t, victim)); got != "all that I have" {
			t.Errorf("the file became %q", got)
		}
		if _, err := os.Lstat(keep.LockFile(path)); err != nil {
			t.Error("the link is gone")
		}
	})
}

// TestTakenOverByRenaming: a stale lock that has another name, as a backup
// gives it, keeps its content there.
func TestTakenOverByRenaming(t *testing.T) {
	dir := t.TempDir()
	path, other := filepath.Join(dir, "a.blueprint"), filepath.Join(dir, "backup of the lock")
	old := time.Now().Add(-time.Hour)
	text := keep.LockText(keep.Holder{Host: "elsewhere", PID: 1, Seen: old}, "other")
	must(t, os.WriteFile(keep.LockFile(path), text, 0o600))
	must(t, os.Chtimes(keep.LockFile(path), old, old))
	if os.Link(keep.LockFile(path), other) != nil {
		t.Skip("no second names here")
	}
	held, by := keep.Lock(path, nil)
	if by != nil || held.InName() {
		t.Fatalf("held by %+v", by)
	}
	defer held.Release()
	if got := content(t, other); string(got) != string(text) {
		t.Errorf("it became %q", got)
	}
	if got := names(t, dir); len(got) != 2 {
		t.Errorf("left behind: %q", got)
	}
}

// TestOurClockIsAhead of the one that dates the files: the lock lives.
func TestOurClockIsAhead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.blueprint")
	now := time.Now()
	text := keep.LockText(keep.Holder{Host: "elsewhere", PID: 1, Since: now, Seen: now}, "other")
	must(t, os.WriteFile(keep.LockFile(path), text, 0o600))
	synctest.Test(t, func(t *testing.T) {
		time.Sleep(time.Until(now.Add(time.Hour))) // the clock in here begins in 2000
		if held, by := keep.Lock(path, nil); held != nil || by == nil || by.Host != "elsewhere" {
			t.Errorf("held %v, by %+v", held != nil, by)
		}
	})
	if _, err := os.Stat(keep.LockFile(path)); errors.Is(err, os.ErrNotExist) {
		t.Error("the lock is gone")
	}
}
