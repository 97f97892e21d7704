package table

import (
	"bytes"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// The characters of which any text of some length has many. The same bytes
// are rare characters in the other encodings.
const (
	manyKorean      = "이다는을를에의가고하지한은로도서어기사자시를아인대나스해요리수정"
	manyTraditional = "的是一不人有我這了個來們時為會說務客戶員業機後過還點與請您滿意電話問題無開關現實國學對應經"
)

// others is the encodings that are told from GB18030 by their characters.
var others = []struct {
	encoding encoding.Encoding
	many     func(r rune) bool
	least    float64 // share of the characters beyond ASCII
}{
	{korean.EUCKR, func(r rune) bool { return strings.ContainsRune(manyKorean, r) }, 0.2},
	{japanese.ShiftJIS, func(r rune) bool { return r >= 'ぁ' && r <= 'ん' || r >= 'ァ' && r <= 'ー' }, 0.4},
	{traditionalchinese.Big5, func(r rune) bool { return strings.ContainsRune(manyTraditional, r) }, 0.1},
}

// sampleBytes is how much of a file is looked at for its encoding.
const sampleBytes = 64 << 10

// eastAsian is the encoding of a text of China, Korea or Japan, nil for none
// of these.
func eastAsian(data []byte) encoding.Encoding {
	data = data[:min(len(data), sampleBytes)]
	if end := bytes.LastIndexByte(data, '\n'); end > 0 && len(data) == sampleBytes {
		data = data[:end] // not in the middle of a character
	}
	for _, o := range others {
		if share(data, o.encoding, o.many) >= o.least {
			return o.encoding
		}
	}
	if chinese(data) {
		return simplifiedchinese.GB18030
	}
	return nil
}

// share is how many of the characters beyond ASCII are such as a text has
// many of; 0 if some bytes are no characters of the encoding.
func share(data []byte, e encoding.Encoding, many func(rune) bool) float64 {
	text, err := e.NewDecoder().Bytes(data)
	if err != nil {
		return 0
	}
	good, all := 0, 0
	for _, r := range string(text) {
		switch {
		case r == '\uFFFD':
			return 0
		case r < 0x80:
		default:
			all++
			if many(r) {
				good++
			}
		}
	}
	const least = 4 // fewer say nothing
	if all < least {
		return 0
	}
	return float64(good) / float64(all)
}
