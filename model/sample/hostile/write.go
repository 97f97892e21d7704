package hostile

import (
	"fmt"
	"strconv"
	"strings"
)

// blueprint is a file in the making: its sections, record by record.
type blueprint struct {
	budget   int // bytes that are left for records
	sections map[string]*strings.Builder
	head     string
}

func newBlueprint(size int) *blueprint {
	return &blueprint{budget: size, sections: map[string]*strings.Builder{}}
}

// add appends a record to a section and reports whether there is room for
// another such one.
func (b *blueprint) add(section, format string, args ...any) bool {
	s := b.sections[section]
	if s == nil {
		s = &strings.Builder{}
		b.sections[section] = s
	}
	if s.Len() > 0 {
		s.WriteString(",\n")
	}
	n, _ := fmt.Fprintf(s, format, args...)
	b.budget -= n + 2
	return b.budget > n
}

// grid adds steps and lanes: s0, s1, … in one phase, l0, l1, …, all for
// customers.
func (b *blueprint) grid(steps, lanes int) {
	b.add("phases", `{"id":"p0"}`)
	for i := range steps {
		b.add("steps", `{"id":"s%d","phase":"p0"}`, i)
	}
	for i := range lanes {
		b.add("lanes", `{"id":"l%d","role":"customer"}`, i)
	}
}

// card adds a card c(n); more is what follows in its record.
func (b *blueprint) card(n, lane, step int, more string) bool {
	return b.add("cards", `{"id":"c%d","lane":"l%d","step":"s%d","rank":"m%06dx"%s}`, n, lane, step, n, more) && n < maxCards-1
}

func (b *blueprint) link(n, from, to int, more string) bool {
	return b.add("links", `{"id":"k%d","from":"c%d","to":"c%d"%s}`, n, from, to, more) && n < maxLinks-1
}

func (b *blueprint) bytes() []byte {
	var out strings.Builder
	out.WriteString("{\"format\":\"touchline.blueprint\",\"version\":\"1.0\",\n\"head\":{" + b.head + "}")
	for _, name := range []string{"phases", "steps", "lanes", "cards", "links", "stickies", "pictures"} {
		out.WriteString(",\n" + strconv.Quote(name) + ":[")
		if s := b.sections[name]; s != nil {
			out.WriteString(s.String())
		}
		out.WriteString("]")
	}
	out.WriteString("}\n")
	return []byte(out.String())
}

// What a document may hold: cases stay within it.
const (
	maxCards = 100_000
	maxLinks = 200_000
)
