//go:build linux

package ui

import (
	"bytes"
	"context"
	"image"
	"image/png"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"touchline/model/keep"
	"touchline/ui/desk"
)

// screen is a virtual display with a window manager, a pointer and keys.
type screen struct {
	t    *testing.T
	env  []string
	home string
	log  transcript // what the programs wrote

	told func() string // what who waited in vain had done; nil: nothing to tell
}

// transcript is what several programs write.
type transcript struct {
	sync.Mutex
	said bytes.Buffer
}

func (t *transcript) Write(b []byte) (int, error) {
	t.Lock()
	defer t.Unlock()
	return t.said.Write(b)
}

func (t *transcript) String() string {
	t.Lock()
	defer t.Unlock()
	return t.said.String()
}

// screenPatience is how long the screen test waits for one thing.
const screenPatience = 30 * time.Second

// tools are the programs that the screen test needs.
var tools = []string{"Xvfb", "openbox", "xdotool", "import", "cc"}

func newScreen(t *testing.T) *screen {
	t.Helper()
	if testing.Short() {
		t.Skip("it opens a real window: not with -short")
	}
	for _, tool := range tools {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("it needs %s (see scripts/setup.sh)", tool)
		}
	}
	s := &screen{t: t}
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	server := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1440x900x24", "-nolisten", "tcp",
		"-r") // no key repeats itself, however long a busy machine holds it
	server.ExtraFiles = []*os.File{write}
	s.start(server)
	write.Close()
	display := make([]byte, 16)
	n, err := read.Read(display)
	if err != nil {
		t.Fatalf("the virtual display says no number: %v", err)
	}
	home := t.TempDir()
	s.home = home
	for _, e := range os.Environ() {
		switch name, _, _ := strings.Cut(e, "="); name {
		case "WAYLAND_DISPLAY", "LC_ALL", "LANGUAGE", scaleVariable, "FYNE_THEME":
		default:
			s.env = append(s.env, e)
		}
	}
	// No session bus: the services on one start others, and those mount things
	// in the test's folders and outlive it.
	s.env = append(s.env, "DBUS_SESSION_BUS_ADDRESS=disabled:")
	s.env = append(s.env, "DISPLAY=:"+strings.TrimSpace(string(display[:n])), "LANG=en_US.UTF-8", "LC_ALL=en_US.UTF-8",
		"HOME="+home, "XDG_CONFIG_HOME="+home, "XDG_CACHE_HOME="+home, "XDG_DATA_HOME="+home, "XDG_STATE_HOME="+home, "LIBGL_ALWAYS_SOFTWARE=1")
	s.remember(home, "{\"toured\": true, \"guideClosed\": true, \"language\": \"en\", \"panels\": {\"hideLeft\": true, \"hideRight\": true}}")
	manager := exec.Command("openbox", "--sm-disable")
	manager.Env = s.env
	s.start(manager)
	return s
}

// remember writes what the program remembers.
func (s *screen) remember(home, memory string) {
	s.t.Helper()
	folder := filepath.Join(home, "touchline")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		s.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "window.json"), []byte(memory), 0o600); err != nil {
		s.t.Fatal(err)
	}
}

// start runs a program until the test ends. It is asked to end, as a display
// that is killed leaves its socket behind.
func (s *screen) start(c *exec.Cmd) {
	s.t.Helper()
	if err := c.Start(); err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() {
		c.Process.Signal(syscall.SIGTERM)
		const grace = 5 * time.Second
		insist := time.AfterFunc(grace, func() { c.Process.Kill() })
		defer insist.Stop()
		c.Wait()
	})
}

// until asks again and again, as the screen tells nobody when it changes.
func (s *screen) until(what string, so func() bool) {
	s.t.Helper()
	end := time.After(screenPatience)
	again := time.NewTicker(50 * time.Millisecond)
	defer again.Stop()
	for !so() {
		select {
		case <-again.C:
		case <-end:
			s.keep()
			before := ""
			if s.told != nil {
				before = s.told()
			}
			s.t.Fatalf("waited in vain until %s\n%sthe program said:\n%s", what, before, s.log.String())
		}
	}
}

// keep keeps a picture of the screen where TOUCHLINE_SCREENSHOT says, for who
// looks into why a test fails.
func (s *screen) keep() {
	path := os.Getenv("TOUCHLINE_SCREENSHOT")
	if path == "" {
		return
	}
	c := exec.Command("import", "-silent", "-window", "root", path)
	c.Env = s.env
	if err := c.Run(); err != nil {
		s.t.Log(err)
	}
}

// do runs xdotool.
func (s *screen) do(args ...string) string {
	s.t.Helper()
	c := exec.Command("xdotool", args...)
	c.Env = s.env
	out, err := c.Output()
	if err != nil && args[0] != "search" {
		s.t.Fatalf("xdotool %v: %v", args, err)
	}
	return string(out)
}

func (s *screen) picture() *image.NRGBA {
	s.t.Helper()
	c := exec.Command("import", "-silent", "-window", "root", "-depth", "8", "png32:-")
	c.Env = s.env
	data, err := c.Output()
	if err != nil {
		s.t.Fatalf("no picture of the screen: %v", err)
	}
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		s.t.Fatal(err)
	}
	if p, ok := img.(*image.NRGBA); ok {
		return p
	}
	s.t.Fatalf("the picture of the screen is a %T", img)
	return nil
}

// atRest waits until the screen shows something else than before, and then
// the same twice.
func (s *screen) atRest(what string, before *image.NRGBA) *image.NRGBA {
	s.t.Helper()
	last := s.picture()
	s.until(what, func() bool {
		now := s.picture()
		same := bytes.Equal(now.Pix, last.Pix)
		last = now
		return same && (before == nil || !bytes.Equal(now.Pix, before.Pix))
	})
	return last
}

// The whole way of a reader: open the sample, zoom, scroll, come back to the
// whole, export by keyboard, quit.
func TestTheRealWindow(t *testing.T) {
	s := newScreen(t)
	program := filepath.Join(t.TempDir(), "touchline")
	build := exec.Command("go", "build", "-o", program, "../cmd/touchline")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("the program does not build: %v\n%s", err, out)
	}
	file := template(t, "bank")
	ctx, end := context.WithCancel(context.Background())
	defer end()
	window := exec.CommandContext(ctx, program, file)
	window.Env, window.Stderr, window.Stdout = s.env, &s.log, io.Discard
	if err := window.Start(); err != nil {
		t.Fatal(err)
	}
	gone := make(chan error, 1)
	go func() { gone <- window.Wait() }()

	s.until("the window shows the file", func() bool {
		return s.do("search", "--onlyvisible", "--name", "bank.blueprint") != ""
	})
	id := strings.Fields(s.do("search", "--onlyvisible", "--name", "bank.blueprint"))[0]
	s.do("windowactivate", "--sync", id)
	// On the desk beside the paper, where no card lights up.
	s.do("mousemove", "--window", id, "30", "500")
	s.do("key", "shift+1")
	s.until("the picture is there", func() bool { return colours(s.picture()) >= painted })
	whole := s.atRest("it stands still", nil)

	s.do("keydown", "ctrl", "click", "--repeat", "4", "--delay", "60", "4", "keyup", "ctrl")
	zoomed := s.atRest("the wheel with Ctrl zooms", whole)
	s.do("click", "--repeat", "3", "--delay", "60", "5")
	scrolled := s.atRest("the wheel scrolls", zoomed)
	s.do("mousemove", "--window", id, "640", "500", "mousedown", "2", "mousemove_relative", "--sync", "--", "-90", "-60",
		"mousemove_relative", "--sync", "--", "-90", "-60", "mouseup", "2", "mousemove", "--window", id, "30", "500")
	s.atRest("a drag pans", scrolled)
	s.do("key", "shift+1")
	s.until("the whole picture is back, as it was", func() bool { return bytes.Equal(s.picture().Pix, whole.Pix) })

	s.showsTips(id, whole)
	s.do("mousemove", "--window", id, "30", "500")
	s.until("the tip is gone", func() bool { return bytes.Equal(s.picture().Pix, whole.Pix) })

	s.do("key", "ctrl+e")
	s.atRest("the export dialog opens", whole)
	s.do("key", "Return")
	made := strings.TrimSuffix(file, ".blueprint") + ".pdf"
	s.until("the PDF is written", func() bool {
		_, err := os.Stat(made)
		return err == nil
	})
	// A handout is a PDF, and holds the blueprint only if one asks for that.
	if _, err := desk.ReadFile(made, nil); err == nil || err.Error() != "pdf.no_blueprint" {
		t.Fatalf("the PDF: %v", err)
	}
	dialog := s.atRest("the window says where the file is", whole)
	s.do("key", "Escape")
	s.atRest("Escape closes that", dialog)

	s.do("key", "ctrl+q")
	select {
	case err := <-gone:
		if err != nil {
			t.Errorf("the program ends with %v:\n%s", err, s.log.String())
		}
	case <-time.After(screenPatience):
		t.Error("Ctrl+Q does not end the program")
	}
}

// showsTips rests the pointer on controls of the toolbar until one says what it
// is: more of the window changes then than the control itself is high.
func (s *screen) showsTips(id string, before *image.NRGBA) {
	s.t.Helper()
	const row, control = "44", 45 // px: the middle of the toolbar, and more than a control's height
	at, looked := []string{"130", "170", "210", "250", "290"}, 0
	s.until("a control says what it is", func() bool {
		const patience = 8 // pictures
		if looked%patience == 0 {
			s.do("mousemove", "--window", id, at[looked/patience%len(at)], row)
		}
		looked++
		return changedHeight(before, s.picture()) > control
	})
}

// changedHeight is how many rows of px lie between the first and the last that
// differ.
func changedHeight(a, b *image.NRGBA) int {
	first, last := -1, -1
	for y := range min(a.Rect.Dy(), b.Rect.Dy()) {
		if !bytes.Equal(a.Pix[y*a.Stride:(y+1)*a.Stride], b.Pix[y*b.Stride:(y+1)*b.Stride]) {
			if last = y; first < 0 {
				first = y
			}
		}
	}
	return last - first
}

// bare is an environment as it is on a machine without a desktop: it names no
// session bus, and no folders that the toolkit can use. dbus-launch, which
// would start a bus, is one that only notes in the file launched that it was.
func (s *screen) bare() (env []string, launched string) {
	s.t.Helper()
	launched = filepath.Join(s.home, "launched")
	programs := filepath.Join(s.home, "programs")
	if err := os.Mkdir(programs, 0o700); err != nil {
		s.t.Fatal(err)
	}
	script := "#!/bin/sh\necho launched >'" + launched + "'\n"
	if err := os.WriteFile(filepath.Join(programs, "dbus-launch"), []byte(script), 0o700); err != nil {
		s.t.Fatal(err)
	}
	return append(slices.Clone(s.env), "DBUS_SESSION_BUS_ADDRESS=", "XDG_RUNTIME_DIR=", "XDG_CONFIG_HOME=here", "XDG_CACHE_HOME=here",
		"PATH="+programs+string(os.PathListSeparator)+os.Getenv("PATH")), launched
}

// A signal that ends the program leaves the draft, and no lock; nor does it
// leave anything where it stands, or a session bus that it started.
func TestASignalKeepsTheDraft(t *testing.T) {
	s := newScreen(t)
	program := filepath.Join(t.TempDir(), "touchline")
	if out, err := exec.Command("go", "build", "-o", program, "../cmd/touchline").CombinedOutput(); err != nil {
		t.Fatalf("the program does not build: %v\n%s", err, out)
	}
	file := template(t, "bank")
	window := exec.Command(program, file)
	env, launched := s.bare()
	window.Env, window.Stderr, window.Dir = env, &s.log, t.TempDir()
	if err := window.Start(); err != nil {
		t.Fatal(err)
	}
	gone := make(chan error, 1)
	go func() { gone <- window.Wait() }()
	s.until("the window shows the file", func() bool {
		return s.do("search", "--onlyvisible", "--name", "bank.blueprint") != ""
	})
	s.do("windowactivate", "--sync", strings.Fields(s.do("search", "--onlyvisible", "--name", "bank.blueprint"))[0])
	if keep.HolderOf(file) == nil {
		t.Error("an open document has no lock")
	}
	s.until("a step is added", func() bool {
		s.do("key", "ctrl+shift+Right")
		return s.do("search", "--onlyvisible", "--name", "● bank.blueprint") != ""
	})
	if err := window.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	select {
	case <-gone:
	case <-time.After(screenPatience):
		window.Process.Kill()
		t.Fatal("the program does not end")
	}
	if code := window.ProcessState.ExitCode(); code != 143 {
		t.Errorf("exit code %d, want 143: 128 and SIGTERM\n%s", code, s.log.String())
	}
	found, err := keep.Drafts(filepath.Join(s.home, "touchline"))
	if err != nil || len(found) != 1 {
		t.Fatalf("drafts: %v %v", found, err)
	}
	doc, _, err := found[0].Open()
	if err != nil || len(doc.Steps()) < 10 {
		t.Errorf("the draft has %d steps (%v), want 9 and what was added", len(doc.Steps()), err)
	}
	if by := keep.HolderOf(file); by != nil {
		t.Errorf("the lock is left: %+v", by)
	}
	if left, err := os.ReadDir(window.Dir); err != nil || len(left) > 0 {
		t.Errorf("where the program stood is left: %v %v", left, err)
	}
	if isThere(launched) {
		t.Error("the program started a session bus")
	}
}

// painted is how many colours the screen shows at least when the window has a
// picture in it: some 4,000. Its frame alone, before the first picture, has 600.
const painted = 1500

func colours(img *image.NRGBA) int {
	seen := map[[3]byte]bool{}
	for i := 0; i < len(img.Pix); i += 4 {
		seen[[3]byte(img.Pix[i:i+3])] = true
	}
	return len(seen)
}
