package sample

import (
	"math/rand/v2"

	"touchline/model"
)

// How a sample grows.
const (
	MaxCards     = 50_000
	perStep      = 8    // cards, until the steps reach their limit
	perCell      = 6    // cards at most
	longFrom     = 800  // steps from which on a phase tells its scenes several times: model.MaxPhases
	phaseSteps   = 7    // steps of such a phase, on average
	spanned      = 0.02 // of the cells hold a card over several steps
	smallLanes   = 3    // lanes of a sample of fewer than middleFrom cards
	middleLanes  = 6
	middleFrom   = 6
	allLanesFrom = 24
)

// likely is how probable a first card is in a cell of each lane of a scene.
var likely = [sceneLanes]float64{0.96, 0.85, 0.6, 0.7, 0.65, 0.5, 0.6, 0.2}

// order is the scene's lanes as rows, top to bottom. The first few of
// important are what a small sample has.
var (
	order     = []int{atEvidence, atCustomer, atPeople, atSystem, atBack, atBackSystem, atSupport, atPain}
	important = []int{atCustomer, atEvidence, atPeople, atBack, atSupport, atSystem, atBackSystem, atPain}
)

// plan is how many cards each cell gets: plan[column][scene lane].
type plan struct {
	used   [sceneLanes]bool
	counts [][sceneLanes]int
	spans  map[place]int // by scene lane and column: how many steps its only card covers
}

// makePlan spreads exactly n cards over the cells.
func makePlan(n int, r *rand.Rand) plan {
	p := plan{spans: map[place]int{}}
	lanes := len(important)
	if n < middleFrom {
		lanes = smallLanes
	} else if n < allLanesFrom {
		lanes = middleLanes
	}
	for _, l := range important[:lanes] {
		p.used[l] = true
	}
	p.counts = make([][sceneLanes]int, min((n+perStep-1)/perStep, model.MaxSteps))
	total := 0
	for column := range p.counts {
		for l := range sceneLanes {
			if p.used[l] && r.Float64() < likely[l] {
				p.counts[column][l]++
				total++
			}
		}
	}
	total -= p.stretch(r)
	for total != n {
		total += p.adjust(n-total, r)
	}
	return p
}

// covered marks the cells that a card from the left reaches into.
const covered = -1

// stretch lets some cards of evidence, systems and support cover two to four
// steps; it returns how many cards gave way to them.
func (p plan) stretch(r *rand.Rand) (gone int) {
	for column := range p.counts {
		for _, l := range []int{atEvidence, atBackSystem, atSupport} {
			if p.counts[column][l] != 1 || r.Float64() >= spanned {
				continue
			}
			span := min(2+r.IntN(3), len(p.counts)-column)
			if span < 2 {
				continue
			}
			p.spans[place{l, column}] = span
			for c := column + 1; c < column+span; c++ {
				gone += max(0, p.counts[c][l])
				p.counts[c][l] = covered
			}
		}
	}
	return gone
}

// adjust adds or takes away one card at a random cell where that may be
// done, and returns the difference.
func (p plan) adjust(wanted int, r *rand.Rand) int {
	column, l := r.IntN(len(p.counts)), r.IntN(sceneLanes)
	have := p.counts[column][l]
	if !p.used[l] || have == covered || p.spans[place{l, column}] > 0 {
		return 0
	}
	switch {
	case wanted > 0 && have < perCell && (have == 0 || l != atPain):
		p.counts[column][l]++
		return 1
	case wanted < 0 && have > 0:
		p.counts[column][l]--
		return -1
	}
	return 0
}
