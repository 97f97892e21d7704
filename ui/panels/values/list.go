package values

import (
	"strings"

	"touchline/model"
)

// Separators part the entries of a list that is written in one line.
const Separators = ",，、;；\n"

// ShowList writes a list in one line. An entry that has a separator in it
// stands in quotes.
func ShowList(lang model.Lang, all []string) string {
	parts := make([]string, len(all))
	for i, s := range all {
		if strings.ContainsAny(s, Separators+`"`) || s != strings.TrimSpace(s) || s == "" {
			s = `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
		}
		parts[i] = s
	}
	if lang == model.Chinese {
		return strings.Join(parts, "、")
	}
	return strings.Join(parts, ", ")
}

// ReadList reads what showList writes. An empty text is no list.
func ReadList(s string) []string {
	var all []string
	for s = strings.TrimSpace(s); s != ""; s = strings.TrimSpace(s) {
		if rest, ok := strings.CutPrefix(s, `"`); ok {
			var entry strings.Builder
			for {
				head, tail, closed := strings.Cut(rest, `"`)
				entry.WriteString(head)
				rest = tail
				if !closed || !strings.HasPrefix(tail, `"`) {
					break
				}
				entry.WriteByte('"')
				rest = tail[1:]
			}
			all = append(all, entry.String())
			at := strings.IndexAny(rest, Separators)
			if at < 0 {
				return all
			}
			s = CutSeparator(rest[at:])
			continue
		}
		at := strings.IndexAny(s, Separators)
		if at < 0 {
			return append(all, s)
		}
		if entry := strings.TrimSpace(s[:at]); entry != "" {
			all = append(all, entry)
		}
		s = CutSeparator(s[at:])
	}
	return all
}

func CutSeparator(s string) string {
	for i := range s {
		if i > 0 {
			return s[i:]
		}
	}
	return ""
}
