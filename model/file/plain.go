package file

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"

	"touchline/model"
)

// bom is the byte order mark, which some editors put in front.
const bom = "\uFEFF"

// about is what there is to say of a file's bytes.
type about struct {
	report   Report
	headless bool // its begin was overwritten by zeros
}

// plainText makes UTF-8 of a file's bytes, without what may stand around the
// text, and refuses what is no text or too much.
func plainText(text []byte) ([]byte, about, error) {
	var a about
	if len(text) > MaxFileBytes {
		return nil, a, limitFault("file.limit.bytes", MaxFileBytes>>20, 0)
	}
	if order := wide(text); order != nil {
		text = fromUTF16(text, order)
		a.report.add(model.TheDocument, "file.mend.utf16")
	}
	text = bytes.TrimPrefix(text, []byte(bom))
	// After a power cut some file systems leave zeros where the end, or a
	// block, was.
	whole := len(text)
	text = bytes.TrimRight(text, "\x00")
	if first := bytes.TrimLeft(text, "\x00"); len(first) < len(text) {
		text, a.headless = first, true
	}
	first := bytes.TrimLeft(text, " \t\r\n")
	switch {
	case len(first) == 0 && (len(text) < whole || a.headless):
		return nil, a, model.NewFault("file.zeros")
	case len(first) == 0:
		return nil, a, model.NewFault("file.empty")
	case first[0] != '{' && marker(first) == 0 && !a.headless:
		return nil, a, model.NewFault("file.not-blueprint")
	}
	if len(text) < whole {
		a.report.add(model.TheDocument, "file.mend.zeros")
	}
	if !utf8.Valid(text) {
		valid := lastValid(text)
		if utf8.FullRune(text[valid:]) {
			a.report.add(model.TheDocument, "file.repair.bytes")
			text = bytes.ToValidUTF8(text, []byte("\uFFFD"))
		} else {
			text = text[:valid] // a character cut in two is no more than the cut
		}
	}
	return text, a, nil
}

// wide returns the byte order of UTF-16, or nil for a text that is none. A
// blueprint begins with a brace.
func wide(text []byte) binary.ByteOrder {
	switch {
	case len(text) < 4:
	case bytes.HasPrefix(text, []byte{0xFF, 0xFE}), text[0] == '{' && text[1] == 0 && text[3] == 0:
		return binary.LittleEndian
	case bytes.HasPrefix(text, []byte{0xFE, 0xFF}), text[0] == 0 && text[1] == '{' && text[2] == 0:
		return binary.BigEndian
	}
	return nil
}

// fromUTF16 makes UTF-8 of UTF-16; half a character at the end is no more
// than a cut.
func fromUTF16(text []byte, order binary.ByteOrder) []byte {
	out := make([]byte, 0, len(text))
	for i := 0; i+1 < len(text); i += 2 {
		r := rune(order.Uint16(text[i:]))
		if utf16.IsSurrogate(r) {
			if i+3 >= len(text) {
				break
			}
			if pair := utf16.DecodeRune(r, rune(order.Uint16(text[i+2:]))); pair != utf8.RuneError {
				r, i = pair, i+2
			} else {
				r = utf8.RuneError
			}
		}
		out = utf8.AppendRune(out, r)
	}
	return out
}

// lastValid is how much of the text is UTF-8.
func lastValid(text []byte) int {
	i := 0
	for i < len(text) {
		if text[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		i += size
	}
	return i
}
