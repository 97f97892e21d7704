package file

import (
	"errors"
	"fmt"
	"slices"

	"touchline/model"
)

// readable reports whether something was read of a blueprint.
func (d *decoder) readable() bool {
	return d.format && (d.err == nil || errors.Is(d.err, errCut))
}

// unite adds what another reading of the same blueprint has and this one has
// not. A record that both have alike is there once; one that they have in two
// ways is there twice and gets an id of its own later, as any doubled one.
// after is how many lines stand before the other one.
func (d *decoder) unite(other *decoder, after int) {
	d.phases = uniteRecords(d.phases, other.phases, phaseFields, true)
	d.steps = uniteRecords(d.steps, other.steps, stepFields, true)
	d.lanes = uniteRecords(d.lanes, other.lanes, laneFields, true)
	d.cards = uniteRecords(d.cards, other.cards, cardFields, false)
	d.links = uniteRecords(d.links, other.links, linkFields, false)
	d.stickies = uniteRecords(d.stickies, other.stickies, stickyFields, false)
	d.pictures = uniteRecords(d.pictures, other.pictures, pictureFields, false)
	d.uniteHead(other.head)
	d.extra = uniteExtra(d.extra, other.extra)
	for _, s := range sections {
		d.begun[s] = d.begun[s] || other.begun[s]
		d.whole[s] = d.whole[s] || other.whole[s]
	}
	d.bad += other.bad
	d.report.Cut = d.report.Cut || other.report.Cut
	d.report.More += other.report.More
	for _, item := range other.report.Items {
		if item.Line > 0 {
			item.Line += after
		}
		if !slices.ContainsFunc(d.report.Items, func(i Item) bool {
			return i.Key == item.Key && i.Line == item.Line && slices.Equal(i.Args, item.Args)
		}) {
			d.report.addItem(item)
		}
	}
	if d.err == nil {
		d.err = other.err
	}
}

// text is a record as the file has it.
func (of *record[T]) text(t *T) string {
	var w writer
	writeRecord(&w, of, t)
	return string(w.buf)
}

// uniteRecords is a list with the records of another one that it lacks. Where
// the order counts, each comes behind the one that it stood behind there.
func uniteRecords[T any](all, more []*T, of *record[T], ordered bool) []*T {
	at, texts := map[string]int{}, map[string]bool{}
	for i, t := range all {
		at[of.id(t)] = i
		texts[of.text(t)] = true
	}
	behind := map[int][]*T{} // by index in all; −1: in front
	anchor, added := -1, false
	for _, t := range more {
		i, known := at[of.id(t)]
		if known {
			anchor = i
		}
		if text := of.text(t); texts[text] {
			continue
		} else {
			texts[text] = true
		}
		to := len(all) - 1
		if ordered {
			to = anchor
		}
		behind[to] = append(behind[to], t)
		added = true
	}
	if !added {
		return all
	}
	out := append(make([]*T, 0, len(all)+len(more)), behind[-1]...)
	for i, t := range all {
		out = append(append(out, t), behind[i]...)
	}
	return out
}

// uniteHead takes over what only the other head says. Where both say
// something else, this one counts, and what the other one said is told.
func (d *decoder) uniteHead(other *model.Head) {
	for _, f := range headFields.fields {
		mine, theirs := fieldText(f, d.head), fieldText(f, other)
		switch {
		case theirs == "" || mine == theirs:
		case mine == "":
			r := reader{scanner: scanner{data: []byte(theirs + " ")}, ids: d.ids}
			f.read(&r, d.head)
		case f.unite != nil && f.unite(d.head, other):
		default:
			d.report.add(model.TheDocument, "file.mend.two-values", "field", f.name, "value", short(mine), "other", short(theirs))
		}
	}
	d.head.Extra = uniteExtra(d.head.Extra, other.Extra)
}

// fieldText is the value of a field as the file has it; "" for an empty one.
func fieldText[T any](f field[T], t *T) string {
	var w writer
	f.write(&w, t)
	if len(w.buf) == 0 {
		return ""
	}
	return string(w.buf[len(fmt.Sprintf("%q: ", f.name)):])
}

func uniteExtra(all, more model.Extra) model.Extra {
	for _, f := range more {
		if !slices.ContainsFunc(all, func(old model.Field) bool { return old.Name == f.Name }) {
			all = append(all, f)
		}
	}
	return all
}
