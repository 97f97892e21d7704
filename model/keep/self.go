package keep

import (
	"os"
	"os/user"
	"strconv"
	"time"
)

// Holder is who has a document open.
type Holder struct {
	User  string
	Host  string
	PID   int
	Since time.Time // when it was opened
	Seen  time.Time // the last sign of life
	space string
	token string

	touched time.Time // of the lock: the time of its file
	ours    bool      // it is a lock of this program, or holds nothing
}

// Self is this process, as others see it.
func Self() Holder {
	h := Holder{PID: os.Getpid(), space: pidSpace()}
	h.Host, _ = os.Hostname()
	if u, err := user.Current(); err == nil {
		h.User = u.Name
		if h.User == "" {
			h.User = u.Username
		}
	}
	if h.User == "" {
		h.User = "uid " + strconv.Itoa(os.Getuid())
	}
	return h
}

// Here reports whether the holder is a window of this very process.
func (h Holder) Here() bool {
	host, _ := os.Hostname()
	return h.PID == os.Getpid() && h.Host == host
}

// pidSpace names what process numbers count in: in a container or a sandbox
// they mean nothing outside. It is "" where there is but one such space.
func pidSpace() string {
	space, _ := os.Readlink("/proc/self/ns/pid")
	return space
}

// dead reports whether the holder is known to run no more.
func (h Holder) dead() bool {
	host, _ := os.Hostname()
	if h.PID == 0 || h.Host != host || h.space != pidSpace() {
		return false
	}
	if h.PID == os.Getpid() && h.Since.Before(started) {
		return true // the number is ours now
	}
	return !alive(h.PID)
}

// started is when this process began, within a moment: an older process may
// have had its number.
var started = time.Now()
