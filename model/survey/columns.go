package survey

import (
	"strconv"
	"strings"
	"unicode"

	"touchline/model"
)

// Find finds columns by what a person writes: "Q1,Q2", "D", "4", "4-51",
// "D:AY", "4-50/2" for every second. A column is called by its heading, its
// number from 1, its letters, or a part of its heading that no other has.
func (t *Table) Find(spec string) ([]int, error) {
	if c, err := t.find(spec); err == nil {
		return []int{c}, nil // a heading with a comma in it
	}
	var all []int
	for part := range strings.FieldsFuncSeq(spec, func(r rune) bool { return r == ',' || r == ';' || r == '，' || r == '、' || r == '；' }) {
		part = strings.TrimSpace(part)
		if part == "" {
			continue
		}
		some, err := t.findRange(part)
		if err != nil {
			return nil, err
		}
		all = append(all, some...)
	}
	if len(all) == 0 {
		return nil, model.NewFault("survey.no-columns")
	}
	seen := map[int]bool{}
	for _, c := range all {
		if seen[c] {
			return nil, model.NewFault("survey.column-twice", "column", t.Name(c))
		}
		seen[c] = true
	}
	return all, nil
}

// findRange finds a column, or those from one to another.
func (t *Table) findRange(part string) ([]int, error) {
	c, err := t.find(part)
	if err == nil {
		return []int{c}, nil
	}
	span, every := part, 1
	if s, n, ok := strings.Cut(part, "/"); ok {
		if k, err := strconv.Atoi(strings.TrimSpace(n)); err == nil && k > 0 {
			span, every = s, k
		}
	}
	for _, sep := range []string{"..", "–", ":", "~", "-"} {
		for at := strings.Index(span, sep); at >= 0; {
			from, err1 := t.find(strings.TrimSpace(span[:at]))
			to, err2 := t.find(strings.TrimSpace(span[at+len(sep):]))
			if err1 == nil && err2 == nil && from <= to {
				var all []int
				for c := from; c <= to; c += every {
					all = append(all, c)
				}
				return all, nil
			}
			next := strings.Index(span[at+len(sep):], sep)
			if next < 0 {
				break
			}
			at += len(sep) + next
		}
	}
	return nil, err
}

// find finds one column.
func (t *Table) find(name string) (int, error) {
	want := plain(name)
	if !strings.ContainsFunc(want, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
		return 0, model.NewFault("survey.no-columns")
	}
	for i := range t.Columns {
		if plain(t.Columns[i].Heading) == want {
			return i, nil
		}
	}
	if n, err := strconv.Atoi(want); err == nil {
		if n < 1 || n > len(t.Columns) {
			return 0, model.NewFault("survey.column-number", "column", name, "n", strconv.Itoa(len(t.Columns)))
		}
		return n - 1, nil
	}
	for i := range t.Columns {
		if strings.ToLower(letters(i)) == want {
			return i, nil
		}
	}
	found := -1
	for i := range t.Columns {
		if !strings.Contains(plain(t.Columns[i].Heading), want) {
			continue
		}
		if found >= 0 {
			return 0, model.NewFault("survey.column-several", "column", name, "first", t.Name(found), "second", t.Name(i))
		}
		found = i
	}
	if found < 0 {
		return 0, model.NewFault("survey.column", "column", name)
	}
	return found, nil
}
