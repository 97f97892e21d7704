package problems

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"touchline/model"
	"touchline/model/check"
	"touchline/model/edit"
	"touchline/ui/panels/panelstest"
)

// desk is a list of problems in a window, whose checks run at once.
type desk struct {
	*panelstest.Window
	p       *Problems
	changes int // told to the status bar
	checks  int
}

func newDesk(t *testing.T, doc *model.Document) *desk {
	d := &desk{Window: panelstest.New(t, doc)}
	d.p = New(d)
	d.p.today = func() model.Date { return "2026-11-26" }
	d.p.OnChanged(func() { d.changes++ })
	d.p.after = func(_ time.Duration, f func()) { d.Later(f) }
	d.p.aside = func(f func()) { d.checks++; f() }
	d.Show(d.p.Object(), d.p.Update, 400, 300)
	return d
}

// line is the first line that is as asked for.
func (d *desk) line(is func(line) bool) int { return slices.IndexFunc(d.p.lines, is) }

func (d *desk) at(rule, where string) int {
	return d.line(func(l line) bool { return !l.head && l.finding.Rule == rule && l.finding.Where == where })
}

func TestProblems(t *testing.T) {
	d := newDesk(t, panelstest.Small())
	p := d.p
	if d.checks != 0 || p.found.Len() != 0 {
		t.Error("checked at once")
	}
	d.Settle()
	if p.found.Len() == 0 || p.found.Count(check.Warning) == 0 {
		t.Fatalf("found %v", p.found)
	}
	s := p.Summary()
	for _, text := range []string{s.Text, s.Parts} {
		if !strings.Contains(text, fmt.Sprint(p.found.Len())) || strings.Contains(text, "{") {
			t.Errorf("the status bar says %q", text)
		}
	}
	// Three edits in a row are one check.
	d.checks = 0
	for _, title := range []string{"A", "AB", "ABC"} {
		h := *d.Ed.Document().Head
		h.Title = title
		d.Must(edit.SetHead{Head: &h})
	}
	before := d.changes
	d.Settle()
	if d.checks != 1 || d.changes != before {
		t.Errorf("%d checks, %d changes told for the same findings", d.checks, d.changes-before)
	}
	p.list.Select(d.at("structure.empty-step", "step:s4"))
	if d.Ed.Selection().Sole() != "step:s4" || d.Revealed != "step:s4" || !p.bar.root.Visible() || p.bar.hint.Text == "" {
		t.Errorf("a press goes to %q, shows %q", d.Ed.Selection().Sole(), d.Revealed)
	}
	d.Pick("card:c1")
	p.list.Select(d.at("structure.empty-step", "step:s4"))
	if d.Ed.Selection().Sole() != "step:s4" {
		t.Error("a second press does not go there again")
	}
	p.list.Select(d.line(func(l line) bool { return !l.head && l.finding.Where == "document" }))
	if d.Ed.Selection().Len() != 0 {
		t.Error("a problem of the whole selects something")
	}
	d.Language = model.Chinese
	before = d.changes
	p.Update()
	if d.changes == before {
		t.Error("another language is not told")
	}
	for _, f := range p.found.All() {
		if s, _ := p.explain(f); strings.ContainsAny(s, "{}") {
			t.Errorf("it says %q", s)
		}
	}
}

// TestGroups: findings lie under the head of their rule, the worst rules
// first; a press on a head folds it, the pills leave severities out.
// TestNoCheckSpeaksBeforeTheFirstCard, and again none when it is gone.
func TestNoCheckSpeaksBeforeTheFirstCard(t *testing.T) {
	parts := panelstest.Small().Parts()
	parts.Cards, parts.Links = nil, nil
	d := newDesk(t, model.New(parts))
	d.Settle()
	if n := d.p.found.Len(); n > 0 || d.checks > 0 || d.p.none.Text != d.p.T("problems.begin") {
		t.Errorf("%d problems, and it says %q", n, d.p.none.Text)
	}
	if s := d.p.Summary(); s.Any || s.Text != d.p.T("problems.begin.short") {
		t.Errorf("the status bar says %q", s.Text)
	}
	doc := d.Ed.Document()
	c := &model.Card{ID: "first", Lane: doc.Lanes[0].ID, Step: doc.Steps()[0].ID, Rank: "V", Span: 1, Kind: model.KindAction, Text: "First"}
	d.Must(edit.AddCard{Card: c})
	d.Settle()
	if d.p.found.Len() == 0 {
		t.Error("with a card nothing is checked")
	}
	d.Ed.Undo()
	d.Settle()
	if n := d.p.found.Len(); n > 0 || d.p.none.Text != d.p.T("problems.begin") {
		t.Errorf("without it again: %d problems, and it says %q", n, d.p.none.Text)
	}
}

func TestGroups(t *testing.T) {
	d := newDesk(t, panelstest.Small())
	d.Settle()
	p := d.p
	rule, n, worst := "", 0, 0
	for i, l := range p.lines {
		if at := slices.Index(check.Severities, l.severity); at < worst {
			t.Errorf("line %d is worse than one before", i)
		} else {
			worst = at
		}
		if l.head {
			if n != 0 {
				t.Errorf("%s has %d findings less than its head says", rule, n)
			}
			rule, n = l.rule, l.n
			continue
		}
		if n--; group(l.finding) != rule {
			t.Errorf("%s lies under %s", l.finding.Rule, rule)
		}
	}
	all := len(p.lines)
	i := d.line(func(l line) bool { return l.head && l.n > 1 })
	head := p.lines[i]
	p.list.Select(i)
	if len(p.lines) != all-head.n || d.Ed.Selection().Len() != 0 {
		t.Errorf("folded, %d of %d lines are left", len(p.lines), all)
	}
	p.list.Select(i)
	if len(p.lines) != all {
		t.Errorf("unfolded, there are %d lines, not %d", len(p.lines), all)
	}
	p.filter.hides[check.Warning] = true
	p.show()
	if d.line(func(l line) bool { return l.severity == check.Warning }) >= 0 {
		t.Error("warnings show although they are filtered away")
	}
	for _, s := range check.Severities {
		p.filter.hides[s] = true
	}
	if p.show(); len(p.lines) != 0 || p.none.Text != p.T("problems.filtered") || p.Walk(1) {
		t.Errorf("with all filtered away there are %d lines, and %q is said", len(p.lines), p.none.Text)
	}
}

// TestManyFindingsAreFolded: a rule that finds very much begins folded, and
// stays as the user leaves it.
func TestManyFindingsAreFolded(t *testing.T) {
	p := panelstest.Small().Parts()
	for i, rank := range model.Ranks(mostOpen + 1) {
		p.Cards = append(p.Cards, &model.Card{ID: model.CardID(fmt.Sprint("x", i)), Lane: "l2", Step: "s1", Rank: "Z" + rank, Span: 1, Kind: model.KindAction, Text: "alone"})
	}
	d := newDesk(t, model.New(p))
	d.Settle()
	is := func(l line) bool { return l.head && l.n > mostOpen }
	i := d.line(is)
	if i < 0 || !d.p.lines[i].folded {
		t.Fatalf("no rule with many findings is folded: %v", d.p.lines)
	}
	n := len(d.p.lines)
	d.p.list.Select(i)
	if i := d.line(is); d.p.lines[i].folded || len(d.p.lines) <= n {
		t.Error("it does not unfold")
	}
	h := *d.Ed.Document().Head
	h.Owner = "somebody"
	d.Must(edit.SetHead{Head: &h})
	d.Settle()
	if i := d.line(is); d.p.lines[i].folded {
		t.Error("after an edit it is folded again")
	}
}

// TestWalk: F8 goes to each problem in turn, round and round, and unfolds
// where it must.
func TestWalk(t *testing.T) {
	d := newDesk(t, panelstest.Small())
	d.Settle()
	p := d.p
	for _, l := range p.lines {
		if l.head {
			p.folded[l.rule] = true
		}
	}
	p.show()
	all := p.walked()
	for round := range 2 {
		for i, f := range all {
			if !p.Walk(1) || !same([]check.Finding{p.went}, []check.Finding{f}) {
				t.Fatalf("round %d, step %d: at %v, not %v", round, i, p.went, f)
			}
		}
	}
	p.Walk(1)
	p.Walk(-1)
	if !same([]check.Finding{p.went}, all[len(all)-1:]) {
		t.Errorf("back from the first it is at %v", p.went)
	}
}

// TestDismissing: a reason is typed, kept in the file, shown, and taken back;
// each is one step of undo.
func TestDismissing(t *testing.T) {
	d := newDesk(t, panelstest.Small())
	d.Settle()
	p := d.p
	n := p.found.Len()
	p.list.Select(d.at("structure.empty-step", "step:s4"))
	test.Tap(p.bar.dismiss)
	if !p.bar.asking.Visible() || !p.bar.here.Disabled() {
		t.Fatal("it does not ask why")
	}
	d.Settle()
	if d.Win.Canvas().Focused() != fyne.Focusable(p.bar.reason) {
		t.Error("the field for the reason has not the keyboard")
	}
	test.Tap(p.bar.here)
	p.bar.reason.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if d.Undos() != 0 {
		t.Error("dismissed without a reason")
	}
	test.Type(p.bar.reason, "comes later")
	p.bar.reason.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	d.Settle()
	if all := d.Ed.Document().Head.Dismissed; len(all) != 1 || all[0].Reason != "comes later" || all[0].Where != "step:s4" || all[0].Date != "2026-11-26" {
		t.Errorf("the document keeps %+v", all)
	}
	if p.found.Len() != n-1 || d.at("structure.empty-step", "step:s4") >= 0 {
		t.Error("dismissed it is found")
	}
	p.filter.dismissed = true
	p.show()
	i := d.at("structure.empty-step", "step:s4")
	if i < 0 {
		t.Fatal("what was dismissed cannot be shown")
	}
	p.list.Select(i)
	if !strings.Contains(p.bar.hint.Text, "comes later") || p.bar.dismiss.Visible() || !p.bar.recall.Visible() {
		t.Errorf("it says %q", p.bar.hint.Text)
	}
	test.Tap(p.bar.recall)
	d.Settle()
	if p.found.Len() != n || len(d.Ed.Document().Head.Dismissed) != 0 {
		t.Error("it cannot be taken back")
	}
	p.list.Select(d.at("structure.empty-step", "step:s4"))
	test.Tap(p.bar.dismiss)
	p.bar.reason.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if p.bar.asking.Visible() {
		t.Error("Escape does not give it up")
	}
	test.Tap(p.bar.dismiss)
	test.Type(p.bar.reason, "none matters")
	test.Tap(p.bar.all)
	d.Settle()
	if all := d.Ed.Document().Head.Dismissed; len(all) != 1 || all[0].Where != "" {
		t.Errorf("everywhere: %+v", all)
	}
}

// TestMending: what needs no thought is mended by one press, and one step of
// undo takes it back; elsewhere there is no such button.
func TestMending(t *testing.T) {
	d := newDesk(t, panelstest.Small())
	d.Settle()
	p := d.p
	p.list.Select(d.line(func(l line) bool { return !l.head && l.finding.Rule == "structure.few-phases" }))
	if p.bar.fix.Visible() {
		t.Errorf("what needs a thought has the button %q", p.bar.fix.Text)
	}
	p.list.Select(d.at("structure.empty-step", "step:s4"))
	if !p.bar.fix.Visible() || p.bar.fix.Text == "" {
		t.Fatal("no button mends it")
	}
	test.Tap(p.bar.fix)
	d.Settle()
	if d.Ed.Document().Step("s4") != nil || d.Undos() != 1 || p.went.Rule != "" || p.bar.root.Visible() {
		t.Errorf("mended: step %v, %d steps of undo, still at %v", d.Ed.Document().Step("s4"), d.Undos(), p.went)
	}
	d.Undo()
	if d.Ed.Document().Step("s4") == nil {
		t.Error("it cannot be undone")
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
	if p.found.Len() > 0 {
		t.Error("late findings are shown")
	}
	for _, f := range aside {
		f()
	}
	d.Settle()
	if p.found.Len() == 0 || p.checked != d.Ed.Document() {
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
		for i := range p.lines {
			p.open(i)
		}
		for range p.walked() {
			p.Walk(1)
		}
	}
}

// TestProblemsAreGreyUntilSomebodyLooks: warnings are amber once the list was
// seen and errors red, suggestions stay grey, and a broken document is red at
// once; the list and the pills above it have the same colours.
func TestProblemsAreGreyUntilSomebodyLooks(t *testing.T) {
	for _, x := range []struct {
		severity       check.Severity
		broken         bool
		unseen, looked fyne.ThemeColorName
	}{
		{check.Information, false, theme.ColorNamePlaceHolder, theme.ColorNamePlaceHolder},
		{check.Warning, false, theme.ColorNamePlaceHolder, theme.ColorNameWarning},
		{check.Error, false, theme.ColorNamePlaceHolder, theme.ColorNameError},
		{check.Error, true, theme.ColorNameError, theme.ColorNameError},
	} {
		d := newDesk(t, panelstest.Small())
		rule := &check.Rule{ID: "r", Severity: x.severity}
		if x.broken {
			rule = nil
		}
		d.p.set(d.Ed.Document(), check.Report{Groups: []check.Group{{Rule: rule, Findings: []check.Finding{{Rule: "r", Where: "document", Severity: x.severity}}}}})
		if d.p.found.Count(x.severity) != 1 {
			t.Fatalf("%v: found %+v", x.severity, d.p.found)
		}
		if s := d.p.Summary(); s.Color != x.unseen {
			t.Errorf("%v: before anybody looked it is %q", x.severity, s.Color)
		}
		d.p.Look()
		if s := d.p.Summary(); s.Color != x.looked || s.Color != severityColors[x.severity] {
			t.Errorf("%v: afterwards it is %q", x.severity, s.Color)
		}
	}
}
