package model

import (
	"strconv"
	"strings"
)

// Sums is how much of what costs is in a document, over all its records. A
// document keeps them as it changes.
type Sums struct {
	Parts   int // cards and links
	Covered int // cells that cards cover, each as often as it is covered
	Pinned  int // links that are pinned to gutters
	Derived int // lanes that show what the cards of others say
	Details int // measurements, metrics, improvements and other records in records
	Unknown int // fields that this version does not know
	Text    int // bytes of all texts
	Drawn   int // bytes of those that are in the picture
	Breaks  int // line ends in those
	Pixels  int // of all pictures
	Bytes   int // of all pictures
}

// SumLimit is what one of the sums may come to.
type SumLimit struct {
	Key string // its problem is "sum.KEY"
	Of  func(Sums) int
	Max int
	By  int // what the limit is counted by in the sentence: 1, or 1<<20 for MB
}

// SumLimits is the limits of the sums. Each record may be sound, and all of
// them too much together.
var SumLimits = []SumLimit{
	{"parts", func(s Sums) int { return s.Parts }, MaxParts, 1},
	{"covered", func(s Sums) int { return s.Covered }, MaxCovered, 1},
	{"led", func(s Sums) int { return s.Pinned }, MaxPinned, 1},
	{"derived", func(s Sums) int { return s.Derived }, MaxDerived, 1},
	{"details", func(s Sums) int { return s.Details }, MaxDetails, 1},
	{"unknown", func(s Sums) int { return s.Unknown }, MaxUnknown, 1},
	{"text", func(s Sums) int { return s.Text }, MaxTextSum, 1 << 20},
	{"drawn", func(s Sums) int { return s.Drawn }, MaxDrawn, 1 << 20},
	{"breaks", func(s Sums) int { return s.Breaks }, MaxBreaks, 1},
	{"pixels", func(s Sums) int { return s.Pixels }, MaxPixelSum, 1 << 20},
	{"bytes", func(s Sums) int { return s.Bytes }, MaxPictureSum, 1 << 20},
}

// Problem is what is wrong where the limit is passed.
func (l SumLimit) Problem() Problem {
	return Problem{Code: "sum." + l.Key, Where: TheDocument, Args: []string{"limit", strconv.Itoa(l.Max / l.By)}}
}

// Sums is how much there is in the document.
func (d *Document) Sums() Sums { return d.sums }

// CheckSums returns the limits that the document passes.
func (d *Document) CheckSums() (found []Problem) {
	for _, l := range SumLimits {
		if l.Of(d.sums) > l.Max {
			found = append(found, l.Problem())
		}
	}
	return found
}

// CheckGrowth returns the limits that the document passes and that the one
// before it passed less: whatever a document holds, it can be made smaller.
func (d *Document) CheckGrowth(before *Document) (found []Problem) {
	for _, l := range SumLimits {
		if n := l.Of(d.sums); n > l.Max && n > l.Of(before.sums) {
			found = append(found, l.Problem())
		}
	}
	return found
}

// sumUp counts everything.
func (d *Document) sumUp(p Parts) {
	d.sums = Sums{}
	d.sums.head(d.Head, 1)
	d.sums.grid(p.Phases, p.Lanes, 1)
	d.sums.unknown(p.Extra, 1)
	for _, c := range p.Cards {
		d.sums.card(c, 1)
	}
	for _, l := range p.Links {
		d.sums.link(l, 1)
	}
	for _, s := range p.Stickies {
		d.sums.sticky(s, 1)
	}
	for _, x := range p.Pictures {
		d.sums.picture(x, 1)
	}
}

// The methods below count a record in (n = 1) or out (-1).

func (s *Sums) drawn(text string, n int) {
	s.Text += n * len(text)
	s.Drawn += n * len(text)
	s.Breaks += n * strings.Count(text, "\n")
}

func (s *Sums) text(all []string, n int) {
	for _, t := range all {
		s.Text += n * len(t)
	}
}

func (s *Sums) unknown(e Extra, n int) { s.Unknown += n * len(e) }

func (s *Sums) head(h *Head, n int) {
	for _, t := range [...]string{h.Title, h.Service, h.Scope, h.Segment, h.Version, h.Owner} {
		s.drawn(t, n)
	}
	s.Text += n * len(h.Notes)
	s.text(h.Reviewers, n)
	s.text(h.Keywords, n)
	s.unknown(h.Extra, n)
	s.Text += n * len(h.Currency)
	for _, f := range headRecords {
		countRecords(s, f.Place, h, n)
		f.Place.texts(h, f.Names, func(text *string, _ Vocabulary) { s.Text += n * len(*text) })
	}
}

func (s *Sums) grid(phases []*Phase, lanes []*Lane, n int) {
	for _, p := range phases {
		s.drawn(p.Name, n)
		s.Text += n * len(p.Notes)
		s.unknown(p.Extra, n)
		for _, x := range p.Steps {
			s.drawn(x.Name, n)
			s.Text += n * len(x.Notes)
			s.unknown(x.Extra, n)
		}
	}
	for _, l := range lanes {
		s.drawn(l.Name, n)
		s.drawn(l.Sub, n)
		s.unknown(l.Extra, n)
		if l.Role.Derived() {
			s.Derived += n
		}
	}
}

func (s *Sums) card(c *Card, n int) {
	s.Parts += n
	s.Covered += n * c.Span
	s.drawn(c.Text, n)
	s.drawn(c.Detail, n)
	s.Text += n * len(c.Notes)
	s.text(c.Tags, n)
	s.text(c.Links, n)
	s.unknown(c.Extra, n)
	if c.Touch != nil {
		s.touch(c.Touch, n)
	}
}

func (s *Sums) touch(t *Touchpoint, n int) {
	s.unknown(t.Extra, n)
	for _, f := range TouchFields {
		countRecords(s, f.Place, t, n)
	}
	t.Texts(func(text *string, _ Vocabulary) { s.Text += n * len(*text) })
}

// countRecords counts the records that lie in a record.
func countRecords[R any](s *Sums, place Place[R], r *R, n int) {
	if list, ok := place.(RecordsAt[R]); ok {
		s.Details += n * list.Len(r)
		list.extra(r, func(e Extra) { s.unknown(e, n) })
	}
}

func (s *Sums) link(l *Link, n int) {
	s.Parts += n
	if len(l.Pins) > 0 {
		s.Pinned += n
	}
	s.drawn(l.Label, n)
	s.unknown(l.Extra, n)
}

func (s *Sums) sticky(x *Sticky, n int) {
	s.drawn(x.Text, n)
	s.unknown(x.Extra, n)
}

func (s *Sums) picture(x *Picture, n int) {
	s.Pixels += n * x.Width * x.Height
	s.Bytes += n * len(x.Data)
	s.unknown(x.Extra, n)
}
