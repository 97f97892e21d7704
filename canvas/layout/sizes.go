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
	headWidth  = 96.0 // lane heads, where room is not short: see grid.headWide
	headGap    = 4.0  // from the lane heads to the lane bodies' first gutter
	edgeGutter = 9.0  // least gutter at either end of the grid
	trackPad   = 3.0  // from a lane's edge to the first track of links

	cardWidth    = 106.0 // of a column whose step has no width of its own
	compactWidth = 77.0
	minCardWidth = 60.0
	maxCardWidth = 600.0
	cardPadX     = 11.0 // left, behind the accent bar
	cardPadRight = 8.0
	cardPadY     = 6.5
	detailGap    = 2.5  // between a card's text and its detail
	pictureMax   = 96.0 // highest picture in a card
	decisionTip  = 11.0 // how far a decision's points reach into its box
	decisionPad  = 4.0  // least distance of its text to its upper and lower edge, which slant
	evidencePadX = 8.5
	tagPadX      = 5.0
	tagTip       = 9.0 // how far a tag's point reaches into its box

	valueInset  = 6.0       // of the texts of a row without cards, from a column's two ends together
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

// spacing is the distances that a density gives, pt.
type spacing struct {
	laneGap    float64 // white between two lanes
	lanePad    float64 // from a card to its lane's edge: room for a mark
	cardPad    float64 // above and below a card's text
	headPad    float64 // above and below a lane's name
	stepPad    float64 // above and below a step's name
	phasePad   float64 // above and below a phase's name
	phaseInset float64 // from a phase's ends to its name: clear of the arrow
	valuePad   float64 // above and below what a row without cards says
	stackGap   float64 // between two cards of a cell
	linkedGap  float64 // and where a link joins them
	phase      float64 // least height of the band of phases
	lineGap    float64 // room of one of the three lines
	gutter     float64 // least white between two columns of cards

	service, words, values float64 // least heights of a lane: of cards, of texts, of values
	emotionScale           float64 // least from +2 to −2 in a row of feelings
	emotionPad             float64 // from there to its edges
}

var (
	loosely = spacing{
		laneGap: 4, lanePad: 13, cardPad: cardPadY, headPad: 6, stepPad: 6, phasePad: 5, phaseInset: 13, valuePad: 5, stackGap: 9, linkedGap: 22,
		phase: 25.5, lineGap: 14, gutter: 18, service: 62, words: 40, values: 34, emotionScale: 84, emotionPad: 14,
	}
	densely = spacing{
		laneGap: 3, lanePad: 6, cardPad: 3.3, headPad: 1, stepPad: 3, phasePad: 3, phaseInset: 10.5, valuePad: 2.5, stackGap: 8, linkedGap: 19,
		phase: 18, lineGap: 10, gutter: 12, service: 29, words: 26, values: 19, emotionScale: 38, emotionPad: 7.5,
	}
)

// tagShare is how wide a column of tags is on a page, in parts of the width of the
// others, and mostTag how wide at most, pt.
const (
	tagShare = 0.85
	mostTag  = 120.0
)

// compactGutter is the least white between two columns of an overview on a page, pt.
const compactGutter = 10.0

func (d density) spacing() *spacing {
	if d == dense {
		return &densely
	}
	return &loosely
}

// least is the least height of a lane, pt.
func (s *spacing) least(r model.Role) float64 {
	switch r {
	case model.RoleTime, model.RoleMetric, model.RoleChannel, model.RoleOwner, model.RoleRisk, model.RoleGap:
		return s.values
	case model.RoleEmotion:
		return s.emotionScale + 2*s.emotionPad
	case model.RoleText:
		return s.words
	}
	return s.service
}

// denseInset is how much nearer text stands to the edges of a card where room
// is short, compactInset where it is in the small face as well, pt.
const (
	denseInset   = 2.5
	compactInset = 3.5
)

// words is a text as a card shows it: line ends that were set for a narrow card
// on the screen are given up where room is short.
func (d density) words(s string) string {
	s = strings.TrimSpace(s)
	if d == dense {
		s = strings.Join(strings.Fields(s), " ")
	}
	return s
}
