package ui

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"touchline/model"
	"touchline/model/file"
	"touchline/model/keep"
	"touchline/ui/desk"
)

// hears waits until the dialog that came up unasked hears again.
func (d *rig) hears(w *Window) {
	d.t.Helper()
	d.until("the dialog hears", func() bool { return w.Dialogs().Any() && w.Dialogs().Top().Hears() })
}

// A document that somebody else has open is opened to read. Then the other one
// saves, so that the file is read again: the window stays read-only.
func TestReadOnlyStaysReadOnlyWhenTheFileIsReadAgain(t *testing.T) {
	path := template(t, "bank")
	held, by := keep.Lock(path, nil)
	if by != nil {
		t.Fatal("locked already")
	}
	defer held.Release()
	d := newDesk(t, model.English)
	d.Start([]string{path})
	w := d.windows[0]
	d.until("it asks", func() bool { return w.Dialogs().Any() })
	d.press(w, w.t("lock.read"))
	d.until("it is shown", func() bool { return w.session != nil })
	rewrite(t, path)
	d.until("the file is read again", func() bool { return strings.Contains(w.session.doc().Head.Title, "otel") })
	if !w.session.ed.ReadOnly() || !strings.Contains(w.Native().Title(), w.t("title.read-only")) {
		t.Errorf("the window became writable: %q", w.Native().Title())
	}
	before := w.session.doc()
	for _, id := range []string{"card.new", "undo", "redo"} {
		w.actions.Do(id)
	}
	if w.session.doc() != before {
		t.Error("what was opened to read was changed")
	}
	w.actions.Do("save")
	if !w.Dialogs().Any() {
		t.Error("it can be saved where the other one has it")
	}
}

// Reading again is a step of undo, and a kill after it offers nothing.
func TestReadAgainIsOneStepAndNoDraft(t *testing.T) {
	state := t.TempDir()
	d := newDeskIn(t, model.English, state)
	w, path := d.opened()
	mine := w.session.doc().Head.Title
	rewrite(t, path)
	d.until("the file is read again", func() bool { return w.session.doc().Head.Title != mine })
	w.actions.Do("undo")
	if w.session.doc().Head.Title != mine || !w.session.Unsaved() {
		t.Errorf("undo leads to %q", w.session.doc().Head.Title)
	}
	w.actions.Do("redo")
	d.files.Flush()
	d.crash(w)
	if all, err := keep.Drafts(state); err != nil || len(all) != 0 {
		t.Errorf("a kill after it offers %+v, %v", all, err)
	}
}

// A file that went and comes back as another takes the place of what the window
// showed, which is an earlier version then; the window says so.
func TestBackAsAnother(t *testing.T) {
	state := t.TempDir()
	d := newDeskIn(t, model.English, state)
	w, path := d.opened()
	mine := w.session.doc().Head.Title
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	d.until("the window says that it is gone", func() bool { return slices.Contains(w.session.Safety().Concerns, desk.Gone) })
	other := strings.ReplaceAll(string(data), mine, "Another")
	if err := os.WriteFile(path, []byte(other), 0o600); err != nil {
		t.Fatal(err)
	}
	d.until("the file is read again", func() bool { return w.session.doc().Head.Title == "Another" })
	if want := w.t("disk.reloaded.both", "file", filepath.Base(path)); w.status.Text.Text != want {
		t.Errorf("the window says %q, want %q", w.status.Text.Text, want)
	}
	all, err := keep.Versions(state, path)
	if err != nil || len(all) != 1 {
		t.Fatalf("%d earlier versions, %v", len(all), err)
	}
	if doc, _, err := all[0].Open(); err != nil || doc.Head.Title != mine {
		t.Errorf("the earlier version is not what was shown: %v", err)
	}
}

// Text that is typed while the file is read again stays, and is asked about
// when the hand rests; Return, which ends the text, is no answer.
func TestTypingWhileTheFileIsReadAgain(t *testing.T) {
	d := newDesk(t, model.English)
	w, path := d.opened()
	title := w.session.doc().Head.Title
	w.session.ed.EditText("title")
	if !w.field.Edits() {
		t.Fatal("no field")
	}
	w.field.Entry.SetText(title + "ZZ")
	rewrite(t, path)
	d.until("the change is noticed", func() bool { return w.session.Conflict() })
	if w.Dialogs().Any() {
		t.Fatal("a question comes up while a text is typed")
	}
	w.field.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	d.until("it asks", func() bool { return w.Dialogs().Any() })
	for range 3 {
		w.Key(fyne.KeyReturn, 0)
		w.Key(fyne.KeyEscape, 0)
	}
	d.hears(w)
	w.Key(fyne.KeyReturn, 0)
	if !w.Dialogs().Any() || w.session.Saving() || !w.session.Conflict() {
		t.Fatal("a key of somebody who types answers the question")
	}
	if got := w.session.doc().Head.Title; got != title+"ZZ" {
		t.Errorf("the text is %q", got)
	}
	if got := titleIn(t, path); strings.Contains(got, "ZZ") {
		t.Error("and it is saved over theirs")
	}
	w.Key(fyne.KeyEscape, 0)
	if w.Dialogs().Any() || !w.session.Conflict() {
		t.Error("Escape does not put it off")
	}
	if !slices.Contains(w.session.Safety().Concerns, desk.OutOfStep) || !strings.Contains(w.status.SafetyButton.Text, w.t("status.changed")) {
		t.Errorf("the status bar says %q", w.status.SafetyButton.Text)
	}
}

// Back to the saved state says just that.
func TestRevertSaysWhatItDid(t *testing.T) {
	d := newDesk(t, model.English)
	w, _ := d.changedWindow()
	w.actions.Do("revert")
	d.press(w, w.t("revert.accept"))
	d.until("it is as in the file", func() bool { return !w.session.Unsaved() })
	if want := w.t("revert.done", "file", w.session.Name()); w.status.Text.Text != want {
		t.Errorf("it says %q", w.status.Text.Text)
	}
	w.actions.Do("undo")
	if w.session.doc().Head.Title != "changed" {
		t.Error("undo does not bring the changes back")
	}
}

// A file made by touch is a new document that belongs to it.
func TestAnEmptyFileIsANewDocument(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.blueprint")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	d := newDesk(t, model.English)
	d.Start([]string{path})
	w := d.windows[0]
	d.until("it is shown", func() bool { return w.session != nil || w.Dialogs().Any() })
	if w.session == nil || w.session.Path() != path || w.session.Unsaved() {
		t.Fatal("it is no document of that file")
	}
	d.change(w, "drawn")
	w.actions.Do("save")
	d.saved(w)
	if titleIn(t, path) != "drawn" {
		t.Error("it is not saved there")
	}
	// Cut to nothing by another program it is broken, and no new document.
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	d.until("it is noticed", func() bool { return slices.Contains(w.session.Safety().Concerns, desk.Broken) })
	if w.session.doc().Head.Title != "drawn" || !w.session.Unsaved() {
		t.Error("what was drawn is gone")
	}
}

// A pipe or a device is refused, and waits for nobody.
func TestOnlyFilesAreOpened(t *testing.T) {
	if _, err := desk.ReadFile(os.DevNull, nil); err == nil || !strings.Contains(err.Error(), "file.open.irregular") {
		t.Errorf("%v", err)
	}
}

// Where no drafts can be kept, that is said and stays said.
func TestThatNoDraftIsKeptStaysSaid(t *testing.T) {
	locked := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(locked, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for name, state := range map[string]string{"no folder": "", "one that cannot be made": filepath.Join(locked, "state")} {
		t.Run(name, func(t *testing.T) {
			d := newDeskIn(t, model.English, state)
			w, _ := d.opened()
			said := func() bool { return strings.Contains(w.status.SafetyButton.Text, w.t("status.no-draft")) }
			if !said() {
				t.Fatalf("the status bar says %q", w.status.SafetyButton.Text)
			}
			d.change(w, "changed")
			w.actions.Do("save")
			d.saved(w)
			w.build() // as another language does
			if !said() {
				t.Errorf("after a save it says %q", w.status.SafetyButton.Text)
			}
			w.status.TellSafety()
			if !w.Dialogs().Any() {
				t.Error("pressed it tells no more")
			}
		})
	}
}

// What changed while another window was asked about is asked again.
func TestQuittingLosesNothingTypedMeanwhile(t *testing.T) {
	d := newDesk(t, model.English)
	first, _ := d.opened()
	second := d.newWindow("")
	second.opener.openPath(template(t, "hotel"))
	d.until("the second is shown", func() bool { return second.session != nil })
	d.change(second, "changed")
	d.quit() // the first has nothing to lose
	d.change(first, "typed while the second asks")
	d.press(second, second.t("close.drop"))
	if len(d.windows) == 0 || first.session == nil || !first.Dialogs().Any() {
		t.Fatal("the first window went with what was typed")
	}
	d.press(first, first.t("close.save"))
	d.until("all are closed", func() bool { return len(d.windows) == 0 })
}

// Two windows of two programs on one file: who comes second with changes is
// asked, and both are there at the end.
func TestTwoProgramsOnOneFile(t *testing.T) {
	state := t.TempDir()
	one := newDeskIn(t, model.English, state)
	w, path := one.opened()
	other := newDeskIn(t, model.English, t.TempDir())
	other.Start([]string{path})
	v := other.windows[0]
	other.until("it asks", func() bool { return v.Dialogs().Any() })
	other.press(v, v.t("lock.anyway"))
	other.until("it is shown", func() bool { return v.session != nil })
	one.change(w, "of the one")
	other.change(v, "of the other")
	w.actions.Do("save")
	one.saved(w)
	v.actions.Do("save")
	other.until("the second is asked", func() bool { return v.Dialogs().Any() && v.deskside.pending.question == desk.AskConflict })
	if titleIn(t, path) != "of the one" {
		t.Fatal("the second save went over the first")
	}
	other.press(v, v.t("disk.mine"))
	other.saved(v)
	if titleIn(t, path) != "of the other" {
		t.Error("mine is not saved")
	}
	one.until("the first follows", func() bool { return w.session.doc().Head.Title == "of the other" })
}

// A dropped file opens although a question is on the screen.
func TestADropIsNoAnswer(t *testing.T) {
	d := newDesk(t, model.English)
	w, path := d.changedWindow()
	rewrite(t, path)
	d.until("it asks", func() bool { return w.Dialogs().Any() })
	w.opener.dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(template(t, "hotel"))})
	d.until("the file is shown", func() bool { return len(d.windows) == 2 && d.windows[1].session != nil })
	if !w.session.Conflict() || w.session.Saving() {
		t.Error("the question was answered")
	}
	if data, _ := os.ReadFile(path); string(data) == string(file.Encode(w.session.doc())) {
		t.Error("mine was saved over theirs")
	}
}
