package check

import (
	"slices"
	"strconv"
	"strings"

	"touchline/model"
	"touchline/model/words"
)

// Explain is a finding in words, and what to do about it. name says what an
// owner is called: broken invariants name one in their sentence. The values
// of the sentences are kept so that they can be said in both languages: what
// they are is told by their names.
func Explain(lang model.Lang, f Finding, name func(where string) string) (sentence, hint string) {
	fault := &model.Fault{Key: f.Key, Args: slices.Clone(f.Args)}
	for i := 0; i+1 < len(f.Args); i += 2 {
		fault.Args[i+1] = value(lang, f.Args[i], f.Args[i+1], name)
	}
	sentence, hint = words.Explain(lang, fault)
	for i := 0; i+1 < len(f.Args); i += 2 {
		if f.Args[i] == "n" && f.Args[i+1] == "1" && words.Has(lang, f.Key+".one") {
			fault.Key += ".one"
			sentence, _ = words.Explain(lang, fault)
			break
		}
	}
	return sentence, hint
}

// value is a value of a sentence in words.
func value(lang model.Lang, key, s string, name func(string) string) string {
	switch key {
	case "where":
		return name(s)
	case "missing":
		return listed(lang, s, func(part string) string { return words.T(lang, "check.part."+part) })
	case "names":
		return listed(lang, s, func(part string) string {
			if part == "" {
				return words.T(lang, "check.part.unnamed")
			}
			return part
		})
	case "longest", "standard", "sum", "accepted":
		n, _ := strconv.ParseInt(s, 10, 64)
		return words.Duration(lang, model.Duration(n))
	case "class":
		return words.T(lang, "panel.class."+s)
	case "tier":
		return words.T(lang, "panel.tier."+s)
	case "contact":
		return words.T(lang, "map.contact."+s)
	case "role":
		return words.T(lang, "map.lane."+s)
	}
	return s
}

// listed joins the lines of a value to a list.
func listed(lang model.Lang, lines string, say func(string) string) string {
	parts := strings.Split(lines, "\n")
	for i, part := range parts {
		parts[i] = say(part)
	}
	return words.List(lang, parts)
}

// Title is what a group of findings is called.
func (g Group) Title(lang model.Lang) string {
	if g.Rule == nil {
		return words.T(lang, "check.broken.title")
	}
	return g.Rule.Title(lang)
}

// Title is a rule's name.
func (r *Rule) Title(lang model.Lang) string { return words.T(lang, r.Key()+".title") }

// FixName says what mending a finding would do; "" where Fix does nothing.
func FixName(lang model.Lang, f Finding) string {
	r := RuleOf(f.Rule)
	if r == nil || r.fix == nil {
		return ""
	}
	return words.T(lang, r.Key()+".fix")
}
