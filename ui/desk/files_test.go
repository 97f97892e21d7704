package desk_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"touchline/model"
	"touchline/model/file"
	"touchline/model/keep"
	"touchline/ui/desk"
)

// window is a desk with the program's own disk, that runs its jobs at once.
type window struct {
	*desk.Desk
	post []desk.Event
	asks []desk.Request
}

func newWindow(files *desk.Files) *window {
	w := &window{}
	w.Desk = desk.New(desk.Options{Disk: files, Post: func(desk.Event) {}, Others: func() []string { return nil }})
	return w
}

func (w *window) happens(e desk.Event) {
	for w.post = append(w.post, e); len(w.post) > 0; {
		e, w.post = w.post[0], w.post[1:]
		for _, r := range w.Do(e) {
			w.asks = append(w.asks, r)
			if run, ok := r.(desk.Run); ok {
				if done := run.Job.Run(); done != nil {
					w.post = append(w.post, done)
				}
			}
		}
	}
}

func (w *window) openFile(path string) {
	w.happens(desk.Open{Name: path, Read: func() (desk.Opened, error) { return desk.ReadFile(path, nil) }})
}

func (w *window) typed(title string) {
	w.Editor().SetText("title", title)
	w.Editor().EndText(true)
	w.happens(desk.Edited{})
}

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

// A crash, on the program's own disk: what was typed is offered, belongs to
// its file again if that is as it was, and what it was recovered from goes once
// it is safe in a draft of its own.
func TestRecovered(t *testing.T) {
	for _, c := range []struct {
		name   string
		meddle func(path string)
		path   bool
	}{
		{"as it was", func(string) {}, true},
		{"changed", func(path string) { write(t, path, blueprint("theirs")) }, false},
		{"gone", func(path string) { os.Remove(path) }, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			state, path := t.TempDir(), filepath.Join(t.TempDir(), "a.blueprint")
			write(t, path, blueprint("one"))
			before := newWindow(desk.NewFiles(state))
			before.openFile(path)
			before.typed("two")
			before.Abandon()
			c.meddle(path)
			all, err := keep.Drafts(state)
			if err != nil || len(all) != 1 {
				t.Fatalf("%d drafts, %v", len(all), err)
			}
			w := newWindow(desk.NewFiles(state))
			w.happens(desk.Open{Name: "a", Read: func() (desk.Opened, error) { return desk.Recovered(all[0], "a again") }})
			defer w.Abandon()
			if got := w.Editor().Document().Head.Title; got != "two" || !w.Unsaved() || w.Name() != "a again" {
				t.Errorf("%q of %q, unsaved %v", got, w.Name(), w.Unsaved())
			}
			if (w.Path() == path) != c.path {
				t.Errorf("it belongs to %q", w.Path())
			}
			if left, err := keep.Drafts(state); err != nil || len(left) != 0 {
				t.Errorf("it is still offered: %+v, %v", left, err)
			}
		})
	}
}

// What cannot be discarded is told: it will be offered again.
func TestNotDiscarded(t *testing.T) {
	state, path := t.TempDir(), filepath.Join(t.TempDir(), "a.blueprint")
	write(t, path, blueprint("one"))
	before := newWindow(desk.NewFiles(state))
	before.openFile(path)
	before.typed("two")
	before.Abandon()
	all, err := keep.Drafts(state)
	if err != nil || len(all) != 1 {
		t.Fatalf("%d drafts, %v", len(all), err)
	}
	write(t, filepath.Join(state, "drafts", "trash"), "in the way")
	w := newWindow(desk.NewFiles(state))
	w.happens(desk.Open{Name: "a", Read: func() (desk.Opened, error) { return desk.Recovered(all[0], "a") }})
	defer w.Abandon()
	for _, r := range w.asks {
		if _, ok := r.(desk.NotDiscarded); ok {
			return
		}
	}
	t.Error("it is not told")
}

// The disk of the program: what of a save could not be kept is told, and a
// signal finds every draft that lives.
func TestFiles(t *testing.T) {
	state, path := t.TempDir(), filepath.Join(t.TempDir(), "a.blueprint")
	f := desk.NewFiles(state)
	write(t, filepath.Join(state, "versions"), "in the way")
	h, unkept, err := f.Save(path, titled("one"), desk.Saving{})
	if err != nil || unkept == nil || h != keep.HashOf([]byte(blueprint("one"))) {
		t.Errorf("saved %v, unkept %v, %v", h, unkept, err)
	}
	if kept, err := f.Remember(path, titled("two")); err == nil || kept {
		t.Error("a version is kept where there is no room")
	}
	if err := os.Remove(filepath.Join(state, "versions")); err != nil {
		t.Fatal(err)
	}
	if _, unkept, err = f.Save(path, titled("two"), desk.Saving{Only: []keep.Hash{h}}); err != nil || unkept != nil {
		t.Errorf("unkept %v, %v", unkept, err)
	}
	if kept, err := f.Remember(path, titled("three")); err != nil || !kept {
		t.Error(kept, err)
	}
	if all, err := keep.Versions(state, path); err != nil || len(all) != 3 {
		t.Errorf("%d versions, %v; want what was there, what was saved and what was given up", len(all), err)
	}
	if kept, err := desk.NewFiles("").Remember(path, titled("three")); err != nil || kept {
		t.Errorf("without a state folder: kept %v, %v", kept, err)
	}
	if _, err := desk.NewFiles("").Draft(keep.Origin{}, nil); err == nil {
		t.Error("a draft without a state folder")
	}
	drafts := make([]desk.Draft, 2)
	for i := range drafts {
		if drafts[i], err = f.Draft(keep.Origin{Path: path}, nil); err != nil {
			t.Fatal(err)
		}
		drafts[i].Note(titled("noted"))
	}
	f.Flush()
	for _, d := range drafts {
		if k := d.State(); k.Pending || k.At.IsZero() {
			t.Errorf("a signal did not write it: %+v", k)
		}
	}
	drafts[0].Done()
	drafts[1].Note(titled("noted later")) // the other one is found all the same
	f.Flush()
	if k := drafts[1].State(); k.Pending || k.At.IsZero() {
		t.Errorf("a signal did not write it: %+v", k)
	}
	if err := drafts[1].Leave(); err != nil {
		t.Error(err)
	}
	f.Flush() // none is left
	if all, err := keep.Drafts(state); err != nil || len(all) != 1 {
		t.Errorf("%d drafts, %v; want the one that was left", len(all), err)
	}
}

// A save of the desk holds the draft and the watcher to it: nothing is offered,
// and our own save is no change.
func TestASaveTellsDraftAndWatcher(t *testing.T) {
	state, path := t.TempDir(), filepath.Join(t.TempDir(), "a.blueprint")
	write(t, path, blueprint("one"))
	w := newWindow(desk.NewFiles(state))
	w.openFile(path)
	w.typed("two")
	w.happens(desk.Save{})
	if doc, _, err := file.Open(path); err != nil || doc.Head.Title != "two" || w.Unsaved() {
		t.Fatalf("unsaved %v, %v", w.Unsaved(), err)
	}
	if _, by := keep.Lock(path, nil); by == nil {
		t.Error("the file has no lock")
	}
	w.Abandon()
	if all, err := keep.Drafts(state); err != nil || len(all) != 0 {
		t.Errorf("%+v, %v", all, err)
	}
	if l, by := keep.Lock(path, nil); by != nil {
		t.Error("the lock is left")
	} else {
		l.Release()
	}
}

// What the disk reads of the file of a document that is open: what it holds and its
// hash, that too where it is no blueprint, or why it cannot be read.
func TestFilesRead(t *testing.T) {
	dir := t.TempDir()
	f := desk.NewFiles("")
	for name, c := range map[string]struct{ content, want string }{
		"a": {blueprint("one"), "one"}, "broken": {"<<<<<<< HEAD", "file.conflict"}, "empty": {"", "file.empty"},
	} {
		path := filepath.Join(dir, name)
		write(t, path, c.content)
		got, err := f.Read(path)
		says := faultKey(err)
		if got.Doc != nil {
			says = got.Doc.Head.Title
		}
		if says != c.want || got.Hash != keep.HashOf([]byte(c.content)) {
			t.Errorf("%s: %s, want %s; hash %v", name, says, c.want, got.Hash)
		}
	}
	for path, want := range map[string]string{filepath.Join(dir, "gone"): "file.open.missing", dir: "file.open.is-folder"} {
		if got, err := f.Read(path); faultKey(err) != want || !got.Hash.IsZero() {
			t.Errorf("%s: %v", path, err)
		}
	}
}

func faultKey(err error) string {
	var fault *model.Fault
	if errors.As(err, &fault) {
		return fault.Key
	}
	return ""
}

// A table belongs to no file before it is saved: until then it says where it came from.
func TestATableSaysWhereItCameFrom(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.csv")
	write(t, path, ",step,Ask\ncustomer,Guest,Where?\n")
	w := newWindow(desk.NewFiles(""))
	w.openFile(path)
	defer w.Abandon()
	if w.From() != path || w.Path() != "" || w.Name() != "a.csv" {
		t.Errorf("from %q, path %q", w.From(), w.Path())
	}
	w.happens(desk.Save{})
	w.happens(desk.Named{Path: filepath.Join(dir, "a.blueprint")})
	if w.From() != "" || filepath.Base(w.Path()) != "a.blueprint" {
		t.Errorf("saved: from %q, path %q", w.From(), w.Path())
	}
}

// An empty file that is called a blueprint is a new one; of any other name, and one
// that is not there, it is no blueprint.
func TestAnEmptyFileIsANewDocument(t *testing.T) {
	dir := t.TempDir()
	for name, want := range map[string]string{"new.blueprint": "new", "NEW.BLUEPRINT": "new", "new.json": "file.empty", "gone.blueprint": "file.open.missing"} {
		path := filepath.Join(dir, name)
		if !strings.HasPrefix(name, "gone") {
			write(t, path, "")
		}
		o, err := desk.ReadFile(path, func() *model.Document { return titled("new") })
		got := faultKey(err)
		if err == nil {
			got = o.Doc.Head.Title
		}
		if got != want || o.Path != path || o.From != "" {
			t.Errorf("%s: %s of %q, want %s", name, got, o.Path, want)
		}
	}
}

// A copy is no way to write over the file that is open, be it by another name that
// leads there, which no lock is on.
func TestACopyIsNotTheFileItself(t *testing.T) {
	dir := t.TempDir()
	path, link := filepath.Join(dir, "a.blueprint"), filepath.Join(dir, "b.blueprint")
	write(t, path, blueprint("one"))
	if err := os.Symlink(path, link); err != nil {
		t.Skip("no links here")
	}
	w := newWindow(desk.NewFiles(t.TempDir()))
	w.openFile(path)
	defer w.Abandon()
	w.typed("two")
	w.happens(desk.SaveCopy{})
	w.happens(desk.Named{Path: link, Replace: true})
	said := ""
	for _, r := range w.asks {
		if failed, ok := r.(desk.SaveFailed); ok {
			said = faultKey(failed.Err)
		}
	}
	if said != "ui.save.open" {
		t.Errorf("it says %q", said)
	}
	if doc, _, err := file.Open(path); err != nil || doc.Head.Title != "one" || !w.Unsaved() {
		t.Errorf("the file holds %v, %v", doc, err)
	}
}

// Names for the title and for saving.
func TestNames(t *testing.T) {
	d := newScript(t)
	if !d.desk.Free() || d.desk.Unsaved() || d.desk.ReadOnly() {
		t.Error("an empty desk is not free")
	}
	d.play("new n")
	if d.desk.Free() || d.desk.Bare() != "n" || d.desk.Path() != "" {
		t.Errorf("%q of %q", d.desk.Bare(), d.desk.Path())
	}
	d.play("type")
	if d.desk.Bare() != "n" {
		t.Errorf("without a title it is %q", d.desk.Bare())
	}
	d.play("type Café; save; name dir/b.blueprint")
	if d.desk.Name() != "b.blueprint" || d.desk.Bare() != "b" {
		t.Errorf("saved it is %q, %q", d.desk.Name(), d.desk.Bare())
	}
}

// A draft that fails while nothing happens is said at once.
func TestAFailingDraftIsSaidAtOnce(t *testing.T) {
	s := newScript(t)
	s.disk.put("a", blueprint("one"))
	s.play("open a")
	n := s.changes
	s.disk.fail["draft"] = errDisk
	s.disk.drafts[0].failed(errDisk)
	s.settle()
	if s.changes == n || s.safety() != "no-draft" {
		t.Errorf("%q", s.safety())
	}
}

// How safe it is, for the status bar.
func TestSafety(t *testing.T) {
	s := newScript(t)
	s.disk.put("a", blueprint("one"))
	if x := s.desk.Safety(); x.Saved || len(x.Concerns) > 0 {
		t.Errorf("nothing is open: %+v", x)
	}
	s.play("open a")
	if x := s.desk.Safety(); !x.Saved || x.Pending {
		t.Errorf("opened: %+v", x)
	}
	s.play("type two")
	if x := s.desk.Safety(); x.Saved {
		t.Errorf("changed: %+v", x)
	}
	s.play("fail draft")
	if x := s.desk.Safety(); !x.Pending || x.NoDraft == nil {
		t.Errorf("a draft that fails is tried again: %+v", x)
	}
	n := newScript(t)
	n.play("new n")
	if n.desk.Safety().Saved {
		t.Error("what has no file counts as saved")
	}
	r := newScript(t)
	r.disk.put("a", blueprint("one"))
	r.play("steal a; open a; say read")
	if x := r.desk.Safety(); x.Holder.User != "Ann" {
		t.Errorf("read only, because of %+v", x.Holder)
	}
}

func TestWho(t *testing.T) {
	here, err := os.Hostname()
	if err != nil {
		t.Fatal(err)
	}
	for want, by := range map[string]keep.Holder{
		"Ann":       {User: "Ann", Host: here},
		"Ann (far)": {User: "Ann", Host: "far"},
		"?":         {},
		"Bob":       {User: "Bob"},
	} {
		if got := desk.Who(by); got != want {
			t.Errorf("%+v is %q", by, got)
		}
	}
}

// TestAFileThatIsShownIsFoundByAnyName: what another window shows is not
// written over, through links and other names neither.
func TestAFileThatIsShownIsFoundByAnyName(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	for _, name := range []string{"shown.blueprint", "other.blueprint"} {
		if err := os.WriteFile(at(name), []byte(name), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if os.Symlink("shown.blueprint", at("link.blueprint")) != nil || os.Link(at("shown.blueprint"), at("twin.blueprint")) != nil {
		t.Skip("no links here")
	}
	files := desk.NewFiles("")
	for name, may := range map[string]bool{
		"shown.blueprint": false, "link.blueprint": false, "twin.blueprint": false, "other.blueprint": true, "new.blueprint": true,
	} {
		var f *model.Fault
		err := files.MayWrite(at(name), []string{at("shown.blueprint"), at("gone.blueprint")})
		if (err == nil) != may || err != nil && (!errors.As(err, &f) || f.Key != "ui.save.open") {
			t.Errorf("%s: %v", name, err)
		}
	}
}
