package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"strings"
	"testing"
)

// TestFaultsStandBehindTheirNumbers: what is turned into what, and the code
// that has all of it in itself, which still compiles.
func TestFaultsStandBehindTheirNumbers(t *testing.T) {
	const code = `package p

const width = 2 * 3

func f(a, b int, s string, all []float64) (n int) {
	for i, x := range all {
		if a+b < i && s+"!" != "" || -x >= 1 {
			continue
		}
		n++
		n += width * a
	}
	return n % 2
}
`
	p := &loaded{set: token.NewFileSet(), info: &types.Info{Types: map[ast.Expr]types.TypeAndValue{}}}
	syntax, err := parser.ParseFile(p.set, "p.go", code, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := (&types.Config{}).Check("p", p.set, []*ast.File{syntax}, p.info); err != nil {
		t.Fatal(err)
	}
	f := &finder{p: p, text: []byte(code), file: "p.go"}
	f.find(syntax)
	faults, found := map[int]*fault{}, ""
	for i, x := range f.faults {
		faults[i+1] = x
		found += x.what + ", "
	}
	if want := "|| is &&, && is ||, < is <=, < is >=, + is -, != is ==, >= is >, >= is <, -x is x, continue is break, ++ the other way, += is =, * is /, % is *, "; found != want {
		t.Errorf("found %s\nwant  %s", found, want)
	}
	got := string(spoiled([]byte(code), faults))
	for _, want := range []string{
		`const width = 2 * 3`,
		`mutantOr(1, mutantAnd(2, mutantNot(4, mutantLess(3, mutantAdd(5, a,b) , i)) , func() bool { return ( mutantNot(6, s+"!" != ""))}) , func() bool { return ( mutantNot(8, mutantAtLeast(7, mutantMinus(9, x) , 1)))})`,
		`if mutant == 10 { break }; continue`, `n += mutantOne(11, n)`, `n = mutantAddTo(12, n,  mutantMul(13, width , a))`, `return mutantRem(14, n , 2)`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%s is not in\n%s", want, got)
		}
	}
	set := token.NewFileSet()
	var files []*ast.File
	for name, text := range map[string]string{"p.go": got, "s.go": `package p
var mutant int
func mutantOr(int, bool, func() bool) bool; func mutantAnd(int, bool, func() bool) bool; func mutantNot(int, bool) bool
func mutantLess(int, int, int) bool; func mutantAtLeast(int, float64, float64) bool; func mutantMinus(int, float64) float64
func mutantAdd(int, int, int) int; func mutantOne(int, int) int; func mutantAddTo(int, int, int) int; func mutantMul(int, int, int) int; func mutantRem(int, int, int) int
`} {
		file, err := parser.ParseFile(set, name, text, 0)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	if _, err := (&types.Config{}).Check("p", set, files, nil); err != nil {
		t.Error(err)
	}
}
