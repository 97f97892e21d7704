package cli

import (
	"os"
	"runtime"
	"strings"
	"testing"
	"unicode"

	"touchline/model"
)

// evil is a text that a terminal would obey: it sets the title, clears the
// screen, turns a name around and looks like a message.
const evil = "\x1b]0;PWNED\a\x1b[2J\u009b31m\u202eERR\r\nerror: all is lost"

// inJSON spells it as a file does that was made to look harmless.
const inJSON = `\u001b]0;PWNED\u0007\u001b[2J` + "\u009b31m\u202e" + `ERR\r\nerror: all is lost`

// TestNothingInAFileReachesTheTerminal, whatever a command prints of it, and
// nothing in its name.
func TestNothingInAFileReachesTheTerminal(t *testing.T) {
	t.Chdir(t.TempDir())
	name := "plain"
	if runtime.GOOS != "windows" {
		name = strings.ReplaceAll(evil, "/", "")
	}
	blueprint := `{"format": "touchline.blueprint", "version": "1.0",
		"head": {"title": "EVIL", "version": "EVIL", "owner": "EVIL", "keywords": ["EVIL"], "state": "EVIL"},
		"phases": [{"id": "p0", "name": "EVIL"}], "steps": [{"id": "s0", "phase": "p0", "name": "EVIL"}, {"id": "EVIL", "phase": "EVIL"}],
		"lanes": [{"id": "l0", "name": "EVIL", "role": "customer"}, {"id": "EVIL", "role": "EVIL"}],
		"cards": [{"id": "c0", "lane": "l0", "step": "s0", "kind": "action", "text": "EVIL 𝄞", "touch": {"channel": "EVIL", "time": "EVIL"}},
			{"id": "EVIL", "lane": "EVILx", "step": "EVILx", "rank": "EVIL", "kind": "EVIL", "text": "y", "span": 99}],
		"links": [{"id": "k", "from": "c0", "to": "EVILq", "kind": "flow", "label": "EVIL"}], "pictures": [{"id": "EVIL", "data": "EVIL"}]}`
	put := func(name, text string) {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	put(name+".blueprint", strings.ReplaceAll(blueprint, "EVIL", inJSON))
	put(name+".csv", ",\""+evil+"\"\n\""+evil+"\",\""+evil+"\"\n")
	put("broken.blueprint", "{\"format\": \"touchline.blueprint\", \"x\": "+evil)
	for _, args := range [][]string{
		{"info", name + ".blueprint"},
		{"info", name + ".blueprint", "--json"},
		{"check", name + ".blueprint"},
		{"check", name + ".blueprint", "broken.blueprint", "--json"},
		{"export", name + ".blueprint", "-o", name + ".svg"},
		{"export", name + ".blueprint", "-o", evil + "/x.svg"},
		{"import", name + ".csv", "-o", name + "2.blueprint"},
		{"new", evil, "-o", "x.blueprint"},
		{"new", "-o", name + ".blueprint"},
		{"info", evil},
		{"info", "broken.blueprint"},
		{evil},
		{"info", "--" + evil},
		{"--lang", evil, "info", "x"},
		{"export", name + ".blueprint", "--format", evil},
		{"export", name + ".blueprint", "--theme", evil},
	} {
		for _, lang := range []string{"en", "zh"} {
			code, out, errs := run(nil, append(args, "--lang", lang)...)
			if out+errs == "" {
				t.Errorf("%q: nothing is said, exit code %d", args, code)
			}
			for _, r := range out + errs {
				if unicode.IsControl(r) && r != '\n' && r != '\t' || r >= 0x202a && r <= 0x202e {
					t.Fatalf("%q prints %q in\n%q", args, r, out+errs)
				}
			}
			for line := range strings.SplitSeq(out+errs, "\n") {
				if strings.HasPrefix(line, "error: all is lost") {
					t.Errorf("%q looks like a message of its own: %q", args, out+errs)
				}
			}
		}
	}
}

// TestDataIsNotChanged on its way through the standard output.
func TestDataIsNotChanged(t *testing.T) {
	for _, args := range [][]string{{"new", "bank", "-o", "-"}, {"sample", "-o", "-", "--cards", "5"}} {
		code, out, errs := run(nil, append(args, "--lang", string(model.English))...)
		if code != ExitOK || !strings.HasPrefix(out, "{\n") {
			t.Errorf("%q: %d, %.40q, %q", args, code, out, errs)
		}
		code, pdf, errs := run(strings.NewReader(out), "export", "-", "-o", "-", "--format", "pdf")
		if code != ExitOK || !strings.HasPrefix(pdf, "%PDF-") || !strings.Contains(pdf, "\x00") || strings.Contains(pdf, `\u00`) {
			t.Errorf("%q: %d, %.40q, %q", args, code, pdf, errs)
		}
	}
}
