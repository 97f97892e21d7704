package cli

import (
	"bytes"
	"encoding/json"
	"strings"
)

// kinds is the lists of records of a file, and what an owner of each begins
// with.
var kinds = map[string]string{
	"phases": "phase", "steps": "step", "lanes": "lane", "cards": "card", "links": "link", "stickies": "sticky", "pictures": "picture",
}

// linesOf is the line of a file in which each record's id stands, by owner:
// "card:c1". What is no JSON to its end has those that come before.
func linesOf(data []byte) map[string]int {
	lines := map[string]int{"document": 1}
	if len(data) == 0 {
		return map[string]int{}
	}
	dec := json.NewDecoder(bytes.NewReader(data))
	line, at := 1, 0
	here := func() int {
		end := min(int(dec.InputOffset()), len(data))
		line += bytes.Count(data[at:end], []byte("\n"))
		at = end
		return line
	}
	var path []string // the names that lead to what is read; "" for a list's entry
	var names []bool  // by depth: an object whose next string is a name
	for {
		tok, err := dec.Token()
		if err != nil {
			return lines
		}
		depth := len(path)
		switch t := tok.(type) {
		case json.Delim:
			if t == '}' || t == ']' {
				path, names = path[:depth-1], names[:depth-1]
				break
			}
			path, names = append(path, ""), append(names, t == '{')
			continue
		case string:
			if depth > 0 && names[depth-1] {
				path[depth-1], names[depth-1] = t, false
				continue
			}
			if depth == 3 && path[2] == "id" {
				if kind := kinds[path[0]]; kind != "" {
					owner := kind + ":" + strings.TrimSpace(t)
					if lines[owner] == 0 {
						lines[owner] = here()
					}
				}
			}
		}
		// A value ended: in an object a name comes next.
		if depth := len(path); depth > 0 && path[depth-1] != "" {
			names[depth-1] = true
		}
	}
}
