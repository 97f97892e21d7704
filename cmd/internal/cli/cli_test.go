package cli

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"touchline/assets"
	"touchline/export"
	"touchline/model"
	"touchline/model/disk"
	"touchline/model/file"
	"touchline/model/sample"
	"touchline/model/words"
)

// runMain runs a command line that no signal ends.
func runMain(args []string, in io.Reader, out, errs io.Writer, env func(string) string) int {
	return newShell(args, in, out, errs, env).run(context.Background(), args)
}

func run(in io.Reader, args ...string) (code int, out, errs string) {
	var o, e bytes.Buffer
	code = runMain(append([]string{"touchline"}, args...), in, &o, &e, func(string) string { return "" })
	return code, o.String(), e.String()
}

// Every command and every flag has its texts, in both languages.
func TestEveryCommandIsDescribed(t *testing.T) {
	for _, lang := range words.Langs {
		root := newRoot(&shell{in: strings.NewReader(""), out: io.Discard, err: io.Discard, lang: lang}, "touchline")
		all := append([]*cobra.Command{root}, root.Commands()...)
		if len(all) < 11 {
			t.Fatalf("%d commands", len(all))
		}
		for _, c := range all {
			name := c.Name()
			if c == root {
				name = "root"
			} else if c.Short == "" || strings.HasPrefix(c.Short, "cli.") {
				t.Errorf("%s: %s has no line in the list of commands", lang, name)
			}
			if !words.Has(lang, "cli.long."+name) {
				t.Errorf("%s: %s has no description", lang, name)
			}
			for _, f := range flagsOf(c) {
				row := flagRow(f)
				if f.Usage == "" || strings.HasPrefix(f.Usage, "cli.") {
					t.Errorf("%s: --%s of %s has no text", lang, f.Name, name)
				}
				if f.Value.Type() != "bool" && (!strings.Contains(f.Usage, "`") || strings.Contains(row[0], "string")) {
					t.Errorf("%s: --%s of %s does not name its value: %q", lang, f.Name, name, f.Usage)
				}
			}
		}
	}
}

func TestWants(t *testing.T) {
	tests := map[string]bool{
		"": false, "file.blueprint": false, "./export": false, "-": false,
		"export x": true, "--help": true, "-h": true, "help": true, "--version": true, "version": true,
		"--lang zh export x": true, "--lang=zh templates": true, "--lang zh": false, "--lang": false, "--lang zh file.blueprint": false,
	}
	for line, want := range tests {
		if got := Wants(strings.Fields(line)); got != want {
			t.Errorf("Wants(%q) = %v", line, got)
		}
	}
}

func TestChooseLang(t *testing.T) {
	tests := []struct {
		args, env string
		want      model.Lang
		said      bool
	}{
		{"", "LANG=zh_CN.UTF-8", "zh", false},
		{"", "LANG=de_DE.UTF-8", "en", false},
		{"", "LANG=zh_CN LC_ALL=C", "en", false},
		{"", "LANG=en_US LC_MESSAGES=zh_CN", "zh", false},
		{"export --lang zh x", "LANG=en_US", "zh", true},
		{"export --lang=en x", "LANG=zh_CN", "en", true},
		{"export -- --lang zh", "LANG=en_US", "en", false},
		{"export --lang", "LANG=zh_CN", "zh", false},
		{"export --lang fr", "LANG=zh_CN", "zh", false},
	}
	for _, tt := range tests {
		env := func(name string) string {
			for _, pair := range strings.Fields(tt.env) {
				if v, ok := strings.CutPrefix(pair, name+"="); ok {
					return v
				}
			}
			return ""
		}
		if got, said := chooseLang(strings.Fields(tt.args), env); got != tt.want || said != tt.said {
			t.Errorf("%q with %q: %s, %v", tt.args, tt.env, got, said)
		}
	}
}

func TestLengthsAndFactors(t *testing.T) {
	for s, want := range map[string]float64{"10mm": 10 * 72 / 25.4, "1cm": 10 * 72 / 25.4, "0.5in": 36, "36pt": 36, " 12 MM ": 12 * 72 / 25.4, "0": 0} {
		if got, ok := length(s); !ok || got < want-1e-9 || got > want+1e-9 {
			t.Errorf("length(%q) = %g, %v", s, got, ok)
		}
	}
	for _, s := range []string{"", "wide", "-1mm", "NaN", "Infmm", "1e400"} {
		if got, ok := length(s); ok {
			t.Errorf("length(%q) = %g", s, got)
		}
	}
	for s, want := range map[string]float64{"80%": 0.8, "0.8": 0.8, "2": 2, "120 %": 1.2} {
		if got, ok := factor(s); !ok || got != want {
			t.Errorf("factor(%q) = %g, %v", s, got, ok)
		}
	}
	for _, s := range []string{"", "0", "-1", "NaN", "big"} {
		if got, ok := factor(s); ok {
			t.Errorf("factor(%q) = %g", s, got)
		}
	}
}

func TestFold(t *testing.T) {
	tests := []struct {
		text  string
		width int
		want  []string
	}{
		{"one two three", 8, []string{"one two", "three"}},
		{"one", 2, []string{"one"}},
		{"一二三四五", 6, []string{"一二三", "四五"}},
		{"一二三，四五", 6, []string{"一二", "三，四", "五"}},
		{"a\nb", 80, []string{"a", "b"}},
	}
	for _, tt := range tests {
		if got := fold(tt.text, tt.width); !slices.Equal(got, tt.want) {
			t.Errorf("fold(%q, %d) = %q", tt.text, tt.width, got)
		}
	}
}

// TestPipeThatNobodyWritesTo is waited for until the user has waited enough.
func TestPipeThatNobodyWritesTo(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe")
	if err := makePipe(pipe); err != nil {
		t.Skipf("no pipes here: %v", err)
	}
	for _, args := range [][]string{{"info", pipe}, {"import", pipe, "-o", "-"}} {
		ctx, cancel := context.WithCancel(context.Background())
		done := make(chan int, 1)
		sh := &shell{out: io.Discard, err: io.Discard, lang: model.English}
		root := newRoot(sh, "touchline-cli")
		root.SetArgs(args)
		go func() { done <- sh.finish(execute(ctx, root)) }()
		w, err := openPipe(pipe)
		for err != nil { // nobody reads yet
			runtime.Gosched()
			w, err = openPipe(pipe)
		}
		cancel()
		if code := <-done; code != ExitCancelled {
			t.Errorf("%s: %d", args[0], code)
		}
		w.Close()
	}
}

// TestNothingIsWrittenThatCannotBeOpened: a title that is too long for a file
// is said before one is there, or replaced.
func TestNothingIsWrittenThatCannotBeOpened(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("table.csv", []byte(",Arrive,Pay\nCustomer,walks,pays\nFrontstage,greets,thanks\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if code, _, errs := run(nil, "new", "-o", "old.blueprint"); code != ExitOK {
		t.Fatal(errs)
	}
	old, _ := os.ReadFile("old.blueprint")
	long := strings.Repeat("x", model.MaxText+1)
	for _, args := range [][]string{
		{"new", "-o", "new.blueprint", "--title", long},
		{"new", "-o", "old.blueprint", "--force", "--title", long},
		{"new", "-o", "-", "--title", long},
		{"import", "table.csv", "-o", "new.blueprint", "--title", long},
	} {
		code, out, errs := run(nil, args...)
		if code != ExitOutput || out != "" || !strings.HasSuffix(errs, "error: the document: title is longer than 20,000 bytes.\n") {
			t.Errorf("%s: exit code %d, %.50q, %q", args[:3], code, out, errs)
		}
	}
	if now, err := os.ReadFile("old.blueprint"); err != nil || !bytes.Equal(now, old) {
		t.Error("the old file is another one")
	}
	if _, err := os.Stat("new.blueprint"); err == nil {
		t.Error("a file was written")
	}
}

// TestPipesAreRead as they come: what a shell gives for <(command).
func TestPipesAreRead(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe")
	if err := makePipe(pipe); err != nil {
		t.Skipf("no pipes here: %v", err)
	}
	data, _ := assets.Template("classic", "en")
	go func() { _ = os.WriteFile(pipe, data, 0o600) }()
	var out bytes.Buffer
	if code := runMain([]string{"touchline-cli", "info", pipe, "--json"}, nil, &out, &out, func(string) string { return "" }); code != ExitOK || !strings.Contains(out.String(), `"phases": `) {
		t.Errorf("%d: %s", code, out.String())
	}
}

// Cancelling an export that runs leaves no file, and no part of one.
func TestCancelledExportLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	in := filepath.Join(dir, "in.blueprint")
	if err := file.Save(in, sample.Make(300, 1, model.English)); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(dir, "out")
	if err := os.Mkdir(out, 0o777); err != nil {
		t.Fatal(err)
	}
	var errs bytes.Buffer
	sh := &shell{out: io.Discard, err: &errs, lang: model.English}
	ctx, cancel := context.WithCancel(t.Context())
	var f exportFlags
	cmd := exportCommand(sh)
	for _, format := range []string{"pdf", "png", "svg"} {
		options := func(format string, d *model.Document) (export.Options, error) { return f.options(cmd, sh, format, d) }
		ctx, cancel := context.WithCancel(ctx)
		got := sh.exportOne(ctx, target{input: in, format: format, out: filepath.Join(out, "x."+format)}, options, nil, &disk.Outputs{}, func(done, _ int) { cancel() }, func(*export.Report) {})
		if sh.finish(got.err) != ExitCancelled {
			t.Errorf("%s: %v", format, got.err)
		}
		left(t, out)
		cancel()
	}
	cancel()
	err := sh.exportAll(ctx, []target{{input: in, format: "pdf", out: filepath.Join(out, "y.pdf")}}, nil, &disk.Outputs{})
	if sh.finish(err) != ExitCancelled {
		t.Errorf("%v", err)
	}
}

func left(t *testing.T, dir string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) > 0 {
		t.Errorf("left in %s: %v, %v", dir, entries, err)
	}
}

type broke struct{}

func (broke) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

// A standard output that cannot be written is an error with an exit code.
func TestBrokenOutput(t *testing.T) {
	for _, args := range [][]string{{"new", "-o", "-"}, {"templates", "--json"}, {"sample", "-o", "-"}, {"completion", "bash"}} {
		var errs bytes.Buffer
		code := runMain(append([]string{"touchline"}, args...), strings.NewReader(""), broke{}, &errs, func(string) string { return "" })
		if code != ExitOutput || !strings.HasPrefix(errs.String(), "error: The standard output") {
			t.Errorf("%v: exit code %d, %q", args, code, errs.String())
		}
	}
}

type wild struct{}

func (wild) Write([]byte) (int, error) { panic("a bug") }

// A bug is a message and an exit code, not a trace alone.
func TestPanicIsReported(t *testing.T) {
	var errs bytes.Buffer
	code := runMain([]string{"touchline", "templates"}, strings.NewReader(""), wild{}, &errs, func(string) string { return "" })
	if code != ExitFailed || !strings.HasPrefix(errs.String(), "error: The command failed because of an error in the program: a bug") {
		t.Errorf("exit code %d, %q", code, errs.String())
	}
}
