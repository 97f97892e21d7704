package table

import (
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// code is one of the encodings whose order says how common a character is.
type code int

const (
	gb code = iota
	big5
)

// firstByte is the first byte of a character in an encoding of two bytes; 0
// for one that it has not.
func firstByte(c code, r rune) byte {
	e := simplifiedchinese.GBK.NewEncoder()
	if c == big5 {
		e = traditionalchinese.Big5.NewEncoder()
	}
	b, err := e.Bytes([]byte(string(r)))
	if err != nil || len(b) != 2 {
		return 0
	}
	return b[0]
}
