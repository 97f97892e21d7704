package model

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

// What is said of all links at once is what is said of each.
func TestCheckLinksIsCheckLinkOfEach(t *testing.T) {
	twice := 0
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 1))
		p := Parts{Phases: []*Phase{{ID: "p", Steps: []*Step{{ID: "s"}}}}, Lanes: []*Lane{{ID: "l", Role: RoleText}}}
		cards := 1 + r.IntN(4)
		for i := range cards {
			p.Cards = append(p.Cards, &Card{ID: CardID(fmt.Sprint("c", i)), Lane: "l", Step: "s", Span: 1})
		}
		for i := range r.IntN(12) {
			end := func() CardID { return CardID(fmt.Sprint("c", r.IntN(cards+1))) } // one of them is missing
			p.Links = append(p.Links, &Link{ID: LinkID(fmt.Sprintf("k%02d", r.IntN(50)*100+i)), From: end(), To: end(), Kind: LinkKinds[r.IntN(2)]})
		}
		d := New(p)
		got := map[LinkID]string{}
		for l, found := range d.CheckLinks() {
			got[l.ID] = fmt.Sprint(found)
		}
		var whole []Problem
		for _, l := range d.LinksInOrder() {
			found := d.CheckLink(l)
			whole = append(whole, found...)
			want := ""
			if len(found) > 0 {
				want = fmt.Sprint(found)
			}
			if slices.ContainsFunc(found, func(p Problem) bool { return p.Code == "link.duplicate" }) {
				twice++
			}
			if got[l.ID] != want {
				t.Fatalf("seed %d, %s: at once %q, alone %q", seed, l.ID, got[l.ID], want)
			}
			delete(got, l.ID)
		}
		if len(got) > 0 {
			t.Fatalf("seed %d: said of links that are sound: %v", seed, got)
		}
		if all := d.Check(); fmt.Sprint(all[len(all)-len(whole):]) != fmt.Sprint(whole) {
			t.Fatalf("seed %d: Check says %v, each link %v", seed, all, whole)
		}
	}
	if twice < 100 {
		t.Errorf("only %d links have a twin: they show nothing", twice)
	}
}

// BenchmarkCheckOfANet is a document whose cards are all linked with each
// other, and one whose links all leave one card.
func BenchmarkCheckOfANet(b *testing.B) {
	for name, link := range map[string]func(i int) (from, to int){
		"all":  func(i int) (int, int) { return i % 447, i/447 + (i%447+1)%2 },
		"star": func(i int) (int, int) { return 0, i % 447 },
	} {
		p := Parts{Phases: []*Phase{{ID: "p", Steps: []*Step{{ID: "s"}}}}, Lanes: []*Lane{{ID: "l", Role: RoleText}}}
		for i := range 450 {
			p.Cards = append(p.Cards, &Card{ID: CardID(fmt.Sprint("c", i)), Lane: "l", Step: "s", Span: 1})
		}
		for i := range 100_000 {
			from, to := link(i)
			p.Links = append(p.Links, &Link{ID: LinkID(fmt.Sprint("k", i)), From: CardID(fmt.Sprint("c", from)), To: CardID(fmt.Sprint("c", to)), Kind: LinkFlow})
		}
		d := New(p)
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				d.Check()
			}
		})
	}
}
