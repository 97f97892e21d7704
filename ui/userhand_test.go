//go:build linux && cgo && !race

package ui

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"touchline/assets"
	"touchline/model"
)

// someone is the random user.
type someone struct {
	*screen
	r     *rand.Rand
	seed  uint64
	lang  model.Lang
	views []*seat
	at    *seat // the window that has the keyboard
	did   []string
	x, y  int // where was clicked last
}

// seat is a window that the user works in.
type seat struct {
	*program
	n     int // of the program's windows
	start string
	last  *sight
	said  map[string]bool // what its status bars were seen to say; nil: nobody listens
}

func newUser(t *testing.T, seed uint64) *someone {
	t.Helper()
	u := &someone{screen: newScreen(t), r: rand.New(rand.NewPCG(seed, seed)), seed: seed, lang: model.English}
	u.told = u.story
	return u
}

// begin opens what the session is about: one document, two in two windows, or
// two in two programs.
func (u *someone) begin() {
	u.t.Helper()
	u.remember(u.home, `{"toured": true, "guideClosed": true, "language": "en", "panels": {"hideLeft": `+strconv.FormatBool(u.r.IntN(2) == 0)+`}}`)
	names := []string{"bank", "hotel", "classic", "two-customers", "parking-permit"}
	u.r.Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
	var files []string
	for i := range 2 {
		data, ok := assets.Template(names[i], "en")
		if !ok {
			u.t.Fatal("a template is gone")
		}
		files = append(files, filepath.Join(u.home, fmt.Sprint("file", i, ".blueprint")))
		writeFile(u.t, files[i], data)
	}
	how := u.r.IntN(4)
	u.note("begin as %d", how)
	switch how {
	case 0, 1: // one window
		u.views = []*seat{{program: newProgram(u.screen, files[0])}}
	case 2: // two windows of a program
		p := newProgram(u.screen, files...)
		u.views = []*seat{{program: p}, {program: p, n: 1}}
	case 3: // two programs
		u.views = []*seat{{program: newProgram(u.screen, files[0])}, {program: newProgram(u.screen, files[1])}}
	}
	for _, v := range u.views {
		u.until("the windows show their documents", func() bool {
			u.see(v)
			return v.last.Doc != "" && v.last.X11 != "" && v.last.Board.W > 100
		})
		v.start = v.last.Doc
		u.do("windowmove", v.last.X11, "0", "20", "windowsize", v.last.X11, "1436", "870")
	}
	u.turnTo(u.views[0])
}

// see looks at a window, after all that was done has arrived there.
func (u *someone) see(v *seat) *sight {
	u.t.Helper()
	s := &sight{}
	if err := json.Unmarshal([]byte(v.ask("look", strconv.Itoa(v.n))), s); err != nil {
		u.fail("the window's sight is not to be read: %v", err)
	}
	v.last = s
	if v.said != nil {
		v.said[s.Status] = true
	}
	return s
}

// now is how the window with the keyboard is.
func (u *someone) now() *sight { u.t.Helper(); return u.see(u.at) }

// steady is how the window is once everything in it has its place.
func (u *someone) steady() *sight {
	u.t.Helper()
	last := u.now()
	return u.expect("everything in the window comes to rest", func(now *sight) bool {
		same := slices.Equal(now.Controls, last.Controls) && slices.Equal(now.Cards, last.Cards) && now.Board == last.Board
		last = now
		return same
	})
}

// turnTo gives a window the keyboard.
func (u *someone) turnTo(v *seat) {
	u.t.Helper()
	u.at = v
	u.do("windowactivate", v.last.X11)
	u.until("the window has the keyboard", func() bool {
		return strings.TrimSpace(u.do("getwindowfocus")) == v.last.X11
	})
}

// note writes down what is done, for the report of a failure.
func (u *someone) note(format string, args ...any) {
	u.did = append(u.did, fmt.Sprintf(format, args...))
}

// hand does something with the display's mouse or keys, and writes it down.
func (u *someone) hand(args ...string) {
	u.t.Helper()
	u.note("    %s", strings.Join(args, " "))
	u.do(args...)
}

// press is keys in turn, as xdotool names them.
func (u *someone) press(keys ...string) {
	u.t.Helper()
	u.hand(append([]string{"key", "--delay", strconv.Itoa(8 + u.r.IntN(30))}, keys...)...)
}

// typeIn types a text at some speed.
func (u *someone) typeIn(text string) {
	u.t.Helper()
	u.hand("type", "--delay", strconv.Itoa(1+u.r.IntN(25)), "--", text)
}

// pointAt moves the pointer there.
func (u *someone) pointAt(x, y int) {
	u.t.Helper()
	w := u.at.last.X11
	u.hand("mousemove", "--window", w, strconv.Itoa(max(0, x-2)), strconv.Itoa(max(0, y-1)), "mousemove", "--window", w, strconv.Itoa(x), strconv.Itoa(y))
}

// click clicks with a button: 1, 2 (middle) or 3. Where the last click was
// near it waits until the two are no double click.
func (u *someone) click(x, y, button int, how ...string) {
	u.t.Helper()
	u.pointAt(x, y)
	if near := 10; max(x-u.x, u.x-x, y-u.y, u.y-y) < near {
		u.hand("sleep", "0.5")
	}
	u.x, u.y = x, y
	u.hand(append(append([]string{"click"}, how...), strconv.Itoa(button))...)
}

// doubleClick clicks twice in one call: on a machine that is busy two calls can
// be so far apart that they are two clicks.
func (u *someone) doubleClick(x, y int) {
	u.t.Helper()
	u.click(x, y, 1, "--repeat", "2", "--delay", "60")
}

// drag drags with a button from one place to another; in the middle of it
// comes what between does.
func (u *someone) drag(from, to target, button int, between func()) {
	u.t.Helper()
	w, b := u.at.last.X11, strconv.Itoa(button)
	x, y := from.centre()
	u.pointAt(x, y)
	u.hand("mousedown", b, "mousemove_relative", "--sync", "5", "4")
	tx, ty := to.centre()
	u.hand("mousemove", "--window", w, strconv.Itoa((x+tx)/2), strconv.Itoa((y+ty)/2), "sleep", "0.03",
		"mousemove", "--window", w, strconv.Itoa(tx), strconv.Itoa(ty), "sleep", "0.03", "mousemove_relative", "--sync", "1", "0")
	if between != nil {
		between()
	}
	u.hand("mouseup", b)
	u.x, u.y = -100, -100
}

// expect waits until a window is as it should be.
func (u *someone) expect(what string, so func(s *sight) bool) *sight {
	u.t.Helper()
	var s *sight
	end := time.After(screenPatience)
	for s = u.now(); !so(s); s = u.now() {
		select {
		case <-end:
			u.fail("it is not so that %s", what)
		default:
		}
	}
	return s
}

// fail says what went wrong, and what led there.
func (u *someone) fail(format string, args ...any) {
	u.t.Helper()
	u.keep()
	var b strings.Builder
	fmt.Fprintf(&b, format+"\n", args...)
	b.WriteString(u.story())
	if said := u.log.String(); said != "" {
		fmt.Fprintf(&b, "the program said:\n%s", said)
	}
	u.t.Fatal(b.String())
}

// story is what was done last, and what the window shows.
func (u *someone) story() string {
	var b strings.Builder
	last := u.did[max(0, len(u.did)-90):]
	fmt.Fprintf(&b, "seed %d; what was done last:\n  %s\n", u.seed, strings.Join(last, "\n  "))
	if u.at == nil || u.at.last == nil {
		return b.String()
	}
	s := u.at.last
	fmt.Fprintf(&b, "the window: title %q picked %v doing %q text of %q focus %s %q marked %q over %q question %q status %q, document of %d bytes, %d cells\n",
		s.Title, s.Picked, s.Doing, s.Edited, s.Focus, s.Text, s.Marked, s.Over, s.Question, s.Status, len(s.Doc), len(s.Cells))
	return b.String()
}

// userWords is what the user's sentences are made of: what the display's
// keyboard has keys for.
var userWords = strings.Fields(`a an the of to in and or customer waits for her card while staff checks identity, again:
form is signed (two copies) queue number called account "opened" transfer-in confirmed; SMS code expires? retry
wonderfully overcomplicated internationalisation responsibilities x y z 24/7 100% O'Brien e.g. no`)

// sentence is some words with single spaces, and now and then two.
func (u *someone) sentence() string {
	b := one(u.r, []string{"Who", "a", "customer", "I", "then"})
	for range u.r.IntN(9) {
		b += strings.Repeat(" ", 1+u.r.IntN(8)/7) + one(u.r, userWords)
	}
	return b
}

func writeFile(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
}
