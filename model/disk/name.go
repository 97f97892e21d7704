package disk

import (
	"regexp"
	"strings"
	"unicode"
)

// mostName is how long a name that is made of a text may be, in bytes: with an
// ending and the number of a page it stays below the 255 that disks take. A
// Chinese letter has three.
const mostName = 200

var (
	// devices are the names that Windows keeps for itself, with any ending.
	devices = regexp.MustCompile(`(?i)^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\.|$)`)
	dashes  = regexp.MustCompile(`-{2,}`)
)

// SafeName is a text as the name of a file, without an ending, that every
// system takes and that leads to no other folder; otherwise is the name where
// nothing is left of it.
func SafeName(text, otherwise string) string {
	s := strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.Is(unicode.Cc, r), unicode.Is(unicode.Cf, r), r == unicode.ReplacementChar:
			return -1
		case strings.ContainsRune(`/\:*?"<>|`, r):
			return '-'
		}
		return r
	}, strings.ToValidUTF8(text, ""))
	s = strings.Join(strings.Fields(s), " ")
	// What was left empty takes its separator along.
	s = strings.Trim(dashes.ReplaceAllString(s, "-"), " .-")
	if len(s) > mostName {
		s = strings.TrimRight(strings.ToValidUTF8(s[:mostName], ""), " .-")
	}
	switch {
	case s == "":
		return otherwise
	case devices.MatchString(s):
		return "_" + s
	}
	return s
}
