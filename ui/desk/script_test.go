package desk_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"touchline/ui/desk"
)

// A script is what happens, a word after the other:
//
//	open PATH           the window opens a file
//	open-late PATH TITLE … that another program writes just after it was read
//	new TITLE           a document without a file
//	type TEXT           the title becomes TEXT, as one edit
//	undo, redo
//	begin, end          a text field opens, and closes
//	save, save-as, save-copy, revert, leave, close, stop
//	name PATH           answers Choose, and name! PATH replaces what is there
//	unnamed
//	say CHOICE          answers the question
//	put PATH TITLE      another program writes a file; put PATH ? breaks it
//	remove PATH
//	tear PATH           its end is lost
//	elsewhere PATH      another window shows it
//	hold JOB            jobs of that name wait, until go
//	late JOB            jobs of that name are done, and tell only at go
//	go                  what was held is done; go JOB only those
//	fail WHAT, mend WHAT  the disk
//	steal               somebody takes the lock
//	freed PATH          who has the lock of a file leaves
//
// After each of them what jobs and watchers bring is handed in. What the desk
// asks of the window gathers in a log.
type script struct {
	fatal func(format string, args ...any)
	disk  *disk
	desk  *desk.Desk
	post  []desk.Event
	hold  map[string]bool
	late  map[string]bool
	held  []heldJob
	log   []string
	// How often the window was asked to follow, and how much is under way.
	changes, busy int
	followed      string // how things stood when the window was asked to follow
	ask           []desk.Question
	who           string // where another window shows a file
	was           shown  // before the last event
}

func newScript(t *testing.T) *script {
	s := &script{disk: newDisk(), hold: map[string]bool{}, late: map[string]bool{}}
	if t != nil {
		s.fatal = t.Fatalf
	}
	s.begin()
	return s
}

func (s *script) begin() {
	s.desk = desk.New(desk.Options{
		Disk: s.disk, Post: func(e desk.Event) { s.post = append(s.post, e) },
		Others: func() []string { return []string{s.who} },
	})
}

// do tells the desk of an event, and does what it asks until nothing is left.
func (s *script) do(e desk.Event) {
	s.post = append(s.post, e)
	s.settle()
}

func (s *script) settle() {
	for len(s.post) > 0 {
		e := s.post[0]
		s.post = s.post[1:]
		s.was = s.shown()
		for _, r := range s.desk.Do(e) {
			s.answer(r)
		}
	}
}

func (s *script) answer(r desk.Request) {
	switch r := r.(type) {
	case desk.Run:
		switch name := r.Job.Name; {
		case s.hold[name]:
			s.held = append(s.held, heldJob{name, r.Job.Run})
		case s.late[name]:
			e := r.Job.Run()
			s.held = append(s.held, heldJob{name, func() desk.Event { return e }})
		default:
			s.run(r.Job.Run)
		}
	case desk.Changed:
		s.changes++
		if s.desk.Editor() != nil {
			s.followed = s.state() + " " + s.safety()
		}
	case desk.Busy:
		s.busy++
	case desk.Idle:
		s.busy--
	case desk.Ask:
		s.ask = append(s.ask, r.Question)
		mark := ""
		if r.Unasked {
			mark = "!"
		}
		s.note("ask%s %s", mark, r.Question)
	case desk.Withdraw:
		s.answered(r.Question)
		s.note("withdraw %s", r.Question)
	case desk.Choose:
		s.note("choose %s", r.For)
	case desk.Show:
		s.note("show")
	case desk.Saved:
		s.note("saved %s", r.Name)
	case desk.Unchanged:
		s.note("unchanged")
	case desk.Copied:
		s.note("copied %s", r.Path)
	case desk.Reread:
		s.back(r)
		s.note("reread%s", map[[2]bool]string{{true, false}: " kept", {false, true}: " undo"}[[2]bool{r.Kept, r.Undo}])
	case desk.Reverted:
		s.note("reverted")
	case desk.OpenFailed:
		s.note("cannot open")
	case desk.SaveFailed:
		s.note("cannot save, kept %v", r.Kept)
	case desk.RereadFailed:
		s.note("cannot reread")
	case desk.Taken:
		s.note("taken by %s", r.By.User)
	case desk.NotDiscarded:
		s.note("not discarded")
	case desk.Left:
		s.note("left %v", r.OK)
	case desk.Closed:
		s.note("closed")
	default:
		s.fatal("a request without a line here: %T", r)
	}
}

// shown is what a window shows.
type shown struct {
	title             string
	unsaved, readOnly bool
}

func (s *script) shown() shown {
	d := s.desk
	if d.Editor() == nil {
		return shown{}
	}
	return shown{d.Editor().Document().Head.Title, d.Unsaved(), d.ReadOnly()}
}

// back holds to the truth what is said of what was shown before the file was
// read again: it is among the versions, undo leads to it. It is there one way
// or the other, and what no file held is among the versions, if any can be kept.
func (s *script) back(r desk.Reread) {
	if s.was.title == s.shown().title {
		return
	}
	kept := slices.ContainsFunc(s.disk.versions[s.desk.Path()], func(v string) bool { return titleIn(v) == s.was.title })
	undo := slices.Contains(strings.Fields(s.past()), s.was.title)
	fails := s.disk.fail["version"] != nil
	switch {
	case r.Kept && !kept, r.Undo && !undo:
		s.fatal("%q: kept is said to be %v and is %v, undo %v and is %v", s.was.title, r.Kept, kept, r.Undo, undo)
	case !r.Kept && (s.was.unsaved || !r.Undo) && !fails:
		s.fatal("%q was in no file and is not kept", s.was.title)
	}
}

func (s *script) note(format string, args ...any) {
	s.log = append(s.log, fmt.Sprintf(format, args...))
}

// heldJob is a job that waits, or what it brought.
type heldJob struct {
	name string
	run  func() desk.Event
}

func (s *script) run(job func() desk.Event) {
	if e := job(); e != nil {
		s.post = append(s.post, e)
	}
}

func (s *script) answered(q desk.Question) {
	for i, o := range s.ask {
		if o == q {
			s.ask = append(s.ask[:i], s.ask[i+1:]...)
			return
		}
	}
}

// typed makes the title TEXT.
func (s *script) typed(text string) {
	ed := s.desk.Editor()
	typing := ed.Typing()
	ed.SetText("title", text)
	if typing == "" {
		ed.EndText(true)
	}
	s.do(desk.Edited{})
}

// play plays a script, steps parted by ";".
func (s *script) play(steps string) {
	for _, step := range strings.Split(steps, ";") {
		words := append(strings.Fields(step), "", "")
		if words[0] != "" && !s.step(words[0], words[1], words[2]) {
			s.fatal("no such step: %q", step)
		}
	}
}

func (s *script) step(what, a, b string) bool {
	switch what {
	case "open":
		s.do(desk.Open{Name: a, Read: func() (desk.Opened, error) {
			c, err := s.disk.Read(a)
			return desk.Opened{Doc: c.Doc, Name: a, Path: a, Hash: c.Hash, Report: c.Report}, err
		}})
	case "open-late":
		s.do(desk.Open{Name: a, Read: func() (desk.Opened, error) {
			c, err := s.disk.Read(a)
			s.disk.put(a, blueprint(b))
			return desk.Opened{Doc: c.Doc, Name: a, Path: a, Hash: c.Hash, Report: c.Report}, err
		}})
	case "new":
		s.do(desk.Open{Name: a, Read: func() (desk.Opened, error) { return desk.Opened{Doc: titled(a), Name: a}, nil }})
	case "type":
		s.typed(a)
	case "undo":
		s.desk.Editor().Undo()
		s.do(desk.Edited{})
	case "redo":
		s.desk.Editor().Redo()
		s.do(desk.Edited{})
	case "begin":
		s.desk.Editor().EditText("title")
	case "end":
		s.desk.Editor().EndText(true)
		s.do(desk.Edited{})
	case "name", "name!":
		s.do(desk.Named{Path: a, Replace: what == "name!"})
	case "say":
		if len(s.ask) == 0 {
			s.fatal("nothing is asked to say %s to", a)
		}
		q := s.ask[len(s.ask)-1]
		s.ask = s.ask[:len(s.ask)-1]
		s.do(desk.Answer{Question: q, Choice: desk.Choice(a)})
	case "put":
		content := blueprint(b)
		if b == "?" {
			content = "<<<<<<< HEAD"
		}
		s.disk.put(a, content)
		s.settle()
	case "remove":
		s.disk.remove(a)
		s.settle()
	case "hold":
		s.hold[a] = true
	case "late":
		s.late[a] = true
	case "go":
		s.release(a)
	case "fail":
		s.disk.fail[a] = errDisk
		if a == "draft" {
			for _, d := range s.disk.drafts {
				d.failed(errDisk)
			}
			s.settle()
		}
	case "mend":
		delete(s.disk.fail, a)
	case "tear":
		s.disk.put(a, strings.TrimSuffix(strings.TrimSpace(s.disk.files[a]), "}"))
		s.settle()
	case "elsewhere":
		s.who = a
	case "freed":
		s.disk.leave(a)
		s.settle()
	case "steal":
		s.disk.LockAnyway(a, nil)
		s.settle()
	default:
		return s.event(what)
	}
	return true
}

func (s *script) event(what string) bool {
	e, ok := map[string]desk.Event{
		"save": desk.Save{}, "save-as": desk.SaveAs{}, "save-copy": desk.SaveCopy{}, "revert": desk.Revert{},
		"leave": desk.Leave{}, "close": desk.Close{}, "stop": desk.Stop{}, "unnamed": desk.Unnamed{},
	}[what]
	if ok {
		s.do(e)
	}
	return ok
}

// release does what was held: all, or the jobs of a name.
func (s *script) release(name string) {
	held := s.held
	s.held = nil
	clear(s.hold)
	clear(s.late)
	for _, j := range held {
		if name == "" || j.name == name {
			s.run(j.run)
		} else {
			s.held = append(s.held, j)
		}
	}
	s.settle()
}

// state is how things stand: the title, then what is so of it, then what the
// file says.
func (s *script) state() string {
	d := s.desk
	if d.Editor() == nil {
		return "nothing"
	}
	out := d.Editor().Document().Head.Title
	for _, x := range []struct {
		is   bool
		name string
	}{{d.Unsaved(), "unsaved"}, {d.ReadOnly(), "read-only"}, {d.Conflict(), "conflict"}, {d.Saving(), "saving"}} {
		if x.is {
			out += " " + x.name
		}
	}
	return out
}

// safety is the concerns.
func (s *script) safety() string {
	var all []string
	for _, c := range s.desk.Safety().Concerns {
		all = append(all, string(c))
	}
	return strings.Join(all, " ")
}

// past is the titles that undo leads to, nearest first.
func (s *script) past() string {
	ed := s.desk.Editor()
	var all []string
	n := 0
	for ed.CanUndo() {
		ed.Undo()
		n++
		all = append(all, ed.Document().Head.Title)
	}
	for range n {
		ed.Redo()
	}
	return strings.Join(all, " ")
}
