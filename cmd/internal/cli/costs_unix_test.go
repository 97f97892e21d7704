//go:build unix

package cli_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"touchline/model/file"
	"touchline/model/sample/hostile"
)

// BenchmarkHostile is what files of at most 10 MB that are made to cost much
// do cost a process: seconds, seconds of processor, and the most MB that were
// resident. A blueprint is made smaller until it is within the limits of a
// document, for it is there that it costs most; one that never is, is refused
// as it is. costs.md in package hostile is this:
//
//	go test ./cmd/internal/cli -run - -bench Hostile -benchtime 1x
func BenchmarkHostile(b *testing.B) {
	path, out := filepath.Join(b.TempDir(), "x"), b.TempDir()
	for _, c := range append(hostile.Blueprints(), hostile.PDFs()...) {
		if err := os.WriteFile(path, accepted(c), 0o600); err != nil {
			b.Fatal(err)
		}
		cost(b, c.Name+"/check", "check", path)
		for _, kind := range []string{"pdf", "png", "svg", "pptx"} {
			cost(b, c.Name+"/"+kind, "export", path, "--force", "-o", filepath.Join(out, "x."+kind))
		}
	}
}

// BenchmarkHostileImports is the same of files of other programs.
func BenchmarkHostileImports(b *testing.B) {
	out := filepath.Join(b.TempDir(), "x.blueprint")
	for _, c := range hostile.Imports() {
		path := filepath.Join(b.TempDir(), c.Name)
		if err := os.WriteFile(path, c.Make(), 0o600); err != nil {
			b.Fatal(err)
		}
		cost(b, c.Name, "import", path, "--force", "-o", out)
	}
}

// accepted is a file as large as may be.
func accepted(c hostile.Case) []byte {
	const most, least = 10 << 20, 50_000
	for size := most; size > least; size = size * 9 / 10 {
		data := c.Make(size)
		if _, _, err := file.Decode(data); err == nil {
			return data
		}
	}
	return c.Make(most)
}

func cost(b *testing.B, name string, args ...string) {
	const patience = time.Minute
	b.Run(name, func(b *testing.B) {
		for b.Loop() {
			ctx, stop := context.WithTimeout(context.Background(), patience)
			cmd := exec.CommandContext(ctx, "touchline-cli", args...)
			said, _ := cmd.CombinedOutput()
			stop()
			usage := cmd.ProcessState.SysUsage().(*syscall.Rusage)
			b.ReportMetric(float64(usage.Maxrss)/1024, "MB")
			b.ReportMetric((cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()).Seconds(), "cpu-s")
			b.ReportMetric(float64(cmd.ProcessState.ExitCode()), "exit")
			if cmd.ProcessState.ExitCode() > 1 {
				b.Logf("%.150s", said)
			}
		}
	})
}
