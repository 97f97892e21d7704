package cli

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"golang.org/x/term"

	"touchline/model"
	"touchline/model/disk"
	"touchline/model/file"
	"touchline/model/reading"
	"touchline/model/words"
	"touchline/source"
)

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
	r, err := sh.pipe(name)
	if err != nil {
		return source.Result{}, err
	}
	if r == nil {
		return source.Open(name, o)
	}
	data, err := readPipe(ctx, name, r, mostOf)
	if err != nil {
		return source.Result{}, err
	}
	return source.Bytes("", data, o)
}

// mostOf is how many bytes are read of what begins so and has no size. What no
// format is that long is cut, and refused for it.
func mostOf(begin []byte) int64 {
	if source.KindOf("", begin) == source.PDF || file.IsBlueprint(begin) {
		return file.MaxFileBytes
	}
	return source.MaxBytes
}

// pipe is what is read as it comes and has no size: the standard input, a
// named pipe, what a shell gives for <(command), a terminal; nil for a file.
// Another device gives no error when it is read, and no end: /dev/zero.
func (sh *shell) pipe(name string) (io.Reader, error) {
	if name == "-" {
		if f, ok := sh.in.(*os.File); ok {
			if info, err := f.Stat(); err == nil && device(info) && !term.IsTerminal(int(f.Fd())) {
				return nil, model.NewFault("cli.device")
			}
		}
		return sh.in, nil
	}
	info, err := os.Stat(name)
	switch {
	case err != nil || info.Mode()&(fs.ModeNamedPipe|fs.ModeCharDevice) == 0:
		return nil, nil
	case device(info) && !namesTerminal(name):
		return nil, model.NewFault("cli.device")
	}
	return &late{name: name}, nil
}

// device reports whether something is a device, and not the one that holds
// nothing.
func device(info fs.FileInfo) bool {
	null, err := os.Stat(os.DevNull)
	return info.Mode()&fs.ModeCharDevice != 0 && (err != nil || !os.SameFile(null, info))
}

// namesTerminal reports whether a device is a terminal, without opening it: a
// tape would rewind.
func namesTerminal(name string) bool {
	if runtime.GOOS == "windows" {
		return true // CON is the only one that has a name there
	}
	real, err := filepath.EvalSymlinks(name)
	return err == nil && (strings.HasPrefix(real, "/dev/tty") || strings.HasPrefix(real, "/dev/pts/") || real == "/dev/console")
}

// late is a file that is opened when it is read: the opening of a pipe waits
// for who writes to it.
type late struct {
	name  string
	f     *os.File
	ended error
}

func (l *late) Read(p []byte) (n int, err error) {
	if l.ended != nil {
		return 0, l.ended
	}
	if l.f == nil {
		l.f, l.ended = os.Open(l.name)
		if l.ended != nil {
			return 0, l.ended
		}
	}
	if n, l.ended = l.f.Read(p); l.ended != nil {
		l.f.Close()
	}
	return n, l.ended
}

// readPipe reads all there is, but no more than one byte beyond what its
// beginning allows, or until the user has waited enough: a read cannot be
// interrupted, so it is left behind.
func readPipe(ctx context.Context, name string, r io.Reader, most func(begin []byte) int64) ([]byte, error) {
	type result struct {
		data []byte
		err  error
	}
	done := make(chan result, 1)
	go func() {
		var b bytes.Buffer
		_, err := io.Copy(&b, io.LimitReader(r, source.BeginBytes))
		if err == nil {
			_, err = io.Copy(&b, io.LimitReader(r, most(b.Bytes())+1-int64(b.Len())))
		}
		done <- result{b.Bytes(), err}
	}()
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case got := <-done:
		if got.err != nil && name == "-" {
			return nil, model.Faultf(got.err, "cli.stdin")
		}
		return got.data, disk.WhyNotOpened(name, got.err)
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
