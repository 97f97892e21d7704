package chooser

import (
	"path/filepath"
	"strings"

	"touchline/model/words"
	"touchline/ui/dialogs"
)

// AskReplace asks whether files may be replaced, all or none.
func AskReplace(host Host, there []string, do func()) {
	t := func(key string, args ...any) string { return words.T(host.Lang(), "ui."+key, args...) }
	const most = 8 // names that are shown
	title, hint := t("export.replace.title"), t("choose.replace.hint")
	text := t("export.replace", "file", Short(there[0]))
	if len(there) > 1 {
		lines := []string{t("export.replace.several", "n", len(there), "folder", Short(filepath.Dir(there[0])))}
		for _, path := range there[:min(most, len(there))] {
			lines = append(lines, filepath.Base(path))
		}
		if len(there) > most {
			lines = append(lines, "…")
		}
		title, hint = t("export.replace.several.title"), t("export.replace.several.hint")
		text = strings.Join(lines, "\n")
	}
	m := host.Dialogs().Ask(title, text, hint, nil,
		dialogs.Answer{Text: t("cancel")},
		dialogs.Answer{Text: t("export.replace.accept"), Main: true, Do: do})
	m.HearsLate()
}
