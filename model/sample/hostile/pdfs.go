package hostile

import (
	"fmt"
	"strings"
)

// PDFs is files that are PDFs, with blueprints attached that none can open.
func PDFs() []Case {
	// Up to a thousand equal bytes are packed to one.
	unpacked := func(size, files int) int { return 200 * size / files }
	return []Case{
		{"64 attachments with wrong sums", func(size int) []byte {
			return pdf(repeated(wrongSum(blanks(unpacked(size, 64))), 64))
		}},
		{"64 attachments and no end", func(size int) []byte {
			b := blanks(unpacked(size, 64))
			return pdf(repeated(b[:len(b)-6], 64))
		}},
		{"a large attachment", func(size int) []byte { return pdf([][]byte{blanks(unpacked(size, 1))}) }},
		{"an attachment of blanks", func(int) []byte { return pdf([][]byte{blanks(100 << 20)}) }},
		{"media types", func(size int) []byte {
			return []byte("%PDF-1.7\n1 0 obj\n" + strings.Repeat(mediaType+" ", size/len(mediaType)))
		}},
		{"halves of media types", func(size int) []byte {
			return []byte("%PDF-1.7\n1 0 obj\n" + strings.Repeat(mediaType[16:]+" ", size/len(mediaType)))
		}},
		{"dictionaries in dictionaries", func(size int) []byte {
			return []byte("%PDF-1.7\n1 0 obj\n" + strings.Repeat("<</Subtype"+mediaType, size/(len(mediaType)+10)))
		}},
	}
}

const mediaType = "/application#2Fvnd.touchline.blueprint+json"

func pdf(streams [][]byte) []byte {
	out := []byte("%PDF-1.7\n")
	for i, s := range streams {
		out = fmt.Appendf(out, "%d 0 obj\n<</Type/EmbeddedFile/Subtype%s/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream\nendobj\n", i+1, mediaType, len(s), s)
	}
	return append(out, "%%EOF\n"...)
}

func repeated(b []byte, n int) [][]byte {
	all := make([][]byte, n)
	for i := range all {
		all[i] = b
	}
	return all
}

func wrongSum(z []byte) []byte {
	z[len(z)-1]++
	return z
}

func blanks(n int) []byte { return packed(' ', n) }
