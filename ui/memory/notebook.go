package memory

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"touchline/model/disk"
)

// notebook writes a small file again and again, on a goroutine of its own:
// the newest content, and not those that were overtaken.
type notebook struct {
	mu      sync.Mutex
	path    string
	next    []byte // nil: nothing to write
	writing bool
	done    sync.WaitGroup
}

func (n *notebook) write(path string, data []byte) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.path, n.next = path, data
	if n.writing {
		return
	}
	n.writing = true
	n.done.Go(n.run)
}

func (n *notebook) run() {
	for {
		n.mu.Lock()
		path, data := n.path, n.next
		n.next = nil
		if data == nil {
			n.writing = false
			n.mu.Unlock()
			return
		}
		n.mu.Unlock()
		// What cannot be remembered is no matter: the next change tries again.
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err == nil || errors.Is(err, fs.ErrExist) {
			_ = disk.Privately(path, func(w io.Writer) error {
				_, err := w.Write(data)
				return err
			})
		}
	}
}
