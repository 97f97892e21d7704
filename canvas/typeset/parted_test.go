package typeset_test

import (
	"fmt"
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/text"
	"touchline/canvas/typeset"
)

// named is the names of bricks in a section, or lines of a paragraph.
func named(b typeset.Block) string {
	section, ok := b.(*typeset.Section)
	if !ok {
		return "–"
	}
	var out []string
	for _, b := range section.Body {
		switch b := b.(type) {
		case brick:
			out = append(out, b.name)
		case typeset.Paragraph:
			out = append(out, "text")
		default:
			out = append(out, fmt.Sprintf("%.0f lines", b.Height(100)/text.LineHeight(typeset.Regular(10))))
		}
	}
	return strings.Join(out, " ")
}

// TestASectionIsPartedBetweenItsBlocks, and in a paragraph where two lines and more
// stay together on either side: what is set is never higher than its room, and no
// block has room that is left over.
func TestASectionIsPartedBetweenItsBlocks(t *testing.T) {
	line := text.LineHeight(typeset.Regular(10))
	words := typeset.Paragraph{Text: strings.TrimSpace(strings.Repeat("exactly one line in it ", 6)), Face: typeset.Regular(10)}
	const width = 125.0
	if h := words.Height(width); h != 6*line {
		t.Fatalf("%g lines", h/line)
	}
	section := &typeset.Section{Head: "Head", Style: typeset.Print, Body: []typeset.Block{brick{"a", 20}, brick{"b", 30}, words, brick{"c", 10}}}
	head := section.Height(width) - 20 - 30 - 6*line - 10 - 3*4 // 4 pt between two blocks
	for _, c := range []struct {
		room        float64 // below the head
		first, rest string
	}{
		{19, "–", "a b text c"},
		{20, "a", "b text c"},
		{53, "a", "b text c"},
		{54, "a b", "text c"},
		{58 + 1.9*line, "a b", "text c"},
		{58 + 2*line, "a b 2 lines", "4 lines c"},
		{58 + 4.1*line, "a b 4 lines", "2 lines c"},
		{58 + 5*line, "a b", "text c"}, // a line would be left alone
		{58 + 6*line, "a b text", "c"},
		{58 + 6*line + 13, "a b text", "c"},
		{58 + 6*line + 14, "a b text c", "–"},
	} {
		first, rest := section.Split(width, head+c.room+0.001)
		if named(first) != c.first || named(rest) != c.rest {
			t.Errorf("in %.1f: %s and %s, not %s and %s", c.room, named(first), named(rest), c.first, c.rest)
		}
		if first != nil && first.Height(width) > head+c.room+0.01 {
			t.Errorf("in %.1f what is set is %.1f high", c.room, first.Height(width))
		}
	}
}

// TestAPartIsPartedFurther, line by line, and gives all of its lines.
func TestAPartIsPartedFurther(t *testing.T) {
	face := typeset.Regular(10)
	line := text.LineHeight(face)
	words := typeset.Paragraph{Text: strings.Repeat("word ", 60), Face: face}
	first, rest := words.Split(60, 3*line+0.001)
	if first == nil || rest == nil {
		t.Fatal("it is not parted")
	}
	all := said(first, 60)
	for n := 0; rest != nil; n++ {
		if none, same := rest.(typeset.Splitter).Split(60, line*0.9); none != nil || same.Height(60) != rest.Height(60) {
			t.Error("where a line has no room one is set")
		}
		part, more := rest.(typeset.Splitter).Split(60, 2*line+0.001)
		if part == nil || part.Height(60) > 2*line+0.001 || more != nil && part.Height(60) < 2*line-0.001 || n > 100 {
			t.Fatalf("a part of %v", part)
		}
		all += said(part, 60)
		rest = more
	}
	if all != strings.Repeat("word ", 60) && all != strings.TrimSpace(strings.Repeat("word ", 60)) {
		t.Errorf("%q", all)
	}
	if whole, none := words.Split(60, 1000); whole != typeset.Block(words) || none != nil {
		t.Error("what has room is parted")
	}
}

// TestAHighRowIsParted where all of a page is left for it and more; a row with
// something drawn goes on with its words alone, and stays whole where that has no
// room.
func TestAHighRowIsParted(t *testing.T) {
	row := func(lines int, drawn float64) *typeset.Table {
		tab := table("x", "second")
		tab.Rows[0].Cells[1] = tab.Plain(strings.TrimSpace(strings.Repeat("exactly one line in it ", lines)))
		tab.Rows[0].Cells[0].H = drawn
		tab.Rows[0].Cells[0].Draw = func(*typeset.Sheet, canvas.Point, float64) {}
		return tab
	}
	const width = 190.0
	line := text.LineHeight(typeset.Regular(typeset.Print.Small))
	head := table().Height(width)
	for _, c := range []struct {
		name        string
		table       *typeset.Table
		room        float64 // below the head
		first, rest string  // names are counted, lines of the text
	}{
		{"no high row", row(4, 0), 3 * line, "", ""},
		{"a high row", row(30, 0), 10*line + 7.01, "10", "20"}, // 3.5 pt above and below
		{"with all but its last line", row(30, 0), 29*line + 7.01, "", ""},
		{"as high as there is room", row(30, 0), 30*line + 7.01, "30", "0"},
		{"with something drawn", row(30, 9.9*line), 10*line + 7.01, "10", "20"},
		{"with too much drawn", row(30, 10.1*line), 10*line + 7.01, "", ""},
	} {
		first, rest := c.table.Split(width, head+c.room)
		if first == nil {
			if c.first != "" {
				t.Errorf("%s is not parted", c.name)
			}
			continue
		}
		lines := func(b typeset.Block) string {
			return fmt.Sprint(strings.Count(said(b, width), "exactly"))
		}
		if lines(first) != c.first || lines(rest) != c.rest {
			t.Errorf("%s: %s and %s lines, not %s and %s", c.name, lines(first), lines(rest), c.first, c.rest)
		}
		if first.Height(width) > head+c.room {
			t.Errorf("%s: %g high in %g", c.name, first.Height(width), head+c.room)
		}
		if !strings.Contains(said(rest, width), "second") || strings.Contains(said(first, width), "second") {
			t.Errorf("%s: the second row is lost or in its place", c.name)
		}
	}
}

// TestATableIsOneInFilesThatHaveSome: its columns with the white between them, its
// rows with their rules, and in each cell its texts. It is none with something drawn.
func TestATableIsOneInFilesThatHaveSome(t *testing.T) {
	tab := &typeset.Table{
		Columns: []typeset.TableColumn{{Head: "Touchpoint", Share: 2}, {Width: 40, Right: true}, {Head: "Owner", Share: 1}},
		Inks:    inks, Style: typeset.Print,
	}
	tab.Rows = []typeset.Row{
		{Cells: []typeset.Cell{tab.Plain("Ask"), tab.Strong("3 min"), {Texts: []typeset.Block{typeset.Paragraph{Text: "Branch", Face: typeset.Regular(9)}, typeset.Paragraph{}, typeset.Paragraph{Text: "Desk", Face: typeset.Bold(9)}}}}},
		{Cells: []typeset.Cell{tab.Plain("Wait")}, Strong: true},
		{Cells: []typeset.Cell{tab.Quiet("Go"), tab.Plain("")}},
	}
	grid := func(tab *typeset.Table) *canvas.Grid {
		s := typeset.NewSheet(canvas.Size{W: 400, H: 300}, typeset.Print, inks)
		tab.Set(s, 20, 30, 300)
		for _, g := range s.Scene.Groups {
			if grid, ok := g.As.(*canvas.Grid); ok {
				return grid
			}
		}
		return nil
	}
	var b strings.Builder
	for _, head := range []bool{true, false} {
		tab.NoHead, tab.Tight = !head, !head
		g := grid(tab)
		fmt.Fprintf(&b, "at %.2f %.2f, columns %.2f\n", g.At.X, g.At.Y, g.Columns)
		for _, r := range g.Rows {
			fmt.Fprintf(&b, " %.2f high, below it %x of %.1f:", r.Height, r.Rule.Color.B, r.Rule.Width)
			for _, c := range r.Cells {
				fmt.Fprintf(&b, " [%v", c.Align)
				for _, w := range c.Texts {
					fmt.Fprintf(&b, " %q %g %v %x", w.Source, w.Size, w.Weight, w.Color.B)
				}
				b.WriteString("]")
			}
			b.WriteString("\n")
		}
	}
	canvastest.Golden(t, "grid.txt", b.String())
	if grid(&typeset.Table{Style: typeset.Print, NoHead: true, Columns: tab.Columns}) != nil || grid(&typeset.Table{Style: typeset.Print}) != nil {
		t.Error("a table of nothing is one")
	}
	tab.Rows[2].Cells[1].Draw = func(*typeset.Sheet, canvas.Point, float64) {}
	if grid(tab) != nil {
		t.Error("what is drawn in a cell would be lost")
	}
}

// TestANoteStandsBesideItsHead where both have room on a line, 8 pt apart, and below
// it where they lack a point.
func TestANoteStandsBesideItsHead(t *testing.T) {
	section := &typeset.Section{Head: "What was measured", Note: "in October", Style: typeset.Print}
	room := text.Width(section.Head, typeset.Bold(section.Style.Head)) + 8 + text.Width(section.Note, typeset.Regular(section.Style.Small))
	beside, below := section.Height(room+0.01), section.Height(room-0.01)
	if want := text.LineHeight(typeset.Regular(section.Style.Small)); below-beside < want-0.01 || below-beside > want+0.01 {
		t.Errorf("%g high where there is room, %g where there is none", beside, below)
	}
}

// TestATableToThePoint: columns of widths that are given alone, figures of several
// lines that end at the right, and a first row that begins no new group.
func TestATableToThePoint(t *testing.T) {
	tab := &typeset.Table{Columns: []typeset.TableColumn{{Head: "Name", Width: 80}, {Head: "Time and most", Width: 50, Right: true}}, Inks: inks, Style: typeset.Print}
	figures := func(all ...string) (c typeset.Cell) {
		for _, s := range all {
			c.Texts = append(c.Texts, typeset.Paragraph{Text: s, Face: typeset.Regular(8), Color: inks.Ink})
		}
		return c
	}
	tab.Rows = []typeset.Row{
		{Cells: []typeset.Cell{tab.Plain("Ask"), figures("3 min", "12 min")}, Strong: true},
		{Cells: []typeset.Cell{tab.Plain("Wait"), figures("1 h")}, Strong: true},
	}
	s := typeset.NewSheet(canvas.Size{W: 200, H: 120}, typeset.Print, inks)
	tab.Set(s, 10, 10, 180)
	canvastest.Golden(t, "table.txt", canvastest.Dump(s.Scene))
}

// TestTextsAreReadAsTheyAreSet: who hears a page hears its texts in the order in
// which they were set, those of tables cell by cell, each table by itself.
func TestTextsAreReadAsTheyAreSet(t *testing.T) {
	s := typeset.NewSheet(canvas.Size{W: 400, H: 300}, typeset.Print, inks)
	s.Text(canvas.Point{}, 100, "first", typeset.Regular(9), inks.Ink)
	table("second", "third").Set(s, 0, 20, 300)
	s.Role(canvas.RoleHeading2, func() { s.Text(canvas.Point{Y: 90}, 100, "fourth", typeset.Regular(9), inks.Ink) })
	table("fifth").Set(s, 0, 120, 300)
	var out strings.Builder
	last := 0
	for _, g := range s.Scene.Groups {
		for _, it := range g.Items {
			words, ok := it.(*canvas.Text)
			if !ok {
				continue
			}
			fmt.Fprintf(&out, "%s role %d table %d row %d cell %d; ", words.Source, words.Tag.Role, words.Tag.Table, words.Tag.Row, words.Tag.Cell)
			if words.Tag.Order <= last {
				t.Errorf("%q is number %d, behind %d", words.Source, words.Tag.Order, last)
			}
			last = words.Tag.Order
		}
	}
	canvastest.Golden(t, "read.txt", strings.ReplaceAll(out.String(), "; ", "\n"))
}

// TestWhatSaysHowToReadADrawingStandsAboveIt: a caption is not left at the foot of
// a column with its drawing in the next.
func TestWhatSaysHowToReadADrawingStandsAboveIt(t *testing.T) {
	says := typeset.Paragraph{Text: "expected and perceived", Face: typeset.Regular(10)}
	drawn := typeset.Drawing{H: 50}
	const width = 200.0
	h := says.Height(width)
	for _, c := range []struct {
		body       []typeset.Block
		room       float64 // of what stands there, with 4 pt between two blocks
		set, after int     // blocks
	}{
		{[]typeset.Block{brick{"a", 20}, says, drawn}, 20 + 4 + h + 4 + 49, 1, 2},
		{[]typeset.Block{brick{"a", 20}, says, drawn}, 20 + 4 + h + 4 + 50, 3, 0},
		{[]typeset.Block{says, drawn}, h + 4 + 49, 0, 2},
		{[]typeset.Block{brick{"a", 20}, drawn}, 20 + 4 + 49, 1, 1},
		{[]typeset.Block{says, brick{"a", 20}}, h + 4 + 19, 1, 1},
	} {
		s := &typeset.Section{Head: "Head", Style: typeset.Print, Body: c.body}
		head := (&typeset.Section{Head: "Head", Style: typeset.Print}).Height(width)
		first, rest := s.Split(width, head+c.room+0.001)
		if set, after := blocksOf(first), blocksOf(rest); set != c.set || after != c.after {
			t.Errorf("in %.1f stand %d blocks and %d come after, not %d and %d", c.room, set, after, c.set, c.after)
		}
	}
}

func blocksOf(b typeset.Block) int {
	if s, ok := b.(*typeset.Section); ok {
		return len(s.Body)
	}
	return 0
}
