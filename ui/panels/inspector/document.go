package inspector

import (
	"touchline/model"
	"touchline/ui/panels/fields"
)

func documentPage(sh *fields.Sheet) *page {
	s := heads(sh)
	return simplePage(sh, func() string { return sh.T("document") }, s.Refresh, func(f *fields.Form) {
		text := func(id string, lines bool, place func(*model.Head) *string) fields.Part {
			return f.Part(id, fields.Text(fields.At(s, id, place), lines))
		}
		f.Row(text("title", true, func(h *model.Head) *string { return &h.Title }))
		f.Row(text("service", true, func(h *model.Head) *string { return &h.Service }))
		scope := text("scope", true, func(h *model.Head) *string { return &h.Scope })
		scope.Field.(*fields.TextField).Example = sh.T("hint.scope")
		f.Row(scope)
		f.Row(text("segment", true, func(h *model.Head) *string { return &h.Segment }))
		f.Row(
			f.Part("state", fields.Choose(fields.At(s, "state", func(h *model.Head) *model.State { return &h.State }),
				model.States, func(v model.State) string { return sh.T("state." + string(v)) })),
			text("version", false, func(h *model.Head) *string { return &h.Version }))
		f.Row(
			f.Part("date", fields.Date(fields.At(s, "date", func(h *model.Head) *model.Date { return &h.Date }))),
			f.Part("reviewed", fields.Date(fields.At(s, "reviewed", func(h *model.Head) *model.Date { return &h.Reviewed }))))
		owner := text("owner", false, func(h *model.Head) *string { return &h.Owner })
		owner.Field.(*fields.TextField).Suggest = sh.Suggest("owner", fields.OfTouch(model.OwnerNames))
		f.Row(owner)
		f.Row(f.Part("reviewers", fields.Texts(fields.ListAt(s, "reviewers", func(h *model.Head) *[]string { return &h.Reviewers }), "", nil)))
		f.Row(f.Part("keywords", fields.Texts(fields.ListAt(s, "keywords", func(h *model.Head) *[]string { return &h.Keywords }), "tags", fields.Tags)))
		f.Row(f.Part("language", fields.Choose(fields.At(s, "language", func(h *model.Head) *model.Lang { return &h.Language }),
			model.Languages, func(v model.Lang) string { return sh.T("language." + string(v)) })))
		f.Row(text("notes", true, func(h *model.Head) *string { return &h.Notes }))
		pageNotesFold(s, f)
		shownFold(s, f)
		costsFold(s, f)
		weightsFold(s, f)
		rulesFold(s, f)
	})
}
