//go:build linux && cgo && !race

package ui

import (
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"touchline/assets"
	"touchline/model"
	"touchline/model/edit"
	"touchline/model/file"
	"touchline/model/words"
)

// Two running copies of the program and a command line work on one file, and
// other programs write it too. Every edit is a card with a word of its own on
// it. After each act each word must be somewhere: in a window, in the file or
// a copy of it, in a draft or an earlier version; what a window showed and was
// not saved goes only when its user said so, or, where it had nothing of its
// own, into the earlier versions, and it says so; and no save replaces what its
// window has not read, unless it was asked.
const (
	sharedVariable     = "TOUCHLINE_SHARED"      // how long, as "2m"
	sharedSeedVariable = "TOUCHLINE_SHARED_SEED" // by default another one each time
	sharedActs         = 50                      // until it begins anew
)

func TestOneFileTwoWindowsAndACommandLine(t *testing.T) {
	long, seed := lengthAndSeed(t, sharedVariable, sharedSeedVariable)
	end := time.Now().Add(long)
	cli := filepath.Join(t.TempDir(), "touchline-cli")
	build := exec.Command("go", "build", "-o", cli, "../cmd/touchline-cli")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("the command line does not build: %v\n%s", err, out)
	}
	acts := map[string]int{}
	for first := true; (first || time.Now().Before(end)) && !t.Failed(); seed, first = seed+1, false {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			t.Logf("again: make user ALONE= TOGETHER=1s SEED=%d", seed)
			d := &shared{someone: newUser(t, seed), cli: cli, live: map[string]bool{}}
			d.begin()
			for n := 0; n < sharedActs && (first || time.Now().Before(end)); n++ {
				acts[d.act()]++
			}
		})
	}
	t.Logf("%v", acts)
}

// shared is a file that several work on.
type shared struct {
	*someone
	cli  string
	path string
	live map[string]bool // the words that must be found
	past [][]byte        // what the file held
	n    int             // of words

	asked int // counts the questions that were answered
}

// sharedAct is something that is done to the file, or to a window of it.
type sharedAct struct {
	name   string
	weight int
	do     func(d *shared)
}

func sharedActsTable() []sharedAct {
	return []sharedAct{
		{"write a card", 12, func(d *shared) { d.writeCard() }},
		{"save", 8, func(d *shared) { d.saveOver() }},
		{"another program writes the file", 5, func(d *shared) { d.rewrite(nil) }},
		{"another program writes the file while one types", 4, func(d *shared) { d.rewrite(func() { d.writeCard() }) }},
		{"the command line writes the file", 2, func(d *shared) { d.command("import", d.table(), "-o", d.path, "--force") }},
		{"the command line exports the file", 2, func(d *shared) { d.command("export", d.path, "-o", d.path+".pdf", "--force") }},
		{"an older state comes back", 2, func(d *shared) { d.checkout() }},
		{"the file goes", 1, func(d *shared) { d.remove() }},
		{"take back and do again", 2, (*shared).backAndForth},
		{"a program is killed and started again", 1, func(d *shared) { d.kill() }},
		{"turn to the other window", 6, func(d *shared) { d.turnTo(one(d.r, d.views)) }},
	}
}

func (d *shared) begin() {
	d.t.Helper()
	d.remember(d.home, `{"toured": true, "guideClosed": true, "language": "en", "panels": {"hideLeft": true, "hideRight": true}}`)
	data, _ := assets.Template("classic", "en")
	d.path = filepath.Join(d.home, "shared.blueprint")
	writeFile(d.t, d.path, data)
	d.views = []*seat{d.open()}
	d.views = append(d.views, d.open())
	d.turnTo(d.views[0])
}

// open starts a program on the file, says something to each question, and
// waits until the document shows.
func (d *shared) open() *seat {
	d.t.Helper()
	v := &seat{program: newProgram(d.screen, d.path)}
	d.at = v
	d.until("the window is there", func() bool { return d.see(v).X11 != "" })
	d.do("windowmove", v.last.X11, "0", "20", "windowsize", v.last.X11, "1436", "870")
	d.turnTo(v)
	d.until("the window shows the file", func() bool {
		if s := d.see(v); s.Question != "" {
			d.front()
			d.answer(s)
		}
		return v.last.Doc != "" && v.last.Question == "" && len(v.last.Cells)+len(v.last.Cards) > 0
	})
	return v
}

// front brings the window that one is at before one that opened above it: a
// draft of the file opens in a window of its own, and asks there too.
func (d *shared) front() {
	d.t.Helper()
	if strings.TrimSpace(d.do("getwindowfocus")) != d.at.last.X11 {
		d.turnTo(d.at)
	}
}

// answers is the buttons of questions that the user presses, by their texts'
// keys.
var answers = []string{"lock.read", "lock.anyway", "lock.freed.write", "lock.freed.read", "disk.mine", "disk.theirs", "ok", "drafts.open"}

// answer answers a question in some way.
func (d *shared) answer(s *sight) {
	d.t.Helper()
	var all []target
	for _, key := range answers {
		for _, c := range s.Controls {
			if c.Kind == "widgets.Button" && !c.Off && c.Name == words.T(model.English, "ui."+key) {
				all = append(all, c)
			}
		}
	}
	if len(all) == 0 {
		d.press("Escape")
		return
	}
	c := one(d.r, all)
	d.note("  to %q: %q", s.Question, c.Name)
	d.asked++
	x, y := c.centre()
	d.click(x, y, 1)
	d.x, d.y = -100, -100
	d.now()
}

// calm answers what the window with the keyboard asks, and returns it free.
func (d *shared) calm() *sight {
	d.t.Helper()
	for range 20 {
		d.front()
		s := d.steady()
		switch {
		case s.Question != "":
			d.answer(s)
		case s.Over != "":
			d.press("Escape")
		case s.Edited != "":
			d.press("Return")
		case !s.Saving:
			return s
		}
	}
	d.fail("the questions do not end")
	return nil
}

// act does something, and looks whether all that was written is somewhere.
func (d *shared) act() string {
	d.t.Helper()
	a := choose(d.r, sharedActsTable(), func(a sharedAct) int { return a.weight })
	d.note("%s", a.name)
	for _, v := range d.views {
		v.said = map[string]bool{}
	}
	before := d.shown()
	asked := d.asked
	a.do(d)
	d.audit()
	if d.asked == asked && a.name != "a program is killed and started again" {
		d.silent(a.name, before)
	}
	return a.name
}

// word is a word that nothing else holds.
func (d *shared) word() string {
	d.n++
	return wordNumber(d.n)
}

func wordNumber(n int) string { return fmt.Sprintf("edit%dq", n) }

// writeCard makes a card with a word of its own. What is typed is in the
// document, unless the window asked something meanwhile.
func (d *shared) writeCard() {
	d.t.Helper()
	s := d.calm()
	if s.ReadOnly || len(s.Cells) == 0 {
		return
	}
	c := one(d.r, s.Cells)
	word := d.word()
	d.doubleClick(c.X, c.Y)
	if now := d.now(); now.Edited == "" && now.Doc != s.Doc {
		d.note("  the file was read again before the hand came down: there is no cell any more")
		return
	}
	d.typeIn(word + " " + d.sentence())
	d.press("Return")
	now := d.expect("what was typed is in the document, or the window asks something", func(now *sight) bool {
		return strings.Contains(now.Doc, word) || now.Question != "" || now.Over != ""
	})
	if strings.Contains(now.Doc, word) {
		d.live[word] = true
	}
}

// saveOver saves. Nothing that the window has not read is replaced unless it
// was asked.
func (d *shared) saveOver() {
	d.t.Helper()
	s := d.calm()
	held, _ := os.ReadFile(d.path)
	d.press("ctrl+s")
	now := d.expect("it is saved, or asked", func(now *sight) bool {
		return now.Question != "" || now.Over != "" || !now.Saving && !now.Unsaved
	})
	if now.Question != "" || now.Over != "" {
		return
	}
	holds, _ := os.ReadFile(d.path)
	for _, w := range d.words() {
		if strings.Contains(string(held), w) && !strings.Contains(s.Doc, w) && !strings.Contains(string(holds), w) {
			d.fail("saved without a question over %s, which the file held and the window did not", w)
		}
	}
}

// backAndForth takes back and does again. What was taken back is not there
// to be done again where the file was read again in between. What another
// program wrote and took away itself is the window's to keep only if it has not
// been saved.
func (d *shared) backAndForth() {
	d.t.Helper()
	before := d.calm()
	d.press("ctrl+z")
	taken := d.now()
	gone := map[string]bool{}
	for _, w := range d.words() {
		if strings.Contains(before.Doc, w) && !strings.Contains(taken.Doc, w) {
			delete(d.live, w)
			gone[w] = true
		}
	}
	d.press("ctrl+y")
	again := d.now()
	for i := range d.n + 1 {
		w := wordNumber(i)
		if strings.Contains(before.Doc, w) && strings.Contains(again.Doc, w) && (gone[w] || again.Unsaved) {
			d.live[w] = true
		}
	}
}

// words is what must be found, in order.
func (d *shared) words() []string { return slices.Sorted(maps.Keys(d.live)) }

// rewrite has another program write a card into the file, whole or bit by
// bit; at once after it comes then.
func (d *shared) rewrite(then func()) {
	d.t.Helper()
	data, err := os.ReadFile(d.path)
	if err != nil {
		data = []byte(d.at.last.Doc)
	}
	doc, _, err := file.Decode(data)
	if err != nil {
		return
	}
	word := d.word()
	lane, step := one(d.r, doc.Lanes), one(d.r, doc.Steps())
	next, err := edit.Apply(doc, edit.AddCard{At: -1, Card: &model.Card{
		ID: model.NewID[model.CardID](model.CardPrefix, d.r.Uint64), Lane: lane.ID, Step: step.ID, Span: 1, Kind: lane.Role.DefaultKind(), Text: word,
	}})
	if err != nil {
		return // a row that takes no cards
	}
	d.note("  with %s", word)
	d.past = append(d.past, data)
	d.put(file.Encode(next))
	d.live[word] = true
	if then != nil {
		then()
	}
}

// put writes the file as programs do: a new one in its place, or into it, all
// at once or not.
func (d *shared) put(data []byte) {
	d.t.Helper()
	switch d.r.IntN(3) {
	case 0:
		writeFile(d.t, d.path+".new", data)
		if err := os.Rename(d.path+".new", d.path); err != nil {
			d.t.Fatal(err)
		}
	case 1:
		writeFile(d.t, d.path, data)
	case 2:
		writeFile(d.t, d.path, data[:len(data)/2])
		d.now()
		writeFile(d.t, d.path, data)
	}
}

// givenUp takes the words of other programs that these themselves replaced
// off the list: they are not the windows' to keep.
func (d *shared) givenUp(before []byte) {
	after, _ := os.ReadFile(d.path)
	for _, w := range d.words() {
		if strings.Contains(string(before), w) && !strings.Contains(string(after), w) && d.elsewhere(w) == "" {
			d.note("  %s is given up by who replaced it", w)
			delete(d.live, w)
		}
	}
}

// checkout has another program put an older content back.
func (d *shared) checkout() {
	d.t.Helper()
	if len(d.past) == 0 {
		return
	}
	before, _ := os.ReadFile(d.path)
	d.put(one(d.r, d.past))
	d.givenUp(before)
}

// remove has another program remove the file.
func (d *shared) remove() {
	d.t.Helper()
	before, _ := os.ReadFile(d.path)
	d.past = append(d.past, before)
	if err := os.Remove(d.path); err != nil && !os.IsNotExist(err) {
		d.t.Fatal(err)
	}
	d.givenUp(before)
}

// table writes a table with a word of its own for the command line.
func (d *shared) table() string {
	d.t.Helper()
	path := filepath.Join(d.home, "table.csv")
	word := d.word()
	writeFile(d.t, path, []byte(",phase,Before,Before,After\n,step,Look,Order,Leave\ncustomer,Guest,"+word+",orders,leaves\nfrontstage,Waiter,,takes the order,\n"))
	return path
}

// command runs the command line. It may refuse; it may lose nothing.
func (d *shared) command(args ...string) {
	d.t.Helper()
	d.note("  touchline-cli %v", args)
	before, _ := os.ReadFile(d.path)
	c := exec.Command(d.cli, args...)
	c.Env = d.env
	out, err := c.CombinedOutput()
	d.note("  it says %v: %s", err, strings.TrimSpace(string(out)))
	d.givenUp(before)
	if w := wordNumber(d.n); err == nil && args[0] == "import" {
		d.live[w] = true
	}
}

// kill kills a program, after its draft was written, and starts it again.
func (d *shared) kill() {
	d.t.Helper()
	d.calm()
	d.expect("the draft has all", func(now *sight) bool { return now.Kept || now.ReadOnly || !now.Unsaved })
	if err := d.at.cmd.Process.Kill(); err != nil {
		d.t.Fatal(err)
	}
	d.at.cmd.Wait()
	at := slices.Index(d.views, d.at)
	d.views = slices.Delete(d.views, at, at+1)
	d.at = d.views[0] // what was killed answers nothing while the file comes back
	d.audit()
	if _, err := os.Stat(d.path); err != nil && len(d.past) > 0 {
		d.put(d.past[len(d.past)-1]) // it comes back
	}
	d.views = append(d.views, d.open())
}
