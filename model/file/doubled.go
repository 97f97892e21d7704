package file

import "touchline/model"

// dropDoubled drops the records that are there twice, the same in all: a
// merge that accepted both sides leaves them.
func (d *decoder) dropDoubled() {
	d.phases = undoubled(d, d.phases, phaseFields)
	d.steps = undoubled(d, d.steps, stepFields)
	d.lanes = undoubled(d, d.lanes, laneFields)
	d.cards = undoubled(d, d.cards, cardFields)
	d.links = undoubled(d, d.links, linkFields)
	d.stickies = undoubled(d, d.stickies, stickyFields)
}

// undoubled is a list without its doubled records. Only records with the same
// id are compared, so that a sound file costs a look at each id.
func undoubled[T any](d *decoder, all []*T, of *record[T]) []*T {
	first := make(map[string]int, len(all))
	var texts map[string]bool // of the records whose ids are doubled
	kept := all
	for i, t := range all {
		id := of.id(t)
		j, doubled := first[id]
		if !doubled {
			first[id] = i
			if texts != nil {
				kept = append(kept, t)
			}
			continue
		}
		if texts == nil {
			texts = map[string]bool{}
			kept = append(make([]*T, 0, len(all)), all[:i]...)
		}
		text := of.text(t)
		if texts[text] || of.text(all[j]) == text {
			d.report.add(model.OwnerOf(of.name, id), "file.mend.record-twice")
			continue
		}
		texts[text] = true
		kept = append(kept, t)
	}
	return kept
}
