package cli

import (
	"bytes"
	"context"
	"io"
	"io/fs"
	"os"

	"touchline/export/pdf"
	"touchline/model"
	"touchline/model/file"
	"touchline/model/words"
)

// maxInput bounds what is read from a pipe, which has no size.
const maxInput = 512 << 20 // bytes

// input is a blueprint that was opened.
type input struct {
	name   string // as given; "-" is the standard input
	doc    *model.Document
	report file.Report
	size   int64 // bytes of the file
}

// open reads a blueprint: a .blueprint file, the blueprint inside one of our
// PDFs, or either from the standard input.
func (sh *shell) open(ctx context.Context, name string) (input, error) {
	if err := ctx.Err(); err != nil {
		return input{}, err
	}
	in := input{name: name}
	var err error
	if r, ok := sh.pipe(name); ok {
		err = in.fromPipe(ctx, r)
	} else {
		err = in.fromFile(name)
	}
	return in, reading(name, err)
}

// pipe is what is read as it comes and has no size: the standard input, a
// named pipe, what a shell gives for <(command).
func (sh *shell) pipe(name string) (io.Reader, bool) {
	if name == "-" {
		return sh.in, true
	}
	info, err := os.Stat(name)
	if err != nil || info.Mode()&(fs.ModeNamedPipe|fs.ModeCharDevice) == 0 {
		return nil, false
	}
	return &late{name: name}, true
}

// late is a file that is opened when it is read: the opening of a pipe waits
// for who writes to it.
type late struct {
	name string
	f    *os.File
}

func (l *late) Read(p []byte) (int, error) {
	if l.f == nil {
		f, err := os.Open(l.name)
		if err != nil {
			return 0, err
		}
		l.f = f
	}
	n, err := l.f.Read(p)
	if err != nil {
		l.f.Close()
	}
	return n, err
}

func (in *input) fromPipe(ctx context.Context, r io.Reader) error {
	data, err := readPipe(ctx, r)
	if err != nil {
		return err
	}
	in.size = int64(len(data))
	if isPDF(data) {
		if data, err = pdf.Attachment(bytes.NewReader(data), in.size); err != nil {
			return err
		}
	}
	in.doc, in.report, err = file.Decode(data)
	return err
}

// readPipe reads all there is, or until the user has waited enough: a read
// cannot be interrupted, so it is left behind.
func readPipe(ctx context.Context, r io.Reader) ([]byte, error) {
	type result struct {
		data []byte
		err  error
	}
	done := make(chan result, 1)
	go func() {
		data, err := io.ReadAll(io.LimitReader(r, maxInput))
		done <- result{data, err}
	}()
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case got := <-done:
		if got.err != nil {
			return nil, model.Faultf(got.err, "cli.stdin")
		}
		return got.data, nil
	}
}

func (in *input) fromFile(name string) error {
	begin, size := peek(name)
	in.size = size
	var err error
	if !isPDF(begin) {
		in.doc, in.report, err = file.Open(name)
		return err
	}
	f, err := file.OpenRegular(name)
	if err != nil {
		return err
	}
	defer f.Close()
	data, err := pdf.Attachment(f, size)
	if err != nil {
		return err
	}
	in.doc, in.report, err = file.Decode(data)
	return err
}

// peek reads a file's first bytes. What is wrong with the file, file.Open
// says better.
func peek(name string) (begin []byte, size int64) {
	f, err := file.OpenRegular(name)
	if err != nil {
		return nil, 0
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, 0
	}
	begin = make([]byte, 1024)
	n, _ := io.ReadFull(f, begin)
	return begin[:n], info.Size()
}

// isPDF looks for the header where readers do, which some programs put a
// line in front of. A blueprint begins with a brace.
func isPDF(data []byte) bool {
	begin := bytes.TrimLeft(data[:min(len(data), 1024)], " \t\r\n\ufeff")
	return !bytes.HasPrefix(begin, []byte("{")) && bytes.Contains(begin, []byte("%PDF-"))
}

// inLine is a sentence about a line of a file; line is 0 where it is not known.
func (sh *shell) inLine(line int, sentence string) string {
	if line == 0 {
		return sentence
	}
	return words.T(sh.lang, "cli.line", "line", line, "text", sentence)
}

// tell warns of what was repaired when a blueprint was opened.
func (sh *shell) tell(in input) {
	for _, item := range in.report.Items {
		sentence, hint := words.Explain(sh.lang, model.Faultf(nil, item.Key, placed(sh.lang, in.doc, item.Args)...))
		sh.tellAbout("cli.warning", in.name, sh.inLine(item.Line, sentence), hint)
	}
	if in.report.More > 0 {
		sh.warn(in.name, model.Faultf(nil, "cli.more-repairs", "n", itoa(in.report.More)))
	}
}
