package ui

import (
	"path/filepath"
	"strings"
	"testing"

	"touchline/model"
	"touchline/ui/desk"
)

// A file given at the start is read while the window is made: no start page is
// made for it, with pictures of all that it offers, and the bar says what the
// window waits for.
func TestAFileAtTheStartIsReadBeforeTheWindowIsBuilt(t *testing.T) {
	d := newDesk(t, model.English)
	path := template(t, "bank")
	d.Start([]string{path})
	w := d.windows[0]
	if w.page != nil || w.desk.Free() {
		t.Error("the start page stands where the document comes")
	}
	if !w.status.Wait.Visible() || !w.status.StopButton.Visible() || !strings.Contains(w.status.Text.Text, "bank.blueprint") {
		t.Errorf("while it is read the bar says %q", w.status.Text.Text)
	}
	d.until("it is shown", func() bool { return w.session != nil })
	if w.page != nil || w.status.Wait.Visible() {
		t.Error("it is shown, and something still waits")
	}
}

// Where the document does not come after all, the start page does.
func TestTheStartPageComesWhereTheDocumentDoesNot(t *testing.T) {
	for name, c := range map[string]struct {
		gone bool
		end  func(d *rig, w *Window)
	}{
		"cannot be read": {true, func(d *rig, w *Window) {
			d.until("it says why", func() bool { return w.Dialogs().Any() })
		}},
		"stopped": {false, func(_ *rig, w *Window) { w.status.StopButton.OnTapped() }},
		"held by somebody else": {false, func(d *rig, w *Window) {
			d.until("it asks", func() bool { return w.Dialogs().Any() })
			d.press(w, w.t("cancel"))
		}},
	} {
		t.Run(name, func(t *testing.T) {
			path := template(t, "bank")
			if strings.HasPrefix(name, "held") {
				other := newDesk(t, model.English)
				other.Start([]string{path})
				other.until("it is shown", func() bool { return other.windows[0].session != nil })
			}
			if c.gone {
				path = filepath.Join(t.TempDir(), "gone.blueprint")
			}
			d := newDesk(t, model.English)
			d.Start([]string{path})
			w := d.windows[0]
			c.end(d, w)
			if w.page == nil || w.session != nil || w.status.Wait.Visible() {
				t.Errorf("page %v, session %v, the bar says %q", w.page, w.session, w.status.Text.Text)
			}
			if c.gone != w.Dialogs().Any() {
				t.Error("the start page took the message away")
			}
			w.opener.openFile(template(t, "hotel"))
			d.until("another file is shown in its place", func() bool { return w.session != nil })
		})
	}
}

// What a crash left may be offered before a file is read.
func TestAFileThatOpensLeavesTheOfferOfDrafts(t *testing.T) {
	state := t.TempDir()
	before := newDeskIn(t, model.English, state)
	lost, _ := before.changedWindow()
	before.crash(lost)

	d := newDeskIn(t, model.English, state)
	d.Start(nil)
	w, path := d.windows[0], template(t, "hotel")
	read := make(chan struct{})
	w.opener.load("hotel", func() (desk.Opened, error) {
		<-read
		return desk.ReadFile(path, nil)
	})
	d.until("the draft is offered", func() bool { return w.Dialogs().Any() })
	close(read)
	d.until("the file is shown", func() bool { return w.session != nil })
	if !w.Dialogs().Any() {
		t.Fatal("the offer is gone")
	}
	pressIn(t, w.Dialogs().Top().Popup.Content, w.t("drafts.open"))
	d.until("the draft opens beside it", func() bool { return len(d.windows) == 2 && d.windows[1].session != nil })
}
