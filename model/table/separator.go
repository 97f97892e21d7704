package table

import "strings"

// separators are tried in this order: a tab is seldom in a text, a comma often.
var separators = []byte{'\t', ',', ';', '|'}

// Separator finds what parts the cells of a text: what Excel's own first line
// says, else what gives the most rows of one width. rest is the text without
// that line. It is 0 where nothing parts cells.
func Separator(text string) (separator byte, rest string) {
	if line, after, ok := strings.Cut(text, "\n"); ok && strings.HasPrefix(line, "sep=") && len(strings.TrimSpace(line)) == len("sep=;") {
		return line[4], after
	}
	sample := text[:min(len(text), 64<<10)]
	most := 0.0
	for _, sep := range separators {
		if strings.IndexByte(sample, sep) < 0 {
			continue
		}
		if n := even(sample, sep); n > most {
			separator, most = sep, n
		}
	}
	return separator, text
}

// even says how evenly a separator parts a text: of the rows with more than
// one cell, how many are as wide as most are, more for wider ones. A comma in
// a sentence parts rows too, but not evenly.
func even(text string, sep byte) (best float64) {
	widths := map[int]int{}
	rows := 0
	for cells := range Rows(text, sep) {
		if rows++; rows > 400 {
			break
		}
		filled := 0
		for _, s := range cells {
			if s != "" {
				filled++
			}
		}
		if filled > 0 {
			widths[len(cells)]++
		}
	}
	if sep != '\t' && 2*strings.Count(text, string(sep)+" ") > strings.Count(text, string(sep)) {
		defer func() { best /= 2 }() // it stands as it does in sentences
	}
	for width, n := range widths {
		if width > 1 {
			best = max(best, float64(n)*(1+min(float64(width), 30)/100))
		}
	}
	return best
}
