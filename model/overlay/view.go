package overlay

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"touchline/model"
	"touchline/model/measure"
	"touchline/model/words"
)

// View is an overlay over a document: how many cards are in which class.
type View struct {
	Overlay *Overlay
	Scheme  *Scheme
	Counts  []int // by class of the scheme
	Without int   // cards that have no value
}

// Nothing reports whether no card has a value.
func (v *View) Nothing() bool {
	return !slices.ContainsFunc(v.Counts, func(n int) bool { return n > 0 })
}

// Scheme is by what cards are put into classes, and how. It is the same pointer
// from view to view as long as it is the same: what was drawn by it stays.
type Scheme struct {
	Classes []Class

	overlay  *Overlay
	lang     model.Lang
	byKey    map[string]int
	byName   map[string]*name                  // of names as they are written
	rest     int                               // the class of names that have none, or −1
	price    func(*model.Card) (float64, bool) // of the document
	dearest  float64
	currency string
	key      string // all that makes it
}

// Class is a class of an overlay.
type Class struct {
	Key   string // as a test or a script names it: "high"
	Name  string // in words
	Short string // what stands in the field of a card, if that has no figure
	Tone  Tone
}

// Value is what a card is in an overlay.
type Value struct {
	Class int    // in the scheme
	Short string // for the field: a figure, or a sign of the class
	Line  string // the same in a few words; "" where there is no more to say
}

// Of lays an overlay over a document. in chooses the cards that count; nil is
// all. last is the view before, or nil.
func (o *Overlay) Of(d *model.Document, lang model.Lang, in func(*model.Card) bool, last *View) *View {
	s := &Scheme{overlay: o, lang: lang, rest: -1, currency: d.Head.Currency}
	v := &View{Overlay: o, Scheme: s}
	s.price = measure.Pricing(d)
	names := map[string]*name{}
	s.byName = map[string]*name{}
	var all []*model.Card // with a record, that count
	for _, c := range d.CardTable().All() {
		switch {
		case c.Kind == model.KindTag || in != nil && !in(c):
		case c.Touch == nil:
			v.Without++
		default:
			all = append(all, c)
			s.note(c, names)
		}
	}
	s.settle(d, names)
	if last != nil && last.Scheme.same(s) {
		s = last.Scheme
		v.Scheme = s
	}
	v.Counts = make([]int, len(s.Classes))
	for _, c := range all {
		if i := s.Class(c); i >= 0 {
			v.Counts[i]++
		} else {
			v.Without++
		}
	}
	return v
}

// name is a name that cards say.
type name struct {
	key, shown string // of several spellings the first of the alphabet
	n          int
	class      int
}

// note notes what of a card the scheme depends on.
func (s *Scheme) note(c *model.Card, names map[string]*name) {
	if s.overlay.named != nil {
		written := s.overlay.named(c.Touch)
		n := s.byName[written]
		if n == nil {
			shown := oneLine(written)
			key := fold(shown)
			if key == "" {
				return
			}
			if n = names[key]; n == nil {
				n = &name{key: key, shown: shown}
				names[key] = n
			}
			s.byName[written] = n
			n.shown = min(n.shown, shown)
		}
		n.n++
		return
	}
	if s.overlay.ID == "cost" {
		if cost, ok := s.price(c); ok {
			s.dearest = max(s.dearest, cost)
		}
	}
}

func fold(s string) string { return strings.ToLower(model.PlainText(s)) }

// settle makes the classes.
func (s *Scheme) settle(d *model.Document, names map[string]*name) {
	if s.overlay.named != nil {
		s.settleNames(names)
	} else {
		for _, f := range s.overlay.fixed {
			key := "overlay.short." + s.overlay.ID + "." + f.key
			short := ""
			if s.overlay.short == nil {
				short = s.text(key)
			}
			s.Classes = append(s.Classes, Class{f.key, s.text("overlay.class." + s.classesOf() + "." + f.key), short, f.tone})
		}
	}
	s.byKey = make(map[string]int, len(s.Classes))
	var b strings.Builder
	for i, c := range s.Classes {
		s.byKey[c.Key] = i
		fmt.Fprintf(&b, "%q %q ", c.Key, c.Name)
	}
	if s.overlay.ID == "cost" {
		fmt.Fprintf(&b, "%v %q ", s.dearest, s.currency)
		if len(d.Head.Rates) > 0 {
			fmt.Fprintf(&b, "%p %q", d.Head, roles(d))
		}
	}
	s.key = b.String()
}

// roles is what of the lanes a price depends on.
func roles(d *model.Document) (all []string) {
	for _, l := range d.Lanes {
		all = append(all, string(l.ID), string(l.Role), l.Name)
	}
	return all
}

// classesOf is whose names the classes have: times and waits are counted by
// the same.
func (s *Scheme) classesOf() string {
	if s.overlay.ID == "waiting" {
		return "time"
	}
	return s.overlay.ID
}

// settleNames gives the names that are said most a class each, in the order of
// the alphabet, so that few change their sign when a card changes; the others
// are one class.
func (s *Scheme) settleNames(names map[string]*name) {
	all := make([]*name, 0, len(names))
	for _, n := range names {
		all = append(all, n)
	}
	slices.SortFunc(all, func(a, b *name) int { return cmp.Or(cmp.Compare(b.n, a.n), cmp.Compare(a.key, b.key)) })
	own := all[:min(len(all), mostNames)]
	slices.SortFunc(own, func(a, b *name) int { return cmp.Compare(a.key, b.key) })
	for _, n := range all {
		n.class = len(own) // the rest
	}
	for i, n := range own {
		n.class = i
		shown := n.shown
		if s.overlay.ID == "channel" {
			shown = words.Channel(s.lang, shown)
		}
		s.Classes = append(s.Classes, Class{n.key, shown, string(rune('A' + i)), Name1 + Tone(i)})
	}
	if len(all) > mostNames {
		s.rest = len(s.Classes)
		s.Classes = append(s.Classes, Class{"", s.text("overlay.class.others"), "…", Plain})
	}
}

func (s *Scheme) same(t *Scheme) bool {
	return s.overlay == t.overlay && s.lang == t.lang && s.key == t.key
}

func (s *Scheme) text(key string, args ...any) string { return words.T(s.lang, key, args...) }

// Class is the class of a card, or −1.
func (s *Scheme) Class(c *model.Card) int {
	if c.Touch == nil || c.Kind == model.KindTag {
		return -1
	}
	if s.overlay.named == nil {
		if i, ok := s.byKey[s.overlay.class(s, c)]; ok {
			return i
		}
		return -1
	}
	written := s.overlay.named(c.Touch)
	if n := s.byName[written]; n != nil {
		return n.class
	}
	key := fold(oneLine(written))
	if key == "" {
		return -1
	}
	if i, ok := s.byKey[key]; ok {
		return i
	}
	return s.rest
}

// Value is what a card is; false where it has no value.
func (s *Scheme) Value(c *model.Card) (Value, bool) {
	v := Value{Class: s.Class(c)}
	if v.Class < 0 {
		return v, false
	}
	v.Short = s.Classes[v.Class].Short
	if s.overlay.short != nil {
		v.Short = s.overlay.short(s, c)
	}
	if s.overlay.line != nil {
		v.Line = s.overlay.line(s, c)
	}
	return v, true
}
