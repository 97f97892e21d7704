package inspector

import (
	"touchline/model"
	"touchline/model/edit"
	"touchline/ui/panels/fields"
)

func cards(sh *fields.Sheet) *fields.Records[model.Card] {
	return &fields.Records[model.Card]{
		Sheet: sh,
		Find:  func(d *model.Document) []*model.Card { return lookUp(sh.Picked.Cards(), d.Card) },
		Put:   func(c *model.Card) edit.Edit { return edit.SetCard{Card: c} },
	}
}

func links(sh *fields.Sheet) *fields.Records[model.Link] {
	return &fields.Records[model.Link]{
		Sheet: sh,
		Find:  func(d *model.Document) []*model.Link { return lookUp(sh.Picked.Links(), d.Link) },
		Put:   func(l *model.Link) edit.Edit { return edit.SetLink{Link: l} },
	}
}

func steps(sh *fields.Sheet) *fields.Records[model.Step] {
	return &fields.Records[model.Step]{
		Sheet: sh,
		Find:  func(d *model.Document) []*model.Step { return lookUp(sh.Picked.Steps(), d.Step) },
		Put:   func(s *model.Step) edit.Edit { return edit.SetStep{Step: s} },
	}
}

func phases(sh *fields.Sheet) *fields.Records[model.Phase] {
	return &fields.Records[model.Phase]{
		Sheet: sh,
		Find: func(d *model.Document) []*model.Phase {
			return lookUp(sh.Picked.Phases(), func(id model.PhaseID) *model.Phase { p, _ := d.Phase(id); return p })
		},
		Put: func(p *model.Phase) edit.Edit { return edit.SetPhase{Phase: p} },
	}
}

func lanes(sh *fields.Sheet) *fields.Records[model.Lane] {
	return &fields.Records[model.Lane]{
		Sheet: sh,
		Find:  func(d *model.Document) []*model.Lane { return lookUp(sh.Picked.Lanes(), d.Lane) },
		Put:   func(l *model.Lane) edit.Edit { return edit.SetLane{Lane: l} },
	}
}

func stickies(sh *fields.Sheet) *fields.Records[model.Sticky] {
	return &fields.Records[model.Sticky]{
		Sheet: sh,
		Find:  func(d *model.Document) []*model.Sticky { return lookUp(sh.Picked.Stickies(), d.Sticky) },
		Put:   func(s *model.Sticky) edit.Edit { return edit.SetSticky{Sticky: s} },
	}
}

func heads(sh *fields.Sheet) *fields.Records[model.Head] {
	return &fields.Records[model.Head]{
		Sheet: sh,
		Find:  func(d *model.Document) []*model.Head { return []*model.Head{d.Head} },
		Put:   func(h *model.Head) edit.Edit { return edit.SetHead{Head: h} },
	}
}

// lookUp finds records; those that are gone are left out.
func lookUp[K, R any](ids []K, find func(K) *R) []*R {
	all := make([]*R, 0, len(ids))
	for _, id := range ids {
		if r := find(id); r != nil {
			all = append(all, r)
		}
	}
	return all
}
