package overlay

import (
	"slices"

	"touchline/model"
	"touchline/model/words"
)

// Overlay is one way to look at the touchpoints of a map.
type Overlay struct {
	ID string // as files, commands and scripts name it

	fixed []fixed                           // its classes, in their order; nil: the names that the document has
	named func(*model.Touchpoint) string    // the name that is the class, where they are not fixed
	class func(*Scheme, *model.Card) string // the key of a fixed class; "" for none
	short func(*Scheme, *model.Card) string // what stands in the field; nil: the short name of the class
	line  func(*Scheme, *model.Card) string // the same in a few words
}

// fixed is a class that an overlay always has.
type fixed struct {
	key  string
	tone Tone
}

// Tone is what a class means. Whoever draws has a colour and a pattern for
// each.
type Tone uint8

const (
	Plain  Tone = iota // nothing stands out
	Bad                // look here first
	Notice             // then here
	Good
	Best
	Name1 // the classes that are alike: each has another pattern
	Name2
	Name3
	Name4
	Name5
	Name6
	Name7
	Name8
)

// mostNames is how many names have a class of their own; the others are
// together in one.
const mostNames = 8

// Named finds an overlay by its id.
func Named(id string) (*Overlay, bool) {
	i := slices.IndexFunc(table, func(o *Overlay) bool { return o.ID == id })
	if i < 0 {
		return nil, false
	}
	return table[i], true
}

// All is every overlay, in the order of menus.
func All() []*Overlay { return slices.Clone(table) }

// AllIDs is the ids of all overlays.
func AllIDs() []string {
	ids := make([]string, len(table))
	for i, o := range table {
		ids[i] = o.ID
	}
	return ids
}

// Beside is the id of the overlay that comes after one in the order of menus,
// or before it where by is −1; "" stands for none, and is one of the places.
func Beside(id string, by int) string {
	at := slices.IndexFunc(table, func(o *Overlay) bool { return o.ID == id }) // −1 for none
	n := len(table) + 1
	if at = ((at+1+by)%n + n) % n; at == 0 {
		return ""
	}
	return table[at-1].ID
}

// Name is what an overlay is called.
func (o *Overlay) Name(lang model.Lang) string { return words.T(lang, "overlay.name."+o.ID) }
