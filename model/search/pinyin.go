package search

import (
	"slices"
	"strings"
	"sync"

	"github.com/mozillazg/go-pinyin"
)

// Readings is how a Chinese character is read, in small Latin letters without
// tones; nil for other characters. ü is v.
func Readings(r rune) []string {
	if !isHan(r) {
		return nil
	}
	return readings()[r-firstHan].all
}

// The characters that have readings here: those of the basic plane. The rare
// ones beyond it are found by themselves alone.
const (
	firstHan = 0x3400
	lastHan  = 0x9FFF
)

func isHan(r rune) bool { return r >= firstHan && r <= lastHan }

// reading is how a character is read; first has a bit for each letter that
// one of its readings begins with (ü, as u, too).
type reading struct {
	all   []string
	spelt []string // the ways to spell it within a word
	first uint32
}

// readings is made once, from the library's dictionary: its own functions
// take a regular expression to each character.
var readings = sync.OnceValue(makeReadings)

func makeReadings() []reading {
	table := make([]reading, lastHan-firstHan+1)
	known := map[string]string{} // some 400 syllables stand for 40,000 characters
	for r, all := range pinyin.PinyinDict {
		if !isHan(rune(r)) {
			continue
		}
		of := &table[r-firstHan]
		for toned := range strings.SplitSeq(all, ",") {
			plain, ok := known[toned]
			if !ok {
				// The umlaut goes with the tones; v keeps it apart from u.
				plain = Fold(umlauts.Replace(toned))
				known[toned] = plain
			}
			if latin(plain) && !slices.Contains(of.all, plain) {
				of.all = append(of.all, plain)
				of.spelt = append(of.spelt, spellings(plain)...)
				of.first |= 1 << (plain[0] - 'a')
			}
		}
	}
	return table
}

// mayContain reports whether a folded text has a Chinese character that a word
// could be spelled with, and one that it could begin with: most texts are out
// by that, and cost no more than being read.
func mayContain(text, word string) bool {
	table := readings()
	var letters uint32 // of the word
	for i := range len(word) {
		letters |= 1 << (word[i] - 'a')
	}
	first := uint32(1) << (word[0] - 'a')
	begins, han := false, false
	for _, r := range text {
		switch {
		case isHan(r):
			of := table[r-firstHan].first
			han = han || of&letters != 0
			begins = begins || of&first != 0
		case r == rune(word[0]):
			begins = true
		}
		if begins && han {
			return true
		}
	}
	return false
}

var umlauts = strings.NewReplacer("ü", "v", "ǖ", "v", "ǘ", "v", "ǚ", "v", "ǜ", "v")

// Spelled finds the first run of characters in a folded text that a word of
// small Latin letters spells, as places from (of the first character) to
// (behind the last). Each Chinese character takes its whole reading or the
// first letter of it, the last one any beginning of it; every other character
// takes itself. A run without a Chinese character does not count.
func Spelled(text []rune, word string) (from, to int, ok bool) {
	table := readings()
	s := speller{text: text, word: word}
	for i, r := range text {
		han := isHan(r) && table[r-firstHan].first&(1<<(word[0]-'a')) != 0
		if han || r == rune(word[0]) {
			if end, han := s.from(i, 0); end > 0 && han {
				return i, end, true
			}
		}
	}
	return 0, 0, false
}

// short is how many letters a word may have for its few ways to be walked
// without a note of those that were.
const short = 8

// speller tries the ways to spell a run of characters; tried holds those that
// lead nowhere, so that no way is walked twice.
type speller struct {
	text  []rune
	word  string
	tried map[[2]int]bool
}

// from spells word[k:] by the characters from i on. It gives the place behind
// the last of them, 0 if there is no way, and whether one is Chinese.
func (s *speller) from(i, k int) (end int, han bool) {
	if k == len(s.word) {
		return i, false
	}
	if i == len(s.text) || s.tried[[2]int{i, k}] {
		return 0, false
	}
	rest := s.word[k:]
	if r := s.text[i]; isHan(r) {
		if end := s.character(i, k, rest); end > 0 {
			return end, true
		}
	} else if r == rune(rest[0]) {
		if end, han := s.from(i+1, k+1); end > 0 {
			return end, han
		}
	}
	if len(s.word) > short {
		if s.tried == nil {
			s.tried = map[[2]int]bool{}
		}
		s.tried[[2]int{i, k}] = true
	}
	return 0, false
}

// character spells the Chinese character at i: as the end of the word where it
// can be, else whole readings first.
func (s *speller) character(i, k int, rest string) int {
	ways := readings()[s.text[i]-firstHan].spelt
	for _, spelt := range ways {
		if strings.HasPrefix(spelt, rest) {
			return i + 1
		}
	}
	for _, spelt := range ways {
		if strings.HasPrefix(rest, spelt) {
			if end, _ := s.from(i+1, k+len(spelt)); end > 0 {
				return end
			}
		}
	}
	return 0
}

// spellings is the ways to spell a reading within a word.
func spellings(reading string) []string {
	all := []string{reading, reading[:1]}
	if strings.Contains(reading, "v") {
		all = append(all, strings.ReplaceAll(reading, "v", "u"))
	}
	return all
}
