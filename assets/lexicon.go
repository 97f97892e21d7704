package assets

import _ "embed"

// Lexicon is the Chinese words between which lines break; lexicon/README.md
// says how it is written.
//
//go:embed lexicon/zh.bin
var Lexicon []byte

// LexiconWordLength is the most characters of a word of the lexicon.
const LexiconWordLength = 4
