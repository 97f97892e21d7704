package memory

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
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

	mine []json.RawMessage // the presets that this program knows to be in the file
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
			data = n.withOthers(path, data)
			_ = disk.Privately(path, func(w io.Writer) error {
				_, err := w.Write(data)
				return err
			})
		}
	}
}

// withOthers is what is to be written, with the presets that another running
// copy of the program has put into the file meanwhile: they are the user's, and
// this one would write them over with what it read when it began. Where both
// have one of a name, this one's is the later.
func (n *notebook) withOthers(path string, data []byte) []byte {
	next := parse(data)
	own := next.Presets
	for _, p := range readMemory(path).Presets {
		same := func(q json.RawMessage) bool { return alike(p, q) }
		named := func(q json.RawMessage) bool { return presetName(p) == presetName(q) }
		if !slices.ContainsFunc(n.mine, same) && !slices.ContainsFunc(own, named) {
			next.Presets = append(slices.Clip(next.Presets), p)
		}
	}
	n.mine = own
	if len(next.Presets) == len(own) {
		return data
	}
	with, err := json.MarshalIndent(next, "", "\t")
	if err != nil {
		return data
	}
	return with
}

// alike reports whether two texts of JSON differ in white space only.
func alike(a, b []byte) bool {
	var x, y bytes.Buffer
	return json.Compact(&x, a) == nil && json.Compact(&y, b) == nil && bytes.Equal(x.Bytes(), y.Bytes())
}

func presetName(p json.RawMessage) string {
	var s struct {
		Name string `json:"name"`
	}
	_ = json.Unmarshal(p, &s)
	return s.Name
}
