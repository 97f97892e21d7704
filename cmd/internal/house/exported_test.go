package house

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// calledByOthers is exported names that the standard library calls. Those of
// Fyne's interfaces are looked up.
var calledByOthers = words(`
	Error Unwrap String Read Write Close MarshalText MarshalJSON
`)

// forTests is the folders that only tests import.
var forTests = words("canvas/canvastest canvas/editor/editortest model/compare/comparetest model/reading/readingtest model/sample/everything model/sample/hostile model/sample/sampletest model/sample/unusual ui/frame/frametest ui/panels/panelstest")

// uncalled is exported names that only tests call, and why they stand.
var uncalled = map[string]string{
	"assets.FontCharset":          "the fonts' test holds them to it",
	"assets.FontLicence":          "the licence asks that it goes with the fonts, in the program too",
	"assets.IconDrawing":          "the icon is made from it",
	"canvas/editor/gesture.Aimed": "the editor's tests ask where a link would end",
	"canvas/route.Bends":          "the routes' tests judge by it",
	"canvas/route.Through":        "the routes' tests judge by it",
	"model.Document.WithoutCard":  "tests take one record away, the program many at once",
	"model.Document.WithoutLink":  "tests take one record away, the program many at once",
	"ui/board.Easel.Settle":       "the benchmarks wait for every tile by it",
	"ui/actions.Table.IDs":        "the window's tests go through all of them",
	"ui/actions.InMenus":          "the window's tests hold its actions to it",
}

// TestExportedNamesAreCalled: an exported name without a caller outside tests
// is a door that leads nowhere. It goes by names alone, so that a method counts
// as called when another of its name is. Of constants that stand in one group,
// one that is used speaks for all: they are the values of a choice.
func TestExportedNamesAreCalled(t *testing.T) {
	used := map[string]int{} // how often a name stands anywhere but in its declarations
	var all []declaration
	for _, f := range readTree(t) {
		if f.Test || forTests[f.Folder] {
			continue
		}
		ast.Inspect(f.Syntax, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok {
				used[id.Name]++
			}
			for _, id := range declares(n) {
				used[id.Name]--
			}
			return true
		})
		all = append(all, exported(f)...)
	}
	toolkit := interfaceMethods(t)
	missed := map[string]bool{}
	for _, d := range all {
		if d.isUsed(used) || calledByOthers[d.names[0]] || d.method && toolkit[d.names[0]] {
			continue
		}
		if missed[d.whole] = true; uncalled[d.whole] == "" {
			t.Errorf("%s: %s has no caller outside tests", d.at, d.whole)
		}
	}
	for name, why := range uncalled {
		if !missed[name] || why == "" {
			t.Errorf("uncalled names %s, which is called, is not there, or has no reason", name)
		}
	}
}

// declaration is what a file exports: one name, or a group of constants.
type declaration struct {
	names  []string
	whole  string // with its folder and, of a method, its type
	method bool
	at     string
}

func (d declaration) isUsed(used map[string]int) bool {
	for _, n := range d.names {
		if used[n] > 0 {
			return true
		}
	}
	return false
}

// declares is the names that a node declares for a package.
func declares(n ast.Node) []*ast.Ident {
	switch d := n.(type) {
	case *ast.FuncDecl:
		return []*ast.Ident{d.Name}
	case *ast.TypeSpec:
		return []*ast.Ident{d.Name}
	case *ast.ValueSpec:
		return d.Names
	}
	return nil
}

func exported(f *goFile) []declaration {
	var all []declaration
	add := func(n ast.Node, of string, method bool, names ...string) {
		all = append(all, declaration{names, f.Folder + "." + of + names[0], method, f.At(n)})
	}
	for _, d := range f.Syntax.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			switch of := receiver(d); {
			case !d.Name.IsExported():
			case d.Recv == nil:
				add(d, "", false, d.Name.Name)
			case ast.IsExported(of):
				add(d, of+".", true, d.Name.Name)
			}
		case *ast.GenDecl:
			var group []string
			for _, s := range d.Specs {
				for _, id := range declares(s) {
					switch {
					case !id.IsExported():
					case d.Tok == token.CONST:
						group = append(group, id.Name)
					default:
						add(id, "", false, id.Name)
					}
				}
			}
			if len(group) > 0 {
				add(d, "", false, group...)
			}
		}
	}
	return all
}

// receiver is the name of the type that a method is of.
func receiver(d *ast.FuncDecl) string {
	if d.Recv == nil {
		return ""
	}
	x := d.Recv.List[0].Type
	for {
		switch y := x.(type) {
		case *ast.StarExpr:
			x = y.X
		case *ast.IndexExpr:
			x = y.X
		case *ast.IndexListExpr:
			x = y.X
		case *ast.Ident:
			return y.Name
		default:
			return ""
		}
	}
}

// interfaceMethods is the names of the methods of all interfaces of Fyne: the
// toolkit calls ours by them.
func interfaceMethods(t *testing.T) map[string]bool {
	t.Helper()
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", fyne).Output()
	if err != nil {
		t.Fatalf("where is %s? %v", fyne, err)
	}
	all := map[string]bool{}
	top := strings.TrimSpace(string(out))
	for _, folder := range []string{".", "driver/desktop", "driver/mobile", "widget", "dialog"} {
		dir := filepath.Join(top, filepath.FromSlash(folder))
		entries, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			if filepath.Ext(e.Name()) != ".go" || strings.HasSuffix(e.Name(), "_test.go") {
				continue
			}
			syntax, err := parser.ParseFile(token.NewFileSet(), filepath.Join(dir, e.Name()), nil, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(syntax, func(n ast.Node) bool {
				if x, ok := n.(*ast.InterfaceType); ok {
					for _, m := range x.Methods.List {
						for _, id := range m.Names {
							all[id.Name] = true
						}
					}
				}
				return true
			})
		}
	}
	return all
}

func words(s string) map[string]bool {
	all := map[string]bool{}
	for _, w := range strings.Fields(s) {
		all[w] = true
	}
	return all
}
