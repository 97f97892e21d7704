package ui

import (
	"io"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"touchline/model"
	"touchline/model/disk"
	"touchline/model/keep"
)

// TestASignalIsObeyedByABusyProgram: while the toolkit's goroutine does not
// answer and an export hangs, a signal keeps the draft, and leaves no part of
// a file.
func TestASignalIsObeyedByABusyProgram(t *testing.T) {
	state, dir := t.TempDir(), t.TempDir()
	d := newDeskIn(t, model.English, state)
	w, _ := d.changedWindow()
	to := &disk.Outputs{Pending: &d.files.Pending}
	hangs, goOn, hung := make(chan bool), make(chan bool), make(chan error)
	go func() {
		hung <- to.Write(filepath.Join(dir, "x.pdf"), func(out io.Writer) error {
			_, err := io.WriteString(out, "half")
			hangs <- true
			<-goOn
			return err
		})
	}()
	<-hangs
	asked := make(chan os.Signal, 2)
	asked <- syscall.SIGTERM // once more: now
	busy := d.Later
	d.Later = func(func()) {}
	d.obey(syscall.SIGTERM, asked)
	d.Later = busy
	if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
		t.Errorf("left: %v %v", left, err)
	}
	if k := w.session.Safety(); k.Pending || k.Kept.IsZero() {
		t.Errorf("the draft is not on the disk: %+v", k)
	}
	if all, err := keep.Drafts(state); err != nil || len(all) > 0 {
		t.Errorf("the draft of a program that lives is offered: %v %v", all, err)
	}
	close(goOn)
	if err := <-hung; err == nil {
		t.Error("the export went on")
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
		t.Errorf("left later: %v %v", left, err)
	}
}

// TestTheExitCodeTellsTheSignal as a shell does.
func TestTheExitCodeTellsTheSignal(t *testing.T) {
	for s, want := range map[os.Signal]int32{os.Interrupt: 130, syscall.SIGTERM: 143, syscall.SIGHUP: 129} {
		if got := signalCode(s); got != want {
			t.Errorf("%v: %d, want %d", s, got, want)
		}
	}
}
