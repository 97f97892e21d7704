//go:build linux && cgo && !race

package ui

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"

	"touchline/model/file"
)

// program is the probe, running.
type program struct {
	*screen
	cmd  *exec.Cmd
	say  io.Writer
	hear chan string // its answers, closed when it has ended
}

// newProgram starts the probe on some files.
func newProgram(s *screen, files ...string) *program {
	s.t.Helper()
	self, err := os.Executable()
	if err != nil {
		s.t.Fatal(err)
	}
	p := &program{screen: s, cmd: exec.Command(self, files...)}
	p.cmd.Env = append(slices.Clone(s.env), probeVariable+"=1")
	p.cmd.Stderr = &s.log
	say, err1 := p.cmd.StdinPipe()
	hear, err2 := p.cmd.StdoutPipe()
	if err1 != nil || err2 != nil {
		s.t.Fatal(err1, err2)
	}
	p.say, p.hear = say, make(chan string, 16)
	s.start(p.cmd)
	go func() {
		defer close(p.hear)
		for lines := bufio.NewReader(hear); ; {
			line, err := lines.ReadString('\n')
			if err != nil {
				return
			}
			p.hear <- line
		}
	}()
	return p
}

// answerPatience is how long a program may take to answer, on a machine that
// has much else to do.
const answerPatience = time.Minute

// ask asks the probe something.
func (p *program) ask(question ...string) string {
	p.t.Helper()
	if _, err := fmt.Fprintln(p.say, strings.Join(question, " ")); err != nil {
		p.t.Fatalf("the program is gone: %v\n%s", err, p.log.String())
	}
	select {
	case reply, ok := <-p.hear:
		if !ok {
			p.t.Fatalf("the program is gone\n%s", p.log.String())
		}
		return strings.TrimSpace(reply)
	case <-time.After(answerPatience):
	}
	p.keep()
	p.cmd.Process.Signal(syscall.SIGQUIT) // it says what it is doing
	p.cmd.Wait()
	p.t.Fatalf("the window does not answer\n%s", p.log.String())
	return ""
}

// gone reports whether the program has hung up.
func (p *program) gone() bool {
	_, err := fmt.Fprintln(p.say, "counts")
	return err != nil
}

// artist draws in the probe's window with the display's mouse and keys.
type artist struct {
	*program
	window string // the X window's number
}

// newArtist starts the probe. Its panels are hidden, so that the canvas is
// large, and the hints for beginners are off.
func newArtist(s *screen, files ...string) *artist {
	s.t.Helper()
	a := &artist{program: newProgram(s, files...)}
	s.until("the window is there", func() bool { return s.do("search", "--onlyvisible", "--name", "Touchline") != "" })
	a.window = strings.Fields(s.do("search", "--onlyvisible", "--name", "Touchline"))[0]
	s.do("windowactivate", "--sync", a.window)
	s.do("windowmove", a.window, "0", "20", "windowsize", "--sync", a.window, "1436", "870")
	return a
}

func (a *artist) is(state string) bool { return a.ask("is", state) == "true" }

// becomes waits until the window is in a state.
func (a *artist) becomes(state string) {
	a.t.Helper()
	a.until("it is "+state+"; the status says "+a.ask("status"), func() bool { return a.is(state) })
}

// at is where something is in the window, in px, as xdotool wants it.
func (a *artist) at(what string) (x, y string) {
	a.t.Helper()
	reply := strings.Fields(a.ask("at", what))
	if len(reply) != 2 {
		a.t.Fatalf("there is no %s", what)
	}
	return reply[0], reply[1]
}

// moved brings the pointer somewhere, over two points, so that it is seen to
// come.
func (a *artist) move(what string) {
	x, y := a.at(what)
	n, _ := strconv.Atoi(x)
	a.do("mousemove", "--window", a.window, strconv.Itoa(n-3), y, "mousemove", "--window", a.window, x, y)
}

func (a *artist) click(what string) {
	a.move(what)
	a.do("click", "1")
}

func (a *artist) doubleClick(what string) {
	a.move(what)
	a.do("click", "--repeat", "2", "--delay", "40", "1")
}

// drag drags from one place to another, in steps that a window sees.
func (a *artist) drag(from, to string) {
	a.t.Helper()
	a.move(from)
	a.do("mousedown", "1", "mousemove_relative", "--sync", "4", "3")
	x, y := a.at(to)
	a.do("mousemove_relative", "--sync", "4", "3", "mousemove", "--window", a.window, x, y, "sleep", "0.05", "mousemove_relative", "--sync", "1", "0", "mouseup", "1")
}

// write types a text into the field that is open, or that the first letter
// opens, and keeps it.
func (a *artist) write(text string) {
	a.t.Helper()
	a.do("type", "--delay", "6", text)
	a.do("key", "Return")
	a.becomes("drawing")
}

// name waits for the field and types into it.
func (a *artist) name(text string) {
	a.t.Helper()
	a.becomes("typing")
	a.write(text)
}

func (a *artist) keys(keys ...string) {
	a.t.Helper()
	a.do(append([]string{"key", "--delay", "12"}, keys...)...)
}

// has waits until the document has so many of something.
func (a *artist) has(what string, n int) {
	a.t.Helper()
	a.until(fmt.Sprintf("there are %d %s: %s", n, what, a.ask("counts")), func() bool {
		return strings.Contains(a.ask("counts")+" ", fmt.Sprintf("%s %d ", what, n))
	})
}

func (a *artist) document() string {
	a.t.Helper()
	text, err := strconv.Unquote(a.ask("doc"))
	if err != nil {
		a.t.Fatal(err)
	}
	return text
}

// again undoes all, redoes all, and compares.
func (a *artist) again(start string) {
	a.t.Helper()
	end := a.document()
	for a.is("undoable") {
		a.keys("ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z")
	}
	if a.document() != start {
		a.t.Error("all undone is not the start")
	}
	for a.is("redoable") {
		a.keys("ctrl+y", "ctrl+y", "ctrl+y", "ctrl+y", "ctrl+y", "ctrl+y", "ctrl+y", "ctrl+y")
	}
	if a.document() != end {
		a.t.Error("all redone is not the end")
	}
}

// reopens saves under a new name, and opens that in another program.
func (a *artist) reopens() {
	a.t.Helper()
	end := a.document()
	path := filepath.Join(a.t.TempDir(), "drawn.blueprint")
	a.keys("ctrl+s")
	a.becomes("asking")
	a.do("key", "ctrl+a")
	a.do("type", "--delay", "6", path)
	a.do("key", "Return")
	a.becomes("saved")
	doc, report, err := file.Open(path)
	if err != nil || !report.Clean() {
		a.t.Fatalf("what was saved does not open: %v %v", err, report)
	}
	if string(file.Encode(doc)) != end {
		a.t.Error("what was saved is not what was drawn")
	}
	a.keys("ctrl+q")
	a.until("the program ends", func() bool { return a.cmd.ProcessState != nil || a.gone() })
	b := newArtist(a.screen, path)
	b.until("it is shown again", func() bool { return b.ask("doc") != "none" })
	if b.document() != end {
		a.t.Error("opened again it is another one")
	}
}

// blank opens a new document.
func (a *artist) blank() {
	a.t.Helper()
	a.keys("ctrl+n")
	a.until("there is a new document", func() bool { return a.ask("doc") != "none" })
	a.becomes("drawing")
	a.has("lanes", 5)
}
