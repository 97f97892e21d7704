package file

import (
	"bytes"
	"strings"

	"touchline/model"
)

// Difference is a field in which two records differ: what each says in it, as
// files write that. "" is nothing said.
type Difference struct {
	Field         string
	Before, After string // JSON
}

// The fields that say which record it is and where it stands: not what it says.
var standing = map[string]bool{"id": true, "phase": true, "lane": true, "step": true, "rank": true, "dx": true, "dy": true}

// HeadDifferences compares what two documents say of themselves, in fields that
// only a newer version knows too.
func HeadDifferences(a, b *model.Document) []Difference {
	return append(differences(headFields, a.Head, b.Head), unknownDifferences(a.Extra, b.Extra)...)
}

// PhaseDifferences compares two phases, but not their steps.
func PhaseDifferences(a, b *model.Phase) []Difference { return differences(phaseFields, a, b) }

// StepDifferences compares two steps, wherever they stand.
func StepDifferences(a, b *model.Step) []Difference {
	return differences(stepFields, &step{Step: *a}, &step{Step: *b})
}

// LaneDifferences compares two lanes, wherever they stand.
func LaneDifferences(a, b *model.Lane) []Difference { return differences(laneFields, a, b) }

// LinkDifferences compares two links, their ends included.
func LinkDifferences(a, b *model.Link) []Difference { return differences(linkFields, a, b) }

// StickyDifferences compares two notes, wherever they stand.
func StickyDifferences(a, b *model.Sticky) []Difference { return differences(stickyFields, a, b) }

// CardDifferences compares two cards, wherever they stand. The fields of their
// records follow those of the card, by the names that they have there; whether
// there is a record is the field "touch".
func CardDifferences(a, b *model.Card) []Difference {
	if a == b {
		return nil
	}
	x, y := *a, *b
	x.Touch, y.Touch = nil, nil
	all := differences(cardFields, &x, &y)
	if a.Touch == b.Touch {
		return all
	}
	none := &model.Touchpoint{}
	before, after := a.Touch, b.Touch
	switch {
	case before == nil:
		all, before = append(all, Difference{Field: "touch", After: "{}"}), none
	case after == nil:
		all, after = append(all, Difference{Field: "touch", Before: "{}"}), none
	}
	return append(all, differences(touchFields, before, after)...)
}

// differences compares two records field by field. Records are mostly the same:
// that is seen first.
func differences[T any](of *record[T], a, b *T) (all []Difference) {
	if a == b {
		return nil
	}
	var x, y writer
	for i := range of.fields {
		f := &of.fields[i]
		if standing[f.name] {
			continue
		}
		x.buf, y.buf, x.begun, y.begun = x.buf[:0], y.buf[:0], false, false
		f.write(&x, a)
		f.write(&y, b)
		if !bytes.Equal(x.buf, y.buf) {
			all = append(all, Difference{f.name, valueIn(x.buf), valueIn(y.buf)})
		}
	}
	return append(all, unknownDifferences(*of.extra(a), *of.extra(b))...)
}

// valueIn is what was written behind the name of a field.
func valueIn(b []byte) string {
	_, value, _ := strings.Cut(string(b), ": ")
	return value
}

// unknownDifferences compares the fields that a newer version wrote.
func unknownDifferences(a, b model.Extra) (all []Difference) {
	say := func(e model.Extra) map[string]string {
		out := make(map[string]string, len(e))
		for _, f := range e {
			out[f.Name] = f.JSON
		}
		return out
	}
	if len(a)+len(b) == 0 {
		return nil
	}
	before, after := say(a), say(b)
	for _, f := range a {
		if after[f.Name] != f.JSON {
			all = append(all, Difference{f.Name, f.JSON, after[f.Name]})
		}
	}
	for _, f := range b {
		if _, known := before[f.Name]; !known {
			all = append(all, Difference{Field: f.Name, After: f.JSON})
		}
	}
	return all
}
