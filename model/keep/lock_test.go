package keep_test

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"touchline/model/keep"
)

func TestLock(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "银行.blueprint")
	before := time.Now().Truncate(time.Millisecond)
	held, by := keep.Lock(path, nil)
	if held == nil || by != nil || held.InName() {
		t.Fatal("no lock")
	}
	if got := names(t, dir); !slices.Equal(got, []string{".银行.blueprint.lock"}) {
		t.Error(got)
	}
	again, by := keep.Lock(path, nil)
	if again != nil || by == nil {
		t.Fatal("locked twice")
	}
	if self := keep.Self(); by.User != self.User || by.User == "" || by.Host != self.Host || by.PID != os.Getpid() || !by.Here() {
		t.Errorf("held by %+v", by)
	}
	if by.Since.Before(before) || by.Since.After(time.Now()) || by.Seen.Before(by.Since) {
		t.Errorf("since %v, seen %v", by.Since, by.Seen)
	}
	if by := keep.HolderOf(path); by == nil || !by.Here() {
		t.Errorf("%+v", by)
	}
	held.Release()
	held.Release()
	if got := names(t, dir); len(got) != 0 {
		t.Error(got)
	}
	if keep.HolderOf(path) != nil {
		t.Error("held by nobody")
	}
}

// TestLockByAnyName: a symbolic link is another name of the same document.
func TestLockByAnyName(t *testing.T) {
	dir, other := t.TempDir(), t.TempDir()
	path := filepath.Join(dir, "a.blueprint")
	must(t, os.WriteFile(path, nil, 0o600))
	link := filepath.Join(other, "b.blueprint")
	if os.Symlink(path, link) != nil {
		t.Skip("no symbolic links here")
	}
	held, _ := keep.Lock(link, nil)
	defer held.Release()
	if _, by := keep.Lock(path, nil); by == nil {
		t.Error("locked twice")
	}
}

// TestStaleLocks are taken over; others are not.
func TestStaleLocks(t *testing.T) {
	child := exec.Command(os.Args[0], "-test.run=^$") // a process that lived
	must(t, child.Run())
	self, now := keep.Self(), time.Now()
	parent := os.Getppid()
	for name, c := range map[string]struct {
		h     keep.Holder
		text  string        // in place of h
		age   time.Duration // of the file; of h.Seen by itself
		stale bool
		left  bool // stale, and no lock of ours: it stays as it is
	}{
		"a dead process":             {h: keep.Holder{Host: self.Host, PID: child.Process.Pid, Since: now, Seen: now}, stale: true},
		"a living process":           {h: keep.Holder{Host: self.Host, PID: parent, Since: now, Seen: now}},
		"a living number":            {h: keep.Holder{Host: self.Host, PID: parent, Since: now.Add(-time.Hour), Seen: now.Add(-keep.LockStale - time.Second)}, stale: true},
		"ours":                       {h: keep.Holder{Host: self.Host, PID: self.PID, Since: now, Seen: now}},
		"an older one of our number": {h: keep.Holder{Host: self.Host, PID: self.PID, Since: now.Add(-time.Hour), Seen: now}, stale: true},
		"elsewhere":                  {h: keep.Holder{Host: "elsewhere", PID: child.Process.Pid, Since: now.Add(-time.Hour), Seen: now.Add(-5 * time.Minute)}},
		"elsewhere, long ago":        {h: keep.Holder{Host: "elsewhere", PID: parent, Since: now.Add(-time.Hour), Seen: now.Add(-keep.LockStale - time.Second)}, stale: true},
		"elsewhere, in the future":   {h: keep.Holder{Host: "elsewhere", PID: 1, Since: now.Add(time.Hour), Seen: now.Add(time.Hour)}},
		"a clock that is behind":     {h: keep.Holder{Host: "elsewhere", PID: 1, Since: now.Add(-9 * time.Hour), Seen: now.Add(-9 * time.Hour)}, age: time.Minute},
		"a clock that is ahead":      {h: keep.Holder{Host: "elsewhere", PID: 1, Since: now.Add(9 * time.Hour), Seen: now.Add(9 * time.Hour)}, age: time.Minute},
		"ahead, and long ago":        {h: keep.Holder{Host: "elsewhere", PID: 1, Since: now.Add(9 * time.Hour), Seen: now.Add(9 * time.Hour)}, age: keep.LockStale + time.Second, stale: true},
		"copied with a time to come": {h: keep.Holder{Host: "elsewhere", PID: 1, Since: now.Add(-time.Hour), Seen: now.Add(-keep.LockStale - time.Second)}, age: -9 * time.Hour, stale: true},
		"empty, new":                 {text: "\n"},
		"empty, old":                 {text: "\n", age: keep.LockStale + time.Minute, stale: true},
		"zeros, old":                 {text: "\x00\x00\x00", age: time.Hour, stale: true},
		"half of one, old":           {text: `{"user":"ma`, age: time.Hour, stale: true},
		"of another program":         {text: ",me,here,21.11.2026 21:00,file:///x;"},
		"of another program, old":    {text: ",me,here,21.11.2026 21:00,file:///x;", age: time.Hour, stale: true, left: true},
		"a list of packages, old":    {text: `{"user": "x", "packages": []}`, age: time.Hour, stale: true, left: true},
		"long":                       {text: string(make([]byte, 1<<20)), age: time.Hour, stale: true, left: true},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "a.blueprint")
			text := []byte(c.text)
			if c.text == "" {
				text = keep.LockText(c.h, "other")
			}
			must(t, os.WriteFile(keep.LockFile(path), text, 0o600))
			at := now.Add(-c.age)
			if c.age == 0 && c.text == "" {
				at = c.h.Seen
			}
			must(t, os.Chtimes(keep.LockFile(path), at, at))
			held, by := keep.Lock(path, nil)
			if (held != nil) != c.stale || (by == nil) != c.stale {
				t.Fatalf("held %v, by %+v", held != nil, by)
			}
			if c.left {
				held.Release()
				if got := content(t, keep.LockFile(path)); string(got) != string(text) || !held.InName() {
					t.Errorf("held on the disk: %v; the file became %.40q", !held.InName(), got)
				}
				return
			}
			if held != nil {
				if by := keep.HolderOf(path); by == nil || !by.Here() {
					t.Errorf("taken over, and held by %+v", by)
				}
				held.Release()
				return
			}
			if c.text == "" && (by.Host != c.h.Host || by.PID != c.h.PID) {
				t.Errorf("held by %+v", by)
			}
			if got := content(t, keep.LockFile(path)); string(got) != string(text) {
				t.Errorf("the lock became %q", got)
			}
			anyway := keep.LockAnyway(path, nil)
			if strings.HasPrefix(name, "of another program") {
				if got := content(t, keep.LockFile(path)); string(got) != string(text) || !anyway.InName() {
					t.Errorf("opened anyway, and the file became %q", got)
				}
				return
			}
			if by := keep.HolderOf(path); by == nil || !by.Here() {
				t.Errorf("opened anyway, and held by %+v", by)
			}
			anyway.Release()
			if keep.HolderOf(path) != nil {
				t.Error("released, and still held")
			}
		})
	}
}

func TestLockBeats(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "a.blueprint")
		keep.SetStarted(t, time.Now())
		var lost *keep.Holder
		var held *keep.Held
		held, _ = keep.Lock(path, func(by keep.Holder) {
			lost = &by
			held.Release() // as a window would that goes read-only
		})
		defer held.Release()
		began := time.Now()
		for range 30 {
			time.Sleep(time.Minute)
			synctest.Wait()
			if by := keep.HolderOf(path); by == nil || time.Since(by.Seen) > keep.LockBeat || !by.Since.Equal(began) {
				t.Fatalf("after %v: %+v", time.Since(began), by)
			}
		}
		must(t, os.Remove(keep.LockFile(path))) // a version control system cleans up
		time.Sleep(keep.LockBeat)
		synctest.Wait()
		if keep.HolderOf(path) == nil {
			t.Error("not made again")
		}
		if lost != nil {
			t.Errorf("lost to %+v", lost)
		}

		other := keep.LockAnyway(path, nil)
		time.Sleep(keep.LockBeat)
		synctest.Wait()
		if lost == nil || !lost.Here() {
			t.Errorf("lost to %+v", lost)
		}
		held.Release()
		if keep.HolderOf(path) == nil {
			t.Error("the first removed the lock of the second")
		}
		other.Release()
		if keep.HolderOf(path) != nil {
			t.Error("not released")
		}
	})
}

// TestNoLockIsNoError where none can be made.
func TestNoLockIsNoError(t *testing.T) {
	dir := t.TempDir()
	must(t, os.WriteFile(filepath.Join(dir, "file"), nil, 0o600))
	long := make([]byte, 250)
	for i := range long {
		long[i] = 'x'
	}
	for _, path := range []string{filepath.Join(dir, "none", "a"), filepath.Join(dir, "file", "a"), filepath.Join(dir, string(long))} {
		held, by := keep.Lock(path, nil)
		if held == nil || by != nil || !held.InName() {
			t.Fatalf("%v %+v", held, by)
		}
		held.Release()
		keep.LockAnyway(path, nil).Release()
	}
	if got := names(t, dir); !slices.Equal(got, []string{"file"}) {
		t.Error(got)
	}
}

// TestLockOfKilledProcess: see TestKilled for drafts and files.
func TestLockOfKilledProcess(t *testing.T) {
	if _, err := os.FindProcess(os.Getpid()); errors.Is(err, errors.ErrUnsupported) {
		t.Skip("no processes here")
	}
	path := filepath.Join(t.TempDir(), "a.blueprint")
	c := startChild(t, "lock", path)
	c.waitFor("locked")
	if held, by := keep.Lock(path, nil); held != nil || by.PID != c.cmd.Process.Pid || by.Here() {
		t.Fatalf("%+v", by)
	}
	c.kill()
	held, by := keep.Lock(path, nil)
	if held == nil {
		t.Fatalf("held by %+v, who is dead", by)
	}
	held.Release()
}

// TestAwaitFree: who waits for a file is told when its holder leaves, and not
// after he gave up.
func TestAwaitFree(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.blueprint")
	held, by := keep.Lock(path, nil)
	if by != nil {
		t.Fatal(by)
	}
	free, given := make(chan bool, 1), make(chan bool, 1)
	defer keep.AwaitFree(path, func() { free <- true })()
	end := keep.AwaitFree(path, func() { given <- true })
	end()
	end()
	select {
	case <-free:
		t.Error("told while it is held")
	default:
	}
	held.Release()
	<-free
	if len(given) > 0 {
		t.Error("told who gave up")
	}
}
