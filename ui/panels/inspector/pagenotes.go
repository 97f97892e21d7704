package inspector

import (
	"slices"

	"touchline/model"
	"touchline/ui/panels/fields"
)

// pageNotesFold is what a presenter says to the pages that are of the whole
// document: those of a phase, a step or a card are notes of theirs.
func pageNotesFold(s *fields.Records[model.Head], f *fields.Form) {
	f.Fold("pagenotes", f.Sheet.T("fold.pagenotes"), func(f *fields.Form) {
		for _, p := range model.Pages {
			f.Row(f.Named(f.Sheet.T("page."+string(p)), fields.Text(pageNote(s, p), true)))
		}
	})
}

func pageNote(s *fields.Records[model.Head], p model.Page) fields.Bind[string] {
	return fields.BindBy(s, "pagenote."+string(p), fields.Equal[string],
		func(h *model.Head) string { return h.NoteOf(p) },
		func(h *model.Head, text string) {
			i := slices.IndexFunc(h.PageNotes, func(n model.PageNote) bool { return n.Page == p })
			h.PageNotes = slices.Clone(h.PageNotes)
			switch {
			case i >= 0 && text != "":
				h.PageNotes[i].Text = text
			case i >= 0:
				h.PageNotes = slices.Delete(h.PageNotes, i, i+1)
			case text != "":
				h.PageNotes = append(h.PageNotes, model.PageNote{Page: p, Text: text})
				slices.SortStableFunc(h.PageNotes, func(a, b model.PageNote) int {
					return slices.Index(model.Pages, a.Page) - slices.Index(model.Pages, b.Page)
				})
			}
		})
}
