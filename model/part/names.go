package part

import (
	"cmp"
	"strconv"
	"strings"

	"touchline/model"
	"touchline/model/search/folding"
	"touchline/model/words"
)

// Names is a choice as a person writes it. Each text is a name, an id, a number
// from 1 on or a range of numbers such as "2-4", or several of these with
// commas between them; for lanes it may be a role, in English or Chinese, or as
// the file format calls it. Names are compared as a search does.
type Names struct {
	Phases, Steps, Lanes, Cards []string
}

// All reports whether nothing was named.
func (n Names) All() bool { return len(n.Phases)+len(n.Steps)+len(n.Lanes)+len(n.Cards) == 0 }

// In is the choice in a document. It fails with the Fault "part.unknown" if
// the document has nothing of a name, and says what it has.
func (n Names) In(d *model.Document) (c Choice, err error) {
	if c.Phases, err = pick("phase", n.Phases, phaseItems, d); err != nil {
		return c, err
	}
	if c.Steps, err = pick("step", n.Steps, stepItems, d); err != nil {
		return c, err
	}
	if c.Lanes, err = pick("lane", n.Lanes, laneItems, d); err != nil {
		return c, err
	}
	c.Cards, err = pick("card", n.Cards, cardItems, d)
	return c, err
}

// item is something that can be named.
type item[ID ~string] struct {
	id    ID
	shown string   // in the list of what there is
	names []string // folded
}

func phaseItems(d *model.Document) (all []item[model.PhaseID]) {
	for _, p := range d.Phases {
		all = append(all, item[model.PhaseID]{p.ID, p.Name, []string{folding.Fold(p.Name)}})
	}
	return all
}

func stepItems(d *model.Document) (all []item[model.StepID]) {
	for _, s := range d.Steps() {
		all = append(all, item[model.StepID]{s.ID, s.Name, []string{folding.Fold(s.Name)}})
	}
	return all
}

func laneItems(d *model.Document) (all []item[model.LaneID]) {
	for _, l := range d.Lanes {
		names := []string{folding.Fold(l.Name), string(l.Role)}
		for _, lang := range words.Langs {
			names = append(names, folding.Fold(words.T(lang, "map.lane."+string(l.Role))))
		}
		all = append(all, item[model.LaneID]{l.ID, cmp.Or(l.Name, string(l.Role)), names})
	}
	return all
}

func cardItems(d *model.Document) (all []item[model.CardID]) {
	for _, c := range d.CardsInOrder() {
		all = append(all, item[model.CardID]{c.ID, string(c.ID), []string{folding.Fold(c.Text)}})
	}
	return all
}

// pick finds what texts name among the items of a document, each thing once, in
// its order.
func pick[ID ~string](kind string, texts []string, items func(*model.Document) []item[ID], d *model.Document) ([]ID, error) {
	if len(texts) == 0 {
		return nil, nil
	}
	all := items(d)
	wanted := make([]bool, len(all))
	by := index(all)
	for _, text := range texts {
		if by.want(strings.TrimSpace(text), wanted) {
			continue // a name may have commas in it
		}
		for _, one := range strings.FieldsFunc(text, isComma) {
			one = strings.TrimSpace(one)
			if one != "" && !by.want(one, wanted) {
				return nil, model.NewFault("part.unknown-"+kind, "name", one, "names", list(all))
			}
		}
	}
	var out []ID
	for i, w := range wanted {
		if w {
			out = append(out, all[i].id)
		}
	}
	return out, nil
}

func isComma(r rune) bool { return strings.ContainsRune(",，、;；", r) }

// namesOf finds items by their names, and by their ids behind a "#".
type namesOf map[string][]int

func index[ID ~string](all []item[ID]) namesOf {
	by := namesOf{}
	for i, it := range all {
		by["#"+string(it.id)] = append(by["#"+string(it.id)], i)
		for _, n := range it.names {
			if n != "" {
				by[n] = append(by[n], i)
			}
		}
	}
	return by
}

// want marks what a text names.
func (by namesOf) want(text string, wanted []bool) bool {
	found := by[folding.Fold(text)]
	if len(found) == 0 {
		found = by["#"+text]
	}
	for _, i := range found {
		wanted[i] = true
	}
	if len(found) > 0 {
		return true
	}
	from, to, ok := numbers(text, len(wanted))
	for i := from; ok && i <= to; i++ {
		wanted[i-1] = true
	}
	return ok
}

// numbers reads "3" or "2-4", from 1 to n.
func numbers(text string, n int) (from, to int, ok bool) {
	a, b, isRange := strings.Cut(strings.NewReplacer("–", "-", "—", "-", "~", "-", "～", "-").Replace(text), "-")
	from, err := strconv.Atoi(strings.TrimSpace(a))
	if err != nil {
		return 0, 0, false
	}
	to = from
	if isRange {
		if to, err = strconv.Atoi(strings.TrimSpace(b)); err != nil {
			return 0, 0, false
		}
	}
	return from, to, from >= 1 && from <= to && to <= n
}

// list is what there is to choose from, as far as a sentence can hold it.
func list[ID ~string](all []item[ID]) string {
	const most = 12
	var names []string
	for i, it := range all {
		if i == most {
			names = append(names, "…")
			break
		}
		names = append(names, cmp.Or(it.shown, strconv.Itoa(i+1)))
	}
	return strings.Join(names, ", ")
}
