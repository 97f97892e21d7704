package sheet

import (
	"strings"

	"touchline/model"
)

// heads is where the labels of the rows stand.
type heads struct {
	role  int // column of the roles; -1: the names say them
	name  int // column of the lanes' names; -1: the roles are the names
	steps int // the first column of a step
}

// headSearch is how many rows are looked at for where the heads are.
const headSearch = 2000

// findHeads finds the columns of roles and names. It reports false where the
// second column could be names as well as the first step.
func (l *lanes) findHeads() (h heads, clear bool) {
	g := l.g
	if h, ok := l.askedHeads(); ok {
		return h, true
	}
	if l.o.LaneColumn > 0 {
		return l.saidHeads(), true
	}
	var roles, filled [3]int
	rows := 0
	seen := map[string]int{}
	for row := range min(len(g.rows), headSearch) {
		if g.filled(row, 1) == 0 {
			continue
		}
		for c := range roles {
			if s := g.sense(row, c); s.class == roleOf && s.sure || s.class == fieldOf && s.sure {
				roles[c]++
			}
		}
		if s := g.sense(row, 0); s.class == roleOf || s.class == fieldOf {
			rows++
			seen[g.at(row, 0)]++
			for c := range filled {
				if g.at(row, c) != "" {
					filled[c]++
				}
			}
		}
	}
	if l.numbersFirst() && g.columns() > 2 {
		g.first++
		defer func() { l.dropped = true }()
		return l.findHeads()
	}
	if n, ok := l.headsByHeader(roles); ok {
		return n, true
	}
	switch {
	case roles[1] >= 2 && roles[1] > roles[0]:
		return heads{role: 1, name: 0, steps: 2}, true
	case g.turned || rows == 0:
		return heads{role: -1, name: 0, steps: 1}, true
	case filled[1] == 0:
		return heads{role: 0, name: 1, steps: 2}, true
	case filled[1] < rows || g.columns() < 3:
		return heads{role: -1, name: 0, steps: 1}, true
	}
	plainWords, twice := true, false
	for label, n := range seen {
		plainWords = plainWords && senseOf(label).plain
		twice = twice || n > 1
	}
	return heads{role: 0, name: 1, steps: 2}, plainWords || twice
}

// saidHeads is the heads where it was said which column holds the names.
func (l *lanes) saidHeads() heads {
	name := l.o.LaneColumn - 1 - l.g.first
	if name < 0 {
		name = 0
	}
	most, role := 0, -1
	for c := range name + 2 {
		n := 0
		for row := range min(len(l.g.rows), headSearch) {
			if s := l.g.sense(row, c); s.class == roleOf && s.sure {
				n++
			}
		}
		if c != name && n > most && (c < name || n > 1) {
			most, role = n, c
		}
	}
	return heads{role: role, name: name, steps: max(name, role) + 1}
}

// numbersFirst reports whether the first column numbers the rows.
func (l *lanes) numbersFirst() bool {
	n, other := 0, 0
	for row := range min(len(l.g.rows), headSearch) {
		text := strings.Trim(l.g.at(row, 0), ".)、 ")
		if text == "" || l.g.sense(row, 0).class == numberOf || l.g.filled(row, 0) < 3 {
			continue // a title, a remark
		}
		if _, ok := model.ParseNumber(text); ok {
			n++
		} else {
			other++
		}
	}
	return n >= 2 && other == 0
}

// headsByHeader finds the heads by the rows that name phases, steps or the
// heads themselves.
func (l *lanes) headsByHeader(roles [3]int) (heads, bool) {
	g := l.g
	nameThenRole := roles[1] >= 2 && roles[1] > roles[0]
	two := heads{role: 0, name: 1, steps: 2}
	if nameThenRole {
		two = heads{role: 1, name: 0, steps: 2}
	}
	one := heads{role: -1, name: 0, steps: 1}
	blankBoth, word := false, false
	for row := range min(len(g.rows), 12) {
		s0, s1 := g.sense(row, 0), g.sense(row, 1)
		isHead := func(s sense) bool { return s.sure && (s.class == phaseOf || s.class == stepOf || s.class == eitherOf) }
		switch {
		case g.filled(row, 0) < 2 || s0.class == roleOf && !isHead(s1):
			if g.filled(row, 0) > 1 && s0.class == roleOf {
				return two, word || blankBoth // a lane: all headers stand above it
			}
			continue
		case g.at(row, 0) == "" && (isHead(s1) || s1.class == labelOf):
			return two, true
		case s0.class == labelOf && s1.class == labelOf, s0.class == labelOf && g.at(row, 1) == "":
			return two, true
		case s0.class == labelOf:
			return one, true
		case isHead(s0) && g.at(row, 1) != "" && s1.class != labelOf:
			return one, true
		case isHead(s0):
			word = true
		case g.at(row, 0) == "" && g.at(row, 1) != "" && !nameThenRole && g.filled(row, 1) > 1:
			return one, true
		case g.at(row, 0) == "" && g.at(row, 1) == "":
			blankBoth = true
		}
	}
	return two, word || blankBoth
}
