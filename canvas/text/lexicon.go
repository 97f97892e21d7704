package text

import (
	"encoding/binary"
	"strings"
	"sync"

	"touchline/assets"
)

// lexicon is how seldom words are, in an open hash table.
type lexicon struct {
	words []uint64 // up to four characters in 16 bits each; 0: free
	costs []uint8
}

// lexiconSlots is a power of two, larger than twice the number of words.
const lexiconSlots = 1 << 18

// unknown is how seldom a character is that the lexicon lacks.
const unknown = 300

var chinese = sync.OnceValue(func() *lexicon {
	const record = 2*assets.LexiconWordLength + 1
	l := &lexicon{make([]uint64, lexiconSlots), make([]uint8, lexiconSlots)}
	for b := assets.Lexicon; len(b) >= record; b = b[record:] {
		word := binary.BigEndian.Uint64(b)
		i := slot(word)
		for l.words[i] != 0 {
			i = (i + 1) % lexiconSlots
		}
		l.words[i], l.costs[i] = word, b[record-1]
	}
	return l
})

func slot(word uint64) uint64 { return word * 0x9E3779B97F4A7C15 >> (64 - 18) }

// cost is how seldom a word is; false if it is none.
func (l *lexicon) cost(word uint64) (int, bool) {
	for i := slot(word); l.words[i] != 0; i = (i + 1) % lexiconSlots {
		if l.words[i] == word {
			return int(l.costs[i]), true
		}
	}
	return 0, false
}

// words is a stretch of Chinese characters that is cut into words.
type words struct {
	chars []rune
	bytes []int // where they stand
	best  []int // how seldom the words up to a character are, together
	from  []int // where the last of them begins
}

func (w *words) add(r rune, at int) { w.chars, w.bytes = append(w.chars, r), append(w.bytes, at) }

// cut notes at which bytes a break is within a word, and begins a new stretch.
// Of all ways to cut it into words it takes the likeliest.
func (w *words) cut(costs []uint8) {
	if n := len(w.chars); n > 1 {
		w.find(chinese())
		// A lone suffix belongs to the word before it: 行李 员, 转化 率.
		for end := n; end > 0; {
			begin := w.from[end]
			if end-begin == 1 && begin > 1 && begin-w.from[begin] > 1 && strings.ContainsRune(suffixes, w.chars[begin]) {
				costs[w.bytes[begin]] = inWord
			}
			for i := begin + 1; i < end; i++ {
				costs[w.bytes[i]] = inWord
			}
			end = begin
		}
	}
	w.chars, w.bytes = w.chars[:0], w.bytes[:0]
}

func (w *words) find(l *lexicon) {
	w.best, w.from = append(w.best[:0], 0), append(w.from[:0], 0)
	for end := 1; end <= len(w.chars); end++ {
		best, from := w.best[end-1]+unknown, end-1
		word := uint64(0)
		for begin := end - 1; begin >= max(0, end-assets.LexiconWordLength) && w.chars[begin] <= 0xFFFF; begin-- {
			word = word>>16 | uint64(w.chars[begin])<<48
			if c, ok := l.cost(word); ok && w.best[begin]+c < best {
				best, from = w.best[begin]+c, begin
			}
		}
		w.best, w.from = append(w.best, best), append(w.from, from)
	}
}

// suffixes is characters that make a word of the one before them.
const suffixes = "员机率码卡单表费部处厅站证号者师们性化品类型期款额度值率点线区网端版项条份所院馆店台柜亭"
