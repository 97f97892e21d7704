package memory

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"time"
)

// Store is what the program remembers from one run to the next: a small
// JSON file in the user's state folder. What it holds is believed only as
// far as it makes sense, whoever wrote it.
type Store struct {
	Content
	folder   string // of the file; "": nothing is written
	forgets  bool   // the file could not be read: it is not written either
	notebook notebook
}

// Recall reads what was remembered in a state folder, "" for none. One that
// does not answer is not waited for: then nothing is remembered in this run, so
// that what it holds is not replaced.
func Recall(folder string) *Store {
	m := &Store{folder: folder}
	if folder != "" {
		read := make(chan Content, 1)
		go func() { read <- readMemory(filepath.Join(folder, memoryFile)) }()
		select {
		case m.Content = <-read:
		case <-time.After(memoryPatience):
			m.forgets = true
		}
	}
	m.mend()
	m.notebook.mine = m.Presets
	return m
}

// Change changes what is remembered, and has it written.
func (m *Store) Change(how func(*Content)) {
	how(&m.Content)
	m.mend()
	if m.folder == "" || m.forgets {
		return
	}
	data, err := json.MarshalIndent(m.Content, "", "\t")
	if err != nil {
		return
	}
	m.notebook.write(filepath.Join(m.folder, memoryFile), data)
}

// Wait returns when all is written.
func (m *Store) Wait() { m.notebook.done.Wait() }

// Opened puts a file first among the recent ones, and its folder where the next
// is looked for.
func (m *Store) Opened(path string) {
	m.Change(func(c *Content) {
		c.Recent = slices.DeleteFunc(c.Recent, func(p string) bool { return p == path })
		c.Recent = append([]string{path}, c.Recent...)
		c.Folder = filepath.Dir(path)
	})
}

// KeepView keeps where the window stands in a file.
func (m *Store) KeepView(v View) {
	if v.Path == "" {
		return
	}
	m.Change(func(c *Content) {
		c.Views = slices.DeleteFunc(c.Views, func(o View) bool { return o.Path == v.Path })
		c.Views = append([]View{v}, c.Views...)
	})
}

// View is where the window stood in a file when it was closed last; ok is
// false for a file that was not seen yet.
func (m *Store) View(path string) (v View, ok bool) {
	for _, seen := range m.Views {
		if seen.Path == path && path != "" {
			return seen, true
		}
	}
	return v, false
}

// KeepHandout keeps what was chosen for the handout of a file, as its package
// writes it.
func (m *Store) KeepHandout(path string, settings []byte) {
	if path == "" {
		return
	}
	m.Change(func(c *Content) {
		c.Handouts = slices.DeleteFunc(c.Handouts, func(o Handout) bool { return o.Path == path })
		c.Handouts = append([]Handout{{path, settings}}, c.Handouts...)
	})
}

// Handout is what was chosen last for the handout of a file.
func (m *Store) Handout(path string) (settings []byte, ok bool) {
	for _, h := range m.Handouts {
		if h.Path == path && path != "" {
			return h.Settings, true
		}
	}
	return nil, false
}
