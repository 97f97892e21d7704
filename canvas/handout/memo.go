package handout

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/model"
	"touchline/model/part"
)

// Memo is what the makings of handouts of one blueprint have in common: its maps,
// as they were laid out. Who changes an option and makes the handout again gets
// those that the option does not touch from here. The zero Memo is empty. It may
// be used by several makings at once.
type Memo struct {
	mu      sync.Mutex
	of      *model.Document
	turn    int // counts the makings
	last    *book
	maps    map[mapKey]*laidOut
	derived map[string]*derivedDoc
	sources map[*model.Document]*part.Source
}

// mapKey is what a map comes from, but for the numbers of pages in it.
type mapKey struct {
	doc *model.Document
	how string
}

// laidOut is what is known of a map: how it looks with these numbers of pages or
// those, and over which maps it is parted to be readable.
type laidOut struct {
	variants []*variant // the last one first
	parted   []look
	used     int
}

// variant is a map with numbers of pages in it.
type variant struct {
	*mapped
	asked map[model.StepID]int // the pages that it names
}

// mostVariants is how many of a map are kept: without numbers, and with those of
// the making before and of this one.
const mostVariants = 3

// derivedDoc is a document that pages are made of instead of the blueprint.
type derivedDoc struct {
	doc  *model.Document
	used int
}

// begin is a new making: of another blueprint nothing is kept.
func (m *Memo) begin(d *model.Document) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.of != d || m.maps == nil {
		m.last = nil
		m.of, m.maps, m.derived = d, map[mapKey]*laidOut{}, map[string]*derivedDoc{}
	}
	m.turn++
}

// source is a document as parts are taken out of it.
func (m *Memo) source(d *model.Document) *part.Source {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.sources[d] == nil {
		if m.sources == nil {
			m.sources = map[*model.Document]*part.Source{}
		}
		m.sources[d] = part.From(d)
	}
	return m.sources[d]
}

// lastBook is what the making before this one came to, nil if there was none,
// without what came before that.
func (m *Memo) lastBook() *book {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.last
}

func (m *Memo) keepBook(b *book) {
	last := &book{entries: b.entries, phaseAt: b.phaseAt, cardAt: b.cardAt}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.last = last
}

// end lets go of what the last makings had no use for.
func (m *Memo) end() {
	const turns = 8 // options that are turned forth and back
	m.mu.Lock()
	defer m.mu.Unlock()
	m.sources = nil
	for k, v := range m.maps {
		if v.used < m.turn-turns {
			delete(m.maps, k)
		}
	}
	for k, v := range m.derived {
		if v.used < m.turn-turns {
			delete(m.derived, k)
		}
	}
}

// key says what a map comes from.
func (b *book) mapKey(d *model.Document, l look, area canvas.Size) mapKey {
	var how strings.Builder
	fmt.Fprintf(&how, "%s|%.3f|%.3f|%.2f|%t|%t|%t", b.Lang, area.W, area.H, b.Style.Small, l.compact, l.unnamed, l.poster)
	if l.lines > 0 {
		fmt.Fprintf(&how, "|%d %t", l.lines, l.key)
	}
	if !l.plain {
		how.WriteString("|" + b.Look.Name())
	}
	for _, s := range l.steps {
		how.WriteString("|" + string(s))
	}
	how.WriteString("#")
	for _, lane := range l.lanes {
		how.WriteString("|" + string(lane))
	}
	return mapKey{d, how.String()}
}

// laid is what is known of a map, to be asked and filled while the memo is
// locked.
func (m *Memo) laid(k mapKey) *laidOut {
	v := m.maps[k]
	if v == nil {
		v = &laidOut{}
		m.maps[k] = v
	}
	v.used = m.turn
	return v
}

// find is the map with the numbers of pages that it has now; nil if there is
// none.
func (m *Memo) find(k mapKey, page func(model.StepID) int) *mapped {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, v := range m.laid(k).variants {
		same := true
		for step, n := range v.asked {
			same = same && page(step) == n
		}
		if same {
			return v.mapped
		}
	}
	return nil
}

func (m *Memo) keep(k mapKey, v *variant) {
	m.mu.Lock()
	defer m.mu.Unlock()
	l := m.laid(k)
	l.variants = slices.Insert(l.variants, 0, v)
	l.variants = l.variants[:min(len(l.variants), mostVariants)]
}

// parted is over which maps one is parted; nil if that is not known.
func (m *Memo) parted(k mapKey) []look {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.laid(k).parted
}

func (m *Memo) keepParted(k mapKey, all []look) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.laid(k).parted = all
}

// derive is a document made of the blueprint: the same one for the same name.
func (m *Memo) derive(name string, make func() (*model.Document, error)) (*model.Document, error) {
	m.mu.Lock()
	v := m.derived[name]
	if v != nil {
		v.used = m.turn
	}
	m.mu.Unlock()
	if v != nil {
		return v.doc, nil
	}
	d, err := make()
	if err != nil {
		return nil, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.derived[name] = &derivedDoc{d, m.turn}
	return d, nil
}

// scene is a map as it is painted.
func (m *mapped) scene(t *compose.Theme) *canvas.Scene {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.painted == nil || m.theme != t && !reflect.DeepEqual(m.theme, t) {
		m.painted, m.theme = compose.SceneOver(m.plan, t, m.over), t
	}
	s := *m.painted
	return &s
}
