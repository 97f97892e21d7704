package ui

import (
	"strings"

	"touchline/model/words"
	"touchline/ui/desk"
	"touchline/ui/dialogs"
)

// saveFailed says why, and that nothing is lost.
func (w *deskside) saveFailed(r desk.SaveFailed) *dialogs.Dialog {
	hint := ""
	if r.Kept {
		hint = w.t("save.draft")
	}
	sentence, more := words.Explain(w.app.Language, r.Err)
	return w.Dialogs().Tell(w.t("save.failed", "file", r.Name), sentence, strings.TrimSpace(more+" "+hint))
}

// trouble is told on any goroutine that something beside the document itself
// could not be kept: that is said, and no more.
func (w *deskside) trouble(err error) {
	w.app.Later(func() { w.status.Warn(w.explain(err)) })
}
