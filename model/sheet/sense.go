package sheet

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"touchline/model"
)

// class is what a label can be.
type class int

const (
	nothing   class = iota // no word that is known
	roleOf                 // a lane's role
	phaseOf                // a row of phase names
	stepOf                 // a row of step names
	eitherOf               // a row of either: 旅程, 环节
	fieldOf                // a field of the record
	lineOf                 // one of the three lines
	labelOf                // the head of a column of roles or names
	noteOf                 // remarks beside the table
	numberOf               // running numbers
	cardOf                 // the head of a column of cards
	touchOf                // a touchpoint
	titleOf                // the name of the whole
	totalOf                // sums of rows or columns: no step, no card
	idOf                   // the ids that this program wrote
	qualifies              // says nothing by itself: actions, staff, 行为
)

// sense is what a label means.
type sense struct {
	class class
	role  model.Role
	field string // the key of a field of the record, or one of ours: see fields.go
	sure  bool   // every word of the label is known
	plain bool   // the label is the program's own word for the role
	rank  int
}

// known reports whether a label says what its row or column is.
func (s sense) known() bool { return s.class != nothing && s.class != qualifies }

// lane reports whether a label names one of the five layers for sure.
func (s sense) lane() bool { return s.class == roleOf && s.role.Service() && s.sure }

// senseOf tells what a label means: of all words in it that are known, the one
// of the highest rank. What stands in brackets counts where the rest says
// nothing.
func senseOf(label string) sense {
	own := programWord[strings.TrimSpace(label)]
	label = bare(label)
	if label == "" {
		return sense{}
	}
	main, inside := brackets(label)
	s := senseOfWords(wordsOf(main))
	if !s.known() || !s.sure {
		if in := senseOfWords(wordsOf(inside)); in.known() && in.sure && (in.rank > s.rank || !s.known()) {
			s = in
		}
	}
	s.plain = own
	return s
}

// programWord is the words that this program itself writes as roles.
var programWord = map[string]bool{
	"evidence": true, "customer": true, "frontstage": true, "backstage": true, "support": true,
	"time": true, "emotion": true, "metric": true, "channel": true, "text": true,
}

func senseOfWords(words []string) sense {
	var best sense
	all, qualified := len(words) > 0, false
	for i := 0; i < len(words); {
		n, s := longest(words[i:])
		if n == 0 {
			if !stop[words[i]] {
				all = false
			}
			i++
			continue
		}
		i += n
		if s.class == qualifies {
			qualified = true
			continue
		}
		if s.field == "name" {
			all = false // the name of a customer is no role
		}
		if s.rank > best.rank {
			best = s
		}
	}
	best.sure = all
	switch {
	case best.class != nothing:
	case qualified && best.sure: // "Actions": whose, if not the customer's
		best = sense{class: roleOf, role: model.RoleCustomer, rank: rankWeak}
	case qualified:
		best.class = qualifies
	}
	if best.rank <= rankWeakCustomer {
		best.sure = best.sure && best.class != roleOf
	}
	return best
}

// longest is the longest run of words at the beginning that the dictionary
// has as one, and what it means.
func longest(words []string) (int, sense) {
	for n := min(len(words), 4); n > 0; n-- {
		w := strings.Join(words[:n], "")
		if s, ok := dictionary[w]; ok {
			return n, s
		}
		if s, ok := dictionary[strings.TrimSuffix(w, "s")]; ok && w[0] < 0x80 {
			return n, s
		}
	}
	return 0, sense{}
}

// bare takes off a label what only decorates it: markup, numbers in front,
// colons, pictures.
func bare(s string) string {
	s = strings.ToLower(norm.NFKC.String(s))
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || unicode.IsSpace(r):
			return ' '
		case r == 0xfe0f || r == 0x200d || unicode.Is(unicode.So, r) || unicode.Is(unicode.Sk, r) || unicode.Is(unicode.Cf, r):
			return -1
		}
		return r
	}, s)
	s = strings.Trim(s, " *_~`|#>·•…=-–—:.。、,;!")
	return strings.TrimLeft(unnumbered(s), " .)、:-–—")
}

// unnumbered is a label without a number in front: "1. ", "(2)", "一、".
func unnumbered(s string) string {
	rest := strings.TrimLeft(s, "(（[")
	n := 0
	for _, r := range rest {
		if !unicode.IsDigit(r) {
			break
		}
		n += len(string(r))
	}
	if n > 0 && n < len(rest) && n <= 3 {
		return strings.TrimLeft(rest[n:], " .)）]、:-–—")
	}
	for _, c := range "一二三四五六七八九十" {
		if t, ok := strings.CutPrefix(rest, string(c)); ok && strings.HasPrefix(strings.TrimLeft(t, ")）"), "、") {
			return strings.TrimLeft(t, ")）、 ")
		}
	}
	return s
}

// brackets parts a label from what stands in brackets in it.
func brackets(s string) (main, inside string) {
	var out, in strings.Builder
	depth := 0
	for _, r := range s {
		switch r {
		case '(', '（', '[', '【', '<':
			depth++
		case ')', '）', ']', '】', '>':
			depth = max(0, depth-1)
		default:
			if depth > 0 {
				in.WriteRune(r)
			} else {
				out.WriteRune(r)
			}
		}
	}
	return strings.TrimSpace(out.String()), strings.TrimSpace(in.String())
}

// wordsOf parts a label into words: letters that stand together, and of
// Chinese the longest runs that the dictionary has, else single characters.
func wordsOf(s string) []string {
	var out []string
	runes := []rune(s)
	for i := 0; i < len(runes); {
		r := runes[i]
		switch {
		case unicode.Is(unicode.Han, r):
			n := 1
			for k := min(len(runes)-i, longestHan); k > 1; k-- {
				w := string(runes[i : i+k])
				if _, ok := dictionary[w]; ok || stop[w] {
					n = k
					break
				}
			}
			out = append(out, string(runes[i:i+n]))
			i += n
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			j := i
			for j < len(runes) && !unicode.Is(unicode.Han, runes[j]) && (unicode.IsLetter(runes[j]) || unicode.IsDigit(runes[j]) || runes[j] == '\'' || runes[j] == '’') {
				j++
			}
			w := strings.NewReplacer("'", "", "’", "").Replace(string(runes[i:j]))
			out = append(out, w)
			i = j
		default:
			i++
		}
	}
	return out
}
