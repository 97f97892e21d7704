package words_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A use is a place in the code that names a text, or, where a part of the name
// is put in while the program runs, every text of a pattern.
type use struct {
	at    string
	key   string         // "file.newer", or as shown: "map.lane.*"
	match *regexp.Regexp // nil: the key as it is
	more  string         // in place of a key: what the code puts behind another, ".pair"
	maybe bool           // a string that may name a text, and may be none
	names []string       // the values that the call gives; nil: not known
}

// covers reports whether the use names a text.
func (u use) covers(key string) bool {
	return u.more == "" && (u.key == key || u.match != nil && u.match.MatchString(key))
}

// A folder may name the texts of its area in short, where a function or a
// table puts "ui." before: short[folder]["ui"].
type shorts map[string]map[string][]wrapper

// A wrapper is a function that puts the area before its argument of a number.
type wrapper struct {
	name     string
	argument int
	values   bool // names and values follow the argument
}

// source is one file of code.
type source struct {
	path   string
	folder string
	syntax *ast.File
	set    *token.FileSet
}

func (s source) at(n ast.Node) string {
	return s.path + ":" + strconv.Itoa(s.set.Position(n.Pos()).Line)
}

// sources reads the code of the tree, without its tests.
func sources(t *testing.T) []source {
	t.Helper()
	var all []source
	top := filepath.Join("..", "..")
	set := token.NewFileSet()
	err := filepath.WalkDir(top, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if name != top && (d.Name() == "testdata" || d.Name() == "tools" || d.Name()[0] == '.') {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		syntax, err := parser.ParseFile(set, name, nil, 0)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(top, name)
		if err != nil {
			return err
		}
		rel = filepath.ToSlash(rel)
		all = append(all, source{rel, path.Dir(rel), syntax, set})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// uses finds every place that names a text of one of the areas: each string
// AREA.NAME, each sum of strings that begins so, each that puts ".NAME" behind
// something, and each string in a folder that names its texts in short.
func uses(t *testing.T, areas []string) []use {
	t.Helper()
	all := sources(t)
	var sums []shortSum
	for _, s := range all {
		sums = append(sums, shortSums(s, areas)...)
	}
	named := shortsOf(sums)
	// A sum that is itself the argument of such a function has another area
	// before it: t("export." + name) where t puts "ui." before.
	sums = slices.DeleteFunc(sums, func(sum shortSum) bool {
		c, ok := shortCalls(sum.in.syntax, named[sum.in.folder])[sum.expr]
		return ok && c.area != sum.area
	})
	named = shortsOf(sums)
	var found []use
	for _, s := range all {
		found = append(found, usesIn(s, areas, named[s.folder])...)
	}
	return found
}

// A shortSum is "AREA." + X in the code: a folder that names texts in short,
// by the function that it stands in if X is a parameter.
type shortSum struct {
	in       source
	area     string
	expr     ast.Expr
	wrappers []wrapper
}

func shortSums(s source, areas []string) []shortSum {
	var sums []shortSum
	for _, d := range s.syntax.Decls {
		f, _ := d.(*ast.FuncDecl)
		ast.Inspect(d, func(n ast.Node) bool {
			e, ok := n.(*ast.BinaryExpr)
			if !ok {
				return true
			}
			sum, _ := pattern(e, map[ast.Node]bool{})
			area, short := strings.CutSuffix(sum, ".*")
			if short && slices.Contains(areas, area) {
				sums = append(sums, shortSum{s, area, e, wrapperOf(f, e.Y)})
			}
			return true
		})
	}
	return sums
}

func shortsOf(sums []shortSum) shorts {
	all := shorts{}
	for _, s := range sums {
		if all[s.in.folder] == nil {
			all[s.in.folder] = map[string][]wrapper{}
		}
		all[s.in.folder][s.area] = append(all[s.in.folder][s.area], s.wrappers...)
	}
	return all
}

func wrapperOf(f *ast.FuncDecl, x ast.Expr) []wrapper {
	id, ok := x.(*ast.Ident)
	if !ok || f == nil {
		return nil
	}
	i, at := 0, -1
	last := false
	for _, field := range f.Type.Params.List {
		for _, name := range field.Names {
			if at >= 0 && i == at+1 {
				_, last = field.Type.(*ast.Ellipsis)
			}
			if name.Name == id.Name {
				at = i
			}
			i++
		}
	}
	if at < 0 {
		return nil
	}
	return []wrapper{{f.Name.Name, at, last}}
}

func usesIn(s source, areas []string, short map[string][]wrapper) []use {
	key := regexp.MustCompile(`^(` + strings.Join(areas, "|") + `)\.[a-z0-9._-]*$`)
	begin := regexp.MustCompile(`^[a-z0-9._-]*$`)
	var found []use
	add := func(e ast.Expr, s source, key string, whole, maybe bool, names []string) {
		if whole && strings.HasSuffix(key, ".") {
			key, whole = key+"*", false // the rest is put in elsewhere
		}
		u := use{at: s.at(e), key: key, maybe: maybe, names: names}
		if !whole {
			u.match = regexp.MustCompile("^" + strings.ReplaceAll(regexp.QuoteMeta(key), `\*`, `.+`) + "$")
		}
		found = append(found, u)
	}
	named := valuesOf(s.syntax)
	called := shortCalls(s.syntax, short)
	inSum := map[ast.Node]bool{}
	ast.Inspect(s.syntax, func(n ast.Node) bool {
		e, ok := n.(ast.Expr)
		if !ok || inSum[n] {
			return true
		}
		p, whole := pattern(e, inSum)
		first, _, _ := strings.Cut(p, "*")
		if more, ok := strings.CutPrefix(p, "*."); ok && !strings.Contains(more, "*") {
			found = append(found, use{at: s.at(e), more: "." + more})
			return true
		}
		if p == "" || !begin.MatchString(first) {
			return true
		}
		if c, ok := called[e]; ok {
			add(e, s, c.area+"."+p, whole, false, c.names)
			return true
		}
		for area := range short {
			if p != area+".*" && first != "" {
				add(e, s, area+"."+p, whole, true, nil)
			}
		}
		area, rest, _ := strings.Cut(p, ".")
		if _, inShort := short[area]; key.MatchString(first) && !(inShort && rest == "*") {
			add(e, s, p, whole, len(short) > 0, named[e])
		}
		return true
	})
	return found
}

// pattern is a string as the code writes it, with * for what is put in while
// the program runs; whole says that there is no such part. Sums of strings and
// the formats of Sprintf are followed, all else is "".
func pattern(e ast.Expr, inSum map[ast.Node]bool) (s string, whole bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		if e.Kind == token.STRING {
			if s, err := strconv.Unquote(e.Value); err == nil {
				return s, true
			}
		}
	case *ast.BinaryExpr:
		if e.Op != token.ADD {
			return "", false
		}
		left, wholeLeft := part(e.X, inSum)
		right, wholeRight := part(e.Y, inSum)
		return left + right, wholeLeft && wholeRight
	case *ast.CallExpr:
		if f, ok := e.Fun.(*ast.SelectorExpr); ok && f.Sel.Name == "Sprintf" && len(e.Args) > 0 {
			format, ok := part(e.Args[0], inSum)
			return regexp.MustCompile(`%[a-z]`).ReplaceAllString(format, "*"), !ok
		}
	}
	return "", false
}

// part is pattern for a piece of a sum: what is not known there is a *.
func part(e ast.Expr, inSum map[ast.Node]bool) (string, bool) {
	inSum[e] = true
	s, whole := pattern(e, inSum)
	if s == "" && !whole {
		return "*", false
	}
	return s, whole
}

// valuesOf finds the names of the values in the calls that fill a text where
// all are written there: words.T and words.N after the key, model.Faultf too.
func valuesOf(file *ast.File) map[ast.Expr][]string {
	named := map[ast.Expr][]string{}
	ast.Inspect(file, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		sel, ok := call.Fun.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		if pkg, ok := sel.X.(*ast.Ident); !ok || pkg.Name != "words" && pkg.Name != "model" {
			return true
		}
		if len(call.Args) < 2 {
			return true
		}
		first, names := 2, []string{}
		switch sel.Sel.Name {
		case "T":
		case "N":
			first, names = 3, []string{"n"}
		case "Faultf":
			if id, ok := call.Args[0].(*ast.Ident); !ok || id.Name != "nil" {
				names = append(names, "cause")
			}
		default:
			return true
		}
		if len(call.Args) < first {
			return true
		}
		if more, ok := valueNames(call, first); ok {
			named[call.Args[1]] = append(names, more...)
		}
		return true
	})
	return named
}

// valueNames is the names of the values in a call, from an argument on, and
// whether all are written there.
func valueNames(call *ast.CallExpr, first int) ([]string, bool) {
	if call.Ellipsis.IsValid() {
		return nil, false
	}
	var names []string
	for i := first; i < len(call.Args); i += 2 {
		s, whole := pattern(call.Args[i], map[ast.Node]bool{})
		if !whole {
			return nil, false
		}
		names = append(names, s)
	}
	return names, true
}

type shortCall struct {
	area  string
	names []string
}

// shortCalls finds the calls of the folder's wrappers, by the argument that
// names the text.
func shortCalls(file *ast.File, short map[string][]wrapper) map[ast.Expr]shortCall {
	calls := map[ast.Expr]shortCall{}
	ast.Inspect(file, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		var name string
		switch f := call.Fun.(type) {
		case *ast.Ident:
			name = f.Name
		case *ast.SelectorExpr:
			name = f.Sel.Name
		}
		for area, all := range short {
			for _, w := range all {
				if w.name != name || w.argument >= len(call.Args) {
					continue
				}
				c := shortCall{area: area}
				if names, ok := valueNames(call, w.argument+1); ok && w.values {
					c.names = append(names, "cause", "n") // the wrapper's own
				}
				calls[call.Args[w.argument]] = c
			}
		}
		return true
	})
	return calls
}
