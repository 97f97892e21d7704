package check

import (
	"slices"
	"strings"

	"touchline/model"
	"touchline/model/edit"
)

// dismissals is where a rule's findings are none: by rule and place; the
// place "" stands for all.
type dismissals map[string]map[string]bool

func dismissedBy(h *model.Head) dismissals {
	by := dismissals{}
	for _, x := range h.Dismissed {
		if by[x.Rule] == nil {
			by[x.Rule] = map[string]bool{}
		}
		by[x.Rule][x.Where] = true
	}
	return by
}

func dismissed(by dismissals, f Finding) bool {
	places := by[f.Rule]
	return places[f.Where] || places[""]
}

func sameDismissed(a, b *model.Head) bool {
	return a == b || slices.EqualFunc(a.Dismissed, b.Dismissed, func(x, y model.Dismissal) bool { return x.Rule == y.Rule && x.Where == y.Where })
}

// Dismiss says that findings are none, for a reason that the document keeps.
// Broken invariants cannot be dismissed. With everywhere the rule is silent
// in the whole document. It is nil where there is nothing to dismiss or no
// reason.
func Dismiss(d *model.Document, all []Finding, everywhere bool, reason, by string, day model.Date) edit.Edit {
	reason = strings.TrimSpace(reason)
	if reason == "" {
		return nil
	}
	known := dismissedBy(d.Head)
	h := *d.Head
	h.Dismissed = slices.Clone(h.Dismissed)
	for _, f := range all {
		if RuleOf(f.Rule) == nil {
			continue
		}
		where := f.Where
		if everywhere {
			where = ""
		}
		if known[f.Rule][where] {
			continue
		}
		if everywhere { // it says all that those for single places said
			h.Dismissed = slices.DeleteFunc(h.Dismissed, func(x model.Dismissal) bool { return x.Rule == f.Rule })
		}
		h.Dismissed = append(h.Dismissed, model.Dismissal{Rule: f.Rule, Where: where, Reason: reason, By: by, Date: day})
		known = dismissedBy(&h)
	}
	if len(h.Dismissed) == len(d.Head.Dismissed) && sameDismissed(&h, d.Head) {
		return nil
	}
	h.Dismissed = slices.DeleteFunc(h.Dismissed, func(x model.Dismissal) bool { return gone(d, x.Where) })
	return edit.SetHead{Head: &h}
}

// gone reports whether a place is not in the document any more: what was said
// of it says nothing.
func gone(d *model.Document, where string) bool {
	kind, id, _ := strings.Cut(where, ":")
	switch kind {
	case "card":
		return d.Card(model.CardID(id)) == nil
	case "link":
		return d.Link(model.LinkID(id)) == nil
	case "step":
		return d.Step(model.StepID(id)) == nil
	case "lane":
		return d.Lane(model.LaneID(id)) == nil
	case "phase":
		p, _ := d.Phase(model.PhaseID(id))
		return p == nil
	}
	return false
}

// Recall takes back that a finding is none.
func Recall(d *model.Document, f Finding) edit.Edit {
	h := *d.Head
	h.Dismissed = slices.DeleteFunc(slices.Clone(h.Dismissed), func(x model.Dismissal) bool {
		return x.Rule == f.Rule && (x.Where == f.Where || x.Where == "")
	})
	if len(h.Dismissed) == len(d.Head.Dismissed) {
		return nil
	}
	return edit.SetHead{Head: &h}
}

// DismissalOf is what the document says of a finding that is none; nil where
// it is one.
func DismissalOf(h *model.Head, f Finding) *model.Dismissal {
	for i, x := range h.Dismissed {
		if x.Rule == f.Rule && (x.Where == f.Where || x.Where == "") {
			return &h.Dismissed[i]
		}
	}
	return nil
}
