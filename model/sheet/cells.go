package sheet

import (
	"html"
	"regexp"
	"strings"
	"unicode"

	"touchline/model"
	"touchline/model/table"
)

var (
	lineBreak = regexp.MustCompile(`(?i)[ \t]*<br\s*/?>[ \t]*|</(?:p|div|li)>\s*`)
	anyTag    = regexp.MustCompile(`(?i)</?(?:b|i|u|s|p|a|em|strong|span|div|font|ul|ol|li|code|small|sub|sup)(?:\s[^<>]*)?/?>`)
	bulletAt  = regexp.MustCompile(`^\s*(?:[-–—*•·▪◦●○■□‣✓✔]\s+|[•·▪◦●■‣]\s*|[(（]\d{1,2}[)）]\s*|[①-⑳]\s*)`)
	numberAt  = regexp.MustCompile(`^\s*\d{1,2}(?:[)、．]|\.)`)
	numbered  = regexp.MustCompile(`(?:^|\s)(\d{1,2})(?:[)、．]|\.(?:\s|\p{L}))`)
	circled   = regexp.MustCompile(`[①-⑳]`)
)

// clean takes the markup out of a cell's text: entities, tags, and the guard
// of spreadsheets; a <br> is a line end.
func clean(s string) string {
	if strings.ContainsAny(s, "<&") {
		s = lineBreak.ReplaceAllString(s, "\n")
		s = anyTag.ReplaceAllString(s, "")
		s = html.UnescapeString(s)
	}
	return table.Clean(s)
}

// silent reports whether a cell says that there is nothing.
func silent(s string) bool {
	switch strings.ToLower(strings.Trim(plain(s), " .()")) {
	case "", "-", "--", "---", "/", "\\", "n/a", "na", "n.a", "none", "nil", "null", "无", "無", "空", "暂无", "没有", "…", "······", "x/x":
		return true
	}
	return false
}

// parts are the cards of a cell. They are parted by ";" outside of quotes and
// brackets, by line ends unless keepLines, and by bullets and numbers.
func parts(s string, keepLines bool) []string {
	if silent(s) {
		return nil
	}
	if !strings.ContainsAny(s, "\n;；•·▪●1①②") {
		return []string{strings.TrimSpace(withoutBullet(s))}
	}
	var out []string
	add := func(p string) {
		if q := strings.TrimSpace(withoutBullet(p)); q != "" && !silent(q) {
			out = append(out, q)
		}
	}
	for _, piece := range split(s) {
		if keepLines && !bulleted(piece) {
			add(piece)
			continue
		}
		for _, line := range strings.Split(piece, "\n") {
			for _, item := range items(line) {
				add(item)
			}
		}
	}
	return out
}

// withoutBullet takes the sign of an item of a list off a line. A number is one
// only if no digit follows: "1.5 h" is a time.
func withoutBullet(line string) string {
	if at := bulletAt.FindString(line); at != "" && speaks(line[len(at):]) {
		return line[len(at):]
	}
	at := numberAt.FindString(line)
	rest := line[len(at):]
	if at == "" || !speaks(rest) || rest[0] >= '0' && rest[0] <= '9' {
		return line
	}
	return rest
}

// speaks reports whether a text has a letter or a digit.
func speaks(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// bulleted reports whether every line of a text is an item of a list.
func bulleted(s string) bool {
	for _, line := range strings.Split(s, "\n") {
		if strings.TrimSpace(line) != "" && withoutBullet(line) == line {
			return false
		}
	}
	return true
}

// split parts a text at ";" outside of quotes and brackets.
func split(s string) []string {
	var out []string
	var closing []rune
	start := 0
	last := map[rune]int{} // where each closing sign stands last
	for i, r := range s {
		closes := pair[r]
		if _, looked := last[closes]; closes != 0 && !looked {
			last[closes] = strings.LastIndex(s, string(closes))
		}
		switch {
		case len(closing) > 0 && r == closing[len(closing)-1]:
			closing = closing[:len(closing)-1]
		case closes != 0 && last[closes] > i:
			closing = append(closing, closes)
		case (r == ';' || r == '；') && len(closing) == 0:
			out = append(out, s[start:i])
			start = i + len(string(r))
		}
	}
	return append(out, s[start:])
}

// pair is what closes what was opened.
var pair = map[rune]rune{'“': '”', '「': '」', '『': '』', '《': '》', '(': ')', '（': '）', '[': ']', '【': '】', '"': '"'}

// items are the parts of a line that numbers: "1. Greets 2. Checks", "①问候②核对".
func items(line string) []string {
	if at := circled.FindAllStringIndex(line, -1); len(at) > 1 && strings.TrimSpace(line[:at[0][0]]) == "" {
		all := cutAt(line, at)
		for i, item := range all {
			if !speaks(item[at[i][1]-at[i][0]:]) {
				return []string{line} // numbers that are the text
			}
		}
		return all
	}
	at := numbered.FindAllStringSubmatchIndex(line, -1)
	if len(at) < 2 || strings.TrimSpace(line[:at[0][0]]) != "" {
		return []string{line}
	}
	for i, m := range at {
		if line[m[2]:m[3]] != showNumber(float64(i+1)) {
			return []string{line}
		}
	}
	return cutAt(line, at)
}

func cutAt(line string, at [][]int) []string {
	var out []string
	for i, m := range at {
		end := len(line)
		if i+1 < len(at) {
			end = at[i+1][0]
		}
		out = append(out, line[m[0]:end])
	}
	return out
}

// marksOf takes marks off a card's text: "[F]", "★".
func marksOf(s string) (string, model.Marks) {
	var m model.Marks
	for found := true; found; {
		found = false
		s = strings.TrimSpace(s)
		for _, w := range []struct {
			text string
			mark model.Marks
		}{{"[F]", model.MarkFail}, {"[W]", model.MarkWait}, {"★", model.MarkTruth}, {"⭐", model.MarkTruth}} {
			rest, is := strings.CutSuffix(s, w.text)
			if !is {
				rest, is = strings.CutPrefix(s, w.text)
			}
			if is && strings.ContainsFunc(rest, unicode.IsLetter) {
				s, m, found = strings.TrimSpace(rest), m|w.mark, true
			}
		}
	}
	return s, m
}
