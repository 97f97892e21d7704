package model

// The records that lie in a document's head, field by field in the order of
// the file.

// RateFields is what a minute costs.
var RateFields = []RecordField[Rate]{
	{Key: "name", Place: textAt(func(r *Rate) *string { return &r.Name })},
	{Key: "perMinute", Place: NumberAt[Rate]{func(r *Rate) *float64 { return &r.PerMinute }, 0, MaxAmount}},
}

// WeightFields is the weight of a dimension.
var WeightFields = []RecordField[Weight]{
	{Key: "dimension", Place: choiceAt(func(w *Weight) *Dimension { return &w.Dimension }, Dimensions)},
	{Key: "points", Place: NumberAt[Weight]{func(w *Weight) *float64 { return &w.Points }, 0, MaxPoints}},
}

// RuleNumberFields is a number of a rule.
var RuleNumberFields = []RecordField[RuleNumber]{
	{Key: "rule", Place: textAt(func(n *RuleNumber) *string { return &n.Rule })},
	{Key: "name", Place: textAt(func(n *RuleNumber) *string { return &n.Name })},
	{Key: "value", Place: NumberAt[RuleNumber]{func(n *RuleNumber) *float64 { return &n.Value }, 0, MaxAmount}},
}

// DismissalFields is a finding that is none.
var DismissalFields = []RecordField[Dismissal]{
	{Key: "rule", Place: textAt(func(d *Dismissal) *string { return &d.Rule })},
	{Key: "where", Place: textAt(func(d *Dismissal) *string { return &d.Where })},
	{Key: "reason", Place: textAt(func(d *Dismissal) *string { return &d.Reason })},
	{Key: "by", Place: textAt(func(d *Dismissal) *string { return &d.By }), Names: OwnerNames},
	{Key: "date", Place: DateAt[Dismissal](func(d *Dismissal) *Date { return &d.Date })},
}

// SliceFields is a choice of cards.
var SliceFields = []RecordField[Slice]{
	{Key: "name", Place: textAt(func(s *Slice) *string { return &s.Name })},
	{Key: "owners", Place: TextsAt[Slice](func(s *Slice) *[]string { return &s.Owners }), Names: OwnerNames},
	{Key: "phases", Place: TextsAt[Slice](func(s *Slice) *[]string { return &s.Phases })},
	{Key: "lanes", Place: TextsAt[Slice](func(s *Slice) *[]string { return &s.Lanes })},
	{Key: "tags", Place: TextsAt[Slice](func(s *Slice) *[]string { return &s.Tags })},
	{Key: "channels", Place: TextsAt[Slice](func(s *Slice) *[]string { return &s.Channels }), Names: ChannelNames},
	{Key: "marks", Place: TextsAt[Slice](func(s *Slice) *[]string { return &s.Marks })},
}

// PageNoteFields is what is said to a page.
var PageNoteFields = []RecordField[PageNote]{
	{Key: "page", Place: choiceAt(func(n *PageNote) *Page { return &n.Page }, Pages)},
	{Key: "text", Place: textAt(func(n *PageNote) *string { return &n.Text })},
}

// HandoutFields is a preset for handouts.
var HandoutFields = []RecordField[Handout]{
	{Key: "name", Place: textAt(func(h *Handout) *string { return &h.Name })},
	{Key: "settings", Place: TextsAt[Handout](func(h *Handout) *[]string { return &h.Settings })},
}

// HeadShows is the place of what stands on the cards.
var HeadShows = choicesAt(func(h *Head) *[]Shown { return &h.Shows }, AllShown)

// headRecords is the lists of records in a head. They are checked and counted
// by this table.
var headRecords = []RecordField[Head]{
	{Key: "rates", Place: recordsAt(func(h *Head) *[]Rate { return &h.Rates }, RateFields, func(r *Rate) Extra { return r.Extra })},
	{Key: "weights", Place: recordsAt(func(h *Head) *[]Weight { return &h.Weights }, WeightFields, func(w *Weight) Extra { return w.Extra })},
	{Key: "ruleNumbers", Place: recordsAt(func(h *Head) *[]RuleNumber { return &h.Numbers }, RuleNumberFields, func(n *RuleNumber) Extra { return n.Extra })},
	{Key: "dismissed", Place: recordsAt(func(h *Head) *[]Dismissal { return &h.Dismissed }, DismissalFields, func(d *Dismissal) Extra { return d.Extra })},
	{Key: "slices", Place: recordsAt(func(h *Head) *[]Slice { return &h.Slices }, SliceFields, func(s *Slice) Extra { return s.Extra })},
	{Key: "pageNotes", Place: recordsAt(func(h *Head) *[]PageNote { return &h.PageNotes }, PageNoteFields, func(n *PageNote) Extra { return n.Extra })},
	{Key: "handouts", Place: recordsAt(func(h *Head) *[]Handout { return &h.Handouts }, HandoutFields, func(n *Handout) Extra { return n.Extra })},
}
