// Package text measures and breaks text, and is the only place that does.
//
// A string goes in with a face (size in pt, weight) and comes out as lines of
// the canvas, with widths that hold for every backend: widths are sums of the
// advances of the two embedded fonts, without kerning and ligatures; only Chinese
// marks that meet stand closer (squeeze.go). Marks that Chinese and Latin write
// alike take the form of what stands beside them (latin.go). Lines are chosen
// for a whole paragraph (lines.go), and break between words (lexicon.go).
//
// Characters that those fonts lack become runs of their own, one a grapheme
// cluster or, from right to left, one a word, marked Missing. Another font draws
// them, and says how wide they are: one of the program's own for text from right
// to left, or one of the machine (System). bidi.go puts such words in order.
//
// The package knows nothing of the picture: not what a text belongs to, nor
// where it stands.
package text
