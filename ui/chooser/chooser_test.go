package chooser

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"touchline/model"
	"touchline/ui/frame/frametest"
)

// testKinds is what can be opened here.
var testKinds = []string{".blueprint", ".pdf", ".csv"}

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
		{testKinds, "sub/ Zoo/ A.PDF b.blueprint "},
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
	h := frametest.New(t, model.English)
	var got string
	root := chooserFolder(t)
	c := Open(h, Options{Title: "t", Accept: "ok", Folder: root, Kinds: testKinds, Done: func(p string) { got = p }})
	l := c.list
	h.Until("the folder is listed", func() bool { return len(l.c.entries) > 0 })
	press := func(names ...fyne.KeyName) {
		for _, n := range names {
			l.TypedKey(&fyne.KeyEvent{Name: n})
		}
	}
	press(fyne.KeyReturn) // nothing is chosen
	if got != "" || !h.Dialogs().Any() {
		t.Fatalf("accepted %q with nothing chosen", got)
	}
	press(fyne.KeyDown, fyne.KeyReturn) // into sub
	h.Until("it is in sub", func() bool { return l.c.Folder == filepath.Join(root, "sub") })
	press(fyne.KeyBackspace)
	h.Until("it is back", func() bool { return l.c.Folder == root })
	press(fyne.KeyEnd, fyne.KeyReturn)
	if want := filepath.Join(root, "b.blueprint"); got != want || h.Dialogs().Any() {
		t.Errorf("got %q, want %q; dialog open: %v", got, want, h.Dialogs().Any())
	}
}

func TestChooserTakesTypedPaths(t *testing.T) {
	h := frametest.New(t, model.English)
	root := chooserFolder(t)
	c := Open(h, Options{Title: "t", Accept: "ok", Folder: root, Kinds: testKinds, Done: func(string) {}})
	c.typed("sub")
	h.Until("it is in sub", func() bool { return c.Folder == filepath.Join(root, "sub") })
	c.typed("gone.blueprint")
	h.Until("it says that the file is not there", func() bool { return c.trouble.Visible() && h.Dialogs().Any() })
	c.path.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if h.Dialogs().Any() {
		t.Error("Escape in the path does not close the dialog")
	}
}

// TestTypingInTheList goes to the name that begins so, and with the beginning of
// a path to the field for one.
func TestTypingInTheList(t *testing.T) {
	h := frametest.New(t, model.English)
	root := chooserFolder(t)
	c := Open(h, Options{Title: "t", Accept: "ok", Folder: root, Kinds: testKinds, Done: func(string) {}})
	h.Until("the folder is listed", func() bool { return len(c.entries) == 4 }) // sub, Zoo, A.PDF, b.blueprint
	now := time.Now()
	c.list.now = func() time.Time { return now }
	for _, x := range []struct {
		typed string
		want  string
	}{
		{"b", "b.blueprint"},
		{"z", "Zoo"},
		{"s", "sub"},
		{"su", "sub"},
		{"ａ", "A.PDF"}, // typed in full width
		{"q", "A.PDF"}, // nothing begins so
	} {
		now = now.Add(2 * lettersPause)
		for _, r := range x.typed {
			c.list.TypedRune(r)
		}
		if c.at < 0 || c.entries[c.at].name != x.want {
			t.Errorf("%q goes to entry %d, want %s", x.typed, c.at, x.want)
		}
	}
	for _, begin := range []string{"/", "~"} {
		h.Canvas().Focus(c.list)
		c.list.TypedRune([]rune(begin)[0])
		if h.Canvas().Focused() != fyne.Focusable(c.path) || c.path.Text != begin {
			t.Fatalf("%s: the path is %q", begin, c.path.Text)
		}
		c.path.TypedRune('x')
		if c.path.Text != begin+"x" {
			t.Errorf("typed on, the path is %q", c.path.Text)
		}
	}
}

// TestALateFolderLeavesWhatIsTyped: who types a path before the folder is
// listed types on; a folder that is chosen then is shown.
func TestALateFolderLeavesWhatIsTyped(t *testing.T) {
	h := frametest.New(t, model.English)
	root := chooserFolder(t)
	c := Open(h, Options{Title: "t", Accept: "ok", Folder: root, Kinds: testKinds, Done: func(string) {}})
	c.typePath("/")
	c.path.TypedRune('x')
	h.Until("the folder is listed", func() bool { return len(c.entries) > 0 })
	if c.path.Text != "/x" {
		t.Errorf("the path is %q", c.path.Text)
	}
	c.goTo(filepath.Join(root, "sub"))
	h.Until("it is in sub", func() bool { return c.Folder == filepath.Join(root, "sub") })
	if c.path.Text != c.Folder {
		t.Errorf("in %s the path is %q", c.Folder, c.path.Text)
	}
}

// TestChooserWaitsForNoDisk: a drive that is gone answers late or never, and
// what it says late is no matter.
func TestChooserWaitsForNoDisk(t *testing.T) {
	h := frametest.New(t, model.English)
	root := chooserFolder(t)
	c := Open(h, Options{Title: "t", Accept: "ok", Folder: root, Kinds: testKinds, Done: func(string) {}})
	h.Until("it is listed", func() bool { return !c.Busy })
	wake := make(chan bool)
	late := false
	askDisk(c, func() bool { return <-wake }, func(bool) { late = true })
	h.Until("it says that it waits", c.waiting.Visible)
	c.goTo(filepath.Join(root, "sub"))
	h.Until("it is in sub", func() bool { return c.Folder == filepath.Join(root, "sub") && c.list.Visible() && !c.waiting.Visible() })
	close(wake)
	c.goTo(root)
	h.Until("it is back", func() bool { return c.Folder == root })
	askDisk(c, func() bool { return true }, func(bool) { h.Dialogs().CloseAll() })
	h.Until("it is closed", func() bool { return !h.Dialogs().Any() })
	if late {
		t.Error("a late answer was taken")
	}
}

// TestChooserRefusesNames that no disk takes, while one can still change them.
func TestChooserRefusesNames(t *testing.T) {
	h := frametest.New(t, model.English)
	root := chooserFolder(t)
	if err := os.Mkdir(filepath.Join(root, "folder.blueprint"), 0o777); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{longText(260), filepath.Join("none", "x"), "a\x01b", "folder", ".."} {
		c := Open(h, Options{Title: "t", Accept: "ok", Folder: root, Save: ".blueprint", Name: "x", Done: func(p string) { t.Errorf("%.20q is taken: %s", name, p) }})
		h.Until("it is listed", func() bool { return !c.Busy })
		c.File.SetText(name)
		c.File.OnSubmitted(name)
		h.Until("it says why, or goes there", func() bool {
			return c.trouble.Visible() || name == ".." && c.Folder == filepath.Dir(root)
		})
		if h.Dialogs().Top() != c.Dialog {
			t.Errorf("%.20q: the chooser is gone", name)
		}
		h.Key(fyne.KeyEscape, 0)
	}
}

func longText(n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = 'x'
	}
	return string(b)
}

// TestASentenceCoversNoFile: what is wrong stands above the list, which makes
// room, is brief even of a name of 260 letters, says nothing that the system
// says, and goes when one types on.
func TestASentenceCoversNoFile(t *testing.T) {
	h := frametest.New(t, model.English)
	root := chooserFolder(t)
	c := Open(h, Options{Title: "t", Accept: "ok", Folder: root, Save: ".blueprint", Name: "b.blueprint", Done: func(string) { t.Error("it was saved") }})
	h.Until("the folder is listed", func() bool { return len(c.entries) > 0 })
	for name, say := range map[string]func(){
		"a long name":        func() { c.File.SetText(strings.Repeat("x", 260)); c.accept() },
		"a long Chinese one": func() { c.File.SetText(strings.Repeat("长", 260)); c.accept() },
		"a bad name":         func() { c.File.SetText("a\x01" + strings.Repeat("b", 260)); c.accept() },
		"a long folder":      func() { c.makeFolder(strings.Repeat("y", 260)) },
		"a long path":        func() { c.typed("/" + strings.Repeat("z", 260) + "/" + strings.Repeat("z", 260)) },
		"no such folder":     func() { c.typed("/nowhere/at/all") },
	} {
		say()
		h.Until(name+" is told", func() bool { return c.trouble.Visible() })
		driver := fyne.CurrentApp().Driver()
		end := driver.AbsolutePositionForObject(c.trouble).Y + c.trouble.Size().Height
		if y := driver.AbsolutePositionForObject(c.list).Y; end > y || c.trouble.Size().Height < c.trouble.MinSize().Height {
			t.Errorf("%s: the sentence ends at %v, the list begins at %v; it is %v high and needs %v", name, end, y, c.trouble.Size().Height, c.trouble.MinSize().Height)
		}
		for _, raw := range []string{"stat ", "mkdir ", "file name too long", strings.Repeat("x", 70), strings.Repeat("长", 70), strings.Repeat("y", 70)} {
			if strings.Contains(c.trouble.Text, raw) {
				t.Errorf("%s: it says %q", name, c.trouble.Text)
			}
		}
		c.File.SetText("c")
		c.File.OnChanged("c")
		if c.trouble.Visible() {
			t.Errorf("%s: it stays", name)
		}
	}
}
