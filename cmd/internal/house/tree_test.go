package house

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
)

// module is the path before every import of ours.
const module = "touchline/"

// goFile is one parsed file of the tree.
type goFile struct {
	Path    string // from the top, with slashes: "model/edit/edit.go"
	Folder  string // "model/edit"
	Test    bool
	Lines   int
	Imports []string
	Syntax  *ast.File
	Set     *token.FileSet
}

// At is where a node stands, as "model/edit/edit.go:12".
func (f *goFile) At(n ast.Node) string {
	return f.Path + ":" + strconv.Itoa(f.Set.Position(n.Pos()).Line)
}

// readTree gives every Go file of the module, parsed.
func readTree(t *testing.T) []*goFile {
	t.Helper()
	files, err := parsed()
	if err != nil {
		t.Fatal(err)
	}
	return files
}

var parsed = sync.OnceValues(func() ([]*goFile, error) {
	top := filepath.Join("..", "..", "..")
	if _, err := os.Stat(filepath.Join(top, "go.mod")); err != nil {
		return nil, fmt.Errorf("the top of the tree is not where it was: %w", err)
	}
	var files []*goFile
	set := token.NewFileSet()
	err := filepath.WalkDir(top, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(top, name)
		if err != nil {
			return err
		}
		rel = filepath.ToSlash(rel)
		if d.IsDir() {
			if rel != "." && notOurs(d.Name(), rel) {
				return filepath.SkipDir
			}
			return nil
		}
		if path.Ext(rel) != ".go" {
			return nil
		}
		src, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		syntax, err := parser.ParseFile(set, name, src, parser.ParseComments)
		if err != nil {
			return err
		}
		f := &goFile{
			Path:   rel,
			Folder: path.Dir(rel),
			Test:   strings.HasSuffix(rel, "_test.go"),
			Lines:  strings.Count(string(src), "\n"),
			Syntax: syntax,
			Set:    set,
		}
		for _, spec := range syntax.Imports {
			p, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			f.Imports = append(f.Imports, p)
		}
		files = append(files, f)
		return nil
	})
	return files, err
})

// notOurs is the folders that hold no package of this module: what the go
// command passes over too, what is built, and the module of the tools.
func notOurs(name, rel string) bool {
	return name == "testdata" || strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_") ||
		rel == "bin" || rel == "out" || rel == "tools"
}

// folders groups the files by folder.
func folders(files []*goFile) map[string][]*goFile {
	m := map[string][]*goFile{}
	for _, f := range files {
		m[f.Folder] = append(m[f.Folder], f)
	}
	return m
}
