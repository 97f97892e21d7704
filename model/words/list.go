package words

import (
	"strings"

	"touchline/model"
)

// List joins names to a list in one line: "a, b, c", "a、b、c".
func List(lang model.Lang, names []string) string {
	list := ""
	for i, name := range names {
		if i == 0 {
			list = name
			continue
		}
		list = T(lang, "check.list", "list", list, "next", name)
	}
	return list
}

// Pointed is what of some texts says something, with points between: "a · b".
func Pointed(texts ...string) string {
	var said []string
	for _, s := range texts {
		if s = strings.TrimSpace(s); s != "" {
			said = append(said, s)
		}
	}
	return strings.Join(said, " · ")
}
