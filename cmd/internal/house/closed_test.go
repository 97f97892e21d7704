package house

import (
	"go/ast"
	"go/token"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// A closed set is a kind of value of which there are so many and no more, and
// the places that have to know each of them: a switch with a case for each, or a
// table with a line for each. The compiler looks at none of that, so a new value
// is forgotten in silence. Here it is not.
type closed struct {
	folder string
	method string // the set is the types with this method, or else
	consts string // the constants of this type, or else
	cases  string // what has a case in this function, "file.go:function"
	but    string // of which these are none

	known []string // "file.go", "file.go:function", or such ones joined by " + ": has a case or a line for each
}

var closedSets = []closed{
	{folder: "canvas/editor/event", method: "Request", known: []string{"ui/asked.go"}},
	{folder: "ui/desk", method: "request", known: []string{"ui/desk.go"}},
	{folder: "ui/desk", method: "event", known: []string{"ui/desk/do.go:take"}},
	{folder: "model/edit", method: "apply", known: []string{"model/edit/draw_test.go"}},
	{folder: "model", method: "empty", known: []string{ // the kinds of values that a field has
		"model/file/touch.go", "model/record/lines.go:value", "model/reading/record.go:shown", "ui/inventory/cells/column.go:fieldColumn",
	}},
	{folder: "model", method: "empty", but: "RecordsAt", known: []string{ // a list of records has a table of its own there
		"model/sheet/fields.go:setPlace", "model/reading/record.go:put", "model/reading/changes.go:set", "export/tables/inventory.go:fieldColumn",
	}},
	{folder: "canvas/handout", consts: "Kind", known: []string{"canvas/handout/book.go:make"}},
	{folder: "canvas/deck", consts: "handout.Kind", but: "Phases Moments Fails", known: []string{"canvas/deck/kinds.go:make"}},
	{folder: "source", consts: "Kind", but: "Table", known: []string{"source/take.go + source/source.go"}},
	{folder: "source", consts: "Kind", but: "Blueprint PDF Picture", known: []string{"source/kind.go:Importable"}},
	{folder: "canvas/deck", consts: "handout.Kind", known: []string{"canvas/deck/kinds.go:Kinds"}},

	{folder: "model", cases: "model/grid.go:Derived", known: []string{
		"model/derived/derived.go:Says", "model/derived/derived.go:saysNot", "canvas/editor/change/rows.go", "canvas/compose/theme.go", "model/sheet/lexicon.go",
	}},
}

func TestClosedSetsAreKnownWhole(t *testing.T) {
	files := readTree(t)
	for _, set := range closedSets {
		values := set.values(files)
		if len(values) < 2 {
			t.Errorf("%s %s%s%s has %d values: is it there?", set.folder, set.method, set.consts, set.cases, len(values))
		}
		for _, place := range set.known {
			at := names(files, place)
			if at == nil {
				t.Errorf("closedSets names %s, which is not there", place)
			}
			for _, v := range values {
				if at != nil && !at[v] {
					t.Errorf("%s does not know %s of %s", place, v, set.folder)
				}
			}
		}
	}
}

// values is the names in a set.
func (c closed) values(files []*goFile) (all []string) {
	but := words(c.but)
	add := func(name string) {
		if !but[name] && !slices.Contains(all, name) {
			all = append(all, name)
		}
	}
	if c.cases != "" {
		for name := range names(files, c.cases) {
			add(name)
		}
		return all
	}
	for _, f := range files {
		if f.Folder != c.folder || f.Test {
			continue
		}
		for _, d := range f.Syntax.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				if c.method != "" && d.Name.Name == c.method && d.Recv != nil {
					add(receiver(d))
				}
			case *ast.GenDecl:
				if c.consts != "" && d.Tok == token.CONST {
					constantsOf(d, c.consts, add)
				}
			}
		}
	}
	return all
}

// constantsOf gives the constants of a type; of those that count on, the first
// has it.
func constantsOf(d *ast.GenDecl, kind string, add func(string)) {
	last := ""
	for _, s := range d.Specs {
		v := s.(*ast.ValueSpec)
		switch x := v.Type.(type) {
		case *ast.Ident:
			last = x.Name
		case *ast.SelectorExpr:
			last = lastName(x.X) + "." + x.Sel.Name
		case nil:
			if len(v.Values) > 0 {
				last = ""
			}
		}
		if last == kind {
			add(v.Names[0].Name)
		}
	}
}

// declaresTop reports whether a declaration is of a function or variable.
func declaresTop(d ast.Decl, name string) bool {
	if fn, ok := d.(*ast.FuncDecl); ok {
		return fn.Name.Name == name
	}
	for _, s := range d.(*ast.GenDecl).Specs {
		if v, ok := s.(*ast.ValueSpec); ok && v.Names[0].Name == name {
			return true
		}
	}
	return false
}

// names is what has a case, or is asked for, in files or functions of theirs;
// where there is no case for anything, what is named there. nil: there is no
// such place.
func names(files []*goFile, places string) map[string]bool {
	var cases, all map[string]bool
	for place := range strings.SplitSeq(places, " + ") {
		file, function, _ := strings.Cut(place, ":")
		i := slices.IndexFunc(files, func(f *goFile) bool { return f.Path == file })
		if i < 0 {
			return nil
		}
		if cases == nil {
			cases, all = map[string]bool{}, map[string]bool{}
		}
		for _, d := range files[i].Syntax.Decls {
			if function == "" || declaresTop(d, function) {
				named(d, cases, all)
			}
		}
	}
	if len(cases) > 0 {
		return cases
	}
	return all
}

// named notes what has a case in a declaration, or is asked for, and all names.
func named(d ast.Decl, cases, all map[string]bool) {
	ast.Inspect(d, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CaseClause:
			for _, x := range n.List {
				cases[lastName(x)] = true
			}
		case *ast.TypeAssertExpr:
			cases[lastName(n.Type)] = true
		case *ast.Ident:
			all[n.Name] = true
		}
		return true
	})
}

// inNoList is constants that stand in no list of their kind, and why.
var inNoList = map[string]string{
	"canvas/handout.Compare": "only where there is an earlier blueprint: see WithCompare",
	"model.KindTag":          "stands in for a card of another page, and is in no file",
}

// standsForNone is the names of constants that stand for none, or any.
var standsForNone = regexp.MustCompile(`(Unset|None)$|^(No|Any)[A-Z]`)

// TestListsAreWhole: where a package lists the values of a type, as Roles does
// those of Role, each constant of the type is in the list, but that which stands
// for none.
func TestListsAreWhole(t *testing.T) {
	found, left := 0, map[string]bool{}
	for folder, files := range folders(readTree(t)) {
		for _, f := range files {
			for _, d := range f.Syntax.Decls {
				list, of := listOf(d)
				if f.Test || list == nil || !namesAll(list.Names[0].Name, of) {
					continue
				}
				found++
				cases, all := map[string]bool{}, map[string]bool{}
				named(d, cases, all)
				for _, name := range (closed{folder: folder, consts: of}).values(files) {
					whole := folder + "." + name
					if all[name] || standsForNone.MatchString(name) {
						continue
					}
					if left[whole] = true; inNoList[whole] == "" {
						t.Errorf("%s: %s does not list %s", f.At(d), list.Names[0].Name, name)
					}
				}
			}
		}
	}
	if found < 10 {
		t.Errorf("%d lists were found", found)
	}
	for whole := range inNoList {
		if !left[whole] {
			t.Errorf("inNoList names %s, which is listed or not there", whole)
		}
	}
}

// listOf is a variable that is a list of a type of its package.
func listOf(d ast.Decl) (v *ast.ValueSpec, of string) {
	g, ok := d.(*ast.GenDecl)
	if !ok || g.Tok != token.VAR || len(g.Specs) != 1 {
		return nil, ""
	}
	v = g.Specs[0].(*ast.ValueSpec)
	if len(v.Values) != 1 {
		return nil, ""
	}
	lit, ok := v.Values[0].(*ast.CompositeLit)
	if !ok {
		return nil, ""
	}
	a, ok := lit.Type.(*ast.ArrayType)
	if !ok {
		return nil, ""
	}
	id, ok := a.Elt.(*ast.Ident)
	if !ok {
		return nil, ""
	}
	return v, id.Name
}

// namesAll reports whether a list has the name of all values of a type.
func namesAll(list, of string) bool {
	stem, _ := strings.CutSuffix(of, "y")
	return slices.Contains([]string{of + "s", of + "es", "All" + of, "All" + of + "s", stem + "ies"}, list)
}
