package compose

import (
	"fmt"
	"slices"

	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/overlay"
	"touchline/model/slice"
)

// Look is what is laid over a picture. The zero Look is nothing.
type Look struct {
	Overlay *overlay.View
	Only    Classes    // of the overlay; the others are veiled
	Slice   *slice.Set // what is not in it is veiled; nil: all is
	Legend  bool       // below the drawing: a window has it elsewhere
	// LegendWidth is how wide the legend may be, pt, where less than the drawing is
	// seen at once; 0 is its width.
	LegendWidth float64
}

// Classes is some classes of an overlay, a bit for each; none stands for all.
type Classes uint64

// Has reports whether a class is among them.
func (c Classes) Has(class int) bool { return c == 0 || c&(1<<class) != 0 }

// Toggled is the classes with one more or less.
func (c Classes) Toggled(class int) Classes { return c ^ 1<<class }

// Within is the same classes of another scheme, as far as they are in it.
func (c Classes) Within(old, next *overlay.Scheme) (out Classes) {
	for i, class := range old.Classes {
		at := slices.IndexFunc(next.Classes, func(n overlay.Class) bool { return n.Key == class.Key })
		if c != 0 && c.Has(i) && at >= 0 {
			out = out.Toggled(at)
		}
	}
	return out
}

// lookKey is all of a look that the cards depend on: with the same one a part
// stays as it is.
type lookKey struct {
	scheme *overlay.Scheme
	only   Classes
	slice  *slice.Set
}

func (l *Look) key() (k lookKey) {
	k.slice = l.Slice
	if l.valued() {
		k.scheme, k.only = l.Overlay.Scheme, l.Only
	}
	return k
}

// Name tells looks over one document apart.
func (l Look) Name() string {
	name := ""
	if l.Overlay != nil {
		name = fmt.Sprintf("%s %d", l.Overlay.Overlay.ID, l.Only)
	}
	if l.Slice != nil {
		name += fmt.Sprintf(" %q", l.Slice.Slice)
	}
	return name
}

// on reports whether anything is laid over the picture.
func (l *Look) on() bool { return l.Overlay != nil || l.Slice != nil }

// valued reports whether cards show their values. An overlay of which no card has
// one leaves the picture as it is: to fade all of it would show nothing.
func (l *Look) valued() bool { return l.Overlay != nil && !l.Overlay.Nothing() }

// On reports whether anything is laid over the picture.
func (l Look) On() bool { return l.on() }

// under is who composes what an overlay is not about: the composer itself
// where there is none, else one in faded colours.
func (c *composer) under() *composer {
	if !c.look.valued() {
		return c
	}
	return c.pale
}

// beside is who composes what leaves a card, and what lies in its place: a card
// that is not in the slice is out of the way with its links.
func (c *composer) beside(card *model.Card) *composer {
	if c.look.valued() || c.look.Slice != nil && card != nil && !c.look.Slice.Has(card) {
		return c.pale
	}
	return c
}

func (c *composer) linkShown(l *layout.Link) *canvas.Group {
	return c.beside(c.plan.Doc.Card(l.Link.From)).link(l)
}

func (c *composer) labelShown(l *layout.Link) *canvas.Group {
	return c.beside(c.plan.Doc.Card(l.Link.From)).linkLabel(l)
}

// veilPictures hides most of what is painted as it is.
func (c *composer) veilPictures(g *canvas.Group) {
	for _, it := range g.Items {
		if img, ok := it.(*canvas.Image); ok {
			g.Items = append(g.Items, &canvas.Box{Rect: img.Rect, Fill: c.theme.Ground.Alpha(170)})
			return
		}
	}
}

// shown draws a card as the look has it: with its value, out of the way, or as
// it is.
func (c *composer) shown(card *layout.Card) *canvas.Group {
	if c.pale == nil {
		return c.card(card)
	}
	in := c.look.Slice == nil || c.look.Slice.Has(card.Card)
	switch {
	case in && !c.look.valued():
		return c.card(card)
	case in:
		if v, ok := c.look.Overlay.Scheme.Value(card.Card); ok && c.look.Only.Has(v.Class) {
			return c.valued(card, v)
		}
	}
	g := c.pale.card(card)
	c.veilPictures(g)
	return g
}
