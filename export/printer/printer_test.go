package printer

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"touchline/model"
)

// commands puts commands of a shell into the path, alone.
func commands(t *testing.T, scripts map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range scripts {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n"+text), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", dir+string(os.PathListSeparator)+"/usr/bin"+string(os.PathListSeparator)+"/bin")
	return dir
}

// TestTheUsualPrinterComesFirst of those that lp knows.
func TestTheUsualPrinterComesFirst(t *testing.T) {
	commands(t, map[string]string{
		"lp":     "exit 0",
		"lpstat": `if [ "$1" = -e ]; then printf 'Office\nHome\nPDF\n'; else [ "$LC_ALL" = C ] && echo 'system default destination: Home'; fi`,
	})
	if got := strings.Join(Printers(context.Background()), " "); got != "Home Office PDF" {
		t.Errorf("printers: %s", got)
	}
}

// TestAJobReachesItsQueue whole, with its title and copies, and nothing in the
// title is taken for a flag.
func TestAJobReachesItsQueue(t *testing.T) {
	dir := commands(t, map[string]string{"lp": `cd "$(dirname "$0")" && cat > got && printf '%s|' "$@" > args`})
	pdf := []byte("%PDF-1.7\n\x00\xff bytes")
	if err := ToQueue(context.Background(), Job{Title: "-o raw\nbank", PDF: pdf}, "Office", 3); err != nil {
		t.Fatal(err)
	}
	got, _ := os.ReadFile(filepath.Join(dir, "got"))
	args, _ := os.ReadFile(filepath.Join(dir, "args"))
	if string(got) != string(pdf) || string(args) != "-d|Office|-n|3|-t|o raw bank|--|-|" {
		t.Errorf("lp got %q with %s", got, args)
	}
}

// TestWhatLpSaysIsToldToTheUser when it takes no job.
func TestWhatLpSaysIsToldToTheUser(t *testing.T) {
	commands(t, map[string]string{"lp": "echo 'lp: The printer is on fire.' >&2; exit 1"})
	err := ToQueue(context.Background(), Job{PDF: []byte("x")}, "Office", 1)
	var f *model.Fault
	if !errors.As(err, &f) || f.Key != "export.print" || !strings.Contains(strings.Join(f.Args, " "), "on fire") {
		t.Errorf("%v", err)
	}
}

// TestWithoutABusThereIsNoDialog, and nothing is started.
func TestWithoutABusThereIsNoDialog(t *testing.T) {
	t.Setenv(busVariable, busIsDisabled)
	if hasPortal(context.Background()) {
		t.Error("a dialog without a bus")
	}
	var f *model.Fault
	if err := ToPortal(context.Background(), Job{PDF: []byte("x")}); !errors.As(err, &f) {
		t.Errorf("%v", err)
	}
}

// TestWaysWithoutADialog: lp, where it knows a printer, else a viewer of PDFs.
func TestWaysWithoutADialog(t *testing.T) {
	for _, address := range []string{"", busIsDisabled} {
		t.Setenv(busVariable, address)
		if _, err := connect(context.Background()); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("a bus at %q: %v", address, err)
		}
	}
	for known, want := range map[string]Way{"": Viewer, "Office": Lp, "Office Home": Lp} {
		commands(t, map[string]string{"lp": "exit 0", "lpstat": `[ "$1" = -e ] && echo '` + known + `'; exit 0`})
		if way, all := Ways(context.Background()); way != want || strings.Join(all, " ") != known {
			t.Errorf("of the printers %q: way %d, %v", known, way, all)
		}
	}
}

// TestTitlesFitALine of a queue, to the byte, and are no flags.
func TestTitlesFitALine(t *testing.T) {
	for s, want := range map[string]string{
		"": "Touchline", " \n": "Touchline", "--": "Touchline", "a\n b": "a b", "-n 3": "n 3",
		strings.Repeat("x", 200): strings.Repeat("x", 200), strings.Repeat("x", 201): strings.Repeat("x", 200),
		"x" + strings.Repeat("长", 70): "x" + strings.Repeat("长", 66),
	} {
		if got := title(s); got != want {
			t.Errorf("%q became %q, want %q", s, got, want)
		}
	}
}
