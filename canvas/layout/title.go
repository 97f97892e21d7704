package layout

import (
	"cmp"
	"strings"

	"touchline/canvas"
	"touchline/canvas/text"
	"touchline/model"
	"touchline/model/words"
)

// signWidth is the room of a legend entry's sign: a mark's disc or a link's
// arrow.
const (
	markSign    = 2*MarkRadius + 4
	linkSign    = 30.0
	minTitle    = 240.0 // pt that a title gets at least before the legend moves below it
	subtitleGap = 3.0
)

// heading is the block above the grid.
type heading struct {
	title  Title
	legend []*LegendEntry
	bottom float64 // where the grid begins, pt
}

type headingIn struct {
	head  *model.Head
	lang  model.Lang
	signs signs
	width float64 // of the grid, pt
	bare  bool    // nothing of it is wanted
}

// signs is which signs a document uses.
type signs struct {
	marks     [len(countedMarks)]bool
	decisions bool
	links     [3]bool // by place in model.LinkKinds
}

func signsOf(c *cards, j *joins) (s signs) {
	for i, n := range c.census.marks {
		s.marks[i] = n > 0
	}
	s.decisions = c.census.decisions > 0
	for i, n := range j.kinds {
		s.links[i] = n > 0
	}
	return s
}

// makeHeading sets title, subtitle and legend.
func makeHeading(in headingIn, _ *heading) *heading {
	if in.bare {
		return &heading{}
	}
	h := &heading{legend: in.legend()}
	legendWidth := widthOf(h.legend)
	width := in.width
	beside := width-legendWidth-2*legendGap >= minTitle
	titleWidth := width
	if beside && legendWidth > 0 {
		titleWidth = width - legendWidth - 2*legendGap
	}
	name := cmp.Or(strings.TrimSpace(in.head.Title), words.T(in.lang, "map.head.untitled"))
	var y float64
	h.title.Name, y = block(name, faceTitle, canvas.Point{}, titleWidth)
	middle := y / 2
	// The legend stands beside the title only, so the subtitle has the whole
	// width.
	subtitle, hs := block(in.subtitle(), faceBody, canvas.Point{Y: y + subtitleGap}, width)
	if hs > 0 {
		h.title.Subtitle = subtitle
		y += subtitleGap + hs
	}
	x := width - legendWidth
	if !beside && legendWidth > 0 {
		x, middle = 0, y+subtitleGap+MarkRadius+2
		y = middle + MarkRadius
	}
	placeLegend(h.legend, x, middle, width)
	if n := len(h.legend); n > 0 {
		y = max(y, h.legend[n-1].At.Y+MarkRadius)
	}
	h.bottom = y + titleGap
	return h
}

// subtitle says in a line what the blueprint is of.
func (in *headingIn) subtitle() string {
	h := in.head
	var parts []string
	add := func(key, value string) {
		if value = strings.TrimSpace(value); value == "" {
			return
		}
		if key != "" {
			value = words.T(in.lang, key, "value", value)
		}
		parts = append(parts, value)
	}
	if h.State != model.StateUnset {
		add("", words.T(in.lang, "map.state."+string(h.State)))
	}
	if h.Service != h.Title {
		add("", h.Service)
	}
	add("map.head.segment", h.Segment)
	add("map.head.scope", h.Scope)
	add("map.head.version", bareVersion(h.Version))
	add("", string(h.Date))
	add("map.head.owner", h.Owner)
	return strings.Join(parts, " · ")
}

// bareVersion is a version without a "v" before its number, which the word for
// it stands for.
func bareVersion(s string) string {
	s = strings.TrimSpace(s)
	if rest := strings.TrimLeft(s, "vV"); len(s)-len(rest) == 1 && rest != "" && rest[0] >= '0' && rest[0] <= '9' {
		return rest
	}
	return s
}

// legend is the signs that the document uses, without their places.
func (in *headingIn) legend() []*LegendEntry {
	var out []*LegendEntry
	label := func(key string) Block {
		s := words.T(in.lang, key)
		return Block{s, []canvas.Line{text.Single(s, faceSmall)}}
	}
	for i, m := range countedMarks {
		if in.signs.marks[i] {
			out = append(out, &LegendEntry{Mark: m, Label: label("map.mark." + markNames[i])})
		}
	}
	if in.signs.decisions {
		out = append(out, &LegendEntry{Decision: true, Label: label("map.kind.decision")})
	}
	for i, k := range model.LinkKinds {
		if in.signs.links[i] {
			out = append(out, &LegendEntry{Link: k, Label: label("map.link." + string(k))})
		}
	}
	return out
}

// widthOf is how wide a legend is in one row.
func widthOf(legend []*LegendEntry) float64 {
	width := 0.0
	for i, e := range legend {
		width += e.width()
		if i > 0 {
			width += legendGap
		}
	}
	return width
}

// markNames is the keys of countedMarks.
var markNames = [...]string{"truth", "fail", "wait"}

func (e *LegendEntry) sign() float64 {
	if e.Link != "" {
		return linkSign
	}
	return markSign
}

func (e *LegendEntry) width() float64 { return e.sign() + 2 + e.Label.Lines[0].Width }

// placeLegend sets the entries in a row from x on, and in further rows where
// the drawing is narrower than they are.
func placeLegend(entries []*LegendEntry, x, y, right float64) {
	begin := x
	for _, e := range entries {
		if x > begin && x+e.width() > right+0.01 {
			x, y = begin, y+2*MarkRadius+6
		}
		e.At = canvas.Point{X: x + e.sign()/2 - 1, Y: y}
		baseline := y - text.LineHeight(faceSmall)/2 + text.Ascent(faceSmall)
		e.Label.Lines[0].At = canvas.Point{X: x + e.sign() + 2, Y: baseline}
		x += e.width() + legendGap
	}
}
