package status

import (
	"strconv"

	"touchline/canvas/editor/event"
	"touchline/model"
	"touchline/model/words"
)

// Gone is what a deletion takes away, in words: "1 phase, 3 steps, 12 cards".
func Gone(lang model.Lang, g event.Gone) string {
	var all []string
	g.Each(func(sort string, n int) { all = append(all, words.N(lang, "canvas.gone."+sort, n)) })
	return listed(lang, all)
}

// gone is the same of a status of the editor.
func gone(lang model.Lang, st event.Status) string {
	var all []string
	for i := 0; i+1 < len(st.Args); i += 2 {
		n, _ := strconv.Atoi(st.Args[i+1])
		all = append(all, words.N(lang, "canvas.gone."+st.Args[i], n))
	}
	return listed(lang, all)
}

// listed puts things one behind another.
func listed(lang model.Lang, all []string) (text string) {
	for i, one := range all {
		if i == 0 {
			text = one
			continue
		}
		text = words.T(lang, "canvas.gone.and", "before", text, "next", one)
	}
	return text
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
