package house

import (
	"go/ast"
	"regexp"
	"strings"
	"testing"
	"unicode"
)

// TestDocumentationLeadsOn: where the comment of an exported name says another
// one of its package, it is a link, [LineHeight], so that a reader gets there.
// Held to it are names that can be nothing else: with a capital inside.
func TestDocumentationLeadsOn(t *testing.T) {
	for _, files := range folders(readTree(t)) {
		names := map[string]bool{}
		for _, f := range files {
			if !f.Test {
				for name := range topNames(f.Syntax) {
					names[name] = ast.IsExported(name) && capitalInside(name)
				}
			}
		}
		for _, f := range files {
			if f.Test {
				continue
			}
			for _, d := range f.Syntax.Decls {
				doc, own := documented(d)
				for _, name := range bareNames(doc) {
					if names[name] && !own[name] {
						t.Errorf("%s: %s stands bare: [%s] leads there", f.At(doc), name, name)
					}
				}
			}
		}
	}
}

func capitalInside(name string) bool {
	last := 'A'
	for _, r := range name {
		if unicode.IsUpper(r) && unicode.IsLower(last) {
			return true
		}
		last = r
	}
	return false
}

// topNames is the names that a file declares for its package, but for methods.
func topNames(f *ast.File) map[string]bool {
	all := map[string]bool{}
	for _, d := range f.Decls {
		if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv != nil {
			continue
		}
		_, own := documented(d)
		for name := range own {
			all[name] = true
		}
	}
	return all
}

// documented is the comment before a declaration, nil if that exports nothing,
// and the names that it declares.
func documented(d ast.Decl) (doc *ast.CommentGroup, own map[string]bool) {
	own = map[string]bool{}
	switch d := d.(type) {
	case *ast.FuncDecl:
		doc, own[d.Name.Name] = d.Doc, true
	case *ast.GenDecl:
		doc = d.Doc
		for _, s := range d.Specs {
			for _, id := range declares(s) {
				own[id.Name] = true
			}
		}
	}
	for name := range own {
		if ast.IsExported(name) {
			return doc, own
		}
	}
	return nil, own
}

var bareName = regexp.MustCompile("(?:^|[^\\w.\\[\"`])([A-Z]\\w*)(?:\\W|$)")

// bareNames is the words of a comment that could be names and are no links; what
// is set as code is none.
func bareNames(doc *ast.CommentGroup) (names []string) {
	if doc == nil {
		return nil
	}
	for _, c := range doc.List {
		if strings.HasPrefix(c.Text, "//\t") || strings.HasPrefix(c.Text, "//  ") {
			continue
		}
		for line := c.Text; ; {
			m := bareName.FindStringSubmatchIndex(line)
			if m == nil {
				break
			}
			rest := line[m[3]:]
			if !strings.HasPrefix(rest, "\"") && !(len(rest) > 1 && rest[0] == '.' && rest[1] != ' ') {
				names = append(names, line[m[2]:m[3]])
			}
			line = rest
		}
	}
	return names
}
