package clip

import (
	"slices"

	"touchline/model"
	"touchline/model/edit"
)

// own reports whether a clip comes from this very document.
func (g *pasting) own() bool {
	return !slices.ContainsFunc(g.part.Lanes, func(a *model.Lane) bool {
		b := g.d.Lane(a.ID)
		return b == nil || b.Role != a.Role
	})
}

// matchLanes finds the lanes that a clip's cards go to, by role and name:
//
//   - The cards of a single lane go to the lane that was chosen, where that
//     has their role. Within their document they go there in any case, and
//     in another one if the lane itself was chosen, not a cell of it.
//   - In another document, a lane of the same role and name is the same.
//   - The lane that was chosen is the one of its role, and those of the clip
//     above and below are looked for above and below it.
//   - Otherwise the first of the role that is still free.
//
// What is not found is made. Rows of texts, whose name alone says what they
// are, are the same only if one has no name.
func (g *pasting) matchLanes(at At) {
	clip := slices.DeleteFunc(slices.Clone(g.part.Lanes), func(l *model.Lane) bool { return l.Role.Derived() })
	var chosen *model.Lane
	if at.Row >= 0 && at.Row < len(g.lanes) && !g.lanes[at.Row].Role.Derived() {
		chosen = g.lanes[at.Row]
	}
	own := g.own()
	if len(clip) == 1 && chosen != nil && (own || at.Head || chosen.Role == clip[0].Role) {
		g.found(clip[0], chosen)
		return
	}
	if !own {
		g.find(clip, g.lanes, func(a, b *model.Lane) bool { return a.Role == b.Role && g.sameName(a, b) })
	}
	g.anchor(clip, chosen)
	if own {
		g.find(clip, g.lanes, func(a, b *model.Lane) bool { return a.ID == b.ID })
	}
	g.find(clip, g.lanes, g.alike)
	for i, a := range clip {
		if g.of[a.ID] == "" {
			g.make(a, i > 0 && clip[i-1].Role == a.Role)
		}
	}
}

// find finds those lanes of the clip that are not found yet among lanes of
// the document that are still free.
func (g *pasting) find(clip, among []*model.Lane, same func(a, b *model.Lane) bool) {
	for _, a := range clip {
		if g.of[a.ID] != "" {
			continue
		}
		for _, b := range among {
			if !g.taken[b.ID] && !b.Role.Derived() && same(a, b) {
				g.found(a, b)
				break
			}
		}
	}
}

// anchor finds a lane of the clip in the one that was chosen, and those
// around it around that.
func (g *pasting) anchor(clip []*model.Lane, chosen *model.Lane) {
	if chosen == nil || g.taken[chosen.ID] {
		return
	}
	i := -1
	for j, a := range clip {
		if g.of[a.ID] != "" || !g.alike(a, chosen) {
			continue
		}
		if i < 0 || a.ID == chosen.ID {
			i = j
		}
	}
	if i < 0 {
		return
	}
	g.found(clip[i], chosen)
	row := g.row(chosen.ID)
	if clip[i].ID == chosen.ID {
		return // it stands where it was copied, and so do the others
	}
	g.find(clip[i+1:], g.lanes[row+1:], g.alike)
	up, above := slices.Clone(clip[:i]), slices.Clone(g.lanes[:row])
	slices.Reverse(up)
	slices.Reverse(above)
	g.find(up, above, g.alike) // the nearest one first
}

// make makes a lane like one of the clip, where its role belongs; next to the
// one before it in the clip if that has its role.
func (g *pasting) make(a *model.Lane, beside bool) {
	l := *a
	l.ID = model.NewID[model.LaneID](model.LanePrefix, g.Bits)
	l.Follows = ""
	at := g.place(a)
	if beside {
		clip := g.part.Lanes
		i := slices.IndexFunc(clip, func(l *model.Lane) bool { return l.ID == a.ID })
		for i--; i >= 0 && clip[i].Role != a.Role; i-- {
		}
		if i >= 0 {
			if row := g.row(g.of[clip[i].ID]); row >= 0 {
				at = g.below(row)
			}
		}
	}
	g.insert(a.ID, &l, at)
}

// laneEdits is the edits that make the lanes. One that follows another comes
// when that is there.
func (g *pasting) laneEdits() edit.Batch {
	batch := slices.Clone(g.named)
	for _, derived := range []bool{false, true} {
		at := 0
		for _, l := range g.lanes {
			switch {
			case !g.made[l.ID]:
				at++
			case l.Role.Derived() == derived:
				batch = append(batch, edit.AddLane{Lane: l, At: at})
				at++
			case derived: // added before
				at++
			}
		}
	}
	return batch
}
