package ui

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"touchline/ui/desk"
)

// How safe the document is stands at the left of the status bar as long as it
// is so; who presses it is told all of it.

// looksForDraft is how soon the status bar looks again whether a draft is kept.
const looksForDraft = 300 * time.Millisecond

// follow shows how safe the document is, and looks again until it is kept.
func (s *statusBar) follow() {
	if s.safety == nil || s.w.session == nil {
		return
	}
	now := s.w.session.Safety()
	text, color := s.w.safetyText(now)
	wide := s.safety.Text != text
	s.safety.SetText(text, color)
	if wide {
		s.object.Refresh() // it has another width
	}
	s.safety.Tip = s.w.safetyTip(now)
	for _, c := range now.Concerns {
		if !slices.Contains(s.concerns, c) && c != desk.OnlyToRead {
			s.warn(oneLine(s.w.concern(c, now)))
			break
		}
	}
	s.concerns = now.Concerns
	if !now.Pending || s.following {
		return
	}
	s.following = true
	time.AfterFunc(looksForDraft, func() {
		s.w.app.later(func() {
			s.following = false
			if s.w.status == s {
				s.follow()
			}
		})
	})
}

// safetyText is how safe the document is, in short.
func (w *Window) safetyText(s desk.Safety) (string, fyne.ThemeColorName) {
	if len(s.Concerns) > 0 {
		var all []string
		for _, c := range s.Concerns {
			all = append(all, w.t("status."+string(c)))
		}
		color := theme.ColorNameWarning
		if c := s.Concerns[0]; c == desk.NoDraft || c == desk.Broken || c == desk.Gone {
			color = theme.ColorNameError
		}
		return strings.Join(all, " · "), color
	}
	switch {
	case s.Saved:
		return w.t("status.saved"), theme.ColorNamePlaceHolder
	case !w.session.Unsaved():
		return "", theme.ColorNamePlaceHolder
	case s.Kept.IsZero():
		return w.t("status.draft.soon"), theme.ColorNamePlaceHolder
	}
	return w.t("status.draft", "time", s.Kept.Format(time.TimeOnly)), theme.ColorNameSuccess
}

// safetyTip is the worst that there is to know, on one line.
func (w *Window) safetyTip(s desk.Safety) string {
	if len(s.Concerns) == 0 {
		return ""
	}
	const most = 160
	tip := []rune(oneLine(w.concern(s.Concerns[0], s)))
	if len(tip) > most {
		tip = append(tip[:most-1], '…')
	}
	return string(tip)
}

// concern is a concern as sentences.
func (w *Window) concern(c desk.Concern, s desk.Safety) string {
	name := w.session.Name()
	switch c {
	case desk.NoDraft:
		return w.explain(s.NoDraft)
	case desk.NoVersions:
		return w.explain(s.NoVersions)
	case desk.Broken:
		return w.t("disk.broken", "file", name) + " " + w.explain(s.Broken)
	case desk.OutOfStep:
		return w.t("disk.changed", "file", name)
	case desk.Gone:
		return w.t("disk.gone", "file", name)
	case desk.TakenOver:
		return w.t("lock.lost", "who", desk.Who(s.Holder)) + " " + w.t("lock.lost.hint")
	}
	return w.t("safety.read-only")
}

// tellSafety tells all that there is to know.
func (w *Window) tellSafety() {
	if w.session == nil || w.dialogs.Any() {
		return
	}
	s := w.session.Safety()
	var all []string
	for _, c := range s.Concerns {
		all = append(all, w.concern(c, s))
	}
	if len(all) == 0 {
		all = append(all, w.t("safety.kept"))
	}
	w.dialogs.Tell(w.t("safety.title", "file", w.session.Name()), strings.Join(all, "\n\n"), "")
}
