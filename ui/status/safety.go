package status

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

// Follow shows how safe the document is, and looks again until it is kept.
func (s *Bar) Follow() {
	if s.SafetyButton == nil {
		return
	}
	now := s.Desk.Safety()
	text, color := s.safetyText(now)
	wide := s.SafetyButton.Text != text
	s.SafetyButton.SetText(text, color)
	if wide {
		s.Object.Refresh() // it has another width
	}
	s.SafetyButton.Tip = s.safetyTip(now)
	for _, c := range now.Concerns {
		if !slices.Contains(s.concerns, c) && c != desk.OnlyToRead {
			s.Warn(oneLine(s.concern(c, now)))
			break
		}
	}
	s.concerns = now.Concerns
	if !now.Pending || s.following {
		return
	}
	s.following = true
	time.AfterFunc(looksForDraft, func() {
		s.Later(func() {
			s.following = false
			if !s.over {
				s.Follow()
			}
		})
	})
}

// safetyText is how safe the document is, in short.
func (s *Bar) safetyText(now desk.Safety) (string, fyne.ThemeColorName) {
	if len(now.Concerns) > 0 {
		var all []string
		for _, c := range now.Concerns {
			all = append(all, s.t("status."+string(c)))
		}
		color := theme.ColorNameWarning
		if c := now.Concerns[0]; c == desk.NoDraft || c == desk.Broken || c == desk.Gone {
			color = theme.ColorNameError
		}
		return strings.Join(all, " · "), color
	}
	switch {
	case now.Saved:
		return s.t("status.saved"), theme.ColorNamePlaceHolder
	case !s.Desk.Unsaved():
		return s.t("status.unsaved"), theme.ColorNamePlaceHolder
	case now.Kept.IsZero():
		return s.t("status.draft.soon"), theme.ColorNamePlaceHolder
	}
	return s.t("status.draft", "time", now.Kept.Format(time.TimeOnly)), theme.ColorNameSuccess
}

// safetyTip is the worst that there is to know, on one line.
func (s *Bar) safetyTip(now desk.Safety) string {
	if len(now.Concerns) == 0 {
		return ""
	}
	const most = 160
	tip := []rune(oneLine(s.concern(now.Concerns[0], now)))
	if len(tip) > most {
		tip = append(tip[:most-1], '…')
	}
	return string(tip)
}

// concern is a concern as sentences.
func (s *Bar) concern(c desk.Concern, now desk.Safety) string {
	name := s.Desk.Name()
	switch c {
	case desk.NoDraft:
		return s.explain(now.NoDraft)
	case desk.NoVersions:
		return s.explain(now.NoVersions)
	case desk.Broken:
		return s.t("disk.broken", "file", name) + " " + s.explain(now.Broken)
	case desk.OutOfStep:
		return s.t("disk.changed", "file", name)
	case desk.Gone:
		return s.t("disk.gone", "file", name)
	case desk.TakenOver:
		return s.t("lock.lost", "who", desk.Who(now.Holder)) + " " + s.t("lock.lost.hint")
	}
	return s.t("safety.read-only")
}

// TellSafety tells all that there is to know.
func (s *Bar) TellSafety() {
	if s.Dialogs().Any() {
		return
	}
	now := s.Desk.Safety()
	var all []string
	for _, c := range now.Concerns {
		all = append(all, s.concern(c, now))
	}
	if len(all) == 0 {
		all = append(all, s.t("safety.kept"))
	}
	s.Dialogs().Tell(s.t("safety.title", "file", s.Desk.Name()), strings.Join(all, "\n\n"), "")
}
