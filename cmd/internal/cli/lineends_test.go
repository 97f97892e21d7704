package cli

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"touchline/assets"
)

// Whoever keeps a blueprint with the line ends of Windows, in a repository that
// says so, gets no difference in every line from the command line: a file that
// is replaced keeps its line ends, and a new one has those of the file that it
// was made from.
func TestLineEndsStay(t *testing.T) {
	t.Chdir(t.TempDir())
	unix, _ := assets.Template("bank", "en")
	windows := bytes.ReplaceAll(unix, []byte("\n"), []byte("\r\n"))
	put := func(name string, data []byte) {
		if err := os.WriteFile(name, data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	put("answers.csv", []byte("Q1,Q2\n5,4\n3,2\n"))
	put("source.blueprint", unix)
	if code, _, errs := run(strings.NewReader(""), "export", "source.blueprint", "-o", "table.xlsx"); code != ExitOK {
		t.Fatal(errs)
	}
	for _, line := range []string{
		"new --to-be source.blueprint -o OUT --force",
		"survey answers.csv --into source.blueprint --card cpz60fqx -o OUT --force",
		"import table.xlsx --into source.blueprint -o OUT --force",
	} {
		for _, c := range []struct {
			name         string
			source, old  []byte
			wantsWindows bool
		}{
			{"new, of Windows", windows, nil, true},
			{"new, of Unix", unix, nil, false},
			{"over one of Windows", unix, windows, true},
			{"over one of Unix", windows, unix, false},
		} {
			put("source.blueprint", c.source)
			os.Remove("out.blueprint")
			if c.old != nil {
				put("out.blueprint", c.old)
			}
			code, _, errs := run(strings.NewReader(""), strings.Fields(strings.Replace(line, "OUT", "out.blueprint", 1))...)
			got, _ := os.ReadFile("out.blueprint")
			lines, ends := bytes.Count(got, []byte("\n")), bytes.Count(got, []byte("\r\n"))
			if code != ExitOK || lines == 0 || c.wantsWindows && ends != lines || !c.wantsWindows && ends != 0 {
				t.Errorf("%s, %s: exit code %d, %d line ends of which %d of Windows; %s", line, c.name, code, lines, ends, errs)
			}
		}
	}
}
