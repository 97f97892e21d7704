package layout

import (
	"math/bits"
	"strings"

	"touchline/canvas"
	"touchline/canvas/text"
	"touchline/model"
)

// One type scale for the whole picture: four sizes, in pt. At 100 % on the
// screen a point is 4/3 px, so body text is 12.7 px there.
const (
	SizeTitle = 22.0
	SizeHead  = 10.5 // phases, lanes
	SizeBody  = 9.5  // cards, steps, subtitle
	SizeSmall = 8.0  // details, sub-names, labels, legend, footer
)

// The faces of the picture.
var (
	faceTitle  = text.Face{Size: SizeTitle, Weight: canvas.Bold}
	faceHead   = text.Face{Size: SizeHead, Weight: canvas.Bold}
	faceStep   = text.Face{Size: SizeBody, Weight: canvas.Bold}
	faceBody   = text.Face{Size: SizeBody, Weight: canvas.Regular}
	faceSmall  = text.Face{Size: SizeSmall, Weight: canvas.Regular}
	faceStrong = text.Face{Size: SizeSmall, Weight: canvas.Bold}
)

// Distances of the grid, in pt.
const (
	headWidth  = 96.0 // lane heads
	headGap    = 4.0  // from the lane heads to the lane bodies' first gutter
	phasePad   = 5.0  // above and below a phase's name
	phaseInset = 13.0 // from a phase's ends to its name: clear of the arrow
	stepPad    = 6.0  // above and below a step's name
	laneGap    = 4.0  // white between two lanes
	edgeGutter = 9.0  // least gutter at either end of the grid
	trackPad   = 3.0  // from a lane's edge to the first track of links

	cardWidth    = 106.0 // of a column whose step has no width of its own
	compactWidth = 77.0
	minCardWidth = 60.0
	maxCardWidth = 600.0
	cardPadX     = 11.0 // left, behind the accent bar
	cardPadRight = 8.0
	cardPadY     = 6.5
	detailGap    = 2.5 // between a card's text and its detail
	stackGap     = 9.0 // between two cards of a cell
	linkedGap    = 22.0
	pictureMax   = 96.0 // highest picture in a card
	decisionTip  = 11.0 // how far a decision's points reach into its box
	evidencePadX = 8.5
	tagPadX      = 5.0
	tagTip       = 9.0 // how far a tag's point reaches into its box

	valueInset  = 6.0       // of the texts of a row without cards, from a column's two ends together
	valuePad    = 5.0       // above and below them
	emptyColumn = cardWidth // an empty document still shows a column

	stickyWidth = 96.0
	stickyPad   = 7.0

	titleGap  = 16.0 // below the title block
	legendGap = 18.0 // between two entries of the legend
	footerGap = 20.0 // least distance of the footer to the grid
)

// PhaseTip is how far the arrow of a phase reaches into the next one, pt.
const PhaseTip = 9.0

// HeadInset is the way from a lane's left edge to its name, pt.
const HeadInset = 12.0

// MarkRadius is a mark's size at a card's corner; MarkPitch the distance of
// two of them, and MarkInset that of the first one's centre to the card's
// right edge.
const (
	MarkRadius = 6.75
	MarkPitch  = 15.5
	MarkInset  = 6.0
	MarkRise   = 1.25 // of its middle over the card's edge: clear of the first line
	MarkReach  = MarkRise + MarkRadius
	markAir    = 4.5 // from a mark to the middle of an arrow
)

// markedWidth is how much of a card's upper edge its marks take from the right,
// with room for half an arrow head beside them, pt; 0 where that leaves the middle
// free, at which links end.
func markedWidth(m model.Marks, width float64) float64 {
	n := bits.OnesCount8(uint8(m))
	taken := MarkInset + float64(n-1)*MarkPitch + MarkRadius + markAir
	if n == 0 || taken <= width/2 {
		return 0
	}
	return taken
}

// density is how much room rows have beyond what their cards need. A drawing
// that is edited has enough to drop cards into; on a page there is room for
// more rows.
type density bool

const dense density = true

// lanePad is the least distance of a card to its lane's edge, pt: room for a
// mark.
func (d density) lanePad() float64 {
	if d == dense {
		return 7.5
	}
	return 13
}

// cardPad is the distance of a card's text to its upper and lower edge, headPad
// that of a lane's name to those of the lane, pt.
func (d density) cardPad() float64 {
	if d == dense {
		return 4
	}
	return cardPadY
}

func (d density) headPad() float64 {
	if d == dense {
		return 2
	}
	return stepPad
}

// least is the least height of a lane, pt.
func (d density) least(r model.Role) float64 {
	service, words, values := 62.0, 40.0, 34.0
	if d == dense {
		service, words, values = 36, 28, 22
	}
	switch r {
	case model.RoleTime, model.RoleMetric, model.RoleChannel, model.RoleOwner, model.RoleRisk, model.RoleGap:
		return values
	case model.RoleEmotion:
		return d.emotionScale() + 2*d.emotionPad()
	case model.RoleText:
		return words
	}
	return service
}

// emotionScale is the least from +2 to −2 in a row of feelings, emotionPad from
// there to its edges, pt.
func (d density) emotionScale() float64 {
	if d == dense {
		return 44
	}
	return 84
}

func (d density) emotionPad() float64 {
	if d == dense {
		return 9
	}
	return 14
}

// gutter is the least white between two columns of cards, phase the least height
// of the band of phases, lineGap the room of one of the three lines, pt.
func (d density) gutter() float64 {
	if d == dense {
		return 12
	}
	return 18
}

func (d density) phase() float64 {
	if d == dense {
		return 20
	}
	return 25.5
}

func (d density) lineGap() float64 {
	if d == dense {
		return 12
	}
	return 14
}

// denseInset is how much nearer text stands to the edges of a card where room
// is short, pt.
const denseInset = 2.5

// words is a text as a card shows it: line ends that were set for a narrow card
// on the screen are given up where room is short.
func (d density) words(s string) string {
	s = strings.TrimSpace(s)
	if d == dense {
		s = strings.Join(strings.Fields(s), " ")
	}
	return s
}
