package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"touchline/canvas"
)

// widths is how wide clusters are, in em. A text may have every character that
// there is, again and again: those are all kept, in pages of neighbours, which
// takes 4 MB at most. Clusters of several characters are without number, and
// some are kept.
type widths struct {
	pages    [2][]*widthPage // by weight and character; nil until one is kept
	clusters map[glyphID]float64
}

// pageSize is how many characters a page has.
const pageSize = 256

type widthPage struct {
	known [pageSize]bool
	em    [pageSize]float64
}

// of is the width of a cluster, if it is kept.
func (ws *widths) of(cluster string, w canvas.Weight) (em float64, ok bool) {
	r, n := utf8.DecodeRuneInString(cluster)
	if n != len(cluster) || n == 0 {
		em, ok = ws.clusters[glyphID{cluster, w}]
		return em, ok
	}
	pages := ws.pages[w&1]
	if pages == nil || pages[r/pageSize] == nil {
		return 0, false
	}
	p := pages[r/pageSize]
	return p.em[r%pageSize], p.known[r%pageSize]
}

// keep notes the width of a cluster.
func (ws *widths) keep(cluster string, w canvas.Weight, em float64) {
	r, n := utf8.DecodeRuneInString(cluster)
	if n != len(cluster) || n == 0 {
		if ws.clusters == nil || len(ws.clusters) >= maxWidths {
			ws.clusters = map[glyphID]float64{}
		}
		ws.clusters[glyphID{strings.Clone(cluster), w}] = em // not the text that it is a part of
		return
	}
	pages := &ws.pages[w&1]
	if *pages == nil {
		*pages = make([]*widthPage, unicode.MaxRune/pageSize+1)
	}
	p := (*pages)[r/pageSize]
	if p == nil {
		p = new(widthPage)
		(*pages)[r/pageSize] = p
	}
	p.known[r%pageSize], p.em[r%pageSize] = true, em
}
