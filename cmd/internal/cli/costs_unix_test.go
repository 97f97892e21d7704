//go:build unix

package cli_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"touchline/model/sample/hostile"
)

// BenchmarkHostile is what files of 10 MB that are made to cost much do cost
// a process: seconds, seconds of processor, and the most MB that were resident.
// The table in package hostile is its output:
//
//	go test ./cmd/internal/cli -run - -bench Hostile -benchtime 1x
func BenchmarkHostile(b *testing.B) {
	const size = 10 << 20
	const gone = time.Minute // it is given up
	dir := b.TempDir()
	for _, c := range hostile.Blueprints() {
		path := filepath.Join(dir, "x.blueprint")
		if err := os.WriteFile(path, c.Make(size), 0o600); err != nil {
			b.Fatal(err)
		}
		for _, command := range []string{"check", "info", "export pdf", "export png", "export svg"} {
			args := append(strings.Fields(command), path)
			if kind, ok := strings.CutPrefix(command, "export "); ok {
				args = []string{"export", path, "--force", "-o", filepath.Join(dir, "x."+kind)}
			}
			b.Run(c.Name+"/"+command, func(b *testing.B) {
				for b.Loop() {
					ctx, stop := context.WithTimeout(context.Background(), gone)
					cmd := exec.CommandContext(ctx, "touchline-cli", args...)
					out, _ := cmd.CombinedOutput()
					stop()
					usage := cmd.ProcessState.SysUsage().(*syscall.Rusage)
					b.ReportMetric(float64(usage.Maxrss)/1024, "MB")
					b.ReportMetric((cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()).Seconds(), "cpu-s")
					b.ReportMetric(float64(cmd.ProcessState.ExitCode()), "exit")
					if cmd.ProcessState.ExitCode() > 1 {
						b.Logf("%.150s", out)
					}
				}
			})
		}
	}
}
