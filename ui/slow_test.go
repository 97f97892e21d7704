package ui

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2/storage"

	"touchline/assets"
	"touchline/model"
)

// A file on a drive that does not answer keeps no other picture waiting.
func TestOneSlowFileKeepsNoPictureWaiting(t *testing.T) {
	d := newDesk(t, model.English)
	answer := make(chan struct{})
	defer close(answer)
	d.thumbs.box(func() ([]byte, error) { <-answer; return nil, os.ErrNotExist })
	quick := d.thumbs.box(func() ([]byte, error) {
		data, _ := assets.Template("bank", "en")
		return data, nil
	})
	d.until("the other picture is there", func() bool { return quick.Image != nil })
}

// The start page shows what was opened last at once, and takes away what is
// found to be gone; what comes back is there again.
func TestTheStartPageDoesNotWaitForRecentFiles(t *testing.T) {
	state := t.TempDir()
	gone, here := filepath.Join(t.TempDir(), "gone.blueprint"), template(t, "hotel")
	before := newDeskIn(t, model.English, state)
	before.seen(gone)
	before.seen(here)
	before.notebook.wait()

	d := newDeskIn(t, model.English, state)
	d.Start(nil)
	w := d.windows[0]
	if w.starts[gone] == nil || w.starts[here] == nil || !w.starts[gone].Visible() {
		t.Fatal("the window waited for the disk")
	}
	d.until("what is gone is taken away", func() bool { return !w.starts[gone].Visible() })
	if !w.starts[here].Visible() || len(w.recentItems()) != 1 {
		t.Error("and with it what is there, or not from the menu")
	}
	if err := os.WriteFile(gone, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	d.lookAtRecent()
	d.until("it is back", func() bool { return w.starts[gone].Visible() })
}

// A memory that cannot be read in time is not written over.
func TestAMemoryThatWasNotReadIsKept(t *testing.T) {
	state := t.TempDir()
	d := newDeskIn(t, model.English, state)
	d.notebook.wait()
	was, err := os.ReadFile(filepath.Join(state, memoryFile))
	if err != nil {
		t.Fatal(err)
	}
	d.forgets = true
	d.seen(storage.NewFileURI(template(t, "bank")).Path())
	d.notebook.wait()
	if now, _ := os.ReadFile(filepath.Join(state, memoryFile)); string(now) != string(was) {
		t.Error("it was written over")
	}
}
