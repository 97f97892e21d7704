//go:build unix

package cli_test

import (
	"bytes"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"touchline/model"
	"touchline/model/file"
	"touchline/model/sample"
)

// hangs is after what time a process is said to hang: what is signalled ends
// within a second, where the computer is free.
const hangs = 30 * time.Second

// signalCase is a command that is ended at some moment.
type signalCase struct {
	args  []string
	out   string // the file that it replaces; "" for none
	whole string // what it writes
	waits bool   // it never ends by itself: it reads or writes what hangs
}

func signalCases() []signalCase {
	return []signalCase{
		{args: []string{"export", "big.blueprint", "-o", "out/x.pdf", "--force", "--attach"}, out: "x.pdf"},
		{args: []string{"export", "big.blueprint", "-o", "out/x.png", "--force"}, out: "x.png"},
		{args: []string{"export", "big.blueprint", "-o", "out/x.svg", "--force"}, out: "x.svg"},
		{args: []string{"import", "big.csv", "-o", "out/x.blueprint", "--force"}, out: "x.blueprint"},
		{args: []string{"new", "-o", "out/x.blueprint", "--force"}, out: "x.blueprint"},
		{args: []string{"sample", "--cards", "20000", "-o", "out/x.blueprint", "--force"}, out: "x.blueprint"},
		{args: []string{"check", "big.blueprint"}},
		{args: []string{"info", "big.blueprint"}},
		{args: []string{"export", "pipe", "-o", "out/x.pdf", "--force"}, out: "x.pdf", waits: true},
		{args: []string{"import", "pipe", "-o", "out/x.blueprint", "--force"}, out: "x.blueprint", waits: true},
		{args: []string{"check", "big.blueprint", "pipe"}, waits: true},
		{args: []string{"export", "-", "-o", "out/x.pdf", "--force"}, out: "x.pdf", waits: true},
		{args: []string{"export", "big.blueprint", "-o", "-"}, waits: true}, // nobody reads it
	}
}

// TestASignalEndsEverything ends commands by signals, each at seeded moments
// of what it takes. TOUCHLINE_SIGNALS says how many moments.
func TestASignalEndsEverything(t *testing.T) {
	moments, _ := strconv.Atoi(os.Getenv("TOUCHLINE_SIGNALS"))
	moments = max(moments, 2)
	if signal.Ignored(syscall.SIGHUP) { // run by nohup: a command that is begun ignores it, too, if nobody here listens
		listens := make(chan os.Signal, 1)
		signal.Notify(listens, syscall.SIGHUP)
		t.Cleanup(func() { signal.Ignore(syscall.SIGHUP) })
	}
	t.Chdir(t.TempDir())
	if err := file.Save("big.blueprint", sample.Make(4000, 1, model.English)); err != nil {
		t.Fatal(err)
	}
	table := ",Arrive,Pay\nFrontstage,greets,thanks\n" + strings.Repeat("Customer,walks and looks,pays and leaves\n", 4000)
	if err := os.WriteFile("big.csv", []byte(table), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mkfifo("pipe", 0o600); err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(6, 0))
	for _, c := range signalCases() {
		t.Run(strings.Join(c.args, " "), func(t *testing.T) {
			takes := 300 * time.Millisecond
			if !c.waits {
				takes = c.run(t, nil, 0)
			}
			if c.out != "" && !c.waits {
				whole, err := os.ReadFile(filepath.Join("out", c.out))
				must(t, err)
				c.whole = string(whole)
			}
			for range moments {
				s := []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP}[random.IntN(3)]
				c.run(t, s, time.Duration(random.Int64N(int64(takes))))
			}
		})
	}
}

// run runs the command, sends it a signal, if one is given, after a while,
// and returns how long it took.
func (c signalCase) run(t *testing.T, s os.Signal, after time.Duration) time.Duration {
	t.Helper()
	const before = "what was there before"
	must(t, os.RemoveAll("out"))
	must(t, os.Mkdir("out", 0o700))
	if c.out != "" {
		must(t, os.WriteFile(filepath.Join("out", c.out), []byte(before), 0o600))
	}
	cmd := exec.Command("touchline-cli", c.args...)
	var errs bytes.Buffer
	cmd.Stderr = &errs
	if _, err := cmd.StdinPipe(); err != nil { // stays open
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	must(t, err)
	if !c.waits {
		go io.Copy(io.Discard, out)
	}
	must(t, cmd.Start())
	began := time.Now()
	hung := time.AfterFunc(hangs, func() { _ = cmd.Process.Kill() })
	defer hung.Stop()
	if s != nil {
		send := time.AfterFunc(after, func() { _ = cmd.Process.Signal(s) })
		defer send.Stop()
	}
	state, err := cmd.Process.Wait()
	must(t, err)
	took := time.Since(began)
	_ = cmd.Wait() // closes the pipes
	c.judge(t, s, after, state, before)
	if t.Failed() {
		t.Logf("%v after %v, ended after %v: %s", s, after, took, errs.String())
	}
	return took
}

func (c signalCase) judge(t *testing.T, s os.Signal, after time.Duration, state *os.ProcessState, before string) {
	t.Helper()
	status := state.Sys().(syscall.WaitStatus)
	number, _ := s.(syscall.Signal)
	done := state.ExitCode() == 0
	switch {
	case done && (s == nil || !c.waits):
	case s != nil && status.Exited() && status.ExitStatus() == 128+int(number):
	case s != nil && status.Signaled() && status.Signal() == number: // it had hardly begun
	default: // 0, too, is wrong for what waits
		t.Errorf("%v after %v: ended with %v", s, after, state)
	}
	if c.out != "" {
		now, err := os.ReadFile(filepath.Join("out", c.out))
		old, whole := string(now) == before, string(now) == c.whole || s == nil
		if err != nil || done && old || !old && !whole {
			t.Errorf("%v after %v: %v, and the file holds %.30q %v", s, after, state, now, err)
		}
	}
	left, err := os.ReadDir("out")
	must(t, err)
	for _, e := range left {
		if e.Name() != c.out {
			t.Errorf("%v after %v: %s is left", s, after, e.Name())
		}
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
