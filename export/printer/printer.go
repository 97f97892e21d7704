package printer

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"

	"touchline/model"
)

// Way is how a system prints.
type Way int

const (
	Viewer Way = iota // not by this package: a viewer of PDFs can
	Lp                // to a printer that lp knows
	Portal            // the desktop's print dialog
)

// Job is what is printed.
type Job struct {
	Title     string // as the queue shows it
	PDF       []byte
	Landscape bool // what the dialog begins with
}

// Ways looks how this system can print, and which printers lp knows, the usual
// one first.
func Ways(ctx context.Context) (Way, []string) {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		return Viewer, nil
	}
	if hasPortal(ctx) {
		return Portal, nil
	}
	if printers := Printers(ctx); len(printers) > 0 {
		return Lp, printers
	}
	return Viewer, nil
}

// Printers is the printers that lp knows, the usual one first; none where there
// is no lp.
func Printers(ctx context.Context) (all []string) {
	if _, err := exec.LookPath("lp"); err != nil {
		return nil
	}
	out, err := english(exec.CommandContext(ctx, "lpstat", "-e")).Output()
	if err != nil {
		return nil
	}
	usual := ""
	if told, err := english(exec.CommandContext(ctx, "lpstat", "-d")).Output(); err == nil {
		_, usual, _ = strings.Cut(strings.TrimSpace(string(told)), ": ")
	}
	for _, name := range strings.Fields(string(out)) {
		if name == usual {
			all = append([]string{name}, all...)
		} else {
			all = append(all, name)
		}
	}
	return all
}

// english has a command answer in the words that are looked for.
func english(c *exec.Cmd) *exec.Cmd {
	c.Env = append(os.Environ(), "LC_ALL=C")
	return c
}

// ToQueue gives a job to a printer that lp knows, so many copies. Fault:
// "export.print" with what lp said.
func ToQueue(ctx context.Context, j Job, printer string, copies int) error {
	args := []string{"-d", printer, "-n", strconv.Itoa(min(max(copies, 1), 999)), "-t", title(j.Title)}
	c := exec.CommandContext(ctx, "lp", append(args, "--", "-")...)
	c.Stdin = bytes.NewReader(j.PDF)
	var said bytes.Buffer
	c.Stdout, c.Stderr = &said, &said
	if err := c.Run(); err != nil {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		return model.Faultf(err, "export.print", "printer", printer, "said", line(said.String()))
	}
	return nil
}

// title is a title that no queue takes for something else.
func title(s string) string {
	s = line(s)
	if s == "" {
		return "Touchline"
	}
	return s
}

// line is a text on one line, and not too long a one.
func line(s string) string {
	const most = 200 // bytes
	s = strings.Join(strings.Fields(strings.ToValidUTF8(s, "")), " ")
	if len(s) > most {
		s = strings.ToValidUTF8(s[:most], "")
	}
	return strings.TrimLeft(s, "-")
}
