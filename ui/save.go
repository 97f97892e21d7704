package ui

import (
	"strings"

	"touchline/ui/desk"
)

// saveFailed says why, and that nothing is lost.
func (w *Window) saveFailed(r desk.SaveFailed) *modal {
	hint := ""
	if r.Kept {
		hint = w.t("save.draft")
	}
	sentence, more := explainParts(w, r.Err)
	return w.tell(w.t("save.failed", "file", r.Name), sentence, strings.TrimSpace(more+" "+hint))
}

// trouble is told on any goroutine that something beside the document itself
// could not be kept: that is said, and no more.
func (w *Window) trouble(err error) {
	w.app.later(func() { w.status.warn(explain(w, err)) })
}
