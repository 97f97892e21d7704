package compose

import (
	"fmt"

	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/model/overlay"
)

// Look is what is laid over a picture. The zero Look is nothing.
type Look struct {
	Overlay *overlay.View
	Only    Classes // of the overlay; the others are veiled
	Legend  bool    // below the drawing: a window has it elsewhere
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

// lookKey is all of a look that the cards depend on: with the same one a part
// stays as it is.
type lookKey struct {
	scheme *overlay.Scheme
	only   Classes
}

func (l *Look) key() (k lookKey) {
	if l.Overlay != nil {
		k.scheme, k.only = l.Overlay.Scheme, l.Only
	}
	return k
}

// Name tells looks over one document apart.
func (l Look) Name() string {
	if l.Overlay == nil {
		return ""
	}
	return fmt.Sprintf("%s %d", l.Overlay.Overlay.ID, l.Only)
}

// on reports whether anything is laid over the picture.
func (l *Look) on() bool { return l.Overlay != nil }

// under is who composes what an overlay is not about: the composer itself
// where there is none, else one in faded colours.
func (c *composer) under() *composer {
	if c.pale == nil {
		return c
	}
	return c.pale
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
	if v, ok := c.look.Overlay.Scheme.Value(card.Card); ok && c.look.Only.Has(v.Class) {
		return c.valued(card, v)
	}
	g := c.pale.card(card)
	c.veilPictures(g)
	return g
}
