package keep

import (
	"encoding/json"
	"errors"
	"os"
	"time"

	"touchline/model/disk"
)

var errHeld = errors.New("another process holds the lock")

// mark is a file that says that a draft's process lives: it is locked as long
// as it does. For systems without such locks it says who the process is.
type mark struct{ f *os.File }

// makeMark makes and holds a mark that is not there yet.
func makeMark(path string) (*mark, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return nil, err
	}
	if err := hold(f); errors.Is(err, errHeld) {
		f.Close()
		return nil, err
	}
	self := Self()
	body, err := json.Marshal(lockText{User: self.User, Host: self.Host, PID: self.PID, Since: time.Now().UnixMilli(), Space: self.space})
	if err == nil {
		_, err = f.Write(body)
	}
	if err != nil {
		f.Close()
		os.Remove(path)
		return nil, err
	}
	return &mark{f}, nil
}

// takeMark holds the mark of a process that died. It fails with errHeld if
// the process lives; without a mark there is nothing to hold.
func takeMark(path string) (*mark, error) {
	f, err := disk.OpenOwn(path, os.O_RDWR)
	if errors.Is(err, os.ErrNotExist) || errors.Is(err, disk.ErrIrregular) { // what is no file is no mark
		return &mark{}, nil
	}
	if err != nil {
		return nil, err
	}
	err = hold(f)
	if err != nil && !errors.Is(err, errHeld) { // no locks here: go by who it was
		err = nil
		if h := readLock(f); h.PID != 0 && !h.dead() && h.Host == Self().Host {
			err = errHeld
		}
	}
	if err != nil {
		f.Close()
		return nil, err
	}
	return &mark{f}, nil
}

// isAt reports whether the mark is still the file of that name.
func (m *mark) isAt(path string) bool {
	if m == nil || m.f == nil {
		return false
	}
	return isAt(m.f, path)
}

func (m *mark) release() {
	if m != nil && m.f != nil {
		letGo(m.f)
		m.f.Close()
	}
}

// isAt reports whether an open file is still the one of that name.
func isAt(f *os.File, path string) bool {
	a, errA := f.Stat()
	b, errB := os.Stat(path)
	return errA == nil && errB == nil && os.SameFile(a, b)
}
