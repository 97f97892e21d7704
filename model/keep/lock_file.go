package keep

import (
	"errors"
	"os"
	"path/filepath"
	"time"

	"touchline/model/disk"
)

// A lock is a regular file of ours, and nothing else in its place is: a
// symbolic link that came with an archive leads to a file of the user's. So
// none is followed, nothing is written into a file that is there already,
// and what is no lock of ours is left as it is.

// readLockFile reads a lock. One that says nothing was made at the time of
// the file: it is being written just now, or its maker died over it.
func readLockFile(path string) (Holder, error) {
	f, err := disk.OpenOwn(path, os.O_RDONLY)
	if err != nil {
		return Holder{}, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return Holder{}, err
	}
	h := readLock(f)
	h.touched = info.ModTime()
	if h.token == "" {
		h.Since, h.Seen = info.ModTime(), info.ModTime()
	}
	return h, nil
}

// create makes the lock if there is nothing in its place.
func (h *Held) create() error {
	f, err := os.OpenFile(h.path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	if err := h.fill(f, time.Now()); err != nil {
		removeAll(h.path)
		return err
	}
	hide(h.path)
	return nil
}

// replace puts the lock in the place of another one, whole.
func (h *Held) replace(now time.Time) error {
	f, err := disk.CreateBeside(h.path, 0o666)
	if err != nil {
		return err
	}
	err = h.fill(f, now)
	if err == nil {
		hide(f.Name())
		err = os.Rename(f.Name(), h.path)
	}
	if err != nil {
		removeAll(f.Name())
	}
	return err
}

// fill writes and closes a lock.
func (h *Held) fill(f *os.File, now time.Time) error {
	h.self.Seen = now
	text, err := h.self.text()
	if err == nil {
		_, err = f.Write(text)
	}
	return errors.Join(err, f.Close())
}

// gone reports whether the holder of a lock in a folder is most likely gone.
// Before one of another computer is taken for stale, the clock that dates the
// files there, on a network folder the server's, is asked as well: ours may
// be the wrong one.
func (h Holder) gone(folder string) bool {
	now := time.Now()
	return h.stale(now) && (h.dead() || h.stale(timeIn(folder, now)))
}

// stale reports whether the holder is most likely gone by a clock: its
// process is dead, or both what it wrote and the time of the file are old. A
// time that is yet to come says nothing.
func (h Holder) stale(now time.Time) bool {
	if h.dead() {
		return true
	}
	seen, touched := now.Sub(h.Seen), now.Sub(h.touched)
	live := within(seen, LockStale) || within(touched, LockStale)
	return !live && (seen > 0 || touched > 0)
}

func within(d, most time.Duration) bool { return -most <= d && d <= most }

// timeIn is the time by the clock that dates the files of a folder; now where
// it cannot be told.
func timeIn(folder string, now time.Time) time.Time {
	f, err := disk.CreateBeside(filepath.Join(folder, "x"), 0o600)
	if err != nil {
		return now
	}
	defer removeAll(f.Name())
	defer f.Close()
	if info, err := f.Stat(); err == nil {
		return info.ModTime()
	}
	return now
}
