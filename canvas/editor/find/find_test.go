package find

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"touchline/canvas"
	"touchline/canvas/editor/editortest"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/edit"
	"touchline/model/sample"
)

func owners(all []canvas.Owner) string {
	out := make([]string, len(all))
	for i, o := range all {
		out[i] = string(o)
	}
	return strings.Join(out, " ")
}

func TestFind(t *testing.T) {
	d := editortest.Counter()
	var f Finder
	for _, c := range []struct{ query, want string }{
		{"", ""},
		{"  ", ""},
		{"ask", "card:a card:g"},
		{"ASK", "card:a card:g"},
		{"ａｓｋ", "card:a card:g"},
		{"counter ask", "card:a"},
		{"ask queue", ""},
		{"30", "card:a"},
		{"叫号", "card:b"},
		{"queue", "card:b"},
		{"branch", "card:g"},
		{"csat", "card:g"},
		{"customer", "lane:customer"},
		{"customer ask", "card:a"},
		{"front ask", "card:g"},
		{"two ask", "card:g"},
		{"then", "link:ab"},
		{"note", "sticky:n"},
		{"note front", "sticky:n"},
		{"bank", "title"},
		{"s3", "step:s3"},
		{"s3 answer", "card:g"},
	} {
		if got := owners(f.Find(d, c.query)); got != c.want {
			t.Errorf("%q finds %q, want %q", c.query, got, c.want)
		}
	}
}

// TestEveryTextOfACardIsFound: whichever field of the record it stands in.
func TestEveryTextOfACardIsFound(t *testing.T) {
	full := &model.Touchpoint{
		Actors: []string{""}, Systems: []string{""}, MoreChannels: []string{""}, TierStandards: make([]model.TierStandard, 1),
		Quality: make([]model.Quality, 1), Metrics: make([]model.Metric, 1), Improvements: make([]model.Improvement, 1),
	}
	n := 0
	full.Texts(func(*string, model.Vocabulary) { n++ })
	if n < len(model.TouchFields)/3 {
		t.Fatalf("only %d texts", n)
	}
	for i := range n {
		touch, at := full.Clone(), 0
		touch.Texts(func(s *string, _ model.Vocabulary) {
			if at == i {
				*s = "Déjà Ｖｕ"
			}
			at++
		})
		d := editortest.Counter()
		c := *d.Card("g")
		c.Touch = touch
		var f Finder
		if got := owners(f.Find(d.WithCard(&c), "deja vu")); got != "card:g" {
			t.Errorf("text %d of a touchpoint is not found: %q", i, got)
		}
	}
}

// TestPinyinComesSecond: it finds where nothing is written as it was typed,
// and is never replaced.
func TestPinyinComesSecond(t *testing.T) {
	d := editortest.Counter() // one of its cards says 叫号
	var f Finder
	for query, want := range map[string]string{"jiaohao": "card:b", "jh": "card:b", "JiaoH": "card:b", "jiaohao queue": "card:b", "jiaohao ask": ""} {
		if got := owners(f.Find(d, query)); got != want {
			t.Errorf("%q finds %q, want %q", query, got, want)
		}
	}
	c := *d.Card("a")
	c.Text = "JH 12"
	d = d.WithCard(&c)
	if got := owners(f.Find(d, "jh")); got != "card:a" {
		t.Errorf("what is written so is found with what is not: %q", got)
	}
	if x, n := Replacement(d, owner.Card("b"), "jiaohao", "call"); n != 0 || x != nil {
		t.Error("pinyin was replaced")
	}
}

// TestFinderFollowsTheDocument: what it kept never shows.
func TestFinderFollowsTheDocument(t *testing.T) {
	var f Finder
	d := editortest.Counter()
	f.Find(d, "ask")
	next, err := edit.Apply(d, edit.RemoveCards{Cards: []model.CardID{"a"}})
	if err != nil {
		t.Fatal(err)
	}
	if got := owners(f.Find(next, "ask")); got != "card:g" {
		t.Error(got)
	}
	s := *next.Step("s3")
	s.Name = "ask"
	next, _ = edit.Apply(next, edit.SetStep{Step: &s})
	if got := owners(f.Find(next, "ask")); got != "step:ask" && got != "step:s3 card:g" {
		t.Error(got)
	}
	if got := owners(f.Find(d, "ask")); got != "card:a card:g" {
		t.Error(got)
	}
}

func TestReplaceInTexts(t *testing.T) {
	for _, c := range []struct {
		text, phrase, with, want string
		n                        int
	}{
		{"Ask, ask, ASK", "ask", "tell", "tell, tell, tell", 3},
		{"ＡＢＣ abc", "abc", "x", "x x", 2},
		{"aaa", "aa", "b", "ba", 1},
		{"ﬁne", "f", "x", "ﬁne", 0}, // half of a ligature
		{"ﬁne", "fi", "x", "xne", 1},
		{"等待叫号", "叫号", "", "等待", 1},
		{"İstanbul", "stan", "X", "İXbul", 1},
		{"e\u0301te\u0301", "é", "e", "ete", 2},
		{"", "x", "y", "", 0},
	} {
		if got, n := replace(c.text, Fold(c.phrase), c.with); got != c.want || n != c.n {
			t.Errorf("%q, %q → %q: %q and %d, want %q and %d", c.text, c.phrase, c.with, got, n, c.want, c.n)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.RuneFrom([]rune("abAB ßİﬁ①é\u0301等"))).Draw(t, "text")
		phrase := Fold(rapid.StringOfN(rapid.RuneFrom([]rune("abß1ié等 ")), 1, 3, -1).Draw(t, "phrase"))
		got, n := replace(text, phrase, "—")
		if (n == 0) != (got == text) || strings.Count(got, "—") != n {
			t.Fatalf("%q without %q is %q, %d times", text, phrase, got, n)
		}
	})
}

// BenchmarkFind is a key in the search field: the same document, another
// query; and the first key after an edit.
func BenchmarkFind(b *testing.B) {
	for _, n := range []int{200, 2_000, 20_000} {
		d := sample.Make(n, 1, model.Chinese)
		b.Run(fmt.Sprintf("key/%d", n), func(b *testing.B) {
			var f Finder
			f.Find(d, "客")
			queries := []string{"客户", "客户 等待", "app", "zzz"}
			for i := 0; b.Loop(); i++ {
				f.Find(d, queries[i%len(queries)])
			}
		})
		b.Run(fmt.Sprintf("edited/%d", n), func(b *testing.B) {
			var f Finder
			f.Find(d, "客")
			cards := d.CardsInOrder()
			for i := 0; b.Loop(); i++ {
				c := *cards[i%len(cards)]
				c.Text += "."
				f.Find(d.WithCard(&c), "客户")
			}
		})
		b.Run(fmt.Sprintf("opened/%d", n), func(b *testing.B) {
			for b.Loop() {
				var f Finder
				f.Find(d, "客户")
			}
		})
	}
}

// TestSpeakerNotes are found where they are, not at what stands in the step or
// the phase, and a phrase in them is replaced.
func TestSpeakerNotes(t *testing.T) {
	d := editortest.Counter()
	h, s, p := *d.Head, *d.Step("s1"), *d.Phases[0]
	h.PageNotes = []model.PageNote{{Page: model.PageOverview, Text: "wait a moment"}}
	s.Notes, p.Notes = "wait for answers", "Wait, then go on"
	d, err := edit.Apply(d, edit.Batch{edit.SetHead{Head: &h}, edit.SetPhase{Phase: &p}, edit.SetStep{Step: &s}})
	if err != nil {
		t.Fatal(err)
	}
	var f Finder
	found := f.Find(d, "wait")
	if got, want := owners(found), "title "+string(owner.Phase(p.ID))+" step:s1"; got != want {
		t.Fatalf("found %q, want %q", got, want)
	}
	batch, n := Replacements(d, found, "wait", "pause")
	next, err := edit.Apply(d, batch)
	if err != nil || n != 3 {
		t.Fatal(n, err)
	}
	got := next.Head.NoteOf(model.PageOverview) + "/" + next.Phases[0].Notes + "/" + next.Step("s1").Notes
	if got != "pause a moment/pause, then go on/pause for answers" {
		t.Error(got)
	}
	if d.Head.NoteOf(model.PageOverview) != "wait a moment" {
		t.Error("the document before was written to")
	}
}

// TestFindsInReadingOrder: cards come as model.CardsInOrder has them.
func TestFindsInReadingOrder(t *testing.T) {
	d := sample.Make(300, 3, model.English)
	var f Finder
	var got []model.CardID
	for _, o := range f.Find(d, "e") {
		if kind, id := owner.Split(o); kind == owner.KindCard {
			got = append(got, model.CardID(id))
		}
	}
	var want []model.CardID
	for _, c := range d.CardsInOrder() {
		if slices.Contains(got, c.ID) {
			want = append(want, c.ID)
		}
	}
	if len(got) == 0 || !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// TestALinkIsFoundWhereItBegins: its label stands with the card that it leaves.
func TestALinkIsFoundWhereItBegins(t *testing.T) {
	d := editortest.Counter()
	var f Finder
	for query, want := range map[string]string{"s1 then": "link:ab", "s2 then": "", "customer then": "link:ab"} {
		if got := owners(f.Find(d, query)); got != want {
			t.Errorf("%q finds %q, want %q", query, got, want)
		}
	}
}

// TestReplacements: those that do not say the phrase, or are gone, are passed
// over, and all occurrences are counted.
func TestReplacements(t *testing.T) {
	d := editortest.Counter()
	batch, n := Replacements(d, []canvas.Owner{"card:gone", "card:i", "card:a", "lane:customer", "card:g", "card:c"}, "ask", "tell")
	if len(batch) != 2 || n != 2 {
		t.Fatalf("%d edits, %d times", len(batch), n)
	}
	next, err := edit.Apply(d, batch)
	if err != nil {
		t.Fatal(err)
	}
	if got := next.Card("a").Text + "/" + next.Card("g").Touch.Quote; got != "tell at the Counter/tell me" {
		t.Error(got)
	}
	for _, tt := range []struct {
		owner  canvas.Owner
		phrase string
	}{{"card:a", ""}, {"card:gone", "ask"}, {"card:i", "ask"}, {"nonsense", "ask"}} {
		if x, n := Replacement(d, tt.owner, tt.phrase, "x"); x != nil || n != 0 {
			t.Errorf("%q in %s is replaced %d times", tt.phrase, tt.owner, n)
		}
	}
}
