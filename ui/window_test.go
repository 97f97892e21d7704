package ui

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"touchline/assets"
	"touchline/export"
	"touchline/model"
	"touchline/model/words"
	"touchline/ui/desk"
	"touchline/ui/memory"
)

// rig is the program without a screen. What its goroutines want done on the
// toolkit's goroutine waits until the test does it, so that nothing races.
type rig struct {
	*App
	t    *testing.T
	todo chan func()
}

func newDesk(t *testing.T, lang model.Lang) *rig {
	t.Helper()
	t.Setenv("LANG", "en_US.UTF-8")
	t.Setenv("LC_ALL", "")
	return newDeskIn(t, lang, t.TempDir())
}

// newDeskIn is newDesk with a state folder of an earlier desk.
func newDeskIn(t *testing.T, lang model.Lang, state string) *rig {
	t.Helper()
	f := test.NewTempApp(t)
	d := &rig{App: New(f, state), t: t, todo: make(chan func(), 10000)}
	d.Later = func(f func()) { d.todo <- f }
	d.Language = lang
	d.Memory.Change(func(m *memory.Content) { m.Language, m.Toured = lang, true })
	t.Cleanup(func() {
		d.end()
		d.leave()
		d.settle()
	})
	return d
}

// patience is how long a test waits for a goroutine before it fails.
const patience = 30 * time.Second

// until does what waits for the toolkit's goroutine until something is so.
func (d *rig) until(what string, so func() bool) {
	d.t.Helper()
	end := time.After(patience)
	again := time.NewTicker(20 * time.Millisecond) // what ends without a word
	defer again.Stop()
	for !so() {
		select {
		case f := <-d.todo:
			f()
		case <-again.C:
		case <-end:
			d.t.Fatalf("waited in vain until %s", what)
		}
	}
}

// template writes a template to a file.
func template(t *testing.T, name string) string {
	t.Helper()
	data, ok := assets.Template(name, "en")
	if !ok {
		t.Fatalf("no template %s", name)
	}
	path := filepath.Join(t.TempDir(), name+".blueprint")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// opened is a window with the sample.
func (d *rig) opened() (*Window, string) {
	d.t.Helper()
	path := template(d.t, "bank")
	d.Start([]string{path})
	w := d.windows[0]
	d.until("the file is shown", func() bool { return w.session != nil })
	return w, path
}

func TestOpeningAFile(t *testing.T) {
	d := newDesk(t, model.English)
	w, path := d.opened()
	if want := "bank.blueprint — Touchline"; w.Native().Title() != want {
		t.Errorf("title %q, want %q", w.Native().Title(), want)
	}
	if got := d.recent(); !slices.Equal(got, []string{path}) {
		t.Errorf("recent files %v", got)
	}
	if w.Dialogs().Any() {
		t.Error("a sound file opens with a message")
	}
	if !strings.Contains(w.status.Text.Text, "36") {
		t.Errorf("the status bar says %q", w.status.Text.Text)
	}
}

func TestWhatCannotBeOpenedSaysWhy(t *testing.T) {
	folder := t.TempDir()
	broken := filepath.Join(folder, "broken.blueprint")
	noPDF := filepath.Join(folder, "no.pdf")
	for path, text := range map[string]string{broken: "not json", noPDF: "not a pdf"} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, path := range []string{folder, filepath.Join(folder, "gone.blueprint"), broken, noPDF} {
		d := newDesk(t, model.English)
		d.Start([]string{path})
		w := d.windows[0]
		d.until("it says why", func() bool { return w.Dialogs().Any() })
		if w.session != nil {
			t.Errorf("%s is shown", path)
		}
		w.Key(fyne.KeyEscape, 0)
		if w.Dialogs().Any() {
			t.Errorf("%s: Escape leaves the message", path)
		}
		if !w.desk.Free() || w.status.Wait.Visible() {
			t.Errorf("%s: it still seems to be opening", path)
		}
		_, err := desk.ReadFile(path, nil)
		sentence, _ := words.Explain(model.English, err)
		if err == nil || strings.HasPrefix(sentence, "ui.") || strings.Contains(sentence, "{") {
			t.Errorf("%s: %q (%v)", path, sentence, err)
		}
	}
}

func TestDroppedFilesOpen(t *testing.T) {
	d := newDesk(t, model.English)
	d.Start(nil)
	w := d.windows[0]
	w.opener.dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(template(t, "bank")), storage.NewFileURI(template(t, "hotel"))})
	d.until("both are shown", func() bool {
		return len(d.windows) == 2 && d.windows[0].session != nil && d.windows[1].session != nil
	})
	if d.windows[0] != w || w.session.Name() != "bank.blueprint" {
		t.Error("the first file did not take the window that was empty")
	}
}

func TestOurOwnPDFOpensAsItsBlueprint(t *testing.T) {
	d := newDesk(t, model.English)
	w, _ := d.opened()
	path := filepath.Join(t.TempDir(), "page.pdf")
	attached := export.Defaults("pdf")
	attached.Attach = true
	pdf, _ := export.FormatNamed("pdf")
	w.exports.To(path, pdf, attached).Run(false)
	progress := w.Dialogs().Top()
	d.until("it is written", func() bool { return w.Dialogs().Any() && w.Dialogs().Top() != progress })
	w.Dialogs().CloseAll()
	w.opener.dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(path)})
	d.until("the PDF is shown", func() bool { return len(d.windows) == 2 && d.windows[1].session != nil })
	got, want := d.windows[1].session, w.session
	if got.doc().CardTable().Len() != want.doc().CardTable().Len() || got.Path() != "" {
		t.Errorf("%d cards of %q, want %d of no file", got.doc().CardTable().Len(), got.Path(), want.doc().CardTable().Len())
	}
}

func TestCancelledExportLeavesNothing(t *testing.T) {
	d := newDesk(t, model.English)
	w, _ := d.opened()
	folder := t.TempDir()
	png, _ := export.FormatNamed("png")
	w.exports.To(filepath.Join(folder, "page.png"), png, export.Defaults("png")).Run(false)
	w.Key(fyne.KeyEscape, 0)
	if w.Dialogs().Any() {
		t.Fatal("Escape does not close the progress")
	}
	d.until("it is cancelled", func() bool { return w.status.Text.Text == w.t("export.cancelled") })
	left, err := os.ReadDir(folder)
	if err != nil || len(left) != 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

func TestLanguageChangesAtOnceAndIsRemembered(t *testing.T) {
	d := newDesk(t, model.English)
	w, _ := d.opened()
	view := w.board.View()
	w.actions.Do("language.zh")
	if got := w.Native().MainMenu().Items[0].Label; got != "文件" {
		t.Errorf("the first menu is %q", got)
	}
	if !strings.Contains(w.status.Text.Text, "张卡片") {
		t.Errorf("the status bar says %q", w.status.Text.Text)
	}
	if w.board.View().Zoom != view.Zoom {
		t.Error("the view changed with the language")
	}
	if d.chosenLanguage() != model.Chinese {
		t.Error("it is not remembered")
	}
}

func TestDarkWindowsShowDarkPictures(t *testing.T) {
	d := newDesk(t, model.English)
	w, _ := d.opened()
	ground := func() any { return w.session.ed.Picture().Ground }
	light := ground()
	w.actions.Do("look.dark")
	if ground() == light {
		t.Error("its ground is as it was")
	}
	w.actions.Do("look.light")
	if ground() != light {
		t.Error("it is not light again")
	}
}

func TestNothingCanBeDoneUnderADialog(t *testing.T) {
	d := newDesk(t, model.English)
	w, _ := d.opened()
	w.actions.Do("export")
	first := w.Dialogs().Top()
	if first == nil {
		t.Fatal("no dialog")
	}
	zoom := w.board.View().Zoom
	w.actions.Do("zoom.in") // as the menu's shortcut does it
	w.Rune('+')
	w.actions.Do("export")
	if w.Dialogs().Top() != first || w.board.View().Zoom != zoom {
		t.Error("a shortcut works under a dialog")
	}
	w.Key(fyne.KeyEscape, 0)
	if w.Dialogs().Any() {
		t.Error("Escape leaves the dialog")
	}
}

func TestWithoutADocumentTheWindowSaysSo(t *testing.T) {
	d := newDesk(t, model.Chinese)
	d.Start(nil)
	w := d.windows[0]
	w.actions.Do("export")
	if w.Dialogs().Any() || w.status.Text.Text != w.t("needs.document") {
		t.Errorf("exporting nothing: modal %v, status %q", w.Dialogs().Any(), w.status.Text.Text)
	}
}

func TestMissingRecentFilesAreNotOffered(t *testing.T) {
	d := newDesk(t, model.English)
	here := template(t, "hotel")
	for i := range 12 {
		d.seen(filepath.Join(t.TempDir(), "gone", string(rune('a'+i))))
	}
	d.seen(here)
	d.seen(here)
	d.lookAtRecent()
	d.until("those that are gone are found out", func() bool { return slices.Equal(d.recent(), []string{here}) })
	if got := d.recent(); !slices.Equal(got, []string{here}) {
		t.Errorf("%v", got)
	}
	if n := len(d.Memory.Recent); n != 10 {
		t.Errorf("%d remembered, want 10", n)
	}
}

// isThere reports whether there is something at a path.
func isThere(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
