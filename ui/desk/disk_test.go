package desk_test

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"touchline/model"
	"touchline/model/file"
	"touchline/model/keep"
	"touchline/ui/desk"
)

// The disk of the scripts: files, locks, drafts and versions in memory. It
// fails as it is told to. What is said of a document is its title.

type disk struct {
	files    map[string]string // content by path
	versions map[string][]string
	waits    []*wait
	locks    map[string]*lock
	watches  []*watch
	drafts   []*draft
	fail     map[string]error // by what is done: "read", "save", "draft", "version"
	wrote    func(path, was, now string)
}

func newDisk() *disk {
	return &disk{files: map[string]string{}, versions: map[string][]string{}, locks: map[string]*lock{}, fail: map[string]error{}, wrote: func(_, _, _ string) {}}
}

// blueprint is the content of a file with a title.
func blueprint(title string) string { return string(file.Encode(titled(title))) }

func titled(title string) *model.Document {
	return model.New(model.Parts{Head: &model.Head{Title: title}, Lanes: []*model.Lane{{ID: "l1", Role: model.RoleCustomer}}, Phases: []*model.Phase{{ID: "p1", Steps: []*model.Step{{ID: "s1"}}}}})
}

// titleIn is the title in a content: "-" for none.
func titleIn(content string) string {
	doc, _, err := file.Decode([]byte(content))
	if err != nil {
		return "?"
	}
	return doc.Head.Title
}

// put is another program that writes a file, and watchers that see it.
func (d *disk) put(path, content string) {
	d.files[path] = content
	for _, w := range d.watches {
		w.look()
	}
}

func (d *disk) remove(path string) {
	delete(d.files, path)
	for _, w := range d.watches {
		w.look()
	}
}

func (d *disk) Read(path string) (desk.Content, error) {
	if err := d.fail["read"]; err != nil {
		return desk.Content{}, err
	}
	data, ok := d.files[path]
	if !ok {
		return desk.Content{}, fs.ErrNotExist
	}
	c := desk.Content{Hash: keep.HashOf([]byte(data))}
	var err error
	c.Doc, c.Report, err = file.Decode([]byte(data))
	return c, err
}

func (d *disk) Save(path string, doc *model.Document, s desk.Saving) (keep.Hash, error, error) {
	old, there := d.files[path]
	if there && !s.Over && !slices.Contains(s.Only, keep.HashOf([]byte(old))) {
		return keep.Hash{}, nil, &keep.Changed{Hash: keep.HashOf([]byte(old))}
	}
	if err := d.fail["save"]; err != nil {
		return keep.Hash{}, nil, err
	}
	content := string(file.Encode(doc))
	h := keep.HashOf([]byte(content))
	d.wrote(path, old, content)
	d.files[path] = content
	if w, ok := s.Watcher.(*watch); ok && w != nil {
		w.Saved(h)
	}
	if s.Draft != nil {
		s.Draft.Saved(doc, keep.Origin{Path: path, Hash: h})
	}
	if err := d.fail["version"]; err != nil {
		return h, err, nil
	}
	if there {
		d.versions[path] = append(d.versions[path], old)
	}
	d.versions[path] = append(d.versions[path], content)
	return h, nil, nil
}

func (d *disk) MayWrite(path string, shown []string) error {
	if slices.Contains(shown, path) {
		return model.NewFault("ui.save.open", "file", path)
	}
	return nil
}

func (d *disk) Remember(path string, doc *model.Document) (bool, error) {
	if err := d.fail["version"]; err != nil {
		return false, err
	}
	d.versions[path] = append(d.versions[path], string(file.Encode(doc)))
	return true, nil
}

type lock struct {
	of   *disk
	path string
	lost func(keep.Holder)
}

func (l *lock) Release() {
	if l.of.locks[l.path] == l {
		delete(l.of.locks, l.path)
	}
}

func (d *disk) Lock(path string, lost func(keep.Holder)) (desk.Lock, *keep.Holder) {
	if d.locks[path] != nil {
		return nil, &keep.Holder{User: "Ann", Host: "elsewhere"}
	}
	l := &lock{d, path, lost}
	d.locks[path] = l
	return l, nil
}

// AwaitFree tells when the lock is gone: see leave.
func (d *disk) AwaitFree(path string, told func()) func() {
	w := &wait{path: path, told: told}
	d.waits = append(d.waits, w)
	return func() { w.told = nil }
}

type wait struct {
	path string
	told func()
}

// leave lets go of a lock that somebody else has.
func (d *disk) leave(path string) {
	delete(d.locks, path)
	for _, w := range d.waits {
		if w.path == path && w.told != nil {
			told := w.told
			w.told = nil
			told()
		}
	}
}

func (d *disk) LockAnyway(path string, lost func(keep.Holder)) desk.Lock {
	if old := d.locks[path]; old != nil && old.lost != nil {
		old.lost(keep.Holder{User: "Bob"})
	}
	l := &lock{d, path, lost}
	d.locks[path] = l
	return l
}

// draft holds what a kill would leave.
type draft struct {
	of      *disk
	origin  keep.Origin
	newest  *model.Document
	unsaved bool
	ended   bool
	left    bool
	failed  func(error)
}

func (d *disk) Draft(of keep.Origin, failed func(error)) (desk.Draft, error) {
	if err := d.fail["draft"]; err != nil {
		return nil, err
	}
	x := &draft{of: d, origin: of, failed: failed}
	d.drafts = append(d.drafts, x)
	return x, nil
}

func (d *draft) Note(doc *model.Document) { d.newest, d.unsaved = doc, true }

func (d *draft) Saved(doc *model.Document, of keep.Origin) {
	if d.newest == nil {
		d.newest = doc
	}
	d.origin = of
	if d.newest == doc {
		d.unsaved = false
	}
}

func (d *draft) State() keep.Kept { return keep.Kept{Err: d.of.fail["draft"]} }
func (d *draft) Flush() error     { return d.of.fail["draft"] }
func (d *draft) Done()            { d.ended = true }
func (d *draft) Leave() error     { d.left = true; return nil }

// offered is what the next start would offer after a kill: "title of path".
func (d *disk) offered() string {
	var all []string
	for _, x := range d.drafts {
		if x.newest != nil && x.unsaved && !x.ended {
			all = append(all, strings.TrimSpace(x.newest.Head.Title+" of "+x.origin.Path))
		}
	}
	return strings.Join(all, ", ")
}

type watch struct {
	of    *disk
	path  string
	known keep.Hash
	told  func(keep.Change)
	ended bool
}

func (d *disk) Watch(path string, known keep.Hash, told func(keep.Change)) desk.Watcher {
	w := &watch{of: d, path: path, known: known, told: told}
	d.watches = append(d.watches, w)
	w.look()
	return w
}

func (w *watch) Saved(h keep.Hash) { w.known = h }
func (w *watch) Close()            { w.ended = true }

// look tells what is another content than the last.
func (w *watch) look() {
	data, there := w.of.files[w.path]
	var h keep.Hash
	if there {
		h = keep.HashOf([]byte(data))
	}
	if w.ended || h == w.known {
		return
	}
	w.known = h
	w.told(keep.Change{Gone: !there, Hash: h})
}

var errDisk = fmt.Errorf("the disk fails")
