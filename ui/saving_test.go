package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"touchline/model"
	"touchline/model/file"
	"touchline/model/keep"
	"touchline/ui/widgets"
)

// changed is a window with the sample, and a change that is not saved.
func (d *rig) changedWindow() (*Window, string) {
	d.t.Helper()
	w, path := d.opened()
	d.change(w, "changed")
	return w, path
}

// change gives the document another title.
func (d *rig) change(w *Window, title string) {
	d.t.Helper()
	w.session.ed.SetText("title", title)
	w.session.ed.EndText(true)
	if !w.session.Unsaved() {
		d.t.Fatal("a change counts as saved")
	}
}

func titleIn(t *testing.T, path string) string {
	t.Helper()
	doc, _, err := file.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	return doc.Head.Title
}

// press presses the button of a dialog that says something.
func (d *rig) press(w *Window, text string) {
	d.t.Helper()
	if !w.Dialogs().Any() {
		d.t.Fatalf("no dialog to press %q in", text)
	}
	for _, o := range w.Dialogs().Top().Row.Objects {
		if b, ok := o.(*widgets.Button); ok && b.Text == text {
			b.OnTapped()
			return
		}
	}
	d.t.Fatalf("no button says %q", text)
}

func (d *rig) saved(w *Window) {
	d.t.Helper()
	d.until("it is saved", func() bool { return w.session != nil && !w.session.Saving() && !w.session.Unsaved() })
}

func TestSavingWritesTheFile(t *testing.T) {
	d := newDesk(t, model.English)
	w, path := d.changedWindow()
	if !strings.HasPrefix(w.Native().Title(), "● ") {
		t.Errorf("unsaved, and the title is %q", w.Native().Title())
	}
	w.actions.Do("save")
	d.saved(w)
	if got := titleIn(t, path); got != "changed" {
		t.Errorf("the file's title is %q", got)
	}
	if strings.Contains(w.Native().Title(), "●") {
		t.Errorf("saved, and the title is %q", w.Native().Title())
	}
	w.actions.Do("undo")
	if !strings.HasPrefix(w.Native().Title(), "● ") {
		t.Error("an undo behind the save does not count as a change")
	}
	w.actions.Do("redo")
	if w.session.Unsaved() {
		t.Error("back at what was saved it still counts as changed")
	}
}

func TestSaveAsAsksForAName(t *testing.T) {
	d := newDesk(t, model.English)
	d.Start(nil)
	w := d.windows[0]
	w.actions.Do("new")
	d.until("there is a new document", func() bool { return w.session != nil })
	d.change(w, "mine")
	w.actions.Do("save")
	name, ok := w.Native().Canvas().Focused().(*widgets.Entry)
	if !ok || !w.Dialogs().Any() {
		t.Fatal("no name is asked for")
	}
	if name.Text != "mine.blueprint" {
		t.Errorf("the name proposed is %q", name.Text)
	}
	folder := t.TempDir()
	name.SetText(filepath.Join(folder, "new name"))
	name.OnSubmitted(name.Text)
	d.saved(w)
	path := filepath.Join(folder, "new name.blueprint")
	if w.session.Path() != path || titleIn(t, path) != "mine" {
		t.Errorf("saved to %s", w.session.Path())
	}
	if keep.HolderOf(path) == nil {
		t.Error("the new file has no lock")
	}
}

func TestSaveAsAsksBeforeItReplaces(t *testing.T) {
	d := newDesk(t, model.English)
	w, _ := d.changedWindow()
	other := template(t, "hotel")
	before, _ := os.ReadFile(other)
	w.actions.Do("save.as")
	name := w.Native().Canvas().Focused().(*widgets.Entry)
	name.SetText(other)
	name.OnSubmitted(other)
	d.asked(w)
	d.press(w, w.t("cancel"))
	if now, _ := os.ReadFile(other); string(now) != string(before) {
		t.Fatal("the file was replaced without a yes")
	}
	name.OnSubmitted(other)
	d.asked(w)
	d.press(w, w.t("export.replace.accept"))
	d.saved(w)
	if got := titleIn(t, other); got != "changed" {
		t.Errorf("the file's title is %q", got)
	}
}

// Save, don't save, cancel, and cancel in the chooser, for a document with a
// file and for one without.
func TestClosing(t *testing.T) {
	for _, c := range []struct {
		name   string
		file   bool // the document has a file
		answer string
		named  bool // a name is given in the chooser
		closed bool
		title  string // of the file afterwards
	}{
		{"save", true, "close.save", false, true, "changed"},
		{"don't save", true, "close.drop", false, true, "Opening a Personal Account in the App"},
		{"cancel", true, "cancel", false, false, ""},
		{"escape", true, "", false, false, ""},
		{"save without a file", false, "close.save", true, true, "changed"},
		{"cancel in the chooser", false, "close.save", false, false, ""},
		{"don't save without a file", false, "close.drop", false, true, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := newDesk(t, model.English)
			var w *Window
			var path string
			if c.file {
				w, path = d.changedWindow()
			} else {
				d.Start(nil)
				w = d.windows[0]
				w.opener.openTemplate("bank")
				d.until("it is shown", func() bool { return w.session != nil })
				d.change(w, "changed")
				path = filepath.Join(t.TempDir(), "new.blueprint")
			}
			w.deskside.askClose()
			if c.answer == "" {
				w.Key(fyne.KeyEscape, 0)
			} else {
				d.press(w, w.t(c.answer))
			}
			if !c.file && c.answer == "close.save" {
				name := w.Native().Canvas().Focused().(*widgets.Entry)
				if c.named {
					name.SetText(path)
					name.OnSubmitted(path)
				} else {
					w.Key(fyne.KeyEscape, 0)
				}
			}
			if c.closed {
				d.until("the window is closed", func() bool { return len(d.windows) == 0 })
			} else if len(d.windows) != 1 || w.session == nil || !w.session.Unsaved() || w.Dialogs().Any() {
				t.Fatal("the window is not as it was")
			}
			if c.title != "" {
				d.Jobs.Wait()
				if got := titleIn(t, path); got != c.title {
					t.Errorf("the file's title is %q, want %q", got, c.title)
				}
			}
			if c.closed {
				d.Jobs.Wait()
				if found, err := keep.Drafts(d.State); err != nil || len(found) != 0 {
					t.Errorf("drafts are left: %v %v", found, err)
				}
			}
		})
	}
}

func TestWhatIsSavedClosesAtOnce(t *testing.T) {
	d := newDesk(t, model.English)
	w, _ := d.opened()
	w.deskside.askClose()
	if len(d.windows) != 0 {
		t.Error("a window with nothing unsaved asks")
	}
}

// Quit closes all windows, or none.
func TestQuittingAsksForEachDocument(t *testing.T) {
	d := newDesk(t, model.English)
	first, _ := d.changedWindow()
	second := d.newWindow("")
	second.opener.openPath(template(t, "hotel"))
	d.until("the second is shown", func() bool { return second.session != nil })
	d.change(second, "changed too")
	d.quit()
	d.press(first, first.t("close.drop"))
	d.press(second, second.t("cancel"))
	if len(d.windows) != 2 || first.session == nil {
		t.Fatal("a window went though the user took the quitting back")
	}
	d.quit()
	d.press(first, first.t("close.drop"))
	d.press(second, second.t("close.save"))
	d.until("all are closed", func() bool { return len(d.windows) == 0 })
}

func TestAFailedSaveSaysWhyAndKeepsTheFile(t *testing.T) {
	if os.Getuid() == 0 {
		t.Log("root may write everywhere: a vanished folder stands for a read-only one")
	}
	d := newDesk(t, model.English)
	w, path := d.changedWindow()
	moved := filepath.Dir(path) + "-moved"
	if err := os.Rename(filepath.Dir(path), moved); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.Rename(moved, filepath.Dir(path)) })
	w.actions.Do("save")
	d.until("it says why", func() bool { return w.Dialogs().Any() })
	if !w.session.Unsaved() {
		t.Error("what could not be saved counts as saved")
	}
	d.files.Flush()
	if k := w.session.Safety(); k.NoDraft != nil || k.Kept.IsZero() {
		t.Errorf("and there is no draft: %+v", k)
	}
	if got := titleIn(t, filepath.Join(moved, filepath.Base(path))); got == "changed" {
		t.Error("the old file was changed")
	}
	w.Dialogs().CloseAll()
	os.Rename(moved, filepath.Dir(path))
	w.actions.Do("save")
	d.saved(w)
}

func TestSaveACopyGoesOnWithItsOwnFile(t *testing.T) {
	d := newDesk(t, model.English)
	w, path := d.changedWindow()
	w.actions.Do("save.copy")
	name := w.Native().Canvas().Focused().(*widgets.Entry)
	copied := filepath.Join(t.TempDir(), "copy.blueprint")
	name.SetText(copied)
	name.OnSubmitted(copied)
	d.until("the copy is there", func() bool { return isThere(copied) && strings.Contains(w.status.Text.Text, "copy") })
	if titleIn(t, copied) != "changed" || w.session.Path() != path || !w.session.Unsaved() {
		t.Errorf("the copy says %q, the document belongs to %s", titleIn(t, copied), w.session.Path())
	}
}

func TestRevertGoesBackAndKeepsWhatWas(t *testing.T) {
	d := newDesk(t, model.English)
	w, path := d.changedWindow()
	w.actions.Do("revert")
	d.press(w, w.t("revert.accept"))
	d.until("it is as in the file", func() bool { return w.session.doc().Head.Title != "changed" && !w.session.Unsaved() })
	d.until("what was stays among the versions", func() bool {
		all, _ := keep.Versions(d.State, path)
		return len(all) > 0
	})
}
