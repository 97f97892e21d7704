package edit_test

import (
	"crypto/sha256"
	"encoding/hex"

	"pgregory.net/rapid"

	"touchline/model"
	"touchline/model/edit"
)

// draw makes random edits, some of which cannot be applied.
type draw struct {
	*rapid.T
	d *model.Document
}

func (t draw) bits() uint64 { return rapid.Uint64().Draw(t.T, "bits") }

func (t draw) index(n int) int { return rapid.IntRange(-1, n+1).Draw(t.T, "at") }

func (t draw) word() string {
	return rapid.SampledFrom([]string{"", "pay", "付款", "a\nb"}).Draw(t.T, "word")
}

// pick returns one of all, or now and then a missing one.
func pick[T ~string](t draw, all []T) T {
	if len(all) == 0 || rapid.IntRange(0, 30).Draw(t.T, "missing") == 0 {
		return "missing"
	}
	return rapid.SampledFrom(all).Draw(t.T, "id")
}

func some[T ~string](t draw, all []T) []T {
	n := rapid.IntRange(0, 4).Draw(t.T, "n")
	out := make([]T, n)
	for i := range out {
		out[i] = pick(t, all)
	}
	return out
}

func (t draw) cards() (all []model.CardID) {
	for _, c := range t.d.CardsInOrder() {
		all = append(all, c.ID)
	}
	return all
}

func (t draw) links() (all []model.LinkID) {
	for _, l := range t.d.LinksInOrder() {
		all = append(all, l.ID)
	}
	return all
}

func (t draw) lanes() (all []model.LaneID) {
	for _, l := range t.d.Lanes {
		all = append(all, l.ID)
	}
	return all
}

func (t draw) steps() (all []model.StepID) {
	for _, s := range t.d.Steps() {
		all = append(all, s.ID)
	}
	return all
}

func (t draw) phases() (all []model.PhaseID) {
	for _, p := range t.d.Phases {
		all = append(all, p.ID)
	}
	return all
}

func (t draw) stickies() (all []model.StickyID) {
	for _, s := range t.d.Stickies() {
		all = append(all, s.ID)
	}
	return all
}

func (t draw) pictures() []model.PictureID {
	all := []model.PictureID{""}
	for _, p := range t.d.Pictures() {
		all = append(all, p.ID)
	}
	return all
}

func (t draw) card(id model.CardID) *model.Card {
	return &model.Card{
		ID: id, Lane: pick(t, t.lanes()), Step: pick(t, t.steps()), Span: rapid.IntRange(0, 4).Draw(t.T, "span"),
		Kind: rapid.SampledFrom(model.Kinds).Draw(t.T, "kind"), Text: t.word(), Picture: pick(t, t.pictures()), Rank: "V",
		Touch: t.touch(),
	}
}

// touch is a record with a few of what it can hold, or none.
func (t draw) touch() *model.Touchpoint {
	n := rapid.IntRange(0, 3).Draw(t.T, "records")
	if n == 0 {
		return nil
	}
	x := &model.Touchpoint{Standard: t.word(), Priority: model.Priority{Impact: float64(n)}, MoreChannels: []string{t.word()}}
	for range n {
		x.TierStandards = append(x.TierStandards, model.TierStandard{Tier: model.TierGold, Standard: t.word(), Time: t.duration()})
		x.Improvements = append(x.Improvements, model.Improvement{What: t.word(), Reviewer: t.word()})
	}
	return x
}

func (t draw) duration() model.Duration {
	return model.Duration(rapid.IntRange(-1, 90).Draw(t.T, "seconds"))
}

func (t draw) head() *model.Head {
	h := &model.Head{Title: t.word(), Date: "2026-11-21", Currency: t.word(), AcceptedTime: t.duration()}
	for range rapid.IntRange(0, 2).Draw(t.T, "records") {
		h.Rates = append(h.Rates, model.Rate{Name: t.word(), PerMinute: float64(rapid.IntRange(-1, 9).Draw(t.T, "rate"))})
		h.Slices = append(h.Slices, model.Slice{Name: t.word(), Owners: []string{t.word()}})
		h.PageNotes = append(h.PageNotes, model.PageNote{Page: rapid.SampledFrom(append([]model.Page{"nothing"}, model.Pages...)).Draw(t.T, "page"), Text: t.word()})
		h.Handouts = append(h.Handouts, model.Handout{Name: t.word(), Settings: []string{t.word(), t.word()}})
		h.Dismissed = append(h.Dismissed, model.Dismissal{Rule: "flow.jump", Where: t.word(), Reason: t.word()})
		h.Shows = append(h.Shows, rapid.SampledFrom(append([]model.Shown{"nothing"}, model.AllShown...)).Draw(t.T, "shown"))
	}
	return h
}

func (t draw) lane(id model.LaneID) *model.Lane {
	return &model.Lane{
		ID: id, Name: t.word(), Role: rapid.SampledFrom(model.Roles).Draw(t.T, "role"),
		Follows: pick(t, append(t.lanes(), "")), Height: float64(rapid.IntRange(-1, 90).Draw(t.T, "height")),
	}
}

func (t draw) step(id model.StepID) *model.Step {
	return &model.Step{ID: id, Name: t.word(), Notes: t.word()}
}

func (t draw) phase(id model.PhaseID) *model.Phase {
	p := &model.Phase{ID: id, Name: t.word()}
	for range rapid.IntRange(0, 3).Draw(t.T, "steps") {
		p.Steps = append(p.Steps, t.step(model.NewID[model.StepID](model.StepPrefix, t.bits)))
	}
	return p
}

func (t draw) link(id model.LinkID) *model.Link {
	return &model.Link{
		ID: id, From: pick(t, t.cards()), To: pick(t, t.cards()),
		Kind: rapid.SampledFrom(model.LinkKinds).Draw(t.T, "kind"), Label: t.word(), Loop: rapid.Bool().Draw(t.T, "loop"),
		Pins: t.pins(),
	}
}

func (t draw) pins() []model.Pin {
	return rapid.SliceOfN(rapid.Custom(func(rt *rapid.T) model.Pin {
		t := draw{rt, t.d}
		return rapid.SampledFrom([]model.Pin{
			{Step: pick(t, t.steps())}, {Lane: pick(t, t.lanes())}, {End: model.AfterSteps}, {End: model.BelowLanes},
		}).Draw(rt, "via")
	}), 0, model.MaxPins+1).Draw(t.T, "vias")
}

func (t draw) sticky(id model.StickyID) *model.Sticky {
	return &model.Sticky{ID: id, Lane: pick(t, t.lanes()), Step: pick(t, t.steps()), DX: 3, Text: t.word()}
}

func (t draw) picture() *model.Picture {
	data := []byte(t.word() + ".")
	sum := sha256.Sum256(data)
	return &model.Picture{ID: model.PictureID(hex.EncodeToString(sum[:])), Type: "image/png", Width: 1, Height: 1, Data: data}
}

var kinds = []func(t draw) edit.Edit{
	func(t draw) edit.Edit { return edit.SetHead{Head: t.head()} },
	func(t draw) edit.Edit {
		return edit.AddCard{Card: t.card(model.NewID[model.CardID](model.CardPrefix, t.bits)), At: t.index(3)}
	},
	func(t draw) edit.Edit { return edit.SetCard{Card: t.card(pick(t, t.cards()))} },
	func(t draw) edit.Edit {
		return edit.MoveCards{Cards: some(t, t.cards()), Lane: pick(t, t.lanes()), Step: pick(t, t.steps()), At: t.index(3)}
	},
	func(t draw) edit.Edit {
		return edit.RemoveCards{Cards: some(t, t.cards()), Join: rapid.Bool().Draw(t.T, "join")}
	},
	func(t draw) edit.Edit {
		return edit.SetSpan{Card: pick(t, t.cards()), Span: rapid.IntRange(0, 5).Draw(t.T, "span")}
	},
	func(t draw) edit.Edit {
		return edit.AddLink{Link: t.link(model.NewID[model.LinkID](model.LinkPrefix, t.bits))}
	},
	func(t draw) edit.Edit { return edit.SetLink{Link: t.link(pick(t, t.links()))} },
	func(t draw) edit.Edit { return edit.RemoveLinks{Links: some(t, t.links())} },
	func(t draw) edit.Edit {
		return edit.Reattach{Link: pick(t, t.links()), From: pick(t, t.cards()), To: pick(t, append(t.cards(), ""))}
	},
	func(t draw) edit.Edit {
		return edit.AddStep{Step: t.step(model.NewID[model.StepID](model.StepPrefix, t.bits)), Phase: pick(t, t.phases()), At: t.index(3)}
	},
	func(t draw) edit.Edit { return edit.SetStep{Step: t.step(pick(t, t.steps()))} },
	func(t draw) edit.Edit {
		return edit.MoveSteps{Steps: some(t, t.steps()), Phase: pick(t, t.phases()), At: t.index(3)}
	},
	func(t draw) edit.Edit { return edit.RemoveSteps{Steps: some(t, t.steps())} },
	func(t draw) edit.Edit {
		return edit.AddPhase{Phase: t.phase(model.NewID[model.PhaseID](model.PhasePrefix, t.bits)), At: t.index(3)}
	},
	func(t draw) edit.Edit { return edit.SetPhase{Phase: t.phase(pick(t, t.phases()))} },
	func(t draw) edit.Edit { return edit.MovePhase{Phase: pick(t, t.phases()), At: t.index(3)} },
	func(t draw) edit.Edit { return edit.RemovePhase{Phase: pick(t, t.phases())} },
	func(t draw) edit.Edit {
		return edit.MergePhases{Phases: some(t, t.phases())}
	},
	func(t draw) edit.Edit {
		phases := rapid.Permutation(t.d.Phases).Draw(t.T, "phases")
		phases = phases[:rapid.IntRange(0, len(phases)).Draw(t.T, "phases left")]
		return edit.SetPhases{Phases: append(phases, t.phase(model.NewID[model.PhaseID](model.PhasePrefix, t.bits)))}
	},
	func(t draw) edit.Edit {
		return edit.SplitPhase{
			Phase: pick(t, t.phases()), Step: pick(t, t.steps()),
			New: t.phase(model.NewID[model.PhaseID](model.PhasePrefix, t.bits)),
		}
	},
	func(t draw) edit.Edit {
		return edit.AddLane{Lane: t.lane(model.NewID[model.LaneID](model.LanePrefix, t.bits)), At: t.index(3)}
	},
	func(t draw) edit.Edit { return edit.SetLane{Lane: t.lane(pick(t, t.lanes()))} },
	func(t draw) edit.Edit { return edit.MoveLane{Lane: pick(t, t.lanes()), At: t.index(3)} },
	func(t draw) edit.Edit { return edit.RemoveLane{Lane: pick(t, t.lanes())} },
	func(t draw) edit.Edit {
		return edit.AddSticky{Sticky: t.sticky(model.NewID[model.StickyID](model.StickyPrefix, t.bits))}
	},
	func(t draw) edit.Edit { return edit.SetSticky{Sticky: t.sticky(pick(t, t.stickies()))} },
	func(t draw) edit.Edit { return edit.RemoveSticky{Sticky: pick(t, t.stickies())} },
	func(t draw) edit.Edit { return edit.AddPicture{Picture: t.picture()} },
	func(t draw) edit.Edit { return edit.RemovePicture{Picture: pick(t, t.pictures())} },
	func(t draw) edit.Edit {
		return edit.SplitLink{Link: pick(t, t.links()), Card: pick(t, t.cards()), New: model.NewID[model.LinkID](model.LinkPrefix, t.bits)}
	},
	func(t draw) edit.Edit {
		return edit.JoinLinks{First: pick(t, t.links()), Second: pick(t, t.links())}
	},
}

func (t draw) edit() edit.Edit {
	if rapid.IntRange(0, 9).Draw(t.T, "batch") == 0 {
		b := edit.Batch{}
		for range rapid.IntRange(0, 3).Draw(t.T, "edits") {
			b = append(b, rapid.SampledFrom(kinds).Draw(t.T, "kind")(t))
		}
		return b
	}
	// Cards and links come and go most.
	i := rapid.IntRange(0, len(kinds)+11).Draw(t.T, "kind")
	if i >= len(kinds) {
		i = []int{1, 1, 1, 1, 6, 6, 6, 3, 3, 10, 12, 5}[i-len(kinds)]
	}
	return kinds[i](t)
}
