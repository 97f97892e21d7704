package diagram_test

import (
	"fmt"
	"strings"
	"testing"

	"touchline/canvas/canvastest"
	"touchline/model"
	"touchline/source/diagram"
)

// graph reads a small drawing from text:
//
//	lanes Customer Teller*  "*" is one whose role is said to be backstage
//	a 0 100,20 80 in step of the node with this id: text
//	a > b = label           an arrow; "~>" a message, "..>" a support link
//	note 1 120 @a text
//
// A node whose text is "." has none.
func graph(t *testing.T, text string) *diagram.Graph {
	t.Helper()
	g := &diagram.Graph{Placed: true}
	for line := range strings.Lines(text) {
		f := strings.Fields(line)
		switch {
		case len(f) == 0:
		case f[0] == "flow":
			g.Placed = false
		case f[0] == "lanes":
			for _, name := range f[1:] {
				l := diagram.Lane{Name: strings.TrimSuffix(name, "*"), At: diagram.At("lane " + name)}
				if l.Name != name {
					l.Role = model.RoleBackstage
				}
				g.Lanes = append(g.Lanes, l)
			}
		case f[0] == "note":
			n := diagram.Note{Text: strings.Join(f[4:], " "), Node: strings.TrimPrefix(f[3], "@"), At: diagram.At("note")}
			fmt.Sscan(f[1], &n.Lane)
			fmt.Sscan(f[2], &n.X)
			g.Notes = append(g.Notes, n)
		case strings.HasSuffix(f[1], ">"):
			e := diagram.Edge{ID: f[0] + f[2], From: f[0], To: f[2], Kind: model.LinkFlow, Message: f[1] == "~>", At: diagram.At(f[0] + f[1] + f[2])}
			if f[1] == "..>" {
				e.Kind = model.LinkSupport
			}
			if len(f) > 4 {
				e.Label = strings.Join(f[4:], " ")
			}
			g.Edges = append(g.Edges, e)
		default:
			n := &diagram.Node{ID: f[0], Text: strings.Join(f[5:], " "), At: diagram.At(f[0])}
			if n.Text == "." {
				n.Text = ""
			}
			fmt.Sscan(f[1], &n.Lane)
			fmt.Sscanf(f[2], "%g,%g", &n.X, &n.Y)
			fmt.Sscan(f[3], &n.Width)
			if f[4] != "-" {
				n.With(f[4])
			}
			g.Nodes = append(g.Nodes, n)
		}
	}
	return g
}

// TestReadings holds what becomes of the small drawings beside. A line that
// differs without a reason in the change at hand is a fault.
func TestReadings(t *testing.T) {
	canvastest.Files(t, func(t *testing.T, _ string, data []byte) string {
		r, err := graph(t, string(data)).Reading()
		if err != nil {
			return fmt.Sprintln("refused:", err)
		}
		return canvastest.Exact("reading", r, nil)
	})
}

// TestXMLHasItsLimits: just within them it is read, one more is refused.
func TestXMLHasItsLimits(t *testing.T) {
	nested := func(n int) string { return strings.Repeat("<a>", n) + strings.Repeat("</a>", n) }
	if _, err := diagram.Parse(nested(200)); err != nil {
		t.Error(err)
	}
	if _, err := diagram.Parse(nested(201)); err == nil || !strings.Contains(err.Error(), "too-large") {
		t.Errorf("201 deep: %v", err)
	}
	if _, err := diagram.Parse("<a>" + strings.Repeat("<b/>", 499_999) + "</a>"); err != nil {
		t.Error(err)
	}
	if _, err := diagram.Parse("<a>" + strings.Repeat("<b/>", 500_000) + "</a>"); err == nil || !strings.Contains(err.Error(), "too-large") {
		t.Errorf("500,001 elements: %v", err)
	}
	for _, damaged := range []string{"<a>", "<a></b>", "</a>", "<a><b></a></b>", "<a"} {
		if _, err := diagram.Parse(damaged); err == nil {
			t.Errorf("%s is read", damaged)
		}
	}
	root, err := diagram.Parse(`<x:a p:k="1" n="-2.5" far="1e8" low="-1e8" most="1e7" least="-1e7" nan="NaN">t<b/>u<b k="2"/></x:a>`)
	if err != nil {
		t.Fatal(err)
	}
	a := root.Child("a")
	got := fmt.Sprint(a.Text, a.Attr("k"), a.Child("c") == nil, a.Float("n"), a.Float("far"), a.Float("low"), a.Float("most"), a.Float("least"), a.Float("nan"), a.Float("none"))
	if want := "tu1true -2.5 0 0 1e+07 -1e+07 0 0"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	seen := ""
	root.Each(func(e *diagram.Element) { seen += e.Name + e.Attr("k") })
	if seen != "a1bb2" {
		t.Errorf("visited %s", seen)
	}
}
