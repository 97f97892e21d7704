package house

import (
	"cmp"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"math/bits"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

// An arrow runs from a file to another one of its folder that declares a name
// which the first one uses: a function, a type, a method, a field. Arrows that
// run back are those that have to be taken away before the files can be put in
// an order in which each uses only those below it. Where there are none, the
// files of a folder can be read one after the other, and a change in one is
// felt in those above it only.

// inOrder is the folders in which no arrow may run back; "x/..." is x and all
// below it.
var inOrder = []string{"canvas/editor/...", "ui", "ui/desk", "ui/panels/..."}

// TestFilesStandOneAboveAnother holds that; "make rooms" shows what it finds in
// all folders.
func TestFilesStandOneAboveAnother(t *testing.T) {
	used := map[string]bool{}
	for _, room := range typed(t) {
		rule := ruleFor(room.folder)
		used[rule] = true
		back := room.back()
		kind, methods := room.largest()
		t.Logf("%-28s %2d files, %3d arrows, %2d back; most methods: %s %d", room.folder, len(room.files), len(room.arrows), len(back), kind, methods)
		for _, a := range back {
			say := t.Logf
			if rule != "" {
				say = t.Errorf
			}
			say("%s: %s uses what stands above it in %s: %s", room.folder, a.from, a.to, strings.Join(room.arrows[a], ", "))
		}
	}
	for _, rule := range inOrder {
		if !used[rule] {
			t.Errorf("inOrder names %s, which is not there or has one file", rule)
		}
	}
}

// ruleFor is the line of inOrder that holds a folder, or "".
func ruleFor(folder string) string {
	for _, rule := range inOrder {
		if root, all := strings.CutSuffix(rule, "/..."); folder == rule || all && (folder == root || strings.HasPrefix(folder, root+"/")) {
			return rule
		}
	}
	return ""
}

// arrow is from a file to one whose names it uses.
type arrow struct{ from, to string }

// room is the files of a folder, and what they use of one another.
type room struct {
	folder  string
	files   []string
	arrows  map[arrow][]string // with the names that are used
	methods map[string]int     // how many each type has
}

// largest is the type with the most methods.
func (r *room) largest() (kind string, methods int) {
	for k, n := range r.methods {
		if n > methods || n == methods && k < kind {
			kind, methods = k, n
		}
	}
	return kind, methods
}

// back gives the arrows that run back in the order of the files in which the
// fewest do.
func (r *room) back() []arrow {
	var back []arrow
	for _, knot := range r.knots() {
		order := fewestBack(knot, r.arrows)
		at := map[string]int{}
		for i, f := range order {
			at[f] = i
		}
		for a := range r.arrows {
			from, ok := at[a.from]
			if to, both := at[a.to]; ok && both && from < to {
				back = append(back, a)
			}
		}
	}
	slices.SortFunc(back, func(a, b arrow) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to)) })
	return back
}

// knots gives the sets of files of which each reaches each (Tarjan).
func (r *room) knots() [][]string {
	out := map[string][]string{}
	for a := range r.arrows {
		out[a.from] = append(out[a.from], a.to)
	}
	var (
		all       [][]string
		stack     []string
		num, low  = map[string]int{}, map[string]int{}
		on        = map[string]bool{}
		connected func(f string)
	)
	connected = func(f string) {
		num[f] = len(num) + 1
		low[f] = num[f]
		stack, on[f] = append(stack, f), true
		for _, to := range out[f] {
			if num[to] == 0 {
				connected(to)
				low[f] = min(low[f], low[to])
			} else if on[to] {
				low[f] = min(low[f], num[to])
			}
		}
		if low[f] == num[f] {
			i := slices.Index(stack, f)
			for _, g := range stack[i:] {
				on[g] = false
			}
			if knot := slices.Clone(stack[i:]); len(knot) > 1 {
				slices.Sort(knot)
				all = append(all, knot)
			}
			stack = stack[:i]
		}
	}
	for _, f := range r.files {
		if num[f] == 0 {
			connected(f)
		}
	}
	return all
}

// exactUpTo is how many files of a knot are put in order exactly: each set of
// them is looked at once.
const exactUpTo = 18

// fewestBack puts files in the order, from the ground up, in which the fewest
// arrows run from one to a later one.
func fewestBack(files []string, arrows map[arrow][]string) []string {
	n := len(files)
	uses := make([][]bool, n)
	for i, from := range files {
		uses[i] = make([]bool, n)
		for j, to := range files {
			_, uses[i][j] = arrows[arrow{from, to}]
		}
	}
	var order []int
	if n <= exactUpTo {
		order = exactOrder(uses)
	} else {
		order = goodOrder(uses)
	}
	names := make([]string, n)
	for i, f := range order {
		names[i] = files[f]
	}
	return names
}

// exactOrder is the best of all orders: the best of a set is that of the set
// without its topmost file, and what that one is used by below it.
func exactOrder(uses [][]bool) []int {
	n := len(uses)
	users := make([]uint32, n) // of a file
	for i := range uses {
		for j, u := range uses[i] {
			if u {
				users[j] |= 1 << i
			}
		}
	}
	least, top := make([]int32, 1<<n), make([]int8, 1<<n)
	for set := uint32(1); set < 1<<n; set++ {
		least[set] = 1 << 30
		for rest := set; rest != 0; rest &= rest - 1 {
			i := bits.TrailingZeros32(rest)
			below := set &^ (1 << i)
			if c := least[below] + int32(bits.OnesCount32(users[i]&below)); c < least[set] {
				least[set], top[set] = c, int8(i)
			}
		}
	}
	order := make([]int, n)
	for set, i := uint32(1<<n-1), n-1; i >= 0; i-- {
		order[i] = int(top[set])
		set &^= 1 << top[set]
	}
	return order
}

// goodOrder moves one file after the other to where the fewest arrows run back,
// until none gets any better.
func goodOrder(uses [][]bool) []int {
	n := len(uses)
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	number := func(b bool) int {
		if b {
			return 1
		}
		return 0
	}
	for better := true; better; {
		better = false
		for f := range n {
			at := slices.Index(order, f)
			order = slices.Delete(order, at, at+1)
			cost := 0 // of f at the bottom: all that use it do so from above
			for _, g := range order {
				cost += number(uses[f][g])
			}
			best, least, old := at, 1<<30, 0
			for i := 0; ; i++ {
				if i == at {
					old = cost
				}
				if cost < least {
					best, least = i, cost
				}
				if i == len(order) {
					break
				}
				cost += number(uses[order[i]][f]) - number(uses[f][order[i]])
			}
			if least == old {
				best = at
			}
			better = better || least < old
			order = slices.Insert(order, best, f)
		}
	}
	return order
}

// unbuilt is the folders that are not looked at: they need a C compiler.
var unbuilt = words("cmd/touchline ui/placing/native")

// typed gives the rooms of the tree that have two files or more.
func typed(t *testing.T) []*room {
	t.Helper()
	rooms, err := typedRooms()
	if err != nil {
		t.Fatal(err)
	}
	return rooms
}

var typedRooms = sync.OnceValues(func() ([]*room, error) {
	type listed struct {
		Dir, ImportPath, Export string
		GoFiles                 []string
		Standard                bool
	}
	list := exec.Command("go", "list", "-export", "-deps", "-json=Dir,ImportPath,Export,GoFiles,Standard", "./...")
	list.Dir = filepath.Join("..", "..", "..")
	list.Stderr = os.Stderr
	out, err := list.Output()
	if err != nil {
		return nil, fmt.Errorf("go list -export: %w", err)
	}
	exports := map[string]string{}
	var ours []listed
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		if err := d.Decode(&p); err == io.EOF {
			break
		} else if err != nil {
			return nil, err
		}
		exports[p.ImportPath] = p.Export
		if folder, is := strings.CutPrefix(p.ImportPath, module); is && !unbuilt[folder] && len(p.GoFiles) > 1 {
			ours = append(ours, p)
		}
	}
	set := token.NewFileSet()
	compiled := importer.ForCompiler(set, "gc", func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) })
	var rooms []*room
	for _, p := range ours {
		r := &room{folder: strings.TrimPrefix(p.ImportPath, module), files: p.GoFiles, arrows: map[arrow][]string{}, methods: map[string]int{}}
		var syntax []*ast.File
		for _, name := range p.GoFiles {
			f, err := parser.ParseFile(set, filepath.Join(p.Dir, name), nil, parser.SkipObjectResolution)
			if err != nil {
				return nil, err
			}
			syntax = append(syntax, f)
		}
		info := &types.Info{Uses: map[*ast.Ident]types.Object{}}
		if _, err := (&types.Config{Importer: compiled}).Check(p.ImportPath, set, syntax, info); err != nil {
			return nil, err
		}
		r.look(set, syntax, info)
		rooms = append(rooms, r)
	}
	return rooms, nil
})

// look finds the arrows between files.
func (r *room) look(set *token.FileSet, syntax []*ast.File, info *types.Info) {
	file := func(p token.Pos) string { return filepath.Base(set.Position(p).Filename) }
	path := module + r.folder
	for _, f := range syntax {
		for _, d := range f.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv != nil {
				r.methods[receiver(fn)]++
			}
		}
	}
	for id, o := range info.Uses {
		if o.Pkg() == nil || o.Pkg().Path() != path || !o.Pos().IsValid() {
			continue
		}
		a := arrow{file(id.Pos()), file(o.Pos())}
		if _, is := o.(*types.PkgName); is || a.from == a.to {
			continue
		}
		if names := r.arrows[a]; !slices.Contains(names, o.Name()) {
			r.arrows[a] = append(names, o.Name())
		}
	}
	for _, names := range r.arrows {
		slices.Sort(names)
	}
}
