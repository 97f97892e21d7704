package cli

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"touchline/model"
	"touchline/model/words"
)

// failure is an error with the exit code that it means and the file that it
// is about.
type failure struct {
	code int
	file string
	err  error
	done bool // printed already
}

func (f *failure) Error() string { return f.err.Error() }
func (f *failure) Unwrap() error { return f.err }

// usage is a fault in the command line; args are name and value in turns.
func usage(key string, args ...string) error {
	return &failure{code: ExitUsage, err: model.NewFault("cli."+key, args...)}
}

// unread and writing say which side failed. Cancelling is neither.
func unread(file string, err error) error  { return side(ExitInput, file, err) }
func writing(file string, err error) error { return side(ExitOutput, file, err) }

func side(code int, file string, err error) error {
	if err == nil || errors.Is(err, context.Canceled) {
		return err
	}
	var f *failure
	if errors.As(err, &f) {
		return err
	}
	return &failure{code: code, file: file, err: err}
}

// finish prints what is left to say of an error and gives the exit code.
func (sh *shell) finish(err error) int {
	if err == nil {
		return ExitOK
	}
	if errors.Is(err, context.Canceled) {
		sh.sayCancelled()
		return sh.cancelledBy()
	}
	var f *failure
	if !errors.As(err, &f) {
		f = &failure{code: ExitFailed, err: err}
	}
	if !f.done {
		sh.complain(f.file, f.err)
	}
	return f.code
}

// say prints a text as a line. A value stays in it: only a text that is put
// together already, {text}, may have lines.
func (sh *shell) say(w interface{ Write([]byte) (int, error) }, key string, args ...any) {
	for i := 0; i+1 < len(args); i += 2 {
		if s, ok := args[i+1].(string); ok && args[i] != "text" {
			args[i+1] = words.OneLine(s)
		}
	}
	fmt.Fprintln(w, words.T(sh.lang, key, args...))
}

// complain prints an error and what to do about it.
func (sh *shell) complain(file string, err error) { sh.explain("cli.error", file, err) }

// warn prints a warning in the same form.
func (sh *shell) warn(file string, err error) { sh.explain("cli.warning", file, err) }

func (sh *shell) explain(label, file string, err error) {
	sentence, hint := words.Explain(sh.lang, err)
	if names(err, sentence, file) {
		file = ""
	}
	sh.tellAbout(label, file, sentence, hint)
}

// names reports whether the sentence of a fault has the name of a file in it.
// Its words are no sign of that: a file may be called "empty".
func names(err error, sentence, file string) bool {
	var f *model.Fault
	if !errors.As(err, &f) {
		return false
	}
	for i := 1; i < len(f.Args); i += 2 {
		if v := f.Args[i]; f.Args[i-1] == "file" && (v == file || v == filepath.Base(file)) && strings.Contains(sentence, v) {
			return true
		}
	}
	return false
}

// tellAbout prints a sentence about a file and what to do.
func (sh *shell) tellAbout(label, file, sentence, hint string) {
	file = words.OneLine(file)
	if file == "-" {
		file = words.T(sh.lang, "cli.stdin-name")
	}
	const most = 255 // bytes of a path that a sentence begins with
	if file != "" && len(file) <= most {
		sentence = file + ": " + sentence
	}
	sh.say(sh.err, label, "text", sentence)
	if hint != "" {
		sh.say(sh.err, "cli.hint", "text", hint)
	}
}

// flagFault says in the user's language what pflag says in English.
func flagFault(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var empty *pflag.ValueRequiredError
	var wrong *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown):
		name := "--" + unknown.GetSpecifiedName()
		if unknown.GetSpecifiedShortnames() != "" {
			name = "-" + unknown.GetSpecifiedName()
		}
		return usage("unknown-flag", "flag", name, "command", cmd.CommandPath())
	case errors.As(err, &empty):
		return usage("flag-without-value", "flag", "--"+empty.GetFlag().Name, "command", cmd.CommandPath())
	case errors.As(err, &wrong):
		return usage("flag-value", "flag", "--"+wrong.GetFlag().Name, "value", wrong.GetValue(), "command", cmd.CommandPath())
	}
	var known *failure
	if errors.As(err, &known) {
		return err
	}
	return &failure{code: ExitUsage, err: model.Faultf(err, "cli.usage", "command", cmd.CommandPath())}
}

// count makes a rule for the arguments: at least, at most (−1: any number).
func count(least, most int, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch {
		case len(args) < least:
			return usage("missing-argument", "what", what, "command", cmd.CommandPath())
		case most >= 0 && len(args) > most:
			return usage("extra-argument", "argument", args[most], "command", cmd.CommandPath())
		}
		return nil
	}
}

// unknownCommand refuses what is no command, and names those that look like
// it.
func unknownCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	if like := cmd.SuggestionsFor(args[0]); len(like) > 0 {
		return usage("unknown-command-like", "command", args[0], "like", strings.Join(like, ", "), "program", cmd.Root().Name())
	}
	return usage("unknown-command", "command", args[0], "program", cmd.Root().Name())
}
