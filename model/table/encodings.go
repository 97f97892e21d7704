package table

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/ianaindex"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
)

// Text is the text of a file and the encoding that it was read in.
type Text struct {
	Text     string
	Encoding string // as the world calls it: "UTF-8", "GB18030"
	Sure     bool   // a byte order mark, or only this one fits
}

// Encodings is the names of the encodings that are told apart.
var Encodings = []string{"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "Big5", "Shift_JIS", "EUC-KR", "windows-1252", "windows-1250", "windows-1251"}

// encodings is how each of Encodings but UTF-8 is read.
func encodingNamed(name string) encoding.Encoding {
	switch strings.ToLower(strings.NewReplacer("-", "", "_", "", " ", "").Replace(name)) {
	case "utf16le", "utf16":
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case "utf16be":
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	case "gb18030", "gbk", "gb2312", "cp936":
		return simplifiedchinese.GB18030
	case "big5", "cp950":
		return traditionalchinese.Big5
	case "shiftjis", "sjis", "cp932":
		return japanese.ShiftJIS
	case "euckr", "cp949", "uhc":
		return korean.EUCKR
	case "windows1252", "cp1252", "latin1", "iso88591":
		return charmap.Windows1252
	case "windows1250", "cp1250":
		return charmap.Windows1250
	case "windows1251", "cp1251":
		return charmap.Windows1251
	}
	e, err := ianaindex.IANA.Encoding(name)
	if err != nil {
		return nil
	}
	return e
}

// DecodeAs gives the text of a file whose encoding is known. It reports false
// where there is no such encoding.
func DecodeAs(data []byte, name string) (t Text, known bool) {
	data = whole(data)
	plain := strings.ToLower(strings.NewReplacer("-", "", "_", "", " ", "").Replace(name))
	if plain == "utf8" {
		return Text{Text: readable(string(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")))), Encoding: "UTF-8", Sure: true}, true
	}
	e := encodingNamed(name)
	if e == nil {
		return Text{}, false
	}
	out, _ := e.NewDecoder().Bytes(data)
	return Text{Text: readable(string(out)), Encoding: name, Sure: true}, true
}

// readable is a text without what no encoding has a letter for.
func readable(s string) string {
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "")
	}
	return strings.ReplaceAll(s, "\uFFFD", "")
}

// Decode gives the text of a file, in whatever encoding it was saved: by the
// byte order mark, else UTF-8 if it is valid, else the encoding in which the
// bytes are the likeliest text. The replacement character is never in it.
func Decode(data []byte) Text {
	data = whole(data)
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		t, _ := DecodeAs(data, "UTF-8")
		return t
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		t, _ := DecodeAs(data, "UTF-16LE")
		return t
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		t, _ := DecodeAs(data, "UTF-16BE")
		return t
	case utf8.Valid(data) && bytes.IndexByte(data, 0) < 0 && !byChance(data):
		return Text{Text: readable(string(data)), Encoding: "UTF-8", Sure: true}
	}
	return likeliest(data)
}

// whole is a file without what stands behind the end of its text: zeros, which
// a disk that lost its power leaves there, and the sign that ended texts on DOS.
func whole(data []byte) []byte {
	end := len(bytes.TrimRight(data, "\x00"))
	if end%2 == 1 && bytes.IndexByte(data[:end], 0) >= 0 {
		end++ // of a letter of UTF-16
	}
	if end > 0 && len(data)-end > 1 { // one zero alone is half a letter; nothing but zeros is no text
		data = data[:min(end, len(data))]
	}
	if bytes.HasSuffix(data, []byte("\n\x1a")) { // elsewhere it may be half a letter
		data = data[:len(data)-1]
	}
	return data
}

// byChance reports whether bytes are valid UTF-8 that nobody writes: two bytes
// of Chinese in GB18030 can be one letter of Armenian.
func byChance(data []byte) bool {
	odd, other := 0, 0
	for _, r := range string(data[:min(len(data), sampleBytes)]) {
		switch {
		case r < 0x80:
		case r >= 0x180 && r < 0x250, r >= 0x2b0 && r < 0x370, r >= 0x460 && r < 0x590, r >= 0x600 && r < 0x620, r >= 0x700 && r < 0x800:
			odd++
		default:
			other++
		}
	}
	return odd > other
}

// sampleBytes is how much of a file is weighed. What follows may hold what the
// sample does not, so an encoding that cannot read the whole is not taken.
const sampleBytes = 256 << 10

// likeliest is the text in the encoding whose letters are the likeliest.
func likeliest(data []byte) Text {
	names := Encodings[3:]
	if bytes.IndexByte(data, 0) >= 0 {
		names = Encodings[1:3]
	}
	sample := data[:min(len(data), sampleBytes)]
	var best Text
	most, second := -1e18, -1e18
	if n := broken(sample); n > 0 { // mostly UTF-8, with a byte that is not
		best, most = Text{Text: readable(string(data)), Encoding: "UTF-8"}, 2*float64(n)
	}
	for _, name := range names {
		out, err := encodingNamed(name).NewDecoder().Bytes(sample)
		if err != nil {
			continue
		}
		text := string(out)
		score := weigh(name, text)
		if bad := strings.Count(text, "\uFFFD"); bad > 0 {
			score -= 20 * float64(bad)
		}
		if score > most {
			second, most = most, score
			best = Text{Encoding: name}
		} else if score > second {
			second = score
		}
	}
	if names[0] == "UTF-16LE" && (most <= 0 || !halves(sample)) {
		return Text{Text: readable(string(data)), Encoding: "UTF-8"} // no text, or one with a 0 in it: who asks sees it
	}
	sure := most > 0 && most > second+4
	if best.Text == "" {
		best, _ = DecodeAs(data, best.Encoding)
	}
	best.Sure = sure
	return best
}

// halves reports whether the zeros of some bytes are halves of letters: three
// at least, nearly all of them first or nearly all of them second halves.
func halves(data []byte) bool {
	var n [2]int
	for i, b := range data {
		if b == 0 {
			n[i%2]++
		}
	}
	return n[0]+n[1] >= 3 && min(n[0], n[1])*5 <= max(n[0], n[1])
}

// broken is how many letters of more than one byte a text of UTF-8 has, if at
// most one byte in fifty of them is wrong; else 0.
func broken(data []byte) int {
	wide, wrong := 0, 0
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		switch {
		case r == utf8.RuneError && n == 1 && len(data)-i > utf8.UTFMax:
			wrong++
		case n > 1:
			wide++
		}
		i += max(n, 1)
	}
	if wrong*50 > wide {
		return 0
	}
	return wide
}
