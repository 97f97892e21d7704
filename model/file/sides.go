package file

import (
	"bytes"
	"strconv"

	"touchline/model"
)

// markerLen is how many < = > or | a line begins with that a version control
// system puts between the two sides of what it could not merge.
const markerLen = 7

// conflicts says where two sides stand in a file.
type conflicts struct {
	n    int // places
	line int // of the first one
}

// marker returns the character of a marker's line, or 0.
func marker(line []byte) byte {
	if len(line) < markerLen {
		return 0
	}
	c := line[0]
	if c != '<' && c != '=' && c != '>' && c != '|' {
		return 0
	}
	for _, x := range line[:markerLen] {
		if x != c {
			return 0
		}
	}
	if rest := line[markerLen:]; len(rest) > 0 && rest[0] != ' ' && rest[0] != '\r' && rest[0] != '\n' {
		return 0
	}
	return c
}

// sides takes a file with the markers of a merge apart: as it is on our side,
// and as it is on theirs. What was there before both, which some merges show
// as well, is on neither. A marker that has no partner is nothing. Each side
// has its lines where the file has them.
func sides(text []byte) (ours, theirs []byte, found conflicts) {
	if !bytes.Contains(text, []byte("<<<<<<<")) && !bytes.Contains(text, []byte(">>>>>>>")) && !bytes.Contains(text, []byte("=======")) {
		return nil, nil, found
	}
	lines := bytes.SplitAfter(text, []byte{'\n'})
	ours, theirs = make([]byte, 0, len(text)), make([]byte, 0, len(text))
	both := func(line []byte) { ours, theirs = append(ours, line...), append(theirs, line...) }
	for i := 0; i < len(lines); i++ {
		c := marker(lines[i])
		if c == 0 {
			both(lines[i])
			continue
		}
		found.n++
		if found.line == 0 {
			found.line = i + 1
		}
		base, middle, end := conflictAt(lines, i)
		if end == 0 {
			both([]byte{'\n'})
			continue
		}
		for j := i; j <= end; j++ {
			switch {
			case j > i && j < base:
				ours, theirs = append(ours, lines[j]...), append(theirs, '\n')
			case j > middle && j < end:
				ours, theirs = append(ours, '\n'), append(theirs, lines[j]...)
			default:
				both([]byte{'\n'})
			}
		}
		i = end
	}
	return ours, theirs, found
}

// conflictAt finds the further markers of a conflict that begins at a line:
// where ours ends (before what was there before, if that is shown), where
// theirs begins and where it ends; end is 0 if it is none.
func conflictAt(lines [][]byte, begin int) (base, middle, end int) {
	if marker(lines[begin]) != '<' {
		return 0, 0, 0
	}
	for i := begin + 1; i < len(lines); i++ {
		switch c := marker(lines[i]); {
		case c == '<':
			return 0, 0, 0
		case c == '|' && base == 0 && middle == 0:
			base = i
		case c == '=' && middle == 0:
			middle = i
			if base == 0 {
				base = i
			}
		case c == '>':
			if middle == 0 {
				return 0, 0, 0
			}
			return base, middle, i
		}
	}
	return 0, 0, 0
}

// bothSides reads both sides of a file and keeps what either has.
func bothSides(ours, theirs []byte, found conflicts) *decoder {
	a, b := read(ours, true), read(theirs, true)
	if !a.readable() {
		a, b = b, a
	}
	if !a.readable() {
		a.err = model.NewFault("file.conflict", "line", strconv.Itoa(found.line))
		return a
	}
	if b.readable() {
		a.unite(b, 0)
	}
	a.report.Items = append([]Item{{
		Key: "file.mend.conflict", Args: []string{"n", strconv.Itoa(found.n), "where", model.TheDocument}, Where: model.TheDocument, Line: found.line,
	}}, a.report.Items...)
	return a
}
