package inspector

import (
	"slices"

	"touchline/model"
	"touchline/ui/panels/fields"
)

// shownFold is what of the records stands on the cards of this document.
func shownFold(s *fields.Records[model.Head], f *fields.Form) {
	f.Fold("shown", f.Sheet.T("fold.shown"), func(f *fields.Form) {
		b := fields.BindBy(s, "shows", slices.Equal[[]model.Shown],
			func(h *model.Head) []model.Shown { return h.Shows }, func(h *model.Head, v []model.Shown) { h.Shows = v })
		f.Add(fields.Members(f, b, model.AllShown, func(v model.Shown) string { return f.Sheet.T("shown." + string(v)) }))
	})
}
