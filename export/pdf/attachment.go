package pdf

import (
	"bytes"
	"compress/zlib"
	"errors"
	"io"
	"strconv"
)

// Limits of what Attachment reads from a file that anyone may have made.
const (
	MaxFile       = 1 << 30  // bytes of a PDF
	maxCandidates = 64       // embedded files looked at
	maxDict       = 64 << 10 // bytes of the dictionary of an embedded file

	// Bytes that all embedded files together may unpack to, beside unpackTimes
	// those of the PDF: a blueprint without pictures is seldom larger, and
	// pictures hardly pack.
	maxUnpacked = 128 << 20
	unpackTimes = 2
)

// mostUnpacked is the bytes that are unpacked of a PDF of size bytes.
func mostUnpacked(size int) int { return maxUnpacked + unpackTimes*size }

// Attachment returns the blueprint inside a PDF that Write made, also after
// another program has saved it again. It looks for the stream itself: streams
// stand openly in every PDF that is not encrypted, however the rest is
// packed, so nothing else of a file that may be damaged or hostile needs to
// be believed. Of several the last is taken, for that is where a program that
// appends its changes has put the newest.
//
// Errors are *model.Fault: pdf.not_pdf, pdf.no_blueprint, pdf.encrypted,
// pdf.too_large, pdf.unreadable.
func Attachment(r io.ReaderAt, size int64) ([]byte, error) {
	if size > MaxFile {
		return nil, fault(nil, "too_large", "max", strconv.Itoa(MaxFile>>20))
	}
	file := make([]byte, max(0, size))
	if n, err := r.ReadAt(file, 0); err != nil && !(errors.Is(err, io.EOF) && n == len(file)) {
		return nil, fault(err, "unreadable")
	}
	// Some programs put a line before the header; readers look that far.
	if !bytes.Contains(file[:min(len(file), 1024)], []byte("%PDF-")) {
		return nil, fault(nil, "not_pdf")
	}
	left := mostUnpacked(len(file))
	for tries, end := 0, len(file); tries < maxCandidates; tries++ {
		at := lastMediaType(file[:end])
		if at < 0 {
			break
		}
		end = at
		data, err := streamAround(file, at, &left)
		if err == nil {
			return data, nil
		}
		if errors.Is(err, errTooLarge) {
			return nil, fault(nil, "too_large", "max", strconv.Itoa(mostUnpacked(len(file))>>20))
		}
	}
	if bytes.Contains(file, []byte("/Encrypt")) {
		return nil, fault(nil, "encrypted")
	}
	return nil, fault(nil, "no_blueprint")
}

// lastMediaType finds the media type's name, with its slash written either
// way (the digits of #2F may be small).
func lastMediaType(b []byte) int {
	const begin, end = "/application#2", "vnd.touchline.blueprint"
	for {
		at := bytes.LastIndex(b, []byte(end))
		if at < 0 {
			return -1
		}
		if b = b[:at]; bytes.HasSuffix(b, []byte(begin+"F")) || bytes.HasSuffix(b, []byte(begin+"f")) {
			return at - len(begin) - 1
		}
	}
}

var (
	errTooLarge = errors.New("unpacks to more than is allowed")
	errNoStream = errors.New("no stream that can be read")
)

// streamAround unpacks the stream whose dictionary holds the byte at. left is
// the bytes that may be unpacked yet.
func streamAround(file []byte, at int, left *int) ([]byte, error) {
	begin := max(0, at-maxDict)
	head := bytes.LastIndex(file[begin:at], []byte(" obj"))
	if head < 0 {
		return nil, errNoStream
	}
	head += begin + len(" obj")
	src := file[head:min(len(file), head+2*maxDict)]
	d, rest, err := parseDict(src)
	if err != nil {
		return nil, err
	}
	if lastMediaType(d.get("/Subtype")) != 0 { // it stands in a string, or deeper
		return nil, errNoStream
	}
	from := skipSpace(file, head+len(src)-len(rest))
	if !bytes.HasPrefix(file[from:], []byte("stream")) {
		return nil, errNoStream
	}
	from += len("stream")
	if from < len(file) && file[from] == '\r' {
		from++
	}
	if from < len(file) && file[from] == '\n' {
		from++
	}
	return unpack(d, file[from:], left)
}

// unpack decodes a stream that begins at b. Its length is only needed if it
// is not packed: a packed one knows its end.
func unpack(d dict, b []byte, left *int) ([]byte, error) {
	switch string(bytes.Trim(d.get("/Filter"), "[] \r\n\t")) {
	case "/FlateDecode", "/Fl":
		if p := d.get("/DecodeParms"); p != nil && bytes.Contains(p, []byte("Predictor")) {
			return nil, errNoStream
		}
		return inflate(b, left)
	case "":
		n := d.int("/Length")
		if n < 0 { // it is written elsewhere
			n = lengthOf(d, b)
		}
		if n < 0 || n > len(b) {
			return nil, errNoStream
		}
		return bytes.Clone(b[:n]), nil
	}
	return nil, errNoStream
}

// inflate unpacks what is whole. It looks first, without keeping anything: a
// stream may be made to unpack to much and to have a wrong sum.
func inflate(b []byte, left *int) ([]byte, error) {
	pass := func(to io.Writer) (int, error) {
		z, err := zlib.NewReader(bytes.NewReader(b))
		if err != nil {
			return 0, err
		}
		n, err := io.Copy(to, io.LimitReader(z, int64(*left)+1))
		return int(n), err
	}
	n, err := pass(io.Discard)
	if n > *left {
		return nil, errTooLarge
	}
	*left -= n
	if err != nil {
		return nil, err
	}
	*left += n
	data := bytes.NewBuffer(make([]byte, 0, n+bytes.MinRead)) // the end is found without growing
	_, err = pass(data)
	return data.Bytes(), err
}

// lengthOf is the length of a stream that is not packed, when its dictionary
// does not say it: the size of the file, if the keyword follows there, else
// what comes before the first such keyword.
func lengthOf(d dict, b []byte) int {
	const end = "endstream"
	if params, _, err := parseDict(d.get("/Params")); err == nil {
		n := params.int("/Size")
		if n >= 0 && n <= len(b) && bytes.HasPrefix(bytes.TrimLeft(b[n:min(len(b), n+len(end)+2)], "\r\n"), []byte(end)) {
			return n
		}
	}
	before, _, ok := bytes.Cut(b, []byte(end))
	if !ok {
		return -1
	}
	return len(bytes.TrimSuffix(bytes.TrimSuffix(before, []byte("\n")), []byte("\r")))
}
