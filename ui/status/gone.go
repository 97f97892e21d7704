package status

import (
	"strconv"
	"strings"

	"touchline/canvas/editor/event"
	"touchline/model"
	"touchline/model/words"
)

// Gone is what a deletion takes away, in words: "1 phase, 3 steps, 12 cards".
func Gone(lang model.Lang, g event.Gone) string {
	var all []string
	g.Each(func(sort string, n int) { all = append(all, words.N(lang, "canvas.gone."+sort, n)) })
	return strings.Join(all, words.T(lang, "canvas.gone.and"))
}

// gone is the same of a status of the editor.
func gone(lang model.Lang, st event.Status) string {
	var all []string
	for i := 0; i+1 < len(st.Args); i += 2 {
		n, _ := strconv.Atoi(st.Args[i+1])
		all = append(all, words.N(lang, "canvas.gone."+st.Args[i], n))
	}
	return strings.Join(all, words.T(lang, "canvas.gone.and"))
}

// offerUndo shows the button that takes a deletion back as long as the bar says
// what went.
func (s *Bar) offerUndo() {
	if s.undo == nil {
		return
	}
	offers := s.Desk.Editor().Status().Key == event.KeyGone && s.Text.Text == s.said()
	if offers != s.undo.Visible() {
		if offers {
			s.undo.Show()
		} else {
			s.undo.Hide()
		}
		s.Object.Refresh()
	}
}
