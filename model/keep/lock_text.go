package keep

import (
	"bytes"
	"encoding/json"
	"io"
	"time"
)

// lockText is the content of a lock and of a mark.
type lockText struct {
	User  string `json:"user,omitempty"`
	Host  string `json:"host,omitempty"`
	PID   int    `json:"pid,omitempty"`
	Since int64  `json:"since,omitempty"` // ms since 1970
	Seen  int64  `json:"seen,omitempty"`
	Space string `json:"space,omitempty"` // that the PID is a number of, on Linux: see pidSpace
	Token string `json:"token,omitempty"` // of one opening: a process may open a document twice
}

// maxLockBytes bounds what is read of a lock.
const maxLockBytes = 4 << 10

func (h Holder) text() ([]byte, error) {
	b, err := json.Marshal(lockText{h.User, h.Host, h.PID, h.Since.UnixMilli(), h.Seen.UnixMilli(), h.space, h.token})
	return append(b, '\n'), err
}

// readLock reads a lock; what cannot be read gives a Holder without a name.
func readLock(r io.Reader) Holder {
	var t lockText
	b, err := io.ReadAll(io.LimitReader(r, maxLockBytes+1))
	if err != nil || len(b) > maxLockBytes {
		return Holder{}
	}
	if json.Unmarshal(b, &t) != nil {
		// Zeros are what a power cut leaves, half a lock a full disk.
		nothing := len(bytes.Trim(b, "\x00 \t\r\n")) == 0
		return Holder{ours: nothing || bytes.HasPrefix(b, []byte(lockBegin))}
	}
	return Holder{
		User: brief(t.User), Host: brief(t.Host), PID: t.PID, Since: time.UnixMilli(t.Since), Seen: time.UnixMilli(t.Seen),
		space: t.Space, token: t.Token, ours: t.Token != "",
	}
}

// brief is a name as somebody else wrote it, no longer than names are.
func brief(s string) string {
	const most = 80
	n := 0
	for i := range s {
		if n++; n > most {
			return s[:i] + "…"
		}
	}
	return s
}

// lockBegin is what every lock begins with: its user has a name.
const lockBegin = `{"user":"`
