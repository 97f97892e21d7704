package cli

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/pflag"

	"golang.org/x/image/font/gofont/goregular"

	"touchline/assets"
	"touchline/model/words"
)

// A taker is a command line that reads a file: BAD stands for it. Each place
// where a file may stand is in the table: an argument of a command, or a flag.
var takers = []struct {
	place string // COMMAND or COMMAND --flag
	line  string
	reads string // what it can read though others cannot, of the names below
	bad   string // the name of the file, where not any will do
}{
	{place: "info", line: "info BAD", reads: "table"},
	{place: "check", line: "check BAD", reads: "table"},
	{place: "measure", line: "measure BAD", reads: "table"},
	{place: "export", line: "export BAD -o out.pdf --force", reads: "table"},
	{place: "compare", line: "compare BAD good.blueprint", reads: "table"},
	{place: "compare", line: "compare good.blueprint BAD", reads: "table"},
	{place: "import", line: "import BAD -o out.blueprint --force", reads: "table"},
	{place: "import --into", line: "import table --into BAD --dry-run"},
	{place: "new --to-be", line: "new --to-be BAD -o out.blueprint --force", reads: "table"},
	{place: "survey", line: "survey BAD", reads: "table"},
	{place: "survey --into", line: "survey table --into BAD --card x -o out.blueprint --force", reads: "table"},
	{place: "export --logo", line: "export good.blueprint --preset handout --logo BAD -o out.pdf --force"},
	{place: "export --font", line: "export good.blueprint --font BAD -o out.pdf --force"},
	{place: "export --template", line: "export good.blueprint --preset slides --template BAD -o out.pptx --force"},
	{place: "export --compare", line: "export good.blueprint --preset slides --compare BAD -o out.pptx --force", reads: "table"},
	{place: "export --compare", line: "export good.blueprint --preset handout --compare BAD -o out.pdf --force", reads: "table"},
	{place: "export --preset", line: "export good.blueprint --preset BAD -o out.pdf --force", bad: ".handout"},
}

// badFiles makes one of each sort of file that is none to read, and returns
// their names. Some are called by a word that sentences have.
func badFiles(t *testing.T, ending string) []string {
	t.Helper()
	names := []string{"none", "there/none", "good.blueprint/none"}
	put := func(name, content string) {
		if err := os.WriteFile(name+ending, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		names = append(names, name)
	}
	put("empty", "")
	put("file", "\x00\x00\x00\x00")
	put("is", "\x80\x81\x00\xfe\x12 noise")
	put("text", "hello world\n")
	put("braces", "{}")
	put("cut", `{"touchline": 1`)
	put("picture", "\x89PNG\r\n\x1a\n\x00\x00\x00")
	put("zip", "PK\x03\x04 and no more")
	put("pdf", "%PDF-1.7\n and no more")
	put("font", "OTTO\x00\x01 and no more")
	put("page", "<!DOCTYPE html><html><body>no table</body></html>")
	put("table", ",phase,Before,After\n,step,Look,Leave\ncustomer,Guest,looks,leaves\n")
	if os.Mkdir("folder"+ending, 0o700) == nil {
		names = append(names, "folder")
	}
	if os.Symlink("nowhere", "dangling"+ending) == nil {
		names = append(names, "dangling")
	}
	if os.Symlink("circle"+ending, "circle"+ending) == nil {
		names = append(names, "circle")
	}
	return names
}

// A file that cannot be read, wherever it may be named, is the fault of no
// other: the sentence has its name, the exit code says that a file could not be
// read, and nothing is written.
func TestABadFileIsNamed(t *testing.T) {
	for _, c := range takers {
		t.Run(c.line, func(t *testing.T) {
			t.Chdir(t.TempDir())
			data, _ := assets.Template("classic", "en")
			if err := os.WriteFile("good.blueprint", data, 0o600); err != nil {
				t.Fatal(err)
			}
			names := badFiles(t, c.bad)
			if c.bad != "" {
				badFiles(t, "") // those that stand beside it
			}
			if c.bad == "" {
				names = append(names, devices()...)
			}
			before := entries(t)
			for _, name := range names {
				if c.reads == name {
					continue
				}
				bad := name + c.bad
				code, out, errs := run(strings.NewReader(""), append([]string{"--lang", "en"}, strings.Fields(strings.ReplaceAll(c.line, "BAD", bad))...)...)
				sentence, _, _ := strings.Cut(errs, "\n")
				if code != ExitInput || !strings.Contains(strings.TrimPrefix(sentence, "error: "), filepath.Base(bad)) {
					t.Errorf("%s: exit code %d, %q", bad, code, errs)
				}
				if name != "font" && name != "page" && name != "none" && strings.Contains(out, "Wrote") {
					t.Errorf("%s: %q", bad, out)
				}
				// A word of the sentence is no name.
				if at := strings.Index(sentence, filepath.Base(bad)); slices.Contains([]string{"empty", "file", "is", "text"}, bad) && at > len("error: ") {
					t.Errorf("%s: the name stands nowhere: %q", bad, sentence)
				}
			}
			if after := entries(t); !slices.Equal(after, before) {
				t.Errorf("left %q, there were %q", after, before)
			}
		})
	}
}

func entries(t *testing.T) (names []string) {
	t.Helper()
	all, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range all {
		names = append(names, e.Name())
	}
	return names
}

// devices are what the system has that gives no content, or no end of it.
func devices() (all []string) {
	for _, name := range []string{"/dev/zero", "/dev/full", "/dev/null"} {
		if _, err := os.Stat(name); err == nil {
			all = append(all, name)
		}
	}
	return all
}

// Every place where a file may stand is in the table above, and no name at all
// is refused at each.
func TestTakersAreAll(t *testing.T) {
	var want []string
	root := newRoot(&shell{in: strings.NewReader(""), lang: words.Langs[0]}, "touchline")
	for _, c := range root.Commands() {
		if strings.Contains(c.Use, "FILE") && !strings.Contains(c.Use, "-o FILE") || strings.Contains(c.Use, "BEFORE") {
			want = append(want, c.Name())
		}
		c.Flags().VisitAll(func(f *pflag.Flag) {
			name, _ := pflag.UnquoteUsage(f)
			file := strings.Contains(name, "FILE") || strings.Contains(name, "BLUEPRINT")
			switch listed := slices.Contains(fileFlags, f.Name); {
			case f.Name == "out":
			case listed:
				want = append(want, c.Name()+" --"+f.Name)
			case file:
				t.Errorf("--%s of %s takes a file and is not among fileFlags", f.Name, c.Name())
			}
		})
	}
	var got []string
	for _, c := range takers {
		got = append(got, c.place)
	}
	slices.Sort(want)
	slices.Sort(got)
	if got, want = slices.Compact(got), slices.Compact(want); !slices.Equal(got, want) {
		t.Errorf("the table has\n%q, and files are taken by\n%q", got, want)
	}
	for _, c := range takers {
		args := strings.Fields(c.line)
		for i := range args {
			if args[i] == "BAD" {
				args[i] = ""
			}
		}
		if code, _, errs := run(strings.NewReader(""), args...); code != ExitUsage {
			t.Errorf("%q: exit code %d, %q", args, code, errs)
		}
	}
}

// What a flag names is read, and so is not written over, by whatever name and
// with whatever leave.
func TestAnExportOntoWhatAFlagNames(t *testing.T) {
	t.Chdir(t.TempDir())
	blueprint, _ := assets.Template("classic", "en")
	var logo bytes.Buffer
	if err := png.Encode(&logo, image.NewGray(image.Rect(0, 0, 4, 4))); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		line string
		read []byte
	}{
		{"export good.blueprint --preset handout --logo read.png -f png --dpi 20 -o read.png --force", logo.Bytes()},
		{"export good.blueprint --preset handout --logo read.png -o other.pdf --force", logo.Bytes()},
		{"export good.blueprint --preset slides --compare read.pptx -o read.pptx --force", blueprint},
		{"compare read.pdf good.blueprint -o read.pdf --force", blueprint},
		{"compare good.blueprint read.pdf -o read.pdf --force", blueprint},
		{"export good.blueprint --font read.pdf -o read.pdf --force", goregular.TTF},
	} {
		args := strings.Fields(c.line)
		name := args[slices.IndexFunc(args, func(s string) bool { return strings.HasPrefix(s, "read.") })]
		for file, content := range map[string][]byte{"good.blueprint": blueprint, name: c.read} {
			if err := os.WriteFile(file, content, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		os.Remove("other.pdf")
		_ = os.Symlink(name, "other.pdf")
		code, _, errs := run(strings.NewReader(""), args...)
		if now, _ := os.ReadFile(name); code != ExitUsage || !bytes.Equal(now, c.read) {
			t.Errorf("%s: exit code %d, %s; %d bytes of %d", c.line, code, errs, len(now), len(c.read))
		}
	}
}
