package problems

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"touchline/model"
	"touchline/model/check"
	"touchline/model/edit"
	"touchline/ui/panels/panelstest"
)

func TestProblems(t *testing.T) {
	d := panelstest.New(t, panelstest.Small())
	p := New(d)
	changes, checks := 0, 0
	p.OnChanged(func() { changes++ })
	p.after = func(_ time.Duration, f func()) { d.Later(f) }
	p.aside = func(f func()) { checks++; f() }
	d.Show(p.Object(), p.Update, 400, 300)
	if checks != 0 || len(p.found) != 0 {
		t.Error("checked at once")
	}
	d.Settle()
	if len(p.found) == 0 || p.Count(check.Warning) == 0 {
		t.Fatalf("found %v", p.found)
	}
	text, _ := p.Summary()
	if !strings.Contains(text, fmt.Sprint(len(p.found))) || strings.Contains(text, "{") {
		t.Errorf("the status bar says %q", text)
	}
	// Three edits in a row are one check.
	checks = 0
	for _, title := range []string{"A", "AB", "ABC"} {
		h := *d.Ed.Document().Head
		h.Title = title
		d.Must(edit.SetHead{Head: &h})
	}
	before := changes
	d.Settle()
	if checks != 1 || changes != before {
		t.Errorf("%d checks, %d changes told for the same findings", checks, changes-before)
	}
	for i, f := range p.found {
		if f.Where == "step:s4" {
			p.list.Select(i)
		}
	}
	if d.Ed.Selection().Sole() != "step:s4" || d.Revealed != "step:s4" || !p.hint.Visible() {
		t.Errorf("a press goes to %q, shows %q", d.Ed.Selection().Sole(), d.Revealed)
	}
	d.Pick("card:c1")
	p.list.Select(p.went)
	if d.Ed.Selection().Sole() != "step:s4" {
		t.Error("a second press does not go there again")
	}
	for i, f := range p.found {
		if f.Where == "document" {
			p.list.Select(i)
			break
		}
	}
	if d.Ed.Selection().Len() != 0 {
		t.Error("a problem of the whole selects something")
	}
	d.Language = model.Chinese
	before = changes
	p.Update()
	if changes == before {
		t.Error("another language is not told")
	}
	for _, f := range p.found {
		if s, _ := p.explain(f); strings.ContainsAny(s, "{}") {
			t.Errorf("it says %q", s)
		}
	}
}

// TestLateCheck: what was found in a document that has changed meanwhile is
// not shown.
func TestLateCheck(t *testing.T) {
	d := panelstest.New(t, panelstest.Small())
	p := New(d)
	var aside []func()
	p.after = func(_ time.Duration, f func()) { d.Later(f) }
	p.aside = func(f func()) { aside = append(aside, f) }
	d.Show(p.Object(), p.Update, 400, 300)
	d.Settle() // the check is on its way
	h := *d.Ed.Document().Head
	h.Scope = "all"
	d.Must(edit.SetHead{Head: &h})
	for _, f := range aside {
		f()
	}
	aside = nil
	d.Settle()
	if p.found != nil {
		t.Error("late findings are shown")
	}
	for _, f := range aside {
		f()
	}
	d.Settle()
	if p.found == nil || p.checked != d.Ed.Document() {
		t.Error("the document as it is was not checked")
	}
}

func TestProblemsOfOddDocuments(t *testing.T) {
	for _, doc := range panelstest.Odd() {
		d := panelstest.New(t, doc)
		p := New(d)
		p.after = func(_ time.Duration, f func()) { d.Later(f) }
		p.aside = func(f func()) { f() }
		d.Show(p.Object(), p.Update, 400, 300)
		d.Settle()
		for i := range p.found {
			p.open(i)
		}
	}
}
