package model

// Ranks order the cards of a cell. A rank is a fraction written in base 62
// without "0.", so that a card can be put between two others by giving it a
// rank between theirs: only the moved card's record changes, and two people
// who add cards to one cell merge without a conflict. Equal ranks (made by
// such a merge) are ordered by id.

const rankDigits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

// MaxRankLen bounds a rank. Putting 300 cards one after another into the
// same gap makes ranks of some 60 characters; past the limit the editor
// ranks the cell anew.
const MaxRankLen = 120

func rankDigit(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'A' && c <= 'Z':
		return int(c-'A') + 10
	case c >= 'a' && c <= 'z':
		return int(c-'a') + 36
	}
	return -1
}

// ValidRank reports whether s is a rank: 1 to [MaxRankLen] base 62 digits that
// do not end in 0 (there must be room in front of every rank).
func ValidRank(s string) bool {
	if s == "" || len(s) > MaxRankLen || s[len(s)-1] == '0' {
		return false
	}
	for i := 0; i < len(s); i++ {
		if rankDigit(s[i]) < 0 {
			return false
		}
	}
	return true
}

// RankBetween returns a rank after a and before b; "" for a is the
// beginning, "" for b the end. Where a is not before b it returns a rank
// after a.
func RankBetween(a, b string) string {
	if b != "" && a >= b {
		b = ""
	}
	open := b == ""
	var out []byte
	for i := 0; ; i++ {
		lo, hi := 0, len(rankDigits)
		if i < len(a) {
			lo = max(0, rankDigit(a[i]))
		}
		if b != "" && i < len(b) {
			hi = max(0, rankDigit(b[i]))
		}
		switch {
		case hi-lo > 1:
			// At the open end take the next digit, not the middle, so that
			// appending a thousand cards keeps ranks short.
			mid := (lo + hi) / 2
			if open && a != "" {
				mid = lo + 1
			}
			return string(append(out, rankDigits[mid]))
		case hi == lo:
			out = append(out, rankDigits[lo])
		default: // neighbours: go below the lower one, with no upper bound left
			out = append(out, rankDigits[lo])
			b = ""
		}
	}
}

// Ranks returns n ranks in order, evenly spread.
func Ranks(n int) []string {
	ranks := make([]string, n)
	digits := 1
	for span := len(rankDigits); span <= 2*n; span *= len(rankDigits) {
		digits++
	}
	total := 1
	for range digits {
		total *= len(rankDigits)
	}
	for i := range ranks {
		v := (i + 1) * total / (n + 1)
		if v%len(rankDigits) == 0 {
			v++ // no rank ends in 0
		}
		b := make([]byte, digits)
		for j := digits - 1; j >= 0; j-- {
			b[j] = rankDigits[v%len(rankDigits)]
			v /= len(rankDigits)
		}
		ranks[i] = string(b)
	}
	return ranks
}
