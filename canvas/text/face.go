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

// Advances of clusters that no font draws as an outline, in em, and bounds of
// those that one does, a word from right to left among them.
const (
	wideMissing   = 1.0 // East Asian wide, and emoji
	narrowMissing = 0.6
	leastMissing  = 0.2
	mostMissing   = maxClusterBytes
)

// LineHeight is the distance between baselines, in pt.
func LineHeight(f Face) float64 { return lineHeight * f.Size }

// Ascent is the distance from the top of the line box to the baseline, in
// pt. A line box of [LineHeight] around it has capitals and Chinese characters
// in its middle.
func Ascent(f Face) float64 { return (lineHeight/2 + middle) * f.Size }

// Width is how wide a string is on one line, in pt, spaces at its end
// included.
func Width(s string, f Face) float64 {
	m := measureOf(f)
	_, whole := m.span(oneLine(prepare(s)))
	return m.points(whole)
}

// measure adds up advances in font units, as integers: the width of a whole
// is exactly that of its parts.
type measure struct {
	font   *embedded
	weight canvas.Weight
	scale  float64 // pt a font unit
}

func measureOf(f Face) measure {
	e := fontOf(f.Weight)
	return measure{font: e, weight: f.Weight, scale: f.Size / e.em}
}

func (m measure) points(units int) float64 { return float64(units) * m.scale }

// half is half an em.
func (m measure) half() int { return int(m.font.em / halfEm) }

// ink is the width of what is seen of a line.
func (m measure) ink(s string) int {
	ink, _ := m.span(s)
	return ink
}

// span is the width of a cleaned string without line breaks, without and with
// the spaces at its end.
func (m measure) span(s string) (ink, whole int) {
	if x, ok := m.even(s); ok {
		return x - m.advances(s[len(trimEnd(s)):]), x
	}
	p := m.pen(s)
	p.hang()
	for p.next() {
		if !p.cluster.hangs() {
			ink, whole = p.to, p.to
			if p.side == atRight {
				ink, whole = ink-m.half(), whole-m.half()
			}
		} else {
			whole += p.to - p.from
		}
	}
	return ink, whole
}

// advances adds up the advances of a string.
func (m measure) advances(s string) (sum int) {
	for _, r := range s {
		if !invisible(r) {
			sum += m.font.advance(r)
		}
	}
	return sum
}

// pen goes over a string cluster by cluster.
type pen struct {
	measure
	rest    string
	x       int
	cluster cluster
	from    int // where the cluster stands, in font units
	to      int
	side    side // where the white half of the cluster is
}

func (m measure) pen(s string) *pen { return &pen{measure: m, rest: s} }

// hang puts the white half of an opening mark before the begin.
func (p *pen) hang() {
	if r, _ := decode(p.rest); whiteOf(r) == atLeft {
		p.x -= p.half()
	}
}

func (p *pen) next() bool {
	if p.rest == "" {
		return false
	}
	if p.nextHan() {
		return true
	}
	p.cluster = nextCluster(p.rest)
	p.rest = p.rest[len(p.cluster.text):]
	side := noSide
	if r, _ := decode(p.cluster.text); !p.cluster.missing {
		side = whiteOf(r)
	}
	if squeezed(p.side, side) {
		p.x -= p.half()
	}
	p.side, p.from = side, p.x
	p.x += p.measure.cluster(p.cluster)
	p.to = p.x
	return true
}

// nextHan is next where a Chinese character comes and nothing that could join
// it: the quick way through most of a Chinese text.
func (p *pen) nextHan() bool {
	s := p.rest
	if !hanAt(s, 0) || len(s) > hanBytes && s[hanBytes] >= 0x80 && !hanAt(s, hanBytes) {
		return false
	}
	r, _ := decode(s)
	g := p.font.glyph(r)
	if g == 0 {
		return false
	}
	p.cluster, p.rest = cluster{text: s[:hanBytes]}, s[hanBytes:]
	p.side, p.from = noSide, p.x
	p.x += int(p.font.wide[g])
	p.to = p.x
	return true
}

// cluster is one piece of a string that no line break may divide.
type cluster struct {
	text    string
	missing bool
}

// nextCluster is the first cluster of a cleaned string that is not empty.
func nextCluster(s string) cluster {
	r, n := decode(s)
	if r >= 0x0590 && fromRight(r) {
		return cluster{text: wordFromRight(s), missing: true}
	}
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

// missing is the width of a cluster that another font draws: what that font
// says. Pictures, and boxes where no font has it, have fixed widths.
func (m measure) missing(text string) int {
	text = plainForms(text)
	if w := Machine().Width(text, m.weight); w > 0 {
		return int(min(max(w, leastMissing), mostMissing) * m.font.em)
	}
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
	s = oneLine(prepare(s))
	for len(s) > 0 {
		c := nextCluster(s)
		s = s[len(c.text):]
		if text := plainForms(c.text); c.missing && !seen[text] {
			seen[text] = true
			list = append(list, text)
		}
	}
	return list
}
