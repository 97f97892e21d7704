package text

import (
	"github.com/rivo/uniseg"

	"touchline/canvas"
)

// Face is a size in pt and one of the two embedded weights.
type Face struct {
	Size   float64
	Weight canvas.Weight
}

// Where lines stand, over the size.
const (
	lineHeight = 1.32
	// middle is how far above the baseline a line looks centred: half the
	// height of a capital (0.733) is 0.367, the middle of the ink of Chinese
	// characters (−0.08 to 0.85) is 0.38.
	middle = 0.372
)

// Advances of clusters that the embedded fonts lack, in em. They are fixed,
// so that lines break alike on every machine.
const (
	wideMissing   = 1.0 // East Asian wide, and emoji
	narrowMissing = 0.6
)

// LineHeight is the distance between baselines, in pt.
func LineHeight(f Face) float64 { return lineHeight * f.Size }

// Ascent is the distance from the top of the line box to the baseline, in
// pt. A line box of LineHeight around it has capitals and Chinese characters
// in its middle.
func Ascent(f Face) float64 { return (lineHeight/2 + middle) * f.Size }

// Width is how wide a string is on one line, in pt, spaces at its end
// included.
func Width(s string, f Face) float64 {
	m := measureOf(f)
	return m.points(m.units(oneLine(clean(s))))
}

// measure adds up advances in font units, as integers: the width of a whole
// is exactly that of its parts.
type measure struct {
	font  *embedded
	scale float64 // pt a font unit
}

func measureOf(f Face) measure {
	e := fontOf(f.Weight)
	return measure{font: e, scale: f.Size / e.em}
}

func (m measure) points(units int) float64 { return float64(units) * m.scale }

// units is the width of a cleaned string without line breaks.
func (m measure) units(s string) int {
	sum := 0
	for _, r := range s {
		g := m.font.glyph(r)
		if g == 0 {
			return m.clusterUnits(s)
		}
		sum += int(m.font.wide[g])
	}
	return sum
}

// clusterUnits is units for a string of which the fonts lack something. A
// missing character may join those before it to a cluster, so all of it is
// measured by clusters.
func (m measure) clusterUnits(s string) int {
	sum := 0
	for len(s) > 0 {
		c := nextCluster(s)
		sum += m.cluster(c)
		s = s[len(c.text):]
	}
	return sum
}

// cluster is one piece of a string that no line break may divide.
type cluster struct {
	text    string
	missing bool
}

// nextCluster is the first cluster of a cleaned string that is not empty.
func nextCluster(s string) cluster {
	r, n := decode(s)
	if Covers(r) || invisible(r) {
		if n == len(s) {
			return cluster{text: s}
		}
		// The fonts have no combining marks: two characters that they have are
		// two clusters.
		if next, _ := decode(s[n:]); Covers(next) || invisible(next) {
			return cluster{text: s[:n]}
		}
	}
	text, _, _, _ := uniseg.FirstGraphemeClusterInString(s, -1)
	for _, r := range text {
		if !Covers(r) && !invisible(r) {
			return cluster{text: text, missing: true}
		}
	}
	return cluster{text: text}
}

// cluster is the width of one cluster, in font units.
func (m measure) cluster(c cluster) int {
	if c.missing {
		return m.missing(c.text)
	}
	sum := 0
	for _, r := range c.text {
		if !invisible(r) {
			sum += m.font.advance(r)
		}
	}
	return sum
}

func (m measure) missing(text string) int {
	if uniseg.StringWidth(text) >= 2 {
		return int(wideMissing * m.font.em)
	}
	return int(narrowMissing * m.font.em)
}

// Missing lists the clusters of a string that the embedded fonts lack, each
// once, in order.
func Missing(s string) []string {
	var list []string
	seen := map[string]bool{}
	s = oneLine(clean(s))
	for len(s) > 0 {
		c := nextCluster(s)
		s = s[len(c.text):]
		if c.missing && !seen[c.text] {
			seen[c.text] = true
			list = append(list, c.text)
		}
	}
	return list
}
