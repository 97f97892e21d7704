package desk_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"touchline/model/keep"
)

// Whatever happens, in whatever order the work ends: what was typed is in the
// document, in what undo and redo lead to, in a file, in a version or in a
// draft; and no content of a file is replaced that the user has not seen and
// decided against.
func TestNothingTypedIsLost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := newRandom(t)
		for range rapid.IntRange(1, 40).Draw(t, "steps") {
			step := rapid.SampledFrom(r.steps()).Draw(t, "step")
			r.play(step)
			r.check(step)
		}
		r.release("")
		r.check("the end")
	})
}

type random struct {
	*script
	rt    *rapid.T
	typed []string        // that must be somewhere
	seen  map[string]bool // contents of a that the user has seen, or wrote
	n     int             // texts are numbered
	told  map[string]bool // contents that another program wrote: the user is told of each
	done  string          // what was played
	field string          // what was typed last into the field that is open
}

func newRandom(t *rapid.T) *random {
	r := &random{script: newScript(nil), rt: t, seen: map[string]bool{}, told: map[string]bool{}}
	r.fatal = t.Fatalf
	r.disk.put("a", blueprint("one"))
	r.seen[blueprint("one")] = true
	r.disk.wrote = func(path, was, now string) {
		if path == "a" && was != "" && !r.seen[was] {
			t.Fatalf("%s\nwritten over without a question: %q", r.done, titleIn(was))
		}
		r.seen[now] = true
	}
	r.play("open a")
	return r
}

// steps is what may happen now.
func (r *random) steps() []string {
	r.n++
	x := fmt.Sprint("x", r.n)
	all := []string{
		"type " + x, "type " + x, "type " + x, "undo", "redo", "begin", "end", "save", "save", "save-as", "save-copy", "revert", "leave",
		"put a " + x, "put a " + x, "put a ?", "remove a", "put a one", "steal a",
		"hold save", "hold read", "hold copy", "late save", "late read", "late read", "late copy", "go", "go", "go save", "go read",
		"fail save", "mend save", "fail read", "mend read", "fail version", "mend version",
		"name b", "name! b", "name a", "unnamed",
	}
	if r.desk.Path() == "a" { // of another file the user knows the name alone
		all = append(all, "name! a")
	}
	if len(r.ask) > 0 {
		for _, c := range []string{"mine", "theirs", "copy", "later", "yes", "later"} {
			all = append(all, "say "+c, "say "+c)
		}
	}
	return all
}

func (r *random) play(step string) {
	r.done += step + "; "
	words := strings.Fields(step)
	ed := r.desk.Editor()
	switch {
	case words[0] == "type" && r.desk.Editor() != nil && !r.desk.ReadOnly():
		if ed.Typing() == "" {
			r.field = ""
		}
		r.typed = slices.DeleteFunc(r.typed, func(s string) bool { return s == r.field }) // typed over in the same field
		r.typed = append(r.typed, words[1])
		if ed.Typing() != "" {
			r.field = words[1]
		}
	case step == "name! a", words[0] == "say" && words[1] == "mine":
		r.seen[r.disk.files["a"]] = true // the user was asked about it
		for content := range r.told {
			r.seen[content] = true // or told before it went
		}
	}
	// An edit after an undo gives up what could be redone, as everywhere.
	if words[0] == "type" && ed != nil && ed.CanRedo() {
		r.forget()
	}
	r.script.play(step)
	if words[0] == "put" {
		r.told[r.disk.files["a"]] = true
	}
	r.settled()
}

// settled notes what the document has taken in: the user sees it.
func (r *random) settled() {
	if ed := r.desk.Editor(); ed != nil {
		for _, content := range []string{r.disk.files["a"], r.disk.files["b"]} {
			if content != "" && keep.HashOf([]byte(content)) == r.desk.Hash() {
				r.seen[content] = true
			}
		}
	}
}

// forget forgets what only redo leads to.
func (r *random) forget() {
	ed := r.desk.Editor()
	n := 0
	redo := map[string]bool{}
	for ed.CanRedo() {
		ed.Redo()
		n++
		redo[ed.Document().Head.Title] = true
	}
	for range n {
		ed.Undo()
	}
	r.typed = slices.DeleteFunc(r.typed, func(s string) bool { return redo[s] })
}

// check looks for what was typed.
func (r *random) check(after string) {
	found := map[string]bool{}
	if ed := r.desk.Editor(); ed != nil && ed.Typing() == "" && !ed.Busy() {
		r.walk(found)
	} else {
		return // a field is open: undo would end it
	}
	for _, content := range r.disk.files {
		found[titleIn(content)] = true
	}
	for _, all := range r.disk.versions {
		for _, v := range all {
			found[titleIn(v)] = true
		}
	}
	for _, d := range r.disk.drafts {
		if d.newest != nil && !d.ended {
			found[d.newest.Head.Title] = true
		}
	}
	for _, text := range r.typed {
		if !found[text] {
			r.rt.Fatalf("%s\nafter %q: %q is nowhere", r.done, after, text)
		}
	}
	r.truthful(after)
}

// walk notes every title that undo and redo lead to.
func (r *random) walk(found map[string]bool) {
	ed := r.desk.Editor()
	found[ed.Document().Head.Title] = true
	back, forth := 0, 0
	for ed.CanUndo() {
		ed.Undo()
		back++
		found[ed.Document().Head.Title] = true
	}
	for range back {
		ed.Redo()
	}
	for ed.CanRedo() {
		ed.Redo()
		forth++
		found[ed.Document().Head.Title] = true
	}
	for range forth {
		ed.Undo()
	}
}

// truthful holds the draft to the document: a kill now would offer it exactly
// if it is not in the file.
func (r *random) truthful(after string) {
	d := r.desk
	if d.ReadOnly() || d.Safety().NoDraft != nil || d.Saving() {
		return
	}
	title := d.Editor().Document().Head.Title
	offered := r.disk.offered()
	switch {
	case d.Unsaved() && !strings.HasPrefix(offered, title+" of"):
		r.rt.Fatalf("%s\nafter %q: %q is not saved, and the draft offers %q", r.done, after, title, offered)
	case !d.Unsaved() && offered != "":
		r.rt.Fatalf("%s\nafter %q: everything is saved, and the draft offers %q", r.done, after, offered)
	}
	// What counts as saved is in the file, unless a change is on its way.
	if content := r.disk.files[d.Path()]; !d.Unsaved() && !d.Conflict() && len(r.held) == 0 && len(r.disk.fail) == 0 && titleIn(content) != title {
		r.rt.Fatalf("%s\nafter %q: %q counts as saved, and the file says %q", r.done, after, title, titleIn(content))
	}
}
