package slice

import (
	"fmt"
	"strings"

	"touchline/model"
	"touchline/model/words"
)

// Set is the cards of a slice. It is the same pointer from document to document
// as long as it chooses by the same: what was drawn by it stays.
type Set struct {
	Slice model.Slice

	owners, tags, channels map[string]bool // folded; nil: all
	lanes                  map[model.LaneID]bool
	steps                  map[model.StepID]bool // of the phases
	marks                  model.Marks           // 0: all
	key                    string
}

// Of is the cards that a slice chooses in a document. last is the set before,
// or nil.
func Of(d *model.Document, s model.Slice, last *Set) *Set {
	set := &Set{Slice: s, owners: folded(s.Owners), tags: folded(s.Tags), channels: folded(s.Channels)}
	if len(s.Lanes) > 0 {
		set.lanes = map[model.LaneID]bool{}
		for _, id := range s.Lanes {
			set.lanes[model.LaneID(id)] = true
		}
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%q", s)
	if len(s.Phases) > 0 {
		set.steps = map[model.StepID]bool{}
		for _, id := range s.Phases {
			if p, _ := d.Phase(model.PhaseID(id)); p != nil {
				for _, step := range p.Steps {
					set.steps[step.ID] = true
					b.WriteString(" " + string(step.ID))
				}
			}
		}
	}
	for _, m := range model.AllMarks {
		for _, name := range s.Marks {
			if name == m.Name {
				set.marks |= m.Mark
			}
		}
	}
	if set.key = b.String(); last != nil && last.key == set.key {
		return last
	}
	return set
}

// folded is names to be compared; nil for none.
func folded(all []string) map[string]bool {
	if len(all) == 0 {
		return nil
	}
	set := map[string]bool{}
	for _, x := range all {
		set[fold(x)] = true
	}
	return set
}

func fold(s string) string {
	return strings.ToLower(strings.Join(strings.Fields(model.PlainText(s)), " "))
}

// Has reports whether a card is in the slice. A tag, which stands for a card
// elsewhere, is in it.
func (s *Set) Has(c *model.Card) bool {
	if c.Kind == model.KindTag {
		return true
	}
	if s.lanes != nil && !s.lanes[c.Lane] || s.steps != nil && !s.steps[c.Step] || s.marks != 0 && c.Marks&s.marks == 0 {
		return false
	}
	if len(s.Slice.Marks) > 0 && s.marks == 0 {
		return false // of marks that this version does not know
	}
	if s.tags != nil && !any(s.tags, c.Tags...) {
		return false
	}
	if s.owners == nil && s.channels == nil {
		return true
	}
	t := c.Touch
	if t == nil {
		return false
	}
	return (s.owners == nil || any(s.owners, t.Owner)) && (s.channels == nil || any(s.channels, t.Channel) || any(s.channels, t.MoreChannels...))
}

func any(set map[string]bool, all ...string) bool {
	for _, x := range all {
		if x != "" && set[fold(x)] {
			return true
		}
	}
	return false
}

// Cards is the cards of a document that are in the slice, as the picture is
// read.
func (s *Set) Cards(d *model.Document) (out []model.CardID) {
	for _, c := range d.CardsInOrder() {
		if c.Kind != model.KindTag && s.Has(c) {
			out = append(out, c.ID)
		}
	}
	return out
}

// Name is what a slice is called: its name, or what it chooses by.
func Name(d *model.Document, lang model.Lang, s model.Slice) string {
	if n := strings.TrimSpace(s.Name); n != "" {
		return n
	}
	if said := Text(d, lang, s); said != "" {
		return said
	}
	return words.T(lang, "slice.all")
}
