package cli

import (
	"cmp"
	"encoding/json"
	"fmt"
	"strings"

	"touchline/model/compare"
	"touchline/model/compare/telling"
	"touchline/model/words"
)

// compared is what compare says of two files.
type compared struct {
	Before  sideFact     `json:"before"`
	After   sideFact     `json:"after"`
	Same    bool         `json:"same"`
	Added   []itemFact   `json:"added"`
	Removed []itemFact   `json:"removed"`
	Moved   []itemFact   `json:"moved"`
	Changed []itemFact   `json:"changed"`
	Figures []figureFact `json:"figures"`
}

type sideFact struct {
	File    string `json:"file"`
	Title   string `json:"title,omitempty"`
	State   string `json:"state,omitempty"`
	Version string `json:"version,omitempty"`
}

// itemFact is a record that differs. Ids are those of the file after; of what
// was removed those of the file before.
type itemFact struct {
	Kind   compare.Kind `json:"kind"`
	ID     string       `json:"id"`
	Was    string       `json:"was,omitempty"` // the id before, if it was another
	Name   string       `json:"name"`
	Where  string       `json:"where,omitempty"`
	From   *placeFact   `json:"from,omitempty"`
	To     *placeFact   `json:"to,omitempty"`
	Fields []fieldFact  `json:"fields,omitempty"`
}

type placeFact struct {
	Phase    string `json:"phase,omitempty"`
	Lane     string `json:"lane,omitempty"`
	Step     string `json:"step,omitempty"`
	Position int    `json:"position,omitempty"` // in the cell or the document, from 1

	DX *float64 `json:"dx,omitempty"` // pt, of a note from its cell's corner
	DY *float64 `json:"dy,omitempty"`
}

// fieldFact is a field: its values as the file has them, null for nothing.
type fieldFact struct {
	Field  string          `json:"field"`
	Before json.RawMessage `json:"before"`
	After  json.RawMessage `json:"after"`
}

type figureFact struct {
	Figure     string       `json:"figure"`
	Unit       compare.Unit `json:"unit"`
	Before     *float64     `json:"before"`
	After      *float64     `json:"after"`
	Difference *float64     `json:"difference"`
	Percent    *float64     `json:"percent,omitempty"`
	Better     *bool        `json:"better,omitempty"` // where one way is better, and it went one
}

// compared is a result as other programs read it.
func (sh *shell) compared(r *compare.Result, in [2]input) compared {
	side := func(in input) sideFact {
		h := in.doc.Head
		return sideFact{in.name, h.Title, string(h.State), h.Version}
	}
	t := telling.Teller{Lang: sh.lang, Result: r}
	facts := func(s compare.Sign) []itemFact {
		out := []itemFact{}
		for _, i := range r.Signed(s) {
			f := itemFact{Kind: i.Kind, ID: i.ID, Name: t.Name(i), Where: t.Where(i)}
			if i.Was != i.ID {
				f.Was = i.Was
			}
			if s == compare.Moved {
				f.From, f.To = placeOf(i.Kind, i.From), placeOf(i.Kind, i.To)
			}
			if s == compare.Changed {
				for _, x := range i.Fields {
					f.Fields = append(f.Fields, fieldFact{x.Key, value(x.Before), value(x.After)})
				}
			}
			out = append(out, f)
		}
		return out
	}
	out := compared{
		Before: side(in[0]), After: side(in[1]), Same: r.Same(),
		Added: facts(compare.Added), Removed: facts(compare.Removed), Moved: facts(compare.Moved), Changed: facts(compare.Changed),
		Figures: []figureFact{},
	}
	for _, f := range r.Figures {
		by, percent := f.Difference()
		fact := figureFact{f.Key, f.Unit, f.Before, f.After, by, percent, nil}
		if better, worse := f.Better(); better || worse {
			fact.Better = &better
		}
		out.Figures = append(out.Figures, fact)
	}
	return out
}

func placeOf(k compare.Kind, p *compare.Place) *placeFact {
	f := &placeFact{Phase: string(p.Phase), Lane: string(p.Lane), Step: string(p.Step)}
	if k == compare.Sticky {
		f.DX, f.DY = &p.DX, &p.DY
	} else {
		f.Position = p.Order + 1
	}
	return f
}

// value is a field's value; null where nothing is said.
func value(text string) json.RawMessage {
	if text == "" || !json.Valid([]byte(text)) {
		return json.RawMessage("null")
	}
	return json.RawMessage(text)
}

// signs is how the signs look in a terminal.
var signs = map[compare.Sign]string{compare.Added: "+", compare.Removed: "−", compare.Moved: "←", compare.Changed: "≠"}

// printCompared prints a result for people: what differs, kind by kind, and the
// figures.
func (sh *shell) printCompared(r *compare.Result, in [2]input) {
	t := telling.Teller{Lang: sh.lang, Result: r}
	sh.say(sh.out, "cli.compare.files", "before", words.OneLine(in[0].name), "after", words.OneLine(in[1].name))
	if r.Same() {
		sh.say(sh.out, "cli.compare.same")
	} else {
		var counts []string
		for _, s := range compare.Signs {
			if n := len(r.Signed(s)); n > 0 {
				counts = append(counts, signs[s]+" "+t.Sign(s)+" "+words.Count(n))
			}
		}
		fmt.Fprintln(sh.out, words.N(sh.lang, "cli.compare.count", len(r.Items), "counts", strings.Join(counts, " · ")))
	}
	var kind compare.Kind
	for _, i := range r.Items {
		if i.Kind != kind {
			kind = i.Kind
			fmt.Fprintf(sh.out, "\n%s\n", t.Kind(kind))
		}
		sh.printItem(t, i)
	}
	fmt.Fprintln(sh.out)
	sh.say(sh.out, "cli.compare.figures")
	var rows [][2]string
	for _, f := range r.Figures {
		rows = append(rows, [2]string{t.Figure(f), strings.TrimSpace(t.Value(f, f.Before) + " → " + t.Value(f, f.After) + "  " + t.Difference(f))})
	}
	table(sh.out, rows)
}

func (sh *shell) printItem(t telling.Teller, i *compare.Item) {
	mark := ""
	for _, s := range compare.Signs {
		if i.Has(s) {
			mark += signs[s]
		}
	}
	line := fmt.Sprintf("  %-2s %s", mark, t.Name(i))
	if where := cmp.Or(t.Went(i), t.Where(i)); where != "" {
		line += "  (" + where + ")"
	}
	fmt.Fprintln(sh.out, line)
	none := words.T(sh.lang, "compare.none")
	for _, l := range t.Lines(i) {
		change := words.T(sh.lang, "compare.field", "name", l.Name, "before", cmp.Or(inOneLine(l.Before), none), "after", cmp.Or(inOneLine(l.After), none))
		for _, part := range fold(change, lineWidth-8) {
			fmt.Fprintln(sh.out, "       "+part)
		}
	}
}

// inOneLine joins the lines of a value.
func inOneLine(s string) string { return words.OneLine(strings.Join(strings.Fields(s), " ")) }
