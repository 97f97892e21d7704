package ui

import (
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"touchline/model"
	"touchline/ui/chooser"
	"touchline/ui/exports"
	"touchline/ui/memory"
)

// TestFoldersByPurpose: where a picture, a table, a copy or an export was
// chosen has nothing to do with where a document is saved.
func TestFoldersByPurpose(t *testing.T) {
	state := t.TempDir()
	d := newDeskIn(t, model.English, state)
	w, path := d.opened()
	documents, pictures, tables, exported, copies := filepath.Dir(path), t.TempDir(), t.TempDir(), t.TempDir(), t.TempDir()
	// begins is the folder of the chooser that is open, and closes it with a
	// file chosen.
	begins := func(w *Window, choose string) string {
		t.Helper()
		c := d.chooserOf(w)
		folder := c.Folder
		c.End(choose)
		return folder
	}
	expect := func(what, got, want string) {
		t.Helper()
		if got != want {
			t.Errorf("%s begins in %s, want %s", what, got, want)
		}
	}
	w.panels.ChoosePicture("x")
	expect("the first picture", begins(w, filepath.Join(pictures, "gone.png")), documents)
	d.until("the picture is refused", func() bool { return w.Dialogs().Any() })
	w.Dialogs().CloseAll()
	w.panels.ChoosePicture("x")
	expect("the second picture", begins(w, filepath.Join(pictures, "gone.png")), pictures)
	d.until("the picture is refused", func() bool { return w.Dialogs().Any() })
	w.Dialogs().CloseAll()
	w.actions.Do("save.as")
	expect("saving", d.chooserOf(w).Folder, documents)
	w.Dialogs().CloseAll()

	x := d.exporting(w, "svg", filepath.Join(exported, "a.svg"))
	x.m.Accept()
	x.over()
	w.Dialogs().CloseAll()
	w.actions.Do("save.copy")
	expect("a copy", begins(w, filepath.Join(copies, "copy.blueprint")), documents)

	table := filepath.Join(tables, "t.csv")
	put(t, table, "role,lane,s1\ncustomer,Customer,Ask\n")
	w.opener.askImport()
	expect("a table", begins(w, table), documents)
	d.until("its preview shows", func() bool { return w.imports.View != nil })
	w.Dialogs().Key(fyne.KeyReturn)
	d.until("the table is shown", func() bool { return len(d.windows) == 2 && d.windows[1].session != nil })
	made := d.windows[1]
	made.Dialogs().CloseAll() // what had no place
	made.actions.Do("save")
	expect("saving what came from a table", d.chooserOf(made).Folder, tables)
	made.Dialogs().CloseAll()
	made.actions.Do("new")
	d.until("there is a new document", func() bool { return len(d.windows) == 3 && d.windows[2].session != nil })
	made = d.windows[2]
	made.actions.Do("save")
	expect("saving what no file holds", d.chooserOf(made).Folder, documents)
	made.Dialogs().CloseAll()
	if got := filepath.Dir(exports.NewForm(made.exports).Path.Text); got != exported {
		t.Errorf("an export of what no file holds begins in %s, want %s", got, exported)
	}
	if got := filepath.Dir(exports.NewForm(w.exports).Path.Text); got != documents {
		t.Errorf("an export begins in %s, want %s", got, documents)
	}
	w.opener.askOpen()
	expect("opening", d.chooserOf(w).Folder, documents)
	w.Dialogs().CloseAll()

	// The next run remembers.
	d.Memory.Wait()
	next := newDeskIn(t, model.English, state)
	for p, want := range map[memory.Purpose]string{memory.ForDocuments: documents, memory.ForPictures: pictures, memory.ForTables: tables, memory.ForExports: exported, memory.ForOpening: documents} {
		if got := next.Memory.FolderFor(p); got != want {
			t.Errorf("the next run looks for %q in %s, want %s", p, got, want)
		}
	}
}

// chooserOf is the chooser that is open in a window, once it has listed its
// folder.
func (d *rig) chooserOf(w *Window) *chooser.Chooser {
	d.t.Helper()
	if !w.Dialogs().Any() || w.chooser == nil || !w.chooser.Dialog.Open() {
		d.t.Fatal("no file is being chosen")
	}
	d.until("the folder is listed", func() bool { return !w.chooser.Busy })
	return w.chooser
}

// TestPictureOfAllIsWritten once it is asked for, and stops when cancelled.
func TestPictureOfAllIsWritten(t *testing.T) {
	d := newDesk(t, model.English)
	w, _ := d.opened()
	dir := t.TempDir()
	w.pictures.savePicture()
	c := d.chooserOf(w)
	c.File.SetText(filepath.Join(dir, "all"))
	c.File.OnSubmitted(c.File.Text)
	d.until("it is written", func() bool { return names(t, dir) == "all.png" && !w.status.Wait.Visible() })
	w.pictures.savePicture()
	c = d.chooserOf(w)
	c.File.SetText(filepath.Join(dir, "other"))
	c.File.OnSubmitted(c.File.Text)
	d.until("it is being written", func() bool { return w.status.StopButton.Visible() && w.status.Wait.Visible() })
	w.status.StopButton.OnTapped()
	d.until("it is cancelled", func() bool { return !w.status.Wait.Visible() })
	if got := names(t, dir); got != "all.png" {
		t.Errorf("in the folder: %s", got)
	}
}
