package inspector

import (
	"touchline/model"
	"touchline/ui/panels/fields"
)

// record makes the fields of the touchpoint record of some cards.
type record struct{ *fields.Records[model.Card] }

func (r record) text(id string, place func(*model.Touchpoint) *string) *fields.TextField {
	return fields.Text(fields.Touch(r.Records, "touch."+id, place), true)
}

func (r record) time(id string, place func(*model.Touchpoint) *model.Duration) *fields.TextField {
	return fields.Time(fields.Touch(r.Records, "touch."+id, place))
}

// name is a text that names something; the document may name it already.
func (r record) name(id, group string, of model.Vocabulary, place func(*model.Touchpoint) *string) *fields.TextField {
	return fields.Used(fields.Touch(r.Records, "touch."+id, place), group, fields.OfTouch(of))
}

// names is name for a list.
func (r record) names(id string, of model.Vocabulary, place func(*model.Touchpoint) *[]string) *fields.TextField {
	return fields.Texts(fields.TouchList(r.Records, "touch."+id, place), id, fields.OfTouch(of))
}

func (r record) amount(id string, most float64, place func(*model.Touchpoint) *float64) *fields.TextField {
	return fields.Amount(fields.Touch(r.Records, "touch."+id, place), most)
}

// filled is how much of a part is filled, for the head of it; of several cards
// it says nothing.
func filled(s *fields.Records[model.Card], count func(*model.Card) []bool) func() string {
	return func() string {
		c := s.Sole()
		if c == nil {
			return ""
		}
		if c.Touch == nil {
			next := *c
			next.Touch = &model.Touchpoint{}
			c = &next
		}
		n := 0
		for _, there := range count(c) {
			if there {
				n++
			}
		}
		if n == 0 {
			return s.Sheet.T("fold.empty")
		}
		return s.Sheet.N("fold.filled", n)
	}
}
