package fuzzy

import (
	"bytes"
	"slices"
	"strings"
	"unicode"

	"touchline/model/search"
)

// maxQuery and maxName bound, in characters, what is looked at: the palette
// shows names of a line, and a pasted novel must not freeze it.
const (
	maxQuery = 64
	maxName  = 200
)

// What a fit is worth. Letters in a row outweigh the begin of a word, so that
// "card" finds "New card" before "Copy as reading document"; the numbers only
// matter against each other.
const (
	forLetter  = 4  // any letter found
	forBegin   = 8  // it begins a word, or is a Chinese character
	forRow     = 10 // it follows the one found before
	forFirst   = 6  // it begins the name
	forItself  = 1  // it is the character, not its pinyin
	forWhole   = 12 // the word typed is a whole word of the name
	perSkipped = 1  // letters left out since the one found before, at most…
	maxSkipped = 5
)

// Fit is how well what was typed fits a name.
type Fit struct {
	Score int
	At    []int // the characters of the name that were found, ascending, counted in runes
}

// Match fits what was typed to a name. An empty query fits every name with
// no score.
func Match(query, name string) (Fit, bool) {
	words := wordsOf(query)
	letters := read(name)
	fit := Fit{}
	for _, w := range words {
		score, at, ok := matchWord(w, letters)
		if whole, places, spelt := spelled(w, letters); spelt && (!ok || whole > score) {
			score, at, ok = whole, places, true
		}
		if !ok {
			return Fit{}, false
		}
		fit.Score += score
		fit.At = append(fit.At, at...)
	}
	slices.Sort(fit.At)
	fit.At = slices.Compact(fit.At)
	return fit, true
}

// wordsOf is the words of a query, folded.
func wordsOf(query string) [][]rune {
	var words [][]rune
	left := maxQuery
	for _, f := range strings.Fields(search.Fold(query)) {
		w := []rune(f)
		w = w[:min(len(w), left)]
		if left -= len(w); len(w) > 0 {
			words = append(words, w)
		}
	}
	return words
}

// foldRune is the first character that a character folds into.
func foldRune(r rune) rune {
	if r < unicode.MaxASCII || unicode.Is(unicode.Han, r) && r >= 0x4E00 && r <= 0x9FFF {
		return unicode.ToLower(r) // what names are made of, the quick way
	}
	for _, folded := range search.Fold(string(r)) {
		return folded
	}
	return r
}

// letter is a character of a name.
type letter struct {
	rune     rune
	initials string
	begins   bool // a word
	ends     bool // a word
}

// read takes a name apart. Its places are those of the name as it is given:
// a character that folds into several is found by the first of them.
func read(name string) []letter {
	runes := []rune(name)
	runes = runes[:min(len(runes), maxName)]
	letters := make([]letter, len(runes))
	for i, r := range runes {
		l := &letters[i]
		l.rune = foldRune(r)
		if unicode.Is(unicode.Han, r) {
			l.initials, l.begins, l.ends = initials(r), true, true
			continue
		}
		word := unicode.IsLetter(r) || unicode.IsDigit(r)
		before := i > 0 && !unicode.Is(unicode.Han, runes[i-1]) && (unicode.IsLetter(runes[i-1]) || unicode.IsDigit(runes[i-1]))
		hump := before && unicode.IsUpper(r) && unicode.IsLower(runes[i-1])
		l.begins = word && (!before || hump)
		if i > 0 && letters[i-1].rune != 0 && (!word || l.begins) {
			letters[i-1].ends = true
		}
	}
	if n := len(letters); n > 0 {
		letters[n-1].ends = true
	}
	return letters
}

// spelled finds the characters of a name whose pinyin a word spells, by whole
// syllables or first letters. Who spells leaves out the marks and spaces between
// them.
func spelled(word []rune, name []letter) (score int, at []int, ok bool) {
	for _, r := range word {
		if r < 'a' || r > 'z' {
			return 0, nil, false
		}
	}
	var text []rune
	var places []int // of its characters in the name
	for i, l := range name {
		if unicode.IsLetter(l.rune) || unicode.IsDigit(l.rune) {
			text, places = append(text, l.rune), append(places, i)
		}
	}
	from, to, ok := search.Spelled(text, string(word))
	if !ok {
		return 0, nil, false
	}
	score = (to-from)*(forLetter+forBegin) + (to-from-1)*forRow
	if places[from] == 0 {
		score += forFirst
	}
	if name[places[from]].begins && name[places[to-1]].ends {
		score += forWhole
	}
	return score, places[from:to], true
}

// initials is the first letters of the readings of a Chinese character.
func initials(r rune) string {
	var all []byte
	for _, s := range search.Readings(r) {
		if !bytes.Contains(all, []byte(s[:1])) {
			all = append(all, s[0])
		}
	}
	return string(all)
}

func (l letter) fits(r rune) bool {
	return l.rune == r || r < unicode.MaxASCII && strings.IndexByte(l.initials, byte(r)) >= 0
}

// matchWord finds the best way through a name: best[j] is the score of the
// letters so far with the last of them found at j.
func matchWord(word []rune, name []letter) (score int, at []int, ok bool) {
	const none = -1 << 30
	n := len(name)
	if len(word) > n {
		return 0, nil, false
	}
	best, from := make([]int, n), make([][]int, len(word))
	for i, r := range word {
		next := make([]int, n)
		from[i] = make([]int, n)
		for j := range n {
			next[j] = none
			if j < i || !name[j].fits(r) {
				continue
			}
			here := forLetter
			if name[j].begins {
				here += forBegin
			}
			if name[j].rune == r {
				here += forItself
			}
			if i == 0 {
				if j == 0 {
					here += forFirst
				}
				next[j] = here
				continue
			}
			for k := i - 1; k < j; k++ {
				if best[k] == none {
					continue
				}
				s := best[k] + here - perSkipped*min(maxSkipped, j-k-1)
				if k == j-1 {
					s += forRow
				}
				if s > next[j] {
					next[j], from[i][j] = s, k
				}
			}
		}
		best = next
	}
	end := none
	for j, s := range best {
		if s > none && (!ok || s > score) {
			score, end, ok = s, j, true
		}
	}
	if !ok {
		return 0, nil, false
	}
	at = make([]int, len(word))
	for i, j := len(word)-1, end; i >= 0; i-- {
		at[i] = j
		j = from[i][j]
	}
	if run := at[len(at)-1]-at[0] == len(at)-1; run && name[at[0]].begins && name[end].ends {
		score += forWhole
	}
	return score, at, true
}
