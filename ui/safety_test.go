package ui

import (
	"os"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"touchline/assets"
	"touchline/model"
	"touchline/model/keep"
	"touchline/ui/widgets"
)

// A crash is a desk whose drafts are left where they are.
func TestRecoveryOffersWhatACrashLeft(t *testing.T) {
	for _, c := range []struct {
		name   string
		meddle func(path string) // with the file, after the crash
		own    bool              // the document belongs to its file again
	}{
		{"the file is as it was", func(string) {}, true},
		{"the file was changed", func(path string) {
			data, _ := assets.Template("hotel", "en")
			os.WriteFile(path, data, 0o600)
		}, false},
		{"the file is gone", func(path string) { os.Remove(path) }, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			state := t.TempDir()
			before := newDeskIn(t, model.English, state)
			w, path := before.changedWindow()
			before.crash(w)
			c.meddle(path)
			content, _ := os.ReadFile(path)

			d := newDeskIn(t, model.English, state)
			d.Start(nil)
			first := d.windows[0]
			d.until("the draft is offered", func() bool { return first.Dialogs().Any() })
			texts := textsOf(first.Dialogs().Top().Popup.Content)
			if !slices.ContainsFunc(texts, func(s string) bool { return strings.Contains(s, "bank.blueprint") }) {
				t.Errorf("the offer says %q", texts)
			}
			pressIn(t, first.Dialogs().Top().Popup.Content, first.t("drafts.open"))
			d.until("it is opened", func() bool { return first.session != nil })
			if got := first.session.doc().Head.Title; got != "changed" {
				t.Errorf("recovered: %q", got)
			}
			if !first.session.Unsaved() {
				t.Error("what was recovered counts as saved")
			}
			if own := first.session.Path() == path; own != c.own {
				t.Errorf("it belongs to %q", first.session.Path())
			}
			if now, _ := os.ReadFile(path); string(now) != string(content) {
				t.Error("recovering changed the file")
			}
			d.Jobs.Wait() // not before: who looks at a draft holds it
			if all, err := keep.Drafts(state); err != nil || len(all) != 0 {
				t.Errorf("the old draft is still offered: %v %v", all, err)
			}
		})
	}
}

// crash leaves a window's draft as a killed program does, a second later.
func (d *rig) crash(w *Window) {
	d.t.Helper()
	w.desk.Abandon()
	w.session = nil
}

func TestDiscardedDraftsAreNotOfferedAgain(t *testing.T) {
	state := t.TempDir()
	before := newDeskIn(t, model.English, state)
	w, _ := before.changedWindow()
	before.crash(w)
	d := newDeskIn(t, model.English, state)
	d.Start(nil)
	d.until("the draft is offered", func() bool { return d.windows[0].Dialogs().Any() })
	pressIn(t, d.windows[0].Dialogs().Top().Popup.Content, d.t_("drafts.drop"))
	d.Jobs.Wait()
	if all, err := keep.Drafts(state); err != nil || len(all) != 0 {
		t.Errorf("left: %v %v", all, err)
	}
}

func (d *rig) t_(key string) string { return d.App.t(key) }

// A signal writes the drafts before anything else.
func TestFlushKeepsWhatWasJustChanged(t *testing.T) {
	state := t.TempDir()
	before := newDeskIn(t, model.English, state)
	w, _ := before.changedWindow()
	before.files.Flush()
	if k := w.session.Safety(); k.Pending || k.Kept.IsZero() {
		t.Errorf("the draft is not on the disk: %+v", k)
	}
}

func TestADocumentThatIsOpenElsewhere(t *testing.T) {
	for _, c := range []struct {
		answer   string
		shown    bool
		readOnly bool
	}{{"lock.read", true, true}, {"lock.anyway", true, false}, {"cancel", false, false}, {"", false, false}} {
		path := template(t, "bank")
		held, by := keep.Lock(path, nil)
		if by != nil {
			t.Fatal("locked already")
		}
		d := newDesk(t, model.English)
		d.Start([]string{path})
		w := d.windows[0]
		d.until("it asks", func() bool { return w.Dialogs().Any() })
		if w.session != nil {
			t.Fatal("the document is shown before the answer")
		}
		if c.answer == "" {
			w.Key(fyne.KeyEscape, 0)
		} else {
			d.press(w, w.t(c.answer))
		}
		if c.shown {
			d.until("it is shown", func() bool { return w.session != nil })
			if got := w.session.ed.ReadOnly(); got != c.readOnly {
				t.Errorf("%s: read-only is %v", c.answer, got)
			}
		} else if w.session != nil || w.Dialogs().Any() {
			t.Errorf("%q: it is shown", c.answer)
		}
		if c.readOnly {
			before := w.session.doc()
			w.actions.Do("card.new")
			if w.session.doc() != before {
				t.Error("what is read-only was changed")
			}
			if !strings.Contains(w.Native().Title(), w.t("title.read-only")) {
				t.Errorf("the title is %q", w.Native().Title())
			}
		}
		held.Release()
	}
}

// The same file twice in a program is one window.
func TestOpeningAFileTwiceShowsItsWindow(t *testing.T) {
	d := newDesk(t, model.English)
	w, path := d.opened()
	w.opener.openFile(path)
	if len(d.windows) != 1 || w.Dialogs().Any() {
		t.Errorf("%d windows", len(d.windows))
	}
}

// rewrite puts another document into a file, as another program does.
func rewrite(t *testing.T, path string) {
	t.Helper()
	data, ok := assets.Template("hotel", "en")
	if !ok {
		t.Fatal("no template")
	}
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestACleanDocumentFollowsItsFile(t *testing.T) {
	d := newDesk(t, model.English)
	w, path := d.opened()
	w.board.ZoomTo(1.5)
	rewrite(t, path)
	d.until("the file is read again", func() bool { return strings.Contains(w.session.doc().Head.Title, "otel") })
	if w.session.Unsaved() || w.Dialogs().Any() {
		t.Error("it asks, or counts as changed")
	}
	if z := w.board.View().Zoom; z != 1.5 {
		t.Errorf("the zoom is %v", z)
	}
}

func TestWhereBothChangedItAsks(t *testing.T) {
	for _, answer := range []string{"disk.mine", "disk.theirs", "disk.copy", ""} {
		t.Run(answer, func(t *testing.T) {
			d := newDesk(t, model.English)
			w, path := d.changedWindow()
			rewrite(t, path)
			d.until("it asks", func() bool { return w.Dialogs().Any() })
			switch answer {
			case "":
				w.Key(fyne.KeyEscape, 0)
				w.actions.Do("save")
				if !w.Dialogs().Any() {
					t.Fatal("a save that was put off does not ask again")
				}
				if got := titleIn(t, path); got == "changed" {
					t.Fatal("their file is overwritten without a yes")
				}
				return
			case "disk.copy":
				d.press(w, w.t(answer))
				name := w.Native().Canvas().Focused().(*widgets.Entry)
				mine := path + ".mine.blueprint"
				name.SetText(mine)
				name.OnSubmitted(mine)
				d.until("theirs is shown", func() bool { return !w.session.Unsaved() })
				if titleIn(t, mine) != "changed" || titleIn(t, path) == "changed" {
					t.Error("the copy or their file is wrong")
				}
				return
			}
			d.press(w, w.t(answer))
			d.until("it is settled", func() bool { return !w.session.Unsaved() && !w.session.Saving() })
			mine := answer == "disk.mine"
			if got := titleIn(t, path) == "changed"; got != mine {
				t.Errorf("mine is in the file: %v", got)
			}
			if got := w.session.doc().Head.Title == "changed"; got != mine {
				t.Errorf("mine is shown: %v", got)
			}
			d.Jobs.Wait()
			all, err := keep.Versions(d.State, path)
			if err != nil || len(all) == 0 {
				t.Errorf("the other one is not among the versions: %v %v", all, err)
			}
		})
	}
}

func TestARemovedFileCountsAsUnsaved(t *testing.T) {
	d := newDesk(t, model.English)
	w, path := d.opened()
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	d.until("it is noticed", func() bool { return w.session.Unsaved() })
	w.actions.Do("save")
	d.saved(w)
	if !isThere(path) {
		t.Error("a save does not write it again")
	}
}

func TestEarlierVersionsOpenAsCopies(t *testing.T) {
	d := newDesk(t, model.English)
	w, path := d.changedWindow()
	w.actions.Do("save")
	d.saved(w)
	d.change(w, "changed again")
	w.actions.Do("save")
	d.saved(w)
	w.actions.Do("versions")
	d.until("they are listed", func() bool { return w.Dialogs().Any() })
	all, err := keep.Versions(d.State, path)
	if err != nil || len(all) != 3 {
		t.Fatalf("%d versions, %v; want the one before the first save, and two", len(all), err)
	}
	var opens []*widgets.Button
	each(w.Dialogs().Top().Popup.Content, func(o fyne.CanvasObject) {
		if b, ok := o.(*widgets.Button); ok && b.Text == w.t("versions.open") {
			opens = append(opens, b)
		}
	})
	if len(opens) != 3 {
		t.Fatalf("%d can be opened", len(opens))
	}
	opens[1].OnTapped()
	d.until("it is opened", func() bool { return len(d.windows) == 2 && d.windows[1].session != nil })
	copied := d.windows[1].session
	if copied.doc().Head.Title != "changed" || copied.Path() != "" {
		t.Errorf("%q of %q", copied.doc().Head.Title, copied.Path())
	}
	if titleIn(t, path) != "changed again" {
		t.Error("the file was changed")
	}
}

// each goes through the objects of a dialog.
func each(o fyne.CanvasObject, f func(fyne.CanvasObject)) {
	f(o)
	switch o := o.(type) {
	case *fyne.Container:
		for _, c := range o.Objects {
			each(c, f)
		}
	case interface{ Scrolled(*fyne.ScrollEvent) }:
		if s, ok := o.(fyne.Widget); ok {
			for _, c := range rendered(s) {
				each(c, f)
			}
		}
	}
}
