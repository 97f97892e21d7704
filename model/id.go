package model

// The ids of the records. They are short, unique within their document, and
// stay with the record for life; no record is ever found by its name. Two
// copies of a document are merged by them, so new ones are drawn at random
// (see [NewID]), never counted.
type (
	PhaseID   string
	StepID    string
	LaneID    string
	CardID    string
	LinkID    string
	StickyID  string
	PictureID string // the SHA-256 of the picture's bytes, in lower-case hex
)

// idAlphabet is Crockford's base 32 in lower case: no i, l, o or u, so that
// an id can be read out and typed.
const idAlphabet = "0123456789abcdefghjkmnpqrstvwxyz"

// idRandomLen characters of 5 bits give 2^35 ids of a kind: two people who
// each add 1,000 cards to copies of one file collide once in 34,000 merges,
// and then the merge renames one.
const idRandomLen = 7

// Bits gives random bits: math/rand/v2's Uint64 for the editor, a seeded
// source wherever the same input must give the same document.
type Bits func() uint64

// NewID returns a prefix ('p', 's', 'l', 'c', 'k' for a link, 'n' for a
// sticky note) and seven random characters.
func NewID[T ~string](prefix byte, bits Bits) T {
	var b [1 + idRandomLen]byte
	b[0] = prefix
	v := bits()
	for i := 1; i < len(b); i++ {
		b[i] = idAlphabet[v&31]
		v >>= 5
	}
	return T(b[:])
}

// The prefixes that [NewID] is called with.
const (
	PhasePrefix  = 'p'
	StepPrefix   = 's'
	LanePrefix   = 'l'
	CardPrefix   = 'c'
	LinkPrefix   = 'k'
	StickyPrefix = 'n'
)

// MaxIDLen is the longest id, in bytes, that a file may bring.
const MaxIDLen = 64

// ValidID reports whether s may be an id: 1 to [MaxIDLen] of a–z, A–Z, 0–9,
// '-' and '_'. It is what the file format promises to other programs.
func ValidID[T ~string](s T) bool {
	if len(s) == 0 || len(s) > MaxIDLen {
		return false
	}
	for i := 0; i < len(s); i++ {
		c := s[i]
		ok := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_'
		if !ok {
			return false
		}
	}
	return true
}
