package ui

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"touchline/model"
)

func chooserFolder(t *testing.T) string {
	t.Helper()
	root := t.TempDir()
	for _, name := range []string{"b.blueprint", "A.PDF", ".hidden.blueprint", "notes.txt", "sub/c.blueprint", "Zoo/x"} {
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

func TestListFolder(t *testing.T) {
	root := chooserFolder(t)
	for _, c := range []struct {
		kinds []string
		want  string
	}{
		{openKinds, "sub/ Zoo/ A.PDF b.blueprint "},
		{nil, "sub/ Zoo/ "},
	} {
		entries, err := listFolder(root, c.kinds)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, e := range entries {
			got += e.name
			if e.folder {
				got += "/"
			}
			got += " "
		}
		if got != c.want {
			t.Errorf("%v: %q, want %q", c.kinds, got, c.want)
		}
	}
	if _, err := listFolder(filepath.Join(root, "gone"), nil); err == nil {
		t.Error("a folder that is not there is listed")
	}
}

func TestChooserByKeyboard(t *testing.T) {
	d := newDesk(t, model.English)
	d.Start(nil)
	w := d.windows[0]
	var got string
	root := chooserFolder(t)
	w.choose(choosing{title: "t", accept: "ok", folder: root, kinds: openKinds, done: func(p string) { got = p }})
	l := w.win.Canvas().Focused().(*chooserList)
	d.until("the folder is listed", func() bool { return len(l.c.entries) > 0 })
	press := func(names ...fyne.KeyName) {
		for _, n := range names {
			l.TypedKey(&fyne.KeyEvent{Name: n})
		}
	}
	press(fyne.KeyReturn) // nothing is chosen
	if got != "" || !w.dialogs.Any() {
		t.Fatalf("accepted %q with nothing chosen", got)
	}
	press(fyne.KeyDown, fyne.KeyReturn) // into sub
	d.until("it is in sub", func() bool { return l.c.folder == filepath.Join(root, "sub") })
	press(fyne.KeyBackspace)
	d.until("it is back", func() bool { return l.c.folder == root })
	press(fyne.KeyEnd, fyne.KeyReturn)
	if want := filepath.Join(root, "b.blueprint"); got != want || w.dialogs.Any() {
		t.Errorf("got %q, want %q; dialog open: %v", got, want, w.dialogs.Any())
	}
}

func TestChooserTakesTypedPaths(t *testing.T) {
	d := newDesk(t, model.English)
	d.Start(nil)
	w := d.windows[0]
	root := chooserFolder(t)
	w.choose(choosing{title: "t", accept: "ok", folder: root, kinds: openKinds, done: func(string) {}})
	c := w.win.Canvas().Focused().(*chooserList).c
	c.typed("sub")
	d.until("it is in sub", func() bool { return c.folder == filepath.Join(root, "sub") })
	c.typed("gone.blueprint")
	d.until("it says that the file is not there", func() bool { return c.trouble.Visible() && w.dialogs.Any() })
	c.path.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.dialogs.Any() {
		t.Error("Escape in the path does not close the dialog")
	}
}
