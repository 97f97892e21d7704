package desk_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"time"

	"touchline/model"
	"touchline/model/file"
	"touchline/model/keep"
	"touchline/ui/desk"
)

// soakVariable has the test below run for so many minutes.
const soakVariable = "TOUCHLINE_SOAK"

// Two desks of two programs, each with a state folder of its own, and another
// program that knows nothing of either, on one real file: everything typed is
// somewhere in the end, and whoever shows something else than the file says so.
func TestTwoProgramsOnOneFile(t *testing.T) {
	seed, rounds, end := uint64(1), 3, time.Now()
	if minutes, err := strconv.ParseFloat(os.Getenv(soakVariable), 64); err == nil {
		end = end.Add(time.Duration(minutes * float64(time.Minute)))
		seed = uint64(end.UnixNano())
	}
	for round := 0; round < rounds || time.Now().Before(end); round++ {
		t.Logf("seed %d", seed+uint64(round))
		newTable(t, seed+uint64(round)).play(120)
	}
}

// table is the file, and who sits at it.
type table struct {
	t     *testing.T
	rand  *rand.Rand
	path  string
	seats []*seat
	typed []string
	done  []string
	held  []keep.Hash // what the file held, one after the other
}

// seat is one program.
type seat struct {
	of       *table
	state    string
	disk     *desk.Files
	desk     *desk.Desk
	post     chan desk.Event
	held     []desk.Job
	question desk.Question
	asked    int                // how often the file had changed when the question came up
	seen     map[keep.Hash]bool // contents of the file that may be written over
}

func newTable(t *testing.T, seed uint64) *table {
	x := &table{t: t, rand: rand.New(rand.NewPCG(seed, 7)), path: filepath.Join(t.TempDir(), "a.blueprint")}
	if err := os.WriteFile(x.path, []byte(blueprint("one")), 0o600); err != nil {
		t.Fatal(err)
	}
	x.held = append(x.held, x.content())
	for range 2 {
		s := &seat{of: x, state: t.TempDir(), post: make(chan desk.Event, 1000)}
		s.disk = desk.NewFiles(s.state)
		s.open()
		x.seats = append(x.seats, s)
	}
	return x
}

func (s *seat) open() {
	s.held, s.question, s.seen = nil, "", map[keep.Hash]bool{}
	s.desk = desk.New(desk.Options{Disk: s.disk, Post: func(e desk.Event) { s.post <- e }, Others: func() []string { return nil }})
	s.do(desk.Open{Name: "a", Read: func() (desk.Opened, error) { return desk.ReadFile(s.of.path, nil) }})
	s.finish()
	if s.question == desk.AskHeld {
		s.say(desk.Anyway)
		s.finish()
	}
}

func (s *seat) do(e desk.Event) {
	for _, r := range s.desk.Do(e) {
		switch r := r.(type) {
		case desk.Run:
			s.held = append(s.held, r.Job)
		case desk.Ask:
			s.question, s.asked = r.Question, len(s.of.held)
		case desk.Withdraw:
			s.question = ""
		}
	}
	s.seen[s.desk.Hash()] = true
}

func (s *seat) say(c desk.Choice) {
	q := s.question
	s.question = ""
	if c == desk.Mine {
		for _, h := range s.of.held[s.asked-1:] { // the question is about all of them
			s.seen[h] = true
		}
	}
	s.do(desk.Answer{Question: q, Choice: c})
}

// work does one job, and hands in what watchers told.
func (s *seat) work() {
	for len(s.post) > 0 {
		s.do(<-s.post)
	}
	if len(s.held) == 0 {
		return
	}
	i := s.of.rand.IntN(len(s.held))
	j := s.held[i]
	s.held = slices.Delete(s.held, i, i+1)
	if e := s.run(j); e != nil {
		s.do(e)
	}
}

// run runs a job, and holds it to what may be replaced.
func (s *seat) run(j desk.Job) desk.Event {
	was := s.of.content()
	e := j.Run()
	if s.of.content() == was {
		// nothing was written
	} else if s.of.held = append(s.of.held, s.of.content()); !s.seen[was] {
		s.of.t.Fatalf("%v\n%s replaced in silence what another program wrote", s.of.done, j.Name)
	}
	return e
}

// content is what the file holds.
func (x *table) content() keep.Hash {
	data, err := os.ReadFile(x.path)
	if err != nil {
		x.t.Fatal(err)
	}
	return keep.HashOf(data)
}

func (s *seat) finish() {
	for len(s.held) > 0 || len(s.post) > 0 {
		s.work()
	}
}

func (x *table) play(steps int) {
	for i := range steps {
		s := x.seats[x.rand.IntN(2)]
		text := fmt.Sprintf("x%d", i)
		switch n := x.rand.IntN(20); {
		case n < 6:
			x.note("type " + text)
			x.typed = append(x.typed, text)
			s.desk.Editor().SetText("title", text)
			s.desk.Editor().EndText(true)
			s.do(desk.Edited{})
		case n < 10:
			x.note("save")
			s.do(desk.Save{})
		case n < 14:
			s.work()
		case n < 16 && s.question != "":
			c := []desk.Choice{desk.Mine, desk.Theirs, desk.Later, desk.Yes}[x.rand.IntN(4)]
			x.note("say " + string(c))
			s.say(c)
		case n == 16:
			s.do(desk.Revert{})
		case n == 17:
			x.other(text)
		case n == 18 && x.rand.IntN(4) == 0:
			x.note("killed")
			x.kill(s)
		}
		x.check()
	}
	for _, s := range x.seats {
		s.finish()
		x.kill(s)
	}
	x.check()
}

func (x *table) note(s string) { x.done = append(x.done, s) }

// other is a program that reads the file and writes it, as the command line
// does, and leaves what was there to who wrote it.
func (x *table) other(text string) {
	if doc, _, err := file.Open(x.path); err == nil {
		x.note("another program: " + text)
		if err := file.Save(x.path, doc.WithHead(&model.Head{Title: text})); err != nil {
			x.t.Fatal(err)
		}
		x.held = append(x.held, x.content())
	}
}

// kill ends a program as the system does a second later, and starts it anew:
// it opens what is offered.
func (x *table) kill(s *seat) {
	for len(s.held) > 0 { // a job that was begun ends, or not
		if j := s.held[0]; x.rand.IntN(2) == 0 {
			s.run(j)
		}
		s.held = s.held[1:]
	}
	x.note("was " + s.desk.Editor().Document().Head.Title)
	s.history()
	s.desk.Abandon()
	s.open()
}

// history puts what only undo leads to where it counts as kept: a program that
// is killed keeps the document, not its history.
func (s *seat) history() {
	kept := map[string]bool{}
	ed := s.desk.Editor()
	now := ed.Document().Head.Title
	for _, all := range [][]string{titles(ed.CanUndo, func() { ed.Undo() }, func() string { return ed.Document().Head.Title })} {
		for _, t := range all {
			kept[t] = true
		}
	}
	s.of.typed = slices.DeleteFunc(s.of.typed, func(t string) bool { return t != now && kept[t] })
	for ed.CanRedo() {
		ed.Redo()
	}
}

func titles(can func() bool, step func(), title func() string) []string {
	var all []string
	for can() {
		step()
		all = append(all, title())
	}
	return all
}

// check looks for what was typed.
func (x *table) check() {
	found := map[string]bool{}
	data, _ := os.ReadFile(x.path)
	found[titleIn(string(data))] = true
	for _, s := range x.seats {
		ed := s.desk.Editor()
		found[ed.Document().Head.Title] = true
		n := 0
		for ed.CanUndo() {
			ed.Undo()
			n++
			found[ed.Document().Head.Title] = true
		}
		for range n {
			ed.Redo()
		}
		all, err := keep.Versions(s.state, x.path)
		if err != nil {
			x.t.Fatal(err)
		}
		for _, v := range all {
			if text, err := v.Read(); err == nil {
				found[titleIn(string(text))] = true
			}
		}
		drafts, err := keep.Drafts(s.state)
		if err != nil {
			x.t.Fatal(err)
		}
		for _, d := range drafts {
			if doc, _, err := d.Open(); err == nil {
				found[doc.Head.Title] = true
			}
		}
	}
	for _, text := range x.typed {
		if !found[text] {
			x.t.Fatalf("%v\n%s is nowhere", x.done, text)
		}
	}
}
