package layout

import (
	"math"
	"slices"
	"strings"

	"touchline/canvas"
	"touchline/canvas/text"
	"touchline/model"
)

// Up to so many cards and links several column widths are tried; a larger
// drawing is too wide for any paper's aspect anyhow, and each try costs a
// layout. With more links than spreadLimit, or more pins, it is not spread either.
const (
	fitLimit    = 1500    // cards
	fitLinks    = 6000    // links: four at each card
	fitTexts    = 1 << 19 // bytes of the cards' texts
	fitPins     = 200     // links that are pinned to gutters: each looks far for its way
	spreadLimit = 30000   // links: a second to lay out
)

// fitWidths are the card widths tried: from a short Chinese phrase in two
// lines to a sentence.
var fitWidths = []float64{84, 94, cardWidth, 120, 136, 154, 176}

// compactWidths are those of an overview.
var compactWidths = []float64{54, 58, 62, 68, compactWidth, 87, 98, 110, 122, 136}

// leastGain is how much larger a drawing must print to be worth another
// column width than the usual, at which most texts break well.
const leastGain = 1.05

// How far a drawing is spread to fill its area: a quarter wider columns, and
// lanes at most this much higher each. Beyond that the page keeps its white.
const (
	spreadColumns = 1.25
	spreadLane    = 46.0
)

// fit chooses the column width that prints largest on the area, then spreads
// columns and rows into the room that is left.
func fit(d *model.Document, o Options) *Plan {
	scale := func(p *Plan) float64 { return math.Min(o.Area.W/p.Size.W, o.Area.H/p.Size.H) }
	best := spread{card: o.usualWidth()}
	plan := build(d, o, best)
	gain := leastGain
	if o.Dense { // every bit counts
		gain = 1
	}
	links, pinned := d.LinkTable().Len(), d.Sums().Pinned
	if plan.stages.contents.out.cards.census.cards <= fitLimit && links <= fitLinks && pinned <= fitPins && texts(d) <= fitTexts {
		widths := fitWidths
		if o.Compact {
			widths = compactWidths
		}
		// Wider columns make a drawing wider and lower. One that fills the area's
		// width gains by narrower ones only, one that fills its height by wider
		// ones, until it fills the other.
		wide := fillsWidth(plan, o.Area)
		if wide {
			widths = slices.Clone(widths)
			slices.Reverse(widths)
			narrowest, least := widths[len(widths)-1], math.Ceil(leastCard(d, o, plan.stages.grid.out))
			widths = slices.DeleteFunc(widths, func(w float64) bool { return w < least && w != o.usualWidth() })
			if least > narrowest && least < widths[len(widths)-1] {
				widths = append(widths, least)
			}
		}
		for _, w := range widths[slices.Index(widths, o.usualWidth())+1:] {
			s := spread{card: w}
			p := build(d, o, s)
			if scale(p) > scale(plan)*gain {
				plan, best, gain = p, s, 1
			}
			if fillsWidth(p, o.Area) != wide {
				break
			}
		}
	}
	if links > spreadLimit || pinned > fitPins {
		return plan
	}
	try := func(s spread) {
		// More room can break a title or move a link's way; a plan that
		// prints smaller for it is no gain.
		if p := build(d, o, s); scale(p) > scale(plan)*0.995 {
			plan, best = p, s
		}
	}
	if n := len(d.Steps()); n > 0 {
		if room := o.Area.W/scale(plan) - plan.Size.W; room > 1 {
			wider := best
			wider.card = math.Min(best.card+room/float64(n), best.card*spreadColumns)
			try(wider)
		}
	}
	if room := o.Area.H/scale(plan) - plan.Size.H; room > 1 {
		higher := best
		higher.floor = plan.Size.H + room
		higher.rows = math.Min(room, spreadLane*float64(len(d.Lanes)))
		try(higher)
	}
	return plan
}

// longWord is from which width on a word may be broken, pt: an address or a name
// that no column has room for.
const longWord = 90.0

// leastCard is how wide cards must be, so that no word of theirs is broken.
func leastCard(d *model.Document, o Options, g *grid) (least float64) {
	face := faceBody
	if o.Compact {
		face = faceSmall
	}
	for _, c := range d.CardsInOrder() {
		if c.Span > 1 || c.Kind == model.KindTag {
			continue
		}
		sides := g.sides(c.Kind)
		for word := range strings.FieldsSeq(c.Text) {
			if strings.ContainsFunc(word, func(r rune) bool { return r >= firstIdeograph }) {
				continue // it can be broken anywhere
			}
			if w := text.Width(word, face) + sides; w > least && w < longWord {
				least = w
			}
		}
	}
	return least
}

// firstIdeograph is where the scripts begin that are written without spaces.
const firstIdeograph = 0x2E80

// fillsWidth reports whether it is the width of an area that a drawing fills, and
// not its height.
func fillsWidth(p *Plan, area canvas.Size) bool {
	return area.W/p.Size.W < area.H/p.Size.H
}

// texts is the bytes of the cards' texts.
func texts(d *model.Document) int {
	sum := 0
	for _, c := range d.CardsInOrder() {
		sum += len(c.Text) + len(c.Detail)
	}
	return sum
}
