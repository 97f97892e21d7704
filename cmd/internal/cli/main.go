package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"touchline/model"
	"touchline/model/disk"
	"touchline/model/words"
)

// The exit codes. --help lists them.
const (
	ExitOK     = 0
	ExitFailed = 1 // check found errors, or a step failed for another reason
	ExitUsage  = 2 // the command line is wrong
	ExitInput  = 3 // a file could not be read
	ExitOutput = 4 // a file could not be written

	// A signal ended it: 128 and its number.
	ExitHungUp     = 129 // SIGHUP: the terminal was closed
	ExitCancelled  = 130 // SIGINT: Ctrl+C
	ExitTerminated = 143 // SIGTERM
)

// shell is what a command works with.
type shell struct {
	in   io.Reader
	out  io.Writer
	err  io.Writer
	lang model.Lang
	said bool // --lang was given
	end  ending
}

// outputs is the rule for the files that a command writes.
func (sh *shell) outputs(replace bool) *disk.Outputs {
	return &disk.Outputs{Replace: replace, Pending: sh.end.pending}
}

// screen is a stream that a person reads: what is in a file does nothing to
// the terminal. Whatever a command prints goes through it; what is data (a
// PDF, a blueprint, a bar that draws over itself) goes to raw.
type screen struct{ w io.Writer }

func (s screen) Write(p []byte) (int, error) {
	if _, err := io.WriteString(s.w, words.Harmless(string(p))); err != nil {
		return 0, err
	}
	return len(p), nil
}

// raw is the stream behind a screen.
func raw(w io.Writer) io.Writer {
	if s, ok := w.(screen); ok {
		return s.w
	}
	return w
}

// Explorer starts the desktop program too: it must not be told off for that.
var noMousetrap = sync.OnceFunc(func() { cobra.MousetrapHelpText = "" })

// Process runs the command line of this process and returns its exit code.
func Process() int {
	collectLate(usualPercent)
	sh := newShell(os.Args, os.Stdin, os.Stdout, os.Stderr, os.Getenv)
	ended := sh.heed(os.Exit)
	return ended(sh.run(sh.end.ctx, os.Args))
}

// newShell is where a command line runs; args[0] is the program's name, as in
// os.Args, and env looks up the environment.
func newShell(args []string, in io.Reader, out, errs io.Writer, env func(string) string) *shell {
	sh := &shell{in: in, out: screen{out}, err: screen{errs}}
	sh.end.pending = &disk.Pending{}
	sh.lang, sh.said = chooseLang(args[1:], env)
	return sh
}

// run runs a command line and returns the exit code.
func (sh *shell) run(ctx context.Context, args []string) int {
	noMousetrap()
	root := newRoot(sh, programName(args[0]))
	root.SetArgs(args[1:])
	return sh.finish(execute(ctx, root))
}

func execute(ctx context.Context, root *cobra.Command) (err error) {
	defer recovered(&err)
	return root.ExecuteContext(ctx)
}

// recovered makes an error of a panic: a mistake in the program is a message
// and an exit code.
func recovered(err *error) {
	if p := recover(); p != nil {
		*err = model.Faultf(fmt.Errorf("%v\n%s", p, debug.Stack()), "cli.broken")
	}
}

// Wants reports whether the arguments after the program's name ask for the
// command line, not for the window: they begin with a command, or with a
// flag of the command line.
func Wants(args []string) bool {
	if len(args) == 0 {
		return false
	}
	first := args[0]
	if slices.Contains([]string{"-h", "--help", "--version", cobra.ShellCompRequestCmd, cobra.ShellCompNoDescRequestCmd, "help"}, first) {
		return true
	}
	root := newRoot(&shell{in: strings.NewReader(""), out: io.Discard, err: io.Discard, lang: model.English}, "touchline")
	for _, c := range root.Commands() {
		if c.Name() == first {
			return true
		}
	}
	return (first == "--lang" || strings.HasPrefix(first, "--lang=")) && Wants(afterLang(args))
}

// afterLang is the arguments behind --lang and its value.
func afterLang(args []string) []string {
	if args[0] == "--lang" {
		return args[min(2, len(args)):]
	}
	return args[1:]
}

func programName(arg0 string) string {
	name := strings.TrimSuffix(filepath.Base(arg0), ".exe")
	if name == "" || name == "." {
		return "touchline"
	}
	return name
}
