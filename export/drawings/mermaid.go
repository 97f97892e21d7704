package drawings

import (
	"fmt"
	"io"
	"strings"

	"touchline/model"
)

// Mermaid writes a flowchart of Mermaid: a subgraph for each lane.
func Mermaid(w io.Writer, d *model.Document, lang model.Lang) ([]Loss, error) {
	all, _ := rows(d, lang)
	var b strings.Builder
	if d.Head.Title != "" {
		fmt.Fprintf(&b, "---\ntitle: %q\n---\n", strings.ReplaceAll(d.Head.Title, "\n", " "))
	}
	b.WriteString("flowchart LR\n")
	for _, r := range all {
		fmt.Fprintf(&b, "  subgraph %s [%s]\n", word(r.lane.ID), quoted(r.name))
		for _, p := range r.cards {
			begin, end := "[", "]"
			switch p.card.Kind {
			case model.KindDecision:
				begin, end = "{", "}"
			case model.KindSystem:
				begin, end = "[(", ")]"
			}
			fmt.Fprintf(&b, "    %s%s%s%s\n", word(p.card.ID), begin, quoted(p.card.Text), end)
		}
		b.WriteString("  end\n")
	}
	for _, l := range d.LinksInOrder() {
		arrow := "-->"
		switch l.Kind {
		case model.LinkExchange:
			arrow = "<-->"
		case model.LinkSupport:
			arrow = "-.->"
		}
		if l.Label != "" {
			arrow += "|" + quoted(l.Label) + "|"
		}
		fmt.Fprintf(&b, "  %s %s %s\n", word(l.From), arrow, word(l.To))
	}
	_, err := io.WriteString(w, b.String())
	return losses(d), err
}

// word is an id that is no word of Mermaid's ("end").
func word[T ~string](id T) string { return "x" + strings.ReplaceAll(string(id), "-", "_") }

// quoted is a text in quotes; what ends them, and line ends, are written as
// Mermaid has them.
func quoted(s string) string {
	return `"` + strings.NewReplacer("#", "#35;", `"`, "#quot;", "\n", "<br/>", "|", "#124;", ";", "#59;").Replace(strings.TrimSpace(s)) + `"`
}
