// Package mermaid reads two diagrams of Mermaid: the user journey, and the
// flowchart with subgraphs as lanes. The text comes in, a reading goes out;
// other diagrams are refused by name.
package mermaid

import (
	"regexp"
	"strings"

	"touchline/model"
	"touchline/model/reading"
)

var frontMatter = regexp.MustCompile(`\A---\n(?s:.*?)\n---\n`)

// Read reads a diagram; first is the line of the file that it begins on.
func Read(text string, first int) (*reading.Reading, error) {
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	blank := len(text) - len(strings.TrimLeft(text, " \t\n"))
	blank = strings.LastIndexByte(text[:blank], '\n') + 1 // of whole lines
	first += strings.Count(text[:blank], "\n")
	text = text[blank:]
	title := ""
	if head := frontMatter.FindString(text); head != "" {
		for _, l := range strings.Split(head, "\n") {
			if v, ok := strings.CutPrefix(l, "title:"); ok {
				title = strings.Trim(strings.TrimSpace(v), `"'`)
			}
		}
		first += strings.Count(head, "\n")
		text = text[len(head):]
	}
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		word, rest, _ := strings.Cut(strings.TrimSpace(l), " ")
		if word == "" || strings.HasPrefix(word, "%%") {
			continue
		}
		var r *reading.Reading
		var err error
		switch strings.TrimRight(word, ";:") {
		case "journey":
			r, err = journey(lines[i+1:], first+i+1)
		case "flowchart", "graph", "flowchart-elk":
			if _, after, ok := strings.Cut(rest, ";"); ok && strings.TrimSpace(after) != "" {
				lines[i] = after
				i--
			}
			r, err = flowchart(lines[i+1:], first+i+1)
		default:
			return nil, model.NewFault("diagram.mermaid", "kind", word)
		}
		if err == nil && r.Title.Text == "" {
			r.Title.Text = title
		}
		return r, err
	}
	return nil, model.NewFault("diagram.no-shapes", "kind", "Mermaid")
}

func line(n int) reading.Place { return reading.Place{Line: n} }

// plain takes the markup out of a label.
func plain(s string) string {
	s = strings.TrimSpace(s)
	if len(s) > 1 && (s[0] == '"' && s[len(s)-1] == '"' || s[0] == '`' && s[len(s)-1] == '`') {
		s = strings.Trim(s[1:len(s)-1], "`")
	}
	s = breaks.ReplaceAllString(s, "\n")
	for from, to := range map[string]string{"#quot;": `"`, "#amp;": "&", "#lt;": "<", "#gt;": ">", "#59;": ";", "#35;": "#", "#124;": "|", "&quot;": `"`, "&amp;": "&"} {
		s = strings.ReplaceAll(s, from, to)
	}
	return strings.TrimSpace(s)
}

var breaks = regexp.MustCompile(`(?i)\s*(?:<br\s*/?>|\\n)\s*`)
