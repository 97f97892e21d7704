package main

import (
	"go/ast"
	"go/token"
	"go/types"
	"sort"
	"strconv"
)

// fault is one sign turned into its opposite.
type fault struct {
	what     string // as it is listed: "< is <="
	file     string
	line     int
	column   int
	function int // of the function that it is in: its last line
	loop     bool
	cuts     []cut
}

// cut is a change of the text of a file.
type cut struct {
	at, end int // bytes
	text    string
	size    int // of the expression that it belongs to: outer ones begin first and end last
	closes  bool
}

// opposites of the signs between two values, in the order in which they are tried.
var opposites = map[token.Token][]token.Token{
	token.LSS: {token.LEQ, token.GEQ}, token.LEQ: {token.LSS, token.GTR}, token.GTR: {token.GEQ, token.LEQ}, token.GEQ: {token.GTR, token.LSS},
	token.ADD: {token.SUB}, token.SUB: {token.ADD}, token.MUL: {token.QUO}, token.QUO: {token.MUL}, token.REM: {token.MUL},
	token.EQL: {token.NEQ}, token.NEQ: {token.EQL}, token.LAND: {token.LOR}, token.LOR: {token.LAND},
}

// called is the functions of support that stand for a sign.
var called = map[token.Token]string{
	token.LSS: "mutantLess", token.LEQ: "mutantAtMost", token.GTR: "mutantMore", token.GEQ: "mutantAtLeast",
	token.ADD: "mutantAdd", token.SUB: "mutantSub", token.MUL: "mutantMul", token.QUO: "mutantQuo", token.REM: "mutantRem",
	token.EQL: "mutantNot", token.NEQ: "mutantNot", token.LAND: "mutantAnd", token.LOR: "mutantOr",
	token.ADD_ASSIGN: "mutantAddTo", token.SUB_ASSIGN: "mutantSubFrom", token.MUL_ASSIGN: "mutantMulWith", token.OR_ASSIGN: "mutantOrWith",
	token.INC: "mutantOne", token.DEC: "mutantOne",
}

type finder struct {
	p      *loaded
	text   []byte
	file   string
	faults []*fault
	ends   []int // last lines of the functions around
}

func (f *finder) add(what string, n ast.Node, at token.Pos, cuts ...cut) {
	place := f.p.set.Position(at)
	end := 0
	if len(f.ends) > 0 {
		end = f.ends[len(f.ends)-1]
	}
	size := int(n.End() - n.Pos())
	for i := range cuts {
		cuts[i].size = size
	}
	f.faults = append(f.faults, &fault{what: what, file: f.file, line: place.Line, column: place.Column, function: end, cuts: cuts})
}

func (f *finder) offset(p token.Pos) int { return f.p.set.Position(p).Offset }

func (f *finder) said(n ast.Node) string {
	return string(f.text[f.offset(n.Pos()):f.offset(n.End())])
}

// constant reports whether an expression is known when it is compiled, or is
// none of a value.
func (f *finder) constant(e ast.Expr) bool {
	t, ok := f.p.info.Types[e]
	return !ok || t.Value != nil
}

func (f *finder) isText(e ast.Expr) bool {
	t := f.p.info.TypeOf(e)
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

// find goes through a file.
func (f *finder) find(n ast.Node) {
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			f.within(n.Body)
			return false
		case *ast.FuncLit:
			f.within(n.Body)
			return false
		case *ast.BinaryExpr:
			f.binary(n)
		case *ast.UnaryExpr:
			if n.Op == token.SUB && !f.constant(n) {
				f.add("-x is x", n, n.OpPos, cut{at: f.offset(n.OpPos), end: f.offset(n.OpPos) + 1, text: "mutantMinus(ID, "}, cut{at: f.offset(n.End()), end: f.offset(n.End()), text: ")", closes: true})
			}
		case *ast.IncDecStmt:
			sign := map[token.Token]string{token.INC: " += ", token.DEC: " -= "}[n.Tok]
			f.add(n.Tok.String()+" the other way", n, n.TokPos, cut{at: f.offset(n.TokPos), end: f.offset(n.TokPos) + 2, text: sign + called[n.Tok] + "(ID, " + f.said(n.X) + ")"})
		case *ast.AssignStmt:
			if name, ok := called[n.Tok]; ok && len(n.Lhs) == 1 {
				f.add(n.Tok.String()+" is =", n, n.TokPos,
					cut{at: f.offset(n.TokPos), end: f.offset(n.TokPos) + 2, text: "= " + name + "(ID, " + f.said(n.Lhs[0]) + ", "},
					cut{at: f.offset(n.Rhs[0].End()), end: f.offset(n.Rhs[0].End()), text: ")", closes: true})
			}
		case *ast.BranchStmt:
			other := map[token.Token]string{token.BREAK: "continue", token.CONTINUE: "break"}[n.Tok]
			if n.Label == nil && other != "" {
				f.add(n.Tok.String()+" is "+other, n, n.Pos(), cut{at: f.offset(n.Pos()), end: f.offset(n.End()), text: "if mutant == ID { " + other + " }; " + n.Tok.String()})
				f.faults[len(f.faults)-1].loop = true
			}
		}
		return true
	})
}

func (f *finder) within(body *ast.BlockStmt) {
	if body == nil {
		return
	}
	f.ends = append(f.ends, f.p.set.Position(body.End()).Line)
	f.find(body)
	f.ends = f.ends[:len(f.ends)-1]
}

// binary is the faults at a sign between two values. Each of them is a call of
// its own around the one before: of a sign with two opposites the outer one
// takes the inner one's number too.
func (f *finder) binary(n *ast.BinaryExpr) {
	others := opposites[n.Op]
	if others == nil || f.constant(n) || n.Op == token.ADD && f.isText(n) {
		return
	}
	open, shut := f.offset(n.Pos()), f.offset(n.End())
	at, end := f.offset(n.OpPos), f.offset(n.OpPos)+len(n.Op.String())
	name := called[n.Op]
	what := func(t token.Token) string { return n.Op.String() + " is " + t.String() }
	switch n.Op {
	case token.EQL, token.NEQ:
		f.add(what(others[0]), n, n.OpPos, cut{at: open, end: open, text: name + "(ID, "}, cut{at: shut, end: shut, text: ")", closes: true})
	case token.LAND, token.LOR:
		f.add(what(others[0]), n, n.OpPos, cut{at: open, end: open, text: name + "(ID, "}, cut{at: at, end: end, text: ", func() bool { return ("}, cut{at: shut, end: shut, text: ")})", closes: true})
	case token.LSS, token.LEQ, token.GTR, token.GEQ:
		f.add(what(others[0]), n, n.OpPos, cut{at: open, end: open, text: name + "(ID, "}, cut{at: at, end: end, text: ","}, cut{at: shut, end: shut, text: ")", closes: true})
		f.add(what(others[1]), n, n.OpPos, cut{at: open, end: open, text: "mutantNot(ID, "}, cut{at: shut, end: shut, text: ")", closes: true})
	default:
		f.add(what(others[0]), n, n.OpPos, cut{at: open, end: open, text: name + "(ID, "}, cut{at: at, end: end, text: ","}, cut{at: shut, end: shut, text: ")", closes: true})
	}
}

// spoiled is a file with faults in it, each behind its number.
func spoiled(text []byte, faults map[int]*fault) []byte {
	var all []cut
	for id, f := range faults {
		for _, c := range f.cuts {
			c.text = numbered(c.text, id)
			all = append(all, c)
		}
	}
	sort.SliceStable(all, func(i, j int) bool {
		a, b := all[i], all[j]
		switch {
		case a.at != b.at:
			return a.at < b.at
		case a.closes != b.closes:
			return a.closes
		case a.closes:
			return a.size < b.size || a.size == b.size && a.text < b.text
		case a.end != b.end: // what only opens comes before what takes a sign's place
			return a.end < b.end
		}
		return a.size > b.size || a.size == b.size && a.text > b.text
	})
	var out []byte
	last := 0
	for _, c := range all {
		out = append(append(out, text[last:c.at]...), c.text...)
		last = c.end
	}
	return append(out, text[last:]...)
}

func numbered(text string, id int) string {
	for i := 0; i+2 <= len(text); i++ {
		if text[i:i+2] == "ID" {
			return text[:i] + strconv.Itoa(id) + numbered(text[i+2:], id)
		}
	}
	return text
}
