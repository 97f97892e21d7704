package thumbs

import (
	"context"
	"image"
	"os"
	"path/filepath"
	"testing"
	"time"

	fynecanvas "fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"touchline/assets"
)

// maker makes pictures; what is to be done on the toolkit's goroutine comes
// by todo.
func maker(t *testing.T, state string) (m *Maker, todo chan func()) {
	t.Helper()
	test.NewTempApp(t)
	life, end := context.WithCancel(context.Background())
	t.Cleanup(end)
	todo = make(chan func(), 100)
	aside := func(work func()) { go work() }
	return New(Options{
		State: state, Life: life, Theme: func() string { return "colour" },
		Jobs: aside, Reads: aside, Later: func(f func()) { todo <- f },
	}), todo
}

// patience is how long a test waits for a picture before it fails.
const patience = 30 * time.Second

func shown(t *testing.T, box *fynecanvas.Image, todo chan func()) image.Image {
	t.Helper()
	for box.Image == nil {
		select {
		case f := <-todo:
			f()
		case <-time.After(patience):
			t.Fatal("no picture comes")
		}
	}
	return box.Image
}

func bank() ([]byte, error) {
	data, _ := assets.Template("bank", "en")
	return data, nil
}

// A file on a drive that does not answer keeps no other picture waiting.
func TestOneSlowFileKeepsNoPictureWaiting(t *testing.T) {
	m, todo := maker(t, "")
	answer := make(chan struct{})
	defer close(answer)
	m.Box(func() ([]byte, error) { <-answer; return nil, os.ErrNotExist })
	shown(t, m.Box(bank), todo)
}

// TestPicturesAreKept: by content and look, and what was put in the place of
// one is not believed when it is too large.
func TestPicturesAreKept(t *testing.T) {
	state := t.TempDir()
	m, todo := maker(t, state)
	drawn := shown(t, m.Box(bank), todo)
	files, err := filepath.Glob(filepath.Join(state, "thumbs", "*-colour.png"))
	if err != nil || len(files) != 1 {
		t.Fatalf("kept are %v, %v", files, err)
	}
	kept := read(files[0])
	if kept == nil || kept.Bounds() != drawn.Bounds() {
		t.Fatalf("kept is %v", kept)
	}
	write(files[0], image.NewRGBA(image.Rect(0, 0, width+1, 10)))
	if read(files[0]) != nil {
		t.Error("a picture of another size is believed")
	}
	if got := shown(t, m.Box(bank), todo); got.Bounds() != drawn.Bounds() {
		t.Errorf("it shows %v", got.Bounds())
	}
}

// TestNoFileShowsNothing: what is no file of a blueprint is not read.
func TestNoFileShowsNothing(t *testing.T) {
	folder := t.TempDir()
	odd := filepath.Join(folder, "a.blueprint")
	if err := os.Mkdir(odd, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{odd, filepath.Join(folder, "b.pdf"), filepath.Join(folder, "none.blueprint")} {
		if _, err := OfFile(path)(); err == nil {
			t.Errorf("%s was read", path)
		}
	}
}
