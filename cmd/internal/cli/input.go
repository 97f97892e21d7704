package cli

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"

	"touchline/model"
	"touchline/model/file"
	"touchline/model/reading"
	"touchline/model/words"
	"touchline/source"
)

// maxInput bounds what is read from a pipe, which has no size.
const maxInput = 512 << 20 // bytes

// input is a file that was opened.
type input struct {
	name    string // as given; "-" is the standard input
	doc     *model.Document
	report  file.Report
	reading *reading.Reading // of a file of another program
	size    int64            // bytes of the file
	data    []byte           // of a blueprint in a file of its own
}

func inputOf(name string, r source.Result) input {
	return input{name, r.Doc, r.Report, r.Reading, r.Size, r.Data}
}

// open opens a blueprint, a PDF with one in it, or a table: see package source.
func (sh *shell) open(ctx context.Context, name string) (input, error) {
	r, err := sh.read(ctx, name, source.Options{})
	return inputOf(name, r), side(ExitInput, name, err)
}

func (sh *shell) read(ctx context.Context, name string, o source.Options) (source.Result, error) {
	if err := ctx.Err(); err != nil {
		return source.Result{}, err
	}
	r, ok := sh.pipe(name)
	if !ok {
		return source.Open(name, o)
	}
	data, err := readPipe(ctx, r)
	if err != nil {
		return source.Result{}, err
	}
	return source.Bytes("", data, o)
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
		sentence, hint := words.Explain(sh.lang, model.NewFault(item.Key, placed(sh.lang, in.doc, item.Args)...))
		sh.tellAbout("cli.warning", in.name, sh.inLine(item.Line, sentence), hint)
	}
	if in.report.More > 0 {
		sh.warn(in.name, model.NewFault("cli.more-repairs", "n", itoa(in.report.More)))
	}
	sh.tellUnplaced(in)
}

// tellUnplaced warns of what of a file of another program is not in the
// blueprint, or not where the file has it.
func (sh *shell) tellUnplaced(in input) {
	if in.reading == nil {
		return
	}
	for _, u := range in.reading.Lost {
		sh.explainLost(in.name, u)
	}
	if n := in.reading.More; n > 0 {
		sh.tellAbout("cli.warning", in.name, words.T(sh.lang, "reading.more", "n", n), "")
	}
}

// eachFile opens one file after another for a command that takes several. One
// that cannot be opened is told and the others go on; the error is that of the
// last such one. Only a cancelled command ends at once.
func (sh *shell) eachFile(ctx context.Context, names []string, opened func(in input), refused func(name string, err error)) (failed, ended error) {
	for _, name := range names {
		in, err := sh.open(ctx, name)
		switch {
		case errors.Is(err, context.Canceled) || err != nil && ctx.Err() != nil:
			return nil, err
		case err != nil:
			failed = &failure{code: sh.finish(err), err: err, done: true}
			refused(name, err)
		default:
			opened(in)
		}
	}
	return failed, nil
}

// printEach prints what was asked of one file as an object, of several as a
// list.
func printEach[T any](sh *shell, all []T, asked int) error {
	switch {
	case asked > 1:
		return sh.printJSON(all)
	case len(all) == 1:
		return sh.printJSON(all[0])
	}
	return nil
}
