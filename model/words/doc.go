// Package words is every text of the program, in English and in Simplified
// Chinese. The texts stand in assets/words/LANG/AREA.json; the key
// "map.line.visibility" is the text "line.visibility" of the area "map".
// Values are named in braces: "Saved {file}". A text for exactly one thing
// may stand beside the general one under NAME.one.
//
// A test holds both languages to the same keys and the same values.
package words
