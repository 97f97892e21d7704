package reading

import (
	"bytes"
	"encoding/json"

	"touchline/model"
)

// IsZero reports whether a record says nothing.
func (r Record) IsZero() bool { return r.Touchpoint == nil || r.Empty() }

// MarshalJSON writes the fields that say something, by their keys.
func (r Record) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	if r.Touchpoint != nil {
		for _, f := range model.TouchFields {
			v := shown(f.Place, r.Touchpoint)
			if v == nil {
				continue
			}
			if b.Len() > 1 {
				b.WriteByte(',')
			}
			text, err := json.Marshal(v)
			if err != nil {
				return nil, err
			}
			b.WriteString(`"` + f.Key + `":`)
			b.Write(text)
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// shown is a field's value for JSON, nil where it says nothing.
func shown(p model.Place[model.Touchpoint], t *model.Touchpoint) any {
	some := func(v any, is bool) any {
		if is {
			return v
		}
		return nil
	}
	switch p := p.(type) {
	case model.TextAt[model.Touchpoint]:
		return some(*p(t), *p(t) != "")
	case model.TextsAt[model.Touchpoint]:
		return some(*p(t), len(*p(t)) > 0)
	case model.ChoiceAt[model.Touchpoint]:
		return some(p.Get(t), p.Get(t) != "")
	case model.ChoicesAt[model.Touchpoint]:
		var all []string
		for i := range p.Len(t) {
			all = append(all, p.Nth(t, i))
		}
		return some(all, len(all) > 0)
	case model.DurationAt[model.Touchpoint]:
		return some(string((*p(t)).AppendISO(nil)), *p(t) != 0)
	case model.DateAt[model.Touchpoint]:
		return some(string(*p(t)), *p(t) != "")
	case model.FigureAt[model.Touchpoint]:
		v := *p.At(t)
		return some(v, v != nil)
	case model.NumberAt[model.Touchpoint]:
		return some(*p.At(t), *p.At(t) != 0)
	case model.IntegerAt[model.Touchpoint]:
		return some(*p.At(t), *p.At(t) != 0)
	case model.FlagAt[model.Touchpoint]:
		return some(true, *p(t))
	case model.RecordsAt[model.Touchpoint]:
		return some(p.Len(t), p.Len(t) > 0)
	}
	return nil
}

// merge puts what part says into a record and returns the keys of fields that
// say something else already; they stay as they are. Lists are joined.
func merge(into, part *model.Touchpoint) (taken []string) {
	for _, f := range model.TouchFields {
		if !put(f.Place, into, part) {
			taken = append(taken, f.Key)
		}
	}
	into.Quality = append(into.Quality, part.Quality...)
	into.Metrics = append(into.Metrics, part.Metrics...)
	into.Improvements = append(into.Improvements, part.Improvements...)
	return taken
}

// put copies one field where it is free, and reports whether nothing was
// refused.
func put(p model.Place[model.Touchpoint], into, part *model.Touchpoint) bool {
	switch p := p.(type) {
	case model.TextAt[model.Touchpoint]:
		return fill(p(into), *p(part), "")
	case model.TextsAt[model.Touchpoint]:
		*p(into) = append(*p(into), *p(part)...)
	case model.ChoiceAt[model.Touchpoint]:
		v := p.Get(into)
		ok := fill(&v, p.Get(part), "")
		p.Set(into, v)
		return ok
	case model.ChoicesAt[model.Touchpoint]:
		for i := range p.Len(part) {
			p.Append(into, p.Nth(part, i))
		}
	case model.DurationAt[model.Touchpoint]:
		return fill(p(into), *p(part), 0)
	case model.DateAt[model.Touchpoint]:
		return fill(p(into), *p(part), "")
	case model.FigureAt[model.Touchpoint]:
		if a, b := *p.At(into), *p.At(part); a != nil && b != nil && *a == *b {
			return true
		}
		return fill(p.At(into), *p.At(part), nil)
	case model.NumberAt[model.Touchpoint]:
		return fill(p.At(into), *p.At(part), 0)
	case model.IntegerAt[model.Touchpoint]:
		return fill(p.At(into), *p.At(part), 0)
	case model.FlagAt[model.Touchpoint]:
		*p(into) = *p(into) || *p(part)
	}
	return true
}

func fill[T comparable](into *T, v, none T) bool {
	if v == none || *into == v {
		return true
	}
	if *into != none {
		return false
	}
	*into = v
	return true
}
