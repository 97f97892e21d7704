package ui

import (
	"os"
	"path/filepath"
	"testing"

	"touchline/model"
)

// The start page shows what was opened last at once, and takes away what is
// found to be gone; what comes back is there again.
func TestTheStartPageDoesNotWaitForRecentFiles(t *testing.T) {
	state := t.TempDir()
	gone, here := filepath.Join(t.TempDir(), "gone.blueprint"), template(t, "hotel")
	before := newDeskIn(t, model.English, state)
	before.seen(gone)
	before.seen(here)
	before.Memory.Wait()

	d := newDeskIn(t, model.English, state)
	d.Start(nil)
	w := d.windows[0]
	if !w.page.Shows(gone) || !w.page.Shows(here) {
		t.Fatal("the window waited for the disk")
	}
	d.until("what is gone is taken away", func() bool { return !w.page.Shows(gone) })
	if !w.page.Shows(here) || len(d.recent()) != 1 {
		t.Error("and with it what is there, or not from the menu")
	}
	if err := os.WriteFile(gone, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	d.lookAtRecent()
	d.until("it is back", func() bool { return w.page.Shows(gone) })
}
