package handout

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"sync"
	"weak"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/model"
	"touchline/model/part"
)

// Memo is what the makings of handouts of one blueprint have in common: its maps,
// as they were laid out for the pages that they are on. Who changes an option and makes the handout again gets
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
// those, over which maps it is parted to be readable, and which of several ways to
// set it was the first that is.
type laidOut struct {
	variants []*variant // the last one first
	parted   []look
	way      int
	used     int
}

// variant is a map with numbers of pages in it. Most are tries: they are only asked
// again whether they are readable, and what was laid out for that may go when the
// memory is needed. One that is on a page is held.
type variant struct {
	scale float64
	asked map[model.StepID]int // the pages that it names
	laid  weak.Pointer[mapped]
	held  *mapped
}

// is reports whether a variant names the same pages.
func (v *variant) is(page func(model.StepID) int) bool {
	for step, n := range v.asked {
		if page(step) != n {
			return false
		}
	}
	return true
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
	last := b.numbered()
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

// find is the map with the numbers of pages that it has now; nil if it is not
// there. The scale is known of one that was let go, too; it is 0 if it is not.
func (m *Memo) find(k mapKey, page func(model.StepID) int) (*mapped, float64) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, v := range m.laid(k).variants {
		if v.is(page) {
			return v.laid.Value(), v.scale
		}
	}
	return nil, 0
}

// keep notes a map that names some pages.
func (m *Memo) keep(k mapKey, of *mapped, asked map[model.StepID]int) {
	m.mu.Lock()
	defer m.mu.Unlock()
	l := m.laid(k)
	of.variant = &variant{scale: of.scale, asked: asked, laid: weak.Make(of)}
	l.variants = slices.DeleteFunc(l.variants, func(v *variant) bool { return maps.Equal(v.asked, asked) })
	l.variants = slices.Insert(l.variants, 0, of.variant)
	l.variants = l.variants[:min(len(l.variants), mostVariants)]
}

// hold has a map stay as long as it is known.
func (m *Memo) hold(of *mapped) {
	m.mu.Lock()
	defer m.mu.Unlock()
	of.variant.held = of
}

// way is which of several ways to set a map was the first to be readable; 0, the
// first one, if that is not known.
func (m *Memo) way(k mapKey) int {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.laid(k).way
}

func (m *Memo) keepWay(k mapKey, i int) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.laid(k).way = i
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
