package editor

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/model/file"
)

// TestWhatEachCommandDoes is a line for each command and each sort of selection: what
// becomes of the document, as the lines of its file that differ, what is selected,
// said and asked then, and by how much the window moved. A command that cannot be done
// stands with the reason.
func TestWhatEachCommandDoes(t *testing.T) {
	var b strings.Builder
	for _, picked := range []string{"", "card:b2", "card:a step:s2 sticky:n", "phase:one", "lane:front", "link:ab"} {
		refused := map[string][]string{}
		for _, c := range Commands() {
			h := newHand(t, worn(t))
			pick(&typist{hand: h}, picked)
			h.e.Asks()
			if why := c.Why(h.e); why != "" {
				refused[why] = append(refused[why], c.ID)
				continue
			}
			before, view := h.e.Document(), h.e.View()
			h.e.Run(c.ID)
			fmt.Fprintf(&b, "%s, %s:", picked, c.ID)
			was, is := strings.Split(string(file.Encode(before)), "\n"), strings.Split(string(file.Encode(h.e.Document())), "\n")
			lines := 0
			for _, l := range is {
				if l = strings.TrimSuffix(strings.TrimSpace(l), ","); l != "" && !slices.ContainsFunc(was, func(w string) bool { return strings.TrimSuffix(strings.TrimSpace(w), ",") == l }) {
					if lines++; lines < 4 {
						fmt.Fprintf(&b, " + %.110s", l)
					}
				}
			}
			fmt.Fprintf(&b, " %d of %d lines;", lines, len(is)-len(was))
			if o := h.e.Selection().Owners(); fmt.Sprint(o) != fmt.Sprint(owners(picked)) {
				fmt.Fprintf(&b, " selected %.80s", fmt.Sprint(o))
			}
			if s := h.e.Status(); s.Key != "" {
				fmt.Fprintf(&b, " says %s %v", s.Key, s.Args)
			}
			for _, a := range h.e.Asks() {
				fmt.Fprintf(&b, " asks %s", strings.TrimPrefix(fmt.Sprintf("%T", a), "event."))
			}
			if now := h.e.View(); now.At != view.At || now.Zoom != view.Zoom {
				fmt.Fprintf(&b, " window %.0f %.0f zoom %.2f", now.At.X, now.At.Y, now.Zoom)
			}
			b.WriteString("\n")
		}
		for _, why := range sortedKeys(refused) {
			fmt.Fprintf(&b, "%s, %s: %s\n", picked, why, strings.Join(refused[why], " "))
		}
	}
	canvastest.Golden(t, "commands.txt", b.String())
}

func owners(picked string) (all []canvas.Owner) {
	for _, o := range strings.Fields(picked) {
		all = append(all, canvas.Owner(o))
	}
	return all
}

func sortedKeys(m map[string][]string) []string {
	var all []string
	for k := range m {
		all = append(all, k)
	}
	slices.Sort(all)
	return all
}
