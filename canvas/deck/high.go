package deck

import (
	"math"
	"slices"
	"sort"
	"strings"

	"github.com/rivo/uniseg"

	"touchline/canvas"
	"touchline/model"
)

// byLanes parts the lanes of steps over maps, and the cards of a single lane that
// is too high for a slide.
func (m *maker) byLanes(steps []model.StepID, lanes []model.LaneID, area canvas.Size) (out []*mapped, err error) {
	one, err := m.lay(steps, lanes, area)
	switch {
	case err != nil:
		return nil, err
	case one.scale >= least:
		return []*mapped{one}, nil
	case len(lanes) == 1:
		return m.byCards(one, area), nil
	}
	half := len(lanes) / 2
	for _, some := range [][]model.LaneID{lanes[:half], lanes[half:]} {
		more, err := m.byLanes(steps, some, area)
		if err != nil {
			return nil, err
		}
		out = append(out, more...)
	}
	return out, nil
}

// byCards parts the cards of a map that is too high for a slide over as many maps
// as they need to be readable, as evenly as can be.
func (m *maker) byCards(high *mapped, area canvas.Size) []*mapped {
	cards := high.doc.CardsInOrder()
	if len(cards) < 2 {
		return []*mapped{m.shortened(high, area)}
	}
	// Heights differ: more maps than the scale asks for may be needed. Their number
	// grows by a share of itself, so that many cards are not laid out too often.
	few := max(math.Ceil(least/high.scale), 2)
	for n := int(min(few, float64(len(cards)))); ; n = min(n+1+n/8, len(cards)) {
		var out []*mapped
		for i := range n {
			one := m.fill(high.with(cards[i*len(cards)/n:(i+1)*len(cards)/n]), area)
			if one.scale < least && n < len(cards) {
				break
			}
			if one.scale < least {
				one = m.shortened(one, area)
			}
			out = append(out, one)
		}
		if len(out) == n {
			return out
		}
	}
}

// with is a map with some of its cards, still to be laid out.
func (mp *mapped) with(cards []*model.Card) *mapped {
	on := map[model.CardID]bool{}
	for _, c := range cards {
		on[c.ID] = true
	}
	p := mp.doc.Parts()
	p.Cards = slices.Clone(cards)
	p.Links = slices.DeleteFunc(slices.Clone(p.Links), func(l *model.Link) bool { return !on[l.From] || !on[l.To] })
	return &mapped{doc: model.New(p), steps: mp.steps, lanes: mp.lanes}
}

// shortened is a map of a single card whose text has no room, with as many of its
// words as have. The whole text is in the notes: see sayNotes.
func (m *maker) shortened(high *mapped, area canvas.Size) *mapped {
	cards := high.doc.CardsInOrder()
	if len(cards) != 1 {
		return high
	}
	ends := wordEnds(cards[0].Text)
	try := func(i int) *mapped {
		short := *cards[0]
		short.Text = strings.TrimSpace(short.Text[:ends[i]]) + "…"
		return m.fill(high.with([]*model.Card{&short}), area)
	}
	n := sort.Search(len(ends), func(i int) bool { return try(i).scale < least })
	if n == 0 {
		return high
	}
	return try(n - 1)
}

// mostUnbroken is how many letters of a word stand before it may be parted too.
const mostUnbroken = 24

// wordEnds is where a text may end: where a line may, and within very long words.
func wordEnds(text string) (out []int) {
	state, at, since := -1, 0, 0
	for rest := text; rest != ""; {
		var cluster string
		var boundaries int
		cluster, rest, boundaries, state = uniseg.StepString(rest, state)
		at, since = at+len(cluster), since+1
		if boundaries&uniseg.MaskLine != uniseg.LineDontBreak || since >= mostUnbroken {
			out, since = append(out, at), 0
		}
	}
	return out
}
