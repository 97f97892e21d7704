package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

var (
	try  = flag.Int("try", 0, "about so many faults of each package, evenly spread; 0 is all")
	from = flag.Int("from", 0, "begins with another one, so that others are tried")
	with = flag.String("with", "", "packages, parted by commas, whose tests are run too")
	own  = flag.Bool("own", false, "runs the package's own tests only, and not those of the folder above")
	skip = flag.String("skip", "", "tests that are not run, as a regular expression: those that take long and would notice little")
)

func main() {
	flag.Parse()
	for _, arg := range flag.Args() {
		if err := mutate(arg); err != nil {
			fmt.Fprintln(os.Stderr, arg+":", err)
			os.Exit(1)
		}
	}
}

// folder is a new folder that a test which becomes another user may go through.
func folder(in, name string) (string, error) {
	dir, err := os.MkdirTemp(in, name)
	if err != nil {
		return "", err
	}
	return dir, os.Chmod(dir, 0o711)
}

// program is the tests of a package, built.
type program struct {
	path, folder string
	flags        []string
	limit        time.Duration // of a run, in time of the processor: others may have it meanwhile
}

func mutate(arg string) error {
	p, err := load(arg)
	if err != nil {
		return err
	}
	dir, err := folder("", "mutate")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	w := &work{p: p, dir: dir, faults: map[int]*fault{}}
	if err := w.find(); err != nil {
		return err
	}
	if err := w.build(); err != nil {
		return err
	}
	return w.tryAll()
}

type work struct {
	p        *loaded
	dir      string
	faults   map[int]*fault
	order    []int // their numbers, as they stand in the code
	texts    map[string][]byte
	unbuilt  int
	programs []*program
}

// find finds the faults that are tried.
func (w *work) find() error {
	w.texts = map[string][]byte{}
	var all []*fault
	for i, file := range w.p.files {
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		w.texts[file] = text
		f := &finder{p: w.p, text: text, file: file}
		f.find(w.p.syntax[i])
		all = append(all, f.faults...)
	}
	slices.SortStableFunc(all, func(a, b *fault) int {
		if c := strings.Compare(a.file, b.file); c != 0 {
			return c
		}
		return a.line - b.line
	})
	every := 1
	if *try > 0 {
		every = max(1, (len(all)+*try-1) / *try)
	}
	for i, f := range all {
		if i%every == (every/2+*from)%every {
			w.faults[i+1], w.order = f, append(w.order, i+1)
		}
	}
	return nil
}

var place = regexp.MustCompile(`(?m)^(?:\./)?([^\s:]+\.go):(\d+):`)

// build builds the tests with all faults in them. What does not compile is no
// fault: it is taken out, and the rest is built again.
func (w *work) build() error {
	for range 30 {
		overlay, err := w.overlay()
		if err != nil {
			return err
		}
		w.programs = nil
		out, err := w.compile(overlay)
		if err == nil {
			return nil
		}
		if !w.drop(out) {
			return fmt.Errorf("the tests do not build:\n%s", out)
		}
	}
	return errors.New("the tests do not build")
}

func (w *work) overlay() (string, error) {
	replace := map[string]string{}
	put := func(file, name string, text []byte) error {
		to := filepath.Join(w.dir, name)
		replace[file] = to
		return os.WriteFile(to, text, 0o600)
	}
	for file, text := range w.texts {
		here := map[int]*fault{}
		for id, f := range w.faults {
			if f.file == file {
				here[id] = f
			}
		}
		if err := put(file, filepath.Base(file), spoiled(text, here)); err != nil {
			return "", err
		}
	}
	added := filepath.Join(w.p.Dir, "mutant_support.go")
	if err := put(added, "mutant_support.go", []byte(strings.Replace(support, "PACKAGE", w.p.Name, 1))); err != nil {
		return "", err
	}
	data, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return "", err
	}
	path := filepath.Join(w.dir, "replaced.json")
	return path, os.WriteFile(path, data, 0o600)
}

// compile builds the tests of the package, of the folder above if that uses it,
// and of those that were asked for.
func (w *work) compile(overlay string) (out []byte, err error) {
	paths := []string{w.p.ImportPath}
	if above := w.p.ImportPath[:strings.LastIndexByte(w.p.ImportPath, '/')]; !*own && uses(above, w.p.ImportPath) {
		paths = append(paths, above)
	}
	if *with != "" {
		paths = append(paths, strings.Split(*with, ",")...)
	}
	for i, path := range paths {
		folder, err := exec.Command("go", "list", "-f", "{{.Dir}}", path).Output()
		if err != nil {
			return nil, err
		}
		t := &program{path: filepath.Join(w.dir, fmt.Sprintf("tests%d", i)), folder: strings.TrimSpace(string(folder))}
		out, err := exec.Command("go", "test", "-c", "-vet=off", "-overlay", overlay, "-o", t.path, path).CombinedOutput()
		if err != nil {
			return out, err
		}
		if _, err := os.Stat(t.path); err == nil { // else it has no tests
			w.programs = append(w.programs, t)
		}
	}
	return nil, nil
}

func uses(a, b string) bool {
	out, err := exec.Command("go", "list", "-deps", a).Output()
	return err == nil && slices.Contains(strings.Fields(string(out)), b)
}

// drop takes out the faults at the places that the compiler names: those of the
// line, or what leaves or goes on with a loop of the function that ends there.
func (w *work) drop(out []byte) bool {
	dropped := 0
	for _, m := range place.FindAllSubmatch(out, -1) {
		line, _ := strconv.Atoi(string(m[2]))
		of := func(f *fault) bool { return filepath.Base(f.file) == filepath.Base(string(m[1])) }
		n := dropped
		for id, f := range w.faults {
			if of(f) && f.line == line {
				delete(w.faults, id)
				dropped++
			}
		}
		for id, f := range w.faults {
			if n == dropped && of(f) && f.loop && f.function == line {
				delete(w.faults, id)
				dropped++
			}
		}
	}
	w.unbuilt += dropped
	w.order = slices.DeleteFunc(w.order, func(id int) bool { return w.faults[id] == nil })
	return dropped > 0
}

// tryAll runs the tests with each fault in turn.
func (w *work) tryAll() error {
	for _, t := range w.programs {
		t.flags = []string{"-test.short", "-test.failfast", "-test.timeout=10m", "-test.skip=" + *skip, "-rapid.nofailfile"}
		t.limit = 10 * time.Minute
		took, out, err := t.run(w.dir, 0)
		if err != nil && bytes.Contains(out, []byte("flag provided but not defined: -rapid")) {
			t.flags = t.flags[:4]
			took, out, err = t.run(w.dir, 0)
		}
		if err != nil {
			return fmt.Errorf("the tests fail without a fault:\n%s", out)
		}
		t.limit = 6*took + 5*time.Second
	}
	noticed, late := 0, 0
	for _, id := range w.order {
		found := false
		for _, t := range w.programs {
			if took, _, err := t.run(w.dir, id); err != nil {
				found = true
				if took >= t.limit {
					late++
				}
				break
			}
		}
		if found {
			noticed++
			continue
		}
		f := w.faults[id]
		fmt.Printf("survives: %-14s %s/%s:%d:%d\n", f.what, w.p.short(), filepath.Base(f.file), f.line, f.column)
	}
	n := len(w.order)
	fmt.Printf("%s: %d of %d faults noticed, %.1f %%; %d by standing still; %d did not compile and count as none\n",
		w.p.short(), noticed, n, 100*float64(noticed)/float64(max(n, 1)), late, w.unbuilt)
	return nil
}

// run runs the tests with a fault, and says what time of the processor they took.
// What stands still or appends without end meets a limit.
func (t *program) run(dir string, id int) (took time.Duration, out []byte, err error) {
	tmp, err := folder(dir, "run")
	if err != nil {
		return 0, nil, err
	}
	defer os.RemoveAll(tmp)
	ctx, cancel := context.WithTimeout(context.Background(), 20*t.limit) // for what waits for itself
	defer cancel()
	limits := fmt.Sprintf(`ulimit -v 8000000 2> /dev/null; ulimit -t %d; exec "$@"`, int(t.limit.Seconds()))
	c := exec.CommandContext(ctx, "/bin/sh", append([]string{"-c", limits, "sh", t.path}, t.flags...)...)
	c.Dir = t.folder
	c.WaitDelay = time.Second
	c.Env = append(os.Environ(), "TOUCHLINE_MUTANT="+strconv.Itoa(id), "TMPDIR="+tmp)
	out, err = c.CombinedOutput()
	if c.ProcessState != nil {
		took = c.ProcessState.UserTime() + c.ProcessState.SystemTime()
	}
	if ctx.Err() != nil {
		took, err = t.limit, ctx.Err()
	}
	return took, out, err
}
