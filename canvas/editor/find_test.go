package editor

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"touchline/canvas"
	"touchline/model"
	"touchline/model/edit"
	made "touchline/model/sample"
)

func owners(all []canvas.Owner) string {
	out := make([]string, len(all))
	for i, o := range all {
		out[i] = string(o)
	}
	return strings.Join(out, " ")
}

// counter is bank with texts to look for.
func counter() *model.Document {
	d := bank()
	set := func(id model.CardID, change func(c *model.Card)) {
		c := *d.Card(id)
		change(&c)
		d, _ = edit.Apply(d, edit.SetCard{Card: &c})
	}
	set("a", func(c *model.Card) { c.Text, c.Detail = "Ask at the Counter", "３０ s" })
	set("b", func(c *model.Card) { c.Text, c.Tags = "等待叫号", []string{"Queue"} })
	set("g", func(c *model.Card) {
		c.Text = "Answer"
		c.Touch = &model.Touchpoint{Owner: "Branch", Quote: "Ask me", Metrics: []model.Metric{{Name: "CSAT"}}}
	})
	return d
}

func TestFind(t *testing.T) {
	d := counter()
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

// TestFinderFollowsTheDocument: what it kept never shows.
func TestFinderFollowsTheDocument(t *testing.T) {
	var f Finder
	d := counter()
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

func TestFindSession(t *testing.T) {
	y := newTypist(t, counter())
	y.e.Select("card:i")
	view := y.e.View()
	y.e.Find("ask")
	y.picked("card:a")
	y.e.FindNext(1)
	y.picked("card:g")
	y.says("keys.find.at")
	y.e.FindNext(1)
	y.picked("card:a")
	y.e.FindNext(-1)
	y.picked("card:g")
	y.e.Find("nothing of that kind")
	y.picked("card:i")
	y.says("keys.find.none")
	y.e.FindNext(1)
	y.e.Find("branch")
	y.picked("card:g")
	y.e.EndFind(false)
	y.picked("card:i")
	if y.e.View() != view {
		t.Error("the view did not come back")
	}
	y.e.Find("branch")
	y.e.EndFind(true)
	y.picked("card:g")
	if y.e.CanUndo() {
		t.Error("looking for something is no step")
	}
}

func TestReplace(t *testing.T) {
	y := newTypist(t, counter())
	y.e.Find("ask")
	y.once(func() {
		if _, n := y.e.ReplaceOne("Enquire"); n != 1 {
			t.Error(n)
		}
	})
	y.picked("card:g")
	y.once(func() {
		if _, n := y.e.ReplaceAll("Tell"); n != 1 {
			t.Error(n)
		}
	})
	d := y.e.Document()
	if got := d.Card("a").Text + "/" + d.Card("g").Touch.Quote; got != "Enquire at the Counter/Tell me" {
		t.Error(got)
	}
	if got := counter().Card("g").Touch.Quote; got != "Ask me" {
		t.Error("the record itself was written to:", got)
	}
	y = newTypist(t, counter())
	y.e.Find("at counter") // finds by words, replaces phrases
	y.nothing(func() { y.e.ReplaceAll("x") })
	y.says("keys.replaced.none")
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
		if got, n := replace(c.text, fold(c.phrase), c.with); got != c.want || n != c.n {
			t.Errorf("%q, %q → %q: %q and %d, want %q and %d", c.text, c.phrase, c.with, got, n, c.want, c.n)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.RuneFrom([]rune("abAB ßİﬁ①é\u0301等"))).Draw(t, "text")
		phrase := fold(rapid.StringOfN(rapid.RuneFrom([]rune("abß1ié等 ")), 1, 3, -1).Draw(t, "phrase"))
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
		d := made.Make(n, 1, model.Chinese)
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

// TestFindsInReadingOrder: cards come as model.CardsInOrder has them.
func TestFindsInReadingOrder(t *testing.T) {
	d := made.Make(300, 3, model.English)
	var f Finder
	var got []model.CardID
	for _, o := range f.Find(d, "e") {
		if kind, id := Split(o); kind == KindCard {
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
