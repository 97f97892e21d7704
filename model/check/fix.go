package check

import (
	"touchline/model"
	"touchline/model/edit"
)

// Fix is the edit that mends a finding where no thought is needed; nil where
// there is none. It is one step of undo. What it does is the text
// check.RULE.fix.
func Fix(d *model.Document, f Finding) edit.Edit {
	r := RuleOf(f.Rule)
	if r == nil || r.fix == nil {
		return nil
	}
	return r.fix(d, f.Where)
}
