package disk_test

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"touchline/model/disk"
)

// TestPendingEnds: who is busy with a file, whatever he does, leaves nothing
// when all must end, and puts nothing in its place later.
func TestPendingEnds(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a", "b", "c1", "c2"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("old"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	p := &disk.Pending{}
	to := &disk.Outputs{Replace: true, Pending: p}
	ready, err := p.Stage([]string{filepath.Join(dir, "c1"), filepath.Join(dir, "c2")}, number)
	if err != nil {
		t.Fatal(err)
	}
	hanging, goOn := make(chan bool), make(chan bool)
	hang := func(w io.Writer) error {
		_, err := io.WriteString(w, "half")
		hanging <- true
		<-goOn
		return err
	}
	var errs [2]error
	var all sync.WaitGroup
	all.Go(func() { errs[0] = to.Write(filepath.Join(dir, "a"), hang) })
	<-hanging
	all.Go(func() { errs[1] = p.Atomically(filepath.Join(dir, "b"), hang) })
	<-hanging
	p.End(time.Minute)
	names(t, dir, "a", "b", "c1", "c2")
	close(goOn)
	all.Wait()
	for _, err := range append(errs[:], to.Place(ready), to.Write(filepath.Join(dir, "new"), write("new"))) {
		if err == nil {
			t.Error("written after the end")
		}
	}
	if err := p.Atomically(filepath.Join(dir, "a"), write("new")); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	names(t, dir, "a", "b", "c1", "c2")
	for _, name := range []string{"a", "b", "c1", "c2"} {
		if got := content(t, filepath.Join(dir, name)); got != "old" {
			t.Errorf("%s holds %q", name, got)
		}
	}
}

// TestPendingWaitsForPlaces: a file that is being put in its place is put
// there whole before all ends.
func TestPendingWaitsForPlaces(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a")
	placing, goOn := make(chan bool), make(chan bool)
	p := &disk.Pending{}
	on := disk.Device{Pending: p, Rename: func(from, to string) error {
		placing <- true
		<-goOn
		return os.Rename(from, to)
	}}
	var all sync.WaitGroup
	all.Go(func() {
		if err := on.On(path, write("new")); err != nil {
			t.Error(err)
		}
	})
	<-placing
	p.End(time.Nanosecond) // it gives up, and leaves what is not its own any more
	ended := make(chan bool)
	go func() { p.End(time.Minute); close(ended) }()
	select {
	case <-ended:
		t.Error("it ended in the middle")
	default:
	}
	close(goOn)
	<-ended
	if got := content(t, path); got != "new" {
		t.Errorf("it holds %q", got)
	}
	all.Wait()
}

// names holds which files are in a folder.
func names(t *testing.T, dir string, want ...string) {
	t.Helper()
	all, err := os.ReadDir(dir)
	if err != nil || len(all) != len(want) {
		t.Fatalf("in the folder: %v %v, want %v", all, err, want)
	}
	for i, e := range all {
		if e.Name() != want[i] {
			t.Errorf("%s, want %s", e.Name(), want[i])
		}
	}
}
