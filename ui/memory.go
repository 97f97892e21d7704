package ui

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"touchline/canvas/editor/view"
	"touchline/model"
	"touchline/model/disk"
	"touchline/ui/board"
)

// memory is what the program remembers from one run to the next: a small
// JSON file in the user's state folder. What it holds is believed only as
// far as it makes sense, whoever wrote it.
type memory struct {
	Language   model.Lang   `json:"language,omitempty"`
	Appearance appearance   `json:"appearance,omitempty"`
	Scale      int          `json:"scale,omitempty"` // of the windows, percent; 0: 100
	Width      float32      `json:"width,omitempty"` // of a new window, units
	Height     float32      `json:"height,omitempty"`
	Panels     panelMemory  `json:"panels"`
	Recent     []string     `json:"recent,omitempty"`  // files, the last one first
	Folder     string       `json:"folder,omitempty"`  // where the last document was
	Format     string       `json:"format,omitempty"`  // of the last export
	Folders    folderMemory `json:"folders,omitempty"` // where other files were
	Toured     bool         `json:"toured,omitempty"`  // the hints for beginners are not to be shown again
	Views      []viewMemory `json:"views,omitempty"`   // where the window stood in files, the last one first
}

// panelMemory is how wide (at the bottom: high) the panels are, in units, 0
// for the usual, and which are hidden.
type panelMemory struct {
	Left       float32 `json:"left,omitempty"`
	Right      float32 `json:"right,omitempty"`
	Bottom     float32 `json:"bottom,omitempty"`
	HideLeft   bool    `json:"hideLeft,omitempty"`
	HideRight  bool    `json:"hideRight,omitempty"`
	ShowBottom bool    `json:"showBottom,omitempty"`
}

// viewMemory is where the window stood in a file: the zoom, and the point of
// the picture in its upper left corner, in pt.
type viewMemory struct {
	Path string  `json:"path"`
	Zoom float64 `json:"zoom"`
	X    float64 `json:"x"`
	Y    float64 `json:"y"`
}

const (
	maxMemoryBytes = 1 << 20
	maxRecent      = 10
	maxViews       = 200
	maxPathBytes   = 4096
)

// uiScales is the sizes that the windows' controls can have, in percent.
var uiScales = []int{100, 125, 150, 175, 200}

// readMemory reads what was remembered; what cannot be read is forgotten.
func readMemory(path string) memory {
	var m memory
	f, err := disk.OpenOwn(path, os.O_RDONLY)
	if err == nil {
		defer f.Close()
		var data []byte
		data, err = io.ReadAll(io.LimitReader(f, maxMemoryBytes+1))
		if err == nil && len(data) <= maxMemoryBytes {
			err = json.NewDecoder(bytes.NewReader(data)).Decode(&m)
		}
	}
	if err != nil {
		m = memory{}
	}
	m.mend()
	return m
}

// recallMemory reads what was remembered. A state folder that does not answer
// is not waited for: then nothing is remembered in this run, so that what it
// holds is not replaced.
func (a *App) recallMemory() {
	if a.state != "" {
		read := make(chan memory, 1)
		go func() { read <- readMemory(filepath.Join(a.state, memoryFile)) }()
		select {
		case a.memory = <-read:
		case <-time.After(memoryPatience):
			a.forgets = true
		}
	}
	a.memory.mend()
}

// memoryPatience is how long the start waits for the memory, a file of some
// kilobytes.
const memoryPatience = time.Second

// mend brings every value to what makes sense.
func (m *memory) mend() {
	if m.Language != model.English && m.Language != model.Chinese {
		m.Language = ""
	}
	switch m.Appearance {
	case appearanceSystem, appearanceLight, appearanceDark:
	default:
		m.Appearance = ""
	}
	if !slices.Contains(uiScales, m.Scale) {
		m.Scale = 100
	}
	m.Width, m.Height = within(m.Width, leastWindowWidth, 16000), within(m.Height, leastWindowHeight, 16000)
	m.Panels.Left = within(m.Panels.Left, leastSide, mostSide)
	m.Panels.Right = within(m.Panels.Right, leastSide, mostSide)
	m.Panels.Bottom = within(m.Panels.Bottom, leastBottom, mostBottom)
	m.Recent = slices.DeleteFunc(m.Recent, badPath)
	m.Recent = m.Recent[:min(len(m.Recent), maxRecent)]
	if badPath(m.Folder) {
		m.Folder = ""
	}
	for p, folder := range m.Folders {
		if !slices.Contains(purposes, p) || badPath(folder) {
			delete(m.Folders, p)
		}
	}
	m.Views = slices.DeleteFunc(m.Views, func(v viewMemory) bool {
		const far = 1e7 // pt; more than the largest picture
		sane := func(x float64) bool { return !math.IsNaN(x) && math.Abs(x) < far }
		return badPath(v.Path) || !sane(v.X) || !sane(v.Y) || !(v.Zoom >= view.MinZoom && v.Zoom <= view.MaxZoom)
	})
	m.Views = m.Views[:min(len(m.Views), maxViews)]
}

// within is a size that is remembered, or 0 for one that makes no sense.
func within(v, least, most float32) float32 {
	if v >= least && v <= most {
		return v
	}
	return 0
}

func badPath(p string) bool { return len(p) > maxPathBytes || !filepath.IsAbs(p) }

// remember changes what is remembered, and has it written.
func (a *App) remember(change func(*memory)) {
	change(&a.memory)
	a.memory.mend()
	if a.state == "" || a.forgets {
		return
	}
	data, err := json.MarshalIndent(a.memory, "", "\t")
	if err != nil {
		return
	}
	a.notebook.write(filepath.Join(a.state, memoryFile), data)
}

// memoryFile is the file's name in the state folder.
const memoryFile = "window.json"

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

// wait returns when all is written.
func (n *notebook) wait() { n.done.Wait() }

// rememberView keeps where the window stands in a file.
func (a *App) rememberView(path string, p board.Place) {
	if path == "" {
		return
	}
	a.remember(func(m *memory) {
		m.Views = slices.DeleteFunc(m.Views, func(o viewMemory) bool { return o.Path == path })
		m.Views = append([]viewMemory{{path, p.Zoom, p.X, p.Y}}, m.Views...)
	})
}

// recalled is where the window stood in a file when it was closed last; ok is
// false for a file that was not seen yet.
func (a *App) recalled(path string) (p board.Place, ok bool) {
	for _, seen := range a.memory.Views {
		if seen.Path == path && path != "" {
			return board.Place{Zoom: seen.Zoom, X: seen.X, Y: seen.Y}, true
		}
	}
	return board.Place{}, false
}
