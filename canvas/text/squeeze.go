package text

// Chinese marks are as wide as a character, and half of that is white: at the
// left of an opening mark, at the right of a closing one. Where two meet, one
// half is left out (标点挤压); at a line's begin and end the white half hangs
// outside. The glyphs stay as they are and only stand closer.

// side is where the white half of a mark is.
type side uint8

const (
	noSide  side = iota
	atLeft       // of an opening mark
	atRight      // of a closing mark
	halfEm  = 2  // of an em, its divisor
)

// whiteOf is where the white half of a character is.
func whiteOf(r rune) side {
	if r < 0x2018 || r > 0x201D && r < 0x3001 || r > 0x301F && r < 0xFF01 || r > 0xFF60 {
		return noSide
	}
	switch r {
	case '‘', '“', '（', '［', '｛', '〈', '《', '「', '『', '【', '〔', '〖', '〘', '〚', '〝', '｟':
		return atLeft
	case '’', '”', '）', '］', '｝', '〉', '》', '」', '』', '】', '〕', '〗', '〙', '〛', '〞', '〟', '｠', '，', '。', '、', '．', '；', '：', '！', '？':
		return atRight
	}
	return noSide
}

// squeezed reports whether the second of two characters stands half an em
// closer to the first.
func squeezed(a, b side) bool { return b != noSide && (a == atRight || a == b) }
