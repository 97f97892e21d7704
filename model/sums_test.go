package model

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// tooMuch is parts that pass one limit of a sum each, though no record passes
// its own.
var tooMuch = map[string]func(*Parts){
	"parts": func(p *Parts) {
		p.Cards = manyCards(MaxCards, func(*Card) {})
		for i := range MaxParts - MaxCards + 1 {
			p.Links = append(p.Links, &Link{ID: LinkID(fmt.Sprint("k", i)), From: p.Cards[i].ID, To: p.Cards[i+1].ID, Kind: LinkFlow})
		}
	},
	"covered": func(p *Parts) {
		for i := range 999 {
			p.Phases[0].Steps = append(p.Phases[0].Steps, &Step{ID: StepID(fmt.Sprint("t", i))})
		}
		p.Cards = manyCards(MaxCovered/1000+1, func(c *Card) { c.Step, c.Span = "s1", 1000 })
	},
	"led": func(p *Parts) {
		p.Cards = manyCards(MaxPinned+2, func(*Card) {})
		for i := range MaxPinned + 1 {
			p.Links = append(p.Links, &Link{ID: LinkID(fmt.Sprint("k", i)), From: p.Cards[i].ID, To: p.Cards[i+1].ID, Kind: LinkFlow, Pins: []Pin{{Lane: "l"}}})
		}
	},
	"derived": func(p *Parts) {
		for i := range MaxDerived + 1 {
			p.Lanes = append(p.Lanes, &Lane{ID: LaneID(fmt.Sprint("d", i)), Role: RoleChannel})
		}
	},
	"details": func(p *Parts) {
		t := &Touchpoint{Metrics: make([]Metric, MaxList), Improvements: make([]Improvement, MaxList)}
		p.Cards = manyCards(MaxDetails/2/MaxList+1, func(c *Card) { c.Touch = t })
	},
	"unknown": func(p *Parts) {
		x := make(Extra, MaxExtraFields)
		p.Cards = manyCards(MaxUnknown/MaxExtraFields+1, func(c *Card) { c.Extra = x })
	},
	"text": func(p *Parts) {
		t := &Touchpoint{Policy: strings.Repeat("x", MaxText)}
		p.Cards = manyCards(MaxTextSum/MaxText+1, func(c *Card) { c.Touch = t })
	},
	"drawn": func(p *Parts) {
		p.Cards = manyCards(MaxDrawn/MaxText+1, func(c *Card) { c.Text = strings.Repeat("x", MaxText) })
	},
	"breaks": func(p *Parts) {
		p.Cards = manyCards(MaxBreaks/10_000+1, func(c *Card) { c.Text = strings.Repeat("\n", 10_000) })
	},
	"pixels": func(p *Parts) {
		p.Pictures = manyPictures(MaxPixelSum/MaxPicturePixels+1, Picture{Width: 4096, Height: 4096, Data: []byte{1}})
	},
	"bytes": func(p *Parts) {
		p.Pictures = manyPictures(MaxPictureSum/MaxPictureBytes+1, Picture{Width: 1, Height: 1, Data: make([]byte, MaxPictureBytes)})
	},
}

func manyCards(n int, make func(*Card)) (all []*Card) {
	for i := range n {
		c := &Card{ID: CardID(fmt.Sprint("c", i)), Lane: "l", Step: "s2", Rank: "V", Span: 1, Kind: KindAction}
		make(c)
		all = append(all, c)
	}
	return all
}

func manyPictures(n int, x Picture) (all []*Picture) {
	for i := range n {
		x := x
		x.ID, x.Type = PictureID(fmt.Sprintf("%064x", i)), "image/png"
		all = append(all, &x)
	}
	return all
}

// Each limit of a sum is found where it is passed by one, and nothing else is.
func TestSumsHaveLimits(t *testing.T) {
	for _, l := range SumLimits {
		spoil := tooMuch[l.Key]
		if spoil == nil {
			t.Errorf("nothing passes the limit of %s", l.Key)
			continue
		}
		p := Parts{Phases: []*Phase{{ID: "p", Steps: []*Step{{ID: "s1"}, {ID: "s2"}}}}, Lanes: []*Lane{{ID: "l", Role: RoleCustomer}}}
		spoil(&p)
		d := New(p)
		found := d.Check()
		if len(found) != 1 || found[0].Code != "sum."+l.Key {
			t.Errorf("%s: %d problems: %+v", l.Key, len(found), found[:min(3, len(found))])
		}
		if grown := d.CheckGrowth(New(Parts{})); !slices.ContainsFunc(grown, func(x Problem) bool { return x.Code == "sum."+l.Key }) {
			t.Errorf("%s: growing to it is no problem: %+v", l.Key, grown)
		}
		if kept := d.CheckGrowth(d); len(kept) > 0 {
			t.Errorf("%s: staying there is a problem: %+v", l.Key, kept)
		}
	}
}
