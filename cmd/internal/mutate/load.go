package main

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// loaded is a package with its types.
type loaded struct {
	Dir, ImportPath, Name string
	GoFiles               []string
	Module                struct{ Path string }

	set    *token.FileSet
	files  []string // whole paths of GoFiles
	syntax []*ast.File
	info   *types.Info
}

// short is the path of the package in its module.
func (p *loaded) short() string { return strings.TrimPrefix(p.ImportPath, p.Module.Path+"/") }

// load reads a package; what it imports comes as the compiler left it.
func load(path string) (*loaded, error) {
	out, err := exec.Command("go", "list", "-json=Dir,ImportPath,Name,GoFiles,Module", path).Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w", err)
	}
	p := &loaded{set: token.NewFileSet(), info: &types.Info{Types: map[ast.Expr]types.TypeAndValue{}, Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{}}}
	if err := json.Unmarshal(out, p); err != nil {
		return nil, err
	}
	for _, name := range p.GoFiles {
		file := filepath.Join(p.Dir, name)
		syntax, err := parser.ParseFile(p.set, file, nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		p.files, p.syntax = append(p.files, file), append(p.syntax, syntax)
	}
	if out, err = exec.Command("go", "list", "-export", "-deps", "-f", "{{.ImportPath}}\t{{.Export}}", path).Output(); err != nil {
		return nil, fmt.Errorf("go list -export: %w", err)
	}
	exports := map[string]string{}
	for line := range strings.Lines(string(out)) {
		path, file, _ := strings.Cut(strings.TrimSpace(line), "\t")
		exports[path] = file
	}
	compiled := importer.ForCompiler(p.set, "gc", func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) })
	_, err = (&types.Config{Importer: compiled}).Check(p.ImportPath, p.set, p.syntax, p.info)
	return p, err
}
