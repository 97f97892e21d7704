package file

import "touchline/model"

// The records of a file, field by field in the order of the file. The
// touchpoint's are in touch.go.

// step is a step with the phase that it belongs to: the file lists them side
// by side, so that one change is one line.
type step struct {
	model.Step
	phase model.PhaseID
}

var headFields = &record[model.Head]{
	name: "head",
	fields: []field[model.Head]{
		text("title", func(h *model.Head) *string { return &h.Title }),
		text("service", func(h *model.Head) *string { return &h.Service }),
		text("scope", func(h *model.Head) *string { return &h.Scope }),
		text("segment", func(h *model.Head) *string { return &h.Segment }),
		choice("state", func(h *model.Head) *model.State { return &h.State }, model.States),
		text("version", func(h *model.Head) *string { return &h.Version }),
		date("date", func(h *model.Head) *model.Date { return &h.Date }),
		date("reviewed", func(h *model.Head) *model.Date { return &h.Reviewed }),
		text("owner", func(h *model.Head) *string { return &h.Owner }),
		texts("reviewers", func(h *model.Head) *[]string { return &h.Reviewers }),
		texts("keywords", func(h *model.Head) *[]string { return &h.Keywords }),
		choice("language", func(h *model.Head) *model.Lang { return &h.Language }, model.Languages),
		text("notes", func(h *model.Head) *string { return &h.Notes }),
		duration("acceptedTime", func(h *model.Head) *model.Duration { return &h.AcceptedTime }),
		text("currency", func(h *model.Head) *string { return &h.Currency }),
		figure("price", func(h *model.Head) **float64 { return &h.Price }, 0, model.MaxAmount),
		named("rates", func(h *model.Head) *[]model.Rate { return &h.Rates }, rateFields, func(r *model.Rate) string { return r.Name }),
		many("weights", func(h *model.Head) *[]model.Weight { return &h.Weights }, weightFields),
		choicesBy("shows", model.HeadShows),
		many("ruleNumbers", func(h *model.Head) *[]model.RuleNumber { return &h.Numbers }, ruleNumberFields),
		many("dismissed", func(h *model.Head) *[]model.Dismissal { return &h.Dismissed }, dismissalFields),
		named("slices", func(h *model.Head) *[]model.Slice { return &h.Slices }, sliceFields, func(s *model.Slice) string { return s.Name }),
		named("pageNotes", func(h *model.Head) *[]model.PageNote { return &h.PageNotes }, pageNoteFields, func(n *model.PageNote) string { return string(n.Page) }),
		named("handouts", func(h *model.Head) *[]model.Handout { return &h.Handouts }, handoutFields, func(o *model.Handout) string { return o.Name }),
	},
	extra: func(h *model.Head) *model.Extra { return &h.Extra },
}

var rateFields = &record[model.Rate]{
	name:   "rate",
	fields: fieldsOf(model.RateFields),
	extra:  func(r *model.Rate) *model.Extra { return &r.Extra },
}

var weightFields = &record[model.Weight]{
	name:   "weight",
	fields: fieldsOf(model.WeightFields),
	extra:  func(w *model.Weight) *model.Extra { return &w.Extra },
}

var ruleNumberFields = &record[model.RuleNumber]{
	name:   "ruleNumber",
	fields: fieldsOf(model.RuleNumberFields),
	extra:  func(n *model.RuleNumber) *model.Extra { return &n.Extra },
}

var dismissalFields = &record[model.Dismissal]{
	name:   "dismissal",
	fields: fieldsOf(model.DismissalFields),
	extra:  func(d *model.Dismissal) *model.Extra { return &d.Extra },
}

var sliceFields = &record[model.Slice]{
	name:   "slice",
	fields: fieldsOf(model.SliceFields),
	extra:  func(s *model.Slice) *model.Extra { return &s.Extra },
}

var pageNoteFields = &record[model.PageNote]{
	name:   "pageNote",
	fields: fieldsOf(model.PageNoteFields),
	extra:  func(n *model.PageNote) *model.Extra { return &n.Extra },
}

var handoutFields = &record[model.Handout]{
	name:   "handout",
	fields: fieldsOf(model.HandoutFields),
	extra:  func(h *model.Handout) *model.Extra { return &h.Extra },
}

var phaseFields = &record[model.Phase]{
	name: "phase",
	fields: []field[model.Phase]{
		ident("id", func(p *model.Phase) *model.PhaseID { return &p.ID }, false),
		text("name", func(p *model.Phase) *string { return &p.Name }),
		text("notes", func(p *model.Phase) *string { return &p.Notes }),
	},
	id:    func(p *model.Phase) string { return string(p.ID) },
	whole: func(p *model.Phase) bool { return p.ID != "" },
	extra: func(p *model.Phase) *model.Extra { return &p.Extra },
}

var stepFields = &record[step]{
	name: "step",
	fields: []field[step]{
		ident("id", func(s *step) *model.StepID { return &s.ID }, false),
		ident("phase", func(s *step) *model.PhaseID { return &s.phase }, true),
		text("name", func(s *step) *string { return &s.Name }),
		text("notes", func(s *step) *string { return &s.Notes }),
		number("width", func(s *step) *float64 { return &s.Width }, 0, model.MaxExtent),
	},
	id:    func(s *step) string { return string(s.ID) },
	whole: func(s *step) bool { return s.ID != "" },
	extra: func(s *step) *model.Extra { return &s.Extra },
}

var laneFields = &record[model.Lane]{
	name: "lane",
	fields: []field[model.Lane]{
		ident("id", func(l *model.Lane) *model.LaneID { return &l.ID }, false),
		text("name", func(l *model.Lane) *string { return &l.Name }),
		text("sub", func(l *model.Lane) *string { return &l.Sub }),
		choiceBy("role", func(l *model.Lane) string { return string(roleInFile(l.Role)) }, setRole, asTexts(rolesInFile())),
		choiceBy("shows", func(l *model.Lane) string { return string(shownInFile(l.Role)) }, setShown, asTexts(shownRoles)),
		ident("follows", func(l *model.Lane) *model.LaneID { return &l.Follows }, true),
		choice("line", func(l *model.Lane) *model.LineStyle { return &l.Line }, model.LineStyles),
		number("height", func(l *model.Lane) *float64 { return &l.Height }, 0, model.MaxExtent),
	},
	id:    func(l *model.Lane) string { return string(l.ID) },
	whole: func(l *model.Lane) bool { return l.ID != "" },
	extra: func(l *model.Lane) *model.Extra { return &l.Extra },
}

var cardFields = &record[model.Card]{
	name: "card",
	fields: []field[model.Card]{
		ident("id", func(c *model.Card) *model.CardID { return &c.ID }, false),
		ident("lane", func(c *model.Card) *model.LaneID { return &c.Lane }, true),
		ident("step", func(c *model.Card) *model.StepID { return &c.Step }, true),
		text("rank", func(c *model.Card) *string { return &c.Rank }),
		integer("span", func(c *model.Card) *int { return &c.Span }, 1, 1, model.MaxSteps),
		choice("kind", func(c *model.Card) *model.Kind { return &c.Kind }, model.Kinds),
		text("text", func(c *model.Card) *string { return &c.Text }),
		text("detail", func(c *model.Card) *string { return &c.Detail }),
		text("notes", func(c *model.Card) *string { return &c.Notes }),
		marks("marks", func(c *model.Card) *model.Marks { return &c.Marks }),
		choice("color", func(c *model.Card) *model.Accent { return &c.Color }, model.Accents),
		ident("picture", func(c *model.Card) *model.PictureID { return &c.Picture }, true),
		texts("tags", func(c *model.Card) *[]string { return &c.Tags }),
		texts("links", func(c *model.Card) *[]string { return &c.Links }),
		one("touch", func(c *model.Card) **model.Touchpoint { return &c.Touch }, touchFields),
	},
	id:    func(c *model.Card) string { return string(c.ID) },
	whole: func(c *model.Card) bool { return c.ID != "" && c.Lane != "" && c.Step != "" },
	extra: func(c *model.Card) *model.Extra { return &c.Extra },
}

var linkFields = &record[model.Link]{
	name: "link",
	fields: []field[model.Link]{
		ident("id", func(l *model.Link) *model.LinkID { return &l.ID }, false),
		ident("from", func(l *model.Link) *model.CardID { return &l.From }, false),
		ident("to", func(l *model.Link) *model.CardID { return &l.To }, false),
		choice("kind", func(l *model.Link) *model.LinkKind { return &l.Kind }, model.LinkKinds),
		text("label", func(l *model.Link) *string { return &l.Label }),
		flag("loop", func(l *model.Link) *bool { return &l.Loop }),
		pins("via", func(l *model.Link) *[]model.Pin { return &l.Pins }),
	},
	id:    func(l *model.Link) string { return string(l.ID) },
	whole: func(l *model.Link) bool { return l.From != "" && l.To != "" },
	extra: func(l *model.Link) *model.Extra { return &l.Extra },
}

var stickyFields = &record[model.Sticky]{
	name: "sticky",
	fields: []field[model.Sticky]{
		ident("id", func(s *model.Sticky) *model.StickyID { return &s.ID }, false),
		ident("lane", func(s *model.Sticky) *model.LaneID { return &s.Lane }, true),
		ident("step", func(s *model.Sticky) *model.StepID { return &s.Step }, true),
		number("dx", func(s *model.Sticky) *float64 { return &s.DX }, -model.MaxExtent, model.MaxExtent),
		number("dy", func(s *model.Sticky) *float64 { return &s.DY }, -model.MaxExtent, model.MaxExtent),
		text("text", func(s *model.Sticky) *string { return &s.Text }),
		choice("color", func(s *model.Sticky) *model.Accent { return &s.Color }, model.Accents),
	},
	id:    func(s *model.Sticky) string { return string(s.ID) },
	whole: func(s *model.Sticky) bool { return s.Lane != "" && s.Step != "" },
	extra: func(s *model.Sticky) *model.Extra { return &s.Extra },
}

var pictureFields = &record[model.Picture]{
	name: "picture",
	fields: []field[model.Picture]{
		ident("id", func(p *model.Picture) *model.PictureID { return &p.ID }, false),
		choice("type", func(p *model.Picture) *string { return &p.Type }, model.PictureTypes),
		integer("width", func(p *model.Picture) *int { return &p.Width }, 0, 1, model.MaxPicturePixels),
		integer("height", func(p *model.Picture) *int { return &p.Height }, 0, 1, model.MaxPicturePixels),
		data("data", func(p *model.Picture) *[]byte { return &p.Data }),
	},
	id:    func(p *model.Picture) string { return string(p.ID) },
	whole: func(p *model.Picture) bool { return len(p.Data) > 0 },
	extra: func(p *model.Picture) *model.Extra { return &p.Extra },
}
