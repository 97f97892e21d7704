package table

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// Decode gives the text of a file, in whatever encoding it was saved. It
// finds that: by the byte order mark, else UTF-8 if it is
// valid, else UTF-16 if every other byte of the beginning is 0, else GB18030,
// Big5, Korean (CP949) or Japanese (Shift-JIS) if it reads as such, else
// Windows-1252.
func Decode(data []byte) (string, error) {
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		return strings.ToValidUTF8(string(data[3:]), "\uFFFD"), nil
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		return with(unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM), data)
	case wide(data, 1):
		return with(unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), data)
	case wide(data, 0):
		return with(unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), data)
	case utf8.Valid(data):
		return string(data), nil
	}
	if e := eastAsian(data); e != nil {
		return with(e, data)
	}
	return with(charmap.Windows1252, data)
}

func with(e encoding.Encoding, data []byte) (string, error) {
	out, err := e.NewDecoder().Bytes(data)
	return string(out), err
}

// wide reports whether most of the first bytes at odd (1) or even (0) places
// are 0, as in UTF-16 with a table's commas and role words.
func wide(data []byte, odd int) bool {
	n, zero := 0, 0
	for i := odd; i < min(len(data), 200); i += 2 {
		if n++; data[i] == 0 {
			zero++
		}
	}
	return n >= 4 && zero*2 > n
}

// chinese tells GB18030 from Windows-1252. Nearly all Chinese in use is
// GB 2312: both bytes of a character are 0xA1 or more. Accented letters of
// Western Europe mostly stand between ASCII.
func chinese(data []byte) bool {
	pairs, lone := 0, 0
	for i := 0; i < len(data); i++ {
		switch {
		case data[i] < 0x80:
		case i+1 < len(data) && data[i] >= 0xA1 && data[i+1] >= 0xA1:
			pairs++
			i++
		default:
			lone++
		}
	}
	return pairs > lone
}
