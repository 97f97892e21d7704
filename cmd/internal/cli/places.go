package cli

import (
	"slices"
	"strings"

	"touchline/model"
	"touchline/model/words"
)

// maxShown is how much of a card's text names it in a message.
const maxShown = 30 // characters

// placeName says which thing of a document an owner such as "card:ID" is, so
// that it is found: the card “Pay”, the step “Check in”, the document.
func placeName(lang model.Lang, d *model.Document, owner string) string {
	kind, id := model.SplitOwner(owner)
	name := ""
	switch kind {
	case "card":
		if c := d.Card(model.CardID(id)); c != nil {
			name = c.Text
		}
	case "lane":
		if l := d.Lane(model.LaneID(id)); l != nil {
			name = l.Name
		}
	case "step":
		if s := d.Step(model.StepID(id)); s != nil {
			name = s.Name
		}
	case "phase":
		if p, _ := d.Phase(model.PhaseID(id)); p != nil {
			name = p.Name
		}
	case "sticky":
		if s := d.Sticky(model.StickyID(id)); s != nil {
			name = s.Text
		}
	case "link":
		if l := d.Link(model.LinkID(id)); l != nil {
			name = linkName(d, l)
		}
	case "picture":
	default:
		return words.T(lang, "cli.place.document")
	}
	if name = short(name); name == "" {
		name = short(id)
	}
	return words.T(lang, "cli.place."+kind, "name", name)
}

func linkName(d *model.Document, l *model.Link) string {
	from, to := d.Card(l.From), d.Card(l.To)
	if from == nil || to == nil {
		return l.Label
	}
	return short(from.Text) + " → " + short(to.Text)
}

// short is the beginning of a text, on one line. It reads no more of it.
func short(s string) string {
	var line []rune
	for word := range strings.FieldsSeq(s) {
		if len(line) > 0 {
			line = append(line, ' ')
		}
		for _, r := range word {
			if line = append(line, r); len(line) > maxShown {
				return string(line[:maxShown-1]) + "…"
			}
		}
	}
	return string(line)
}

// placed is the values of a sentence, with the place in words.
func placed(lang model.Lang, d *model.Document, args []string) []string {
	args = slices.Clone(args)
	for i := 0; i+1 < len(args); i += 2 {
		if args[i] == "where" {
			args[i+1] = placeName(lang, d, args[i+1])
		}
	}
	return args
}

// counts lists numbers of things, given as name and number in turns: "4
// phases, 1 step".
func (sh *shell) counts(pairs ...any) string {
	list := ""
	for i := 0; i+1 < len(pairs); i += 2 {
		one := words.N(sh.lang, "cli.count."+pairs[i].(string), pairs[i+1].(int))
		if list == "" {
			list = one
			continue
		}
		list = words.T(sh.lang, "cli.count.and", "list", list, "more", one)
	}
	return list
}
