package house

import (
	"go/ast"
	"path"
	"slices"
	"strings"
	"testing"
)

// longest is the most lines that a file of code may have. Most have far fewer;
// one over 300 usually holds two ideas.
const longest = 400

// long is the files that may be longer, and why.
var long = map[string]string{}

// tallest is the most lines that a function may have, so that it is seen whole,
// and tallestTest those of a test, which is a table with few words around it.
const (
	tallest     = 70
	tallestTest = 120
)

// tall is the functions that may have more, and why.
var tall = map[string]string{
	"model/sample/everything/everything.go:Document": "it is one value, which is read from top to bottom",
	"ui/composing_test.go:TestComposingChinese":      "a person's hand, key after key",
}

// mayPanic is the files that may call panic, and why. Nothing that a user
// opens, pastes, drops or types may reach one.
var mayPanic = map[string]string{
	"canvas/canvastest/scene.go": "it is for tests, and encodes a picture of its own",
	"export/pdf/pack.go":         "the level of compression is a constant",
	"canvas/text/font.go":        "the fonts are part of the program, and a test opens them",
	"model/sample/vocabulary.go": "the vocabulary is part of the program, and a test reads it",
	"model/words/words.go":       "the texts are part of the program, and a test reads them all",
}

// mayExit is the files that may end the process, and why.
var mayExit = map[string]string{
	"cmd/touchline/main.go":       "it is a program",
	"cmd/touchline-cli/main.go":   "it is a program",
	"cmd/internal/mutate/main.go": "it is a program",
}

// mayInit is the files that may have an init function, and why. There is no
// registration here: a table names what there is.
var mayInit = map[string]string{}

// maySleep is the files that may wait for time to pass, and why. A test waits
// for an event, or is given the clock: in a file with testing/synctest a second
// passes when nothing else is left to do.
var maySleep = map[string]string{}

// emptyWords is what a name of a type may not end in: they say nothing of what
// it is.
var emptyWords = []string{"Manager", "Helper", "Util", "Utils", "Base", "Impl", "Data"}

func TestFilesAreShort(t *testing.T) {
	for _, f := range readTree(t) {
		if _, may := long[f.Path]; !f.Test && !may && f.Lines > longest {
			t.Errorf("%s has %d lines, more than %d: which two ideas does it hold?", f.Path, f.Lines, longest)
		}
	}
	orphans(t, "long", long)
}

func TestFunctionsFitAScreen(t *testing.T) {
	found := map[string]bool{}
	for _, f := range readTree(t) {
		most := tallest
		if f.Test {
			most = tallestTest
		}
		for _, d := range f.Syntax.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok {
				continue
			}
			name := f.Path + ":" + fn.Name.Name
			lines := f.Set.Position(fn.End()).Line - f.Set.Position(fn.Pos()).Line + 1
			if lines <= most {
				continue
			}
			if found[name] = true; tall[name] == "" {
				t.Errorf("%s: %s has %d lines, more than %d: what are its parts called?", f.At(fn), fn.Name.Name, lines, most)
			}
		}
	}
	for name := range tall {
		if !found[name] {
			t.Errorf("tall names %s, which is not there or fits", name)
		}
	}
}

func TestPackagesSayWhatTheyAreFor(t *testing.T) {
	for folder, files := range folders(readTree(t)) {
		said, code := false, false
		for _, f := range files {
			if f.Test {
				continue
			}
			code = true
			if f.Syntax.Doc != nil && strings.TrimSpace(f.Syntax.Doc.Text()) != "" {
				said = true
			}
		}
		if code && !said {
			t.Errorf("%s has no package comment: a doc.go says what it is for, what comes in, what goes out, and what it may not know", folder)
		}
	}
}

func TestCodeDoesNot(t *testing.T) {
	for _, f := range readTree(t) {
		ast.Inspect(f.Syntax, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				call(t, f, n)
			case *ast.FuncDecl:
				if _, may := mayInit[f.Path]; !may && n.Recv == nil && n.Name.Name == "init" {
					t.Errorf("%s: an init function: name it in a table instead", f.At(n))
				}
			case *ast.TypeSpec:
				for _, w := range emptyWords {
					if strings.HasSuffix(n.Name.Name, w) {
						t.Errorf("%s: %s: %q says nothing of what it is", f.At(n), n.Name.Name, w)
					}
				}
			}
			return true
		})
	}
	orphans(t, "mayPanic", mayPanic)
	orphans(t, "mayExit", mayExit)
	orphans(t, "mayInit", mayInit)
	orphans(t, "maySleep", maySleep)
}

// call holds one call to the tables above.
func call(t *testing.T, f *goFile, c *ast.CallExpr) {
	switch fun := c.Fun.(type) {
	case *ast.Ident:
		if _, may := mayPanic[f.Path]; fun.Name == "panic" && !f.Test && !may {
			t.Errorf("%s: a panic: return an error that says what to do", f.At(c))
		}
	case *ast.SelectorExpr:
		pkg, ok := fun.X.(*ast.Ident)
		if !ok {
			return
		}
		name := pkg.Name + "." + fun.Sel.Name
		_, exits := mayExit[f.Path]
		_, sleeps := maySleep[f.Path]
		switch {
		case (name == "os.Exit" || strings.HasPrefix(name, "log.Fatal") || strings.HasPrefix(name, "log.Panic")) && !f.Test && !exits:
			t.Errorf("%s: %s: only a program's main ends the process", f.At(c), name)
		case name == "time.Sleep" && !sleeps && !slices.Contains(f.Imports, "testing/synctest"):
			t.Errorf("%s: %s: wait for what you wait for", f.At(c), name)
		}
	}
}

// Comments in the tree stay in the language of the code, so that all who work
// on it can read them; texts for users stand in assets/words.
func TestNamesAreASCII(t *testing.T) {
	for _, f := range readTree(t) {
		ast.Inspect(f.Syntax, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok && !ascii(id.Name) {
				t.Errorf("%s: the name %s", f.At(n), id.Name)
			}
			return true
		})
	}
}

func ascii(s string) bool {
	for _, r := range s {
		if r > 0x7f {
			return false
		}
	}
	return true
}

// orphans fails for an exception whose file is gone or needs it no more.
func orphans(t *testing.T, table string, exceptions map[string]string) {
	t.Helper()
	there := map[string]*goFile{}
	for _, f := range readTree(t) {
		there[f.Path] = f
	}
	for p, why := range exceptions {
		f := there[p]
		switch {
		case f == nil:
			t.Errorf("%s names %s, which is not there", table, p)
		case why == "":
			t.Errorf("%s does not say why %s is in it", table, p)
		case table == "long" && f.Lines <= longest:
			t.Errorf("%s names %s, which is not long any more", table, p)
		}
	}
}

// TestOnlyGesturesAreCalledSo: in canvas/editor/gesture a file …ing.go holds the state
// of that name, which moves and is released, and what belongs to it.
func TestOnlyGesturesAreCalledSo(t *testing.T) {
	found := 0
	for _, f := range readTree(t) {
		name, ing := strings.CutSuffix(path.Base(f.Path), ".go")
		if f.Folder != "canvas/editor/gesture" || f.Test || !ing || !strings.HasSuffix(name, "ing") {
			continue
		}
		found++
		methods := map[string]bool{}
		ast.Inspect(f.Syntax, func(n ast.Node) bool {
			if fn, ok := n.(*ast.FuncDecl); ok && fn.Recv != nil {
				of := fn.Recv.List[0].Type
				if star, ok := of.(*ast.StarExpr); ok {
					of = star.X
				}
				if id, ok := of.(*ast.Ident); ok && id.Name == name {
					methods[fn.Name.Name] = true
				}
			}
			return true
		})
		for _, m := range []string{"Name", "Cursor"} {
			if !methods[m] && name != "aiming" { // it is linking, but for keys and clicks
				t.Errorf("%s holds no gesture %s with the method %s: call it otherwise", f.Path, name, m)
			}
		}
	}
	if found == 0 {
		t.Error("there are no gestures in canvas/editor/gesture")
	}
}
