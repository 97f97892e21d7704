package typeset_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"touchline/canvas"
	"touchline/canvas/typeset"
)

// brick is a block of a height, with a name.
type brick struct {
	name string
	high float64
}

func (b brick) Height(float64) float64                        { return b.high }
func (b brick) Set(*typeset.Sheet, float64, float64, float64) {}

// where says in which column and how far down each brick was put.
func where(placed []typeset.Placed, rest []typeset.Block) string {
	var out []string
	for _, p := range placed {
		name := "?"
		if b, ok := p.Block.(brick); ok {
			name = b.name
		}
		out = append(out, fmt.Sprintf("%s@%v,%v", name, p.X, p.Y))
	}
	for _, b := range rest {
		out = append(out, b.(brick).name+" left")
	}
	return strings.Join(out, " ")
}

func columns() []typeset.Column {
	return typeset.Columns(canvas.Rect{X: 10, Y: 100, W: 210, H: 100}, 2, 10)
}

func TestPour(t *testing.T) {
	for _, c := range []struct {
		name   string
		blocks []typeset.Block
		want   string
	}{
		{"below one another", []typeset.Block{brick{"a", 40}, brick{"b", 40}}, "a@10,100 b@10,150"},
		{"on in the next column", []typeset.Block{brick{"a", 60}, brick{"b", 40}}, "a@10,100 b@120,100"},
		{"what has no room is left", []typeset.Block{brick{"a", 60}, brick{"b", 60}, brick{"c", 60}}, "a@10,100 b@120,100 c left"},
		{"what has room nowhere is set", []typeset.Block{brick{"a", 60}, brick{"b", 300}, brick{"c", 10}}, "a@10,100 b@120,100 c left"},
		{"no gap at the head of a column", []typeset.Block{typeset.Gap(20), brick{"a", 60}, typeset.Gap(50), brick{"b", 60}}, "a@10,100 b@120,100"},
	} {
		if got := where(typeset.Pour(c.blocks, columns(), 10)); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestBalanceLeavesAboutTheSameRoom(t *testing.T) {
	got, rest := typeset.Balance([]typeset.Block{brick{"a", 20}, brick{"b", 20}, brick{"c", 20}, brick{"d", 20}}, columns(), 0)
	if len(got) != 4 || len(rest) != 0 || got[1].X != 10 || got[2].X != 120 || got[3].Y != 120 {
		t.Errorf("%+v", got)
	}
}

func table(rows ...string) *typeset.Table {
	t := &typeset.Table{Style: typeset.Print, Columns: []typeset.TableColumn{{Head: "Head", Width: 80}, {Head: "Text", Share: 1}}}
	for _, r := range rows {
		t.Rows = append(t.Rows, typeset.Row{Cells: []typeset.Cell{t.Strong("n"), t.Plain(r)}})
	}
	return t
}

// said is every text that a block sets in a column.
func said(b typeset.Block, width float64) string {
	s := typeset.NewSheet(canvas.Size{W: width, H: 1000}, typeset.Print, typeset.Inks{})
	b.Set(s, 0, 0, width)
	var all []string
	for _, g := range s.Scene.Groups {
		for _, it := range g.Items {
			if t, ok := it.(*canvas.Text); ok {
				all = append(all, t.Source)
			}
		}
	}
	return strings.Join(all, "|")
}

func TestATableIsPartedBetweenRowsAndHasItsHeadAgain(t *testing.T) {
	whole := table("one", "two", "three")
	first, rest := whole.Split(300, whole.Height(300)-1)
	if a, b := said(first, 300), said(rest, 300); a != "Head|Text|n|one|n|two" || b != "Head|Text|n|three" {
		t.Errorf("%q and %q", a, b)
	}
	if first, rest := whole.Split(300, 10); first != nil || rest != typeset.Block(whole) {
		t.Error("a head without a row")
	}
}

// TestNothingIsLostWhereItIsParted: whatever is parted where, all words are set
// once, and nothing is higher than its room but what cannot be parted.
func TestNothingIsLostWhereItIsParted(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var rows []string
		for i := range rapid.IntRange(1, 12).Draw(t, "rows") {
			words := rapid.SampledFrom([]int{1, 5, 30, 400}).Draw(t, "words")
			rows = append(rows, strings.TrimSpace(strings.Repeat(fmt.Sprintf("w%d ", i), words)))
		}
		section := &typeset.Section{Head: "Section", Body: []typeset.Block{table(rows...)}, Style: typeset.Print}
		width := rapid.Float64Range(150, 500).Draw(t, "width")
		height := rapid.Float64Range(120, 600).Draw(t, "height")
		blocks, got := []typeset.Block{section}, ""
		for range 400 {
			if len(blocks) == 0 {
				break
			}
			var placed []typeset.Placed
			placed, blocks = typeset.Pour(blocks, []typeset.Column{{Width: width, Height: height}}, 0)
			for _, p := range placed {
				got += said(p.Block, width) + "|"
			}
		}
		for i, r := range rows {
			word := fmt.Sprintf("w%d", i)
			n := 0
			for _, part := range strings.FieldsFunc(got, func(r rune) bool { return r == '|' || r == ' ' }) {
				n += strings.Count(part, word) - strings.Count(part, word+"0") - strings.Count(part, word+"1")
			}
			if want := len(strings.Fields(r)); n != want {
				t.Fatalf("%s is said %d times of %d", word, n, want)
			}
		}
	})
}

// measured counts how often it is asked for its height.
type measured struct {
	brick
	asked *int
}

func (m measured) Height(width float64) float64 {
	*m.asked++
	return m.brick.Height(width)
}

// TestALongListIsMeasuredInProportion: a page does not measure what stands on
// those behind it. A list of 5,000 rows asked for 300,000 heights.
func TestALongListIsMeasuredInProportion(t *testing.T) {
	const rows = 2000
	for _, c := range []struct {
		name string
		make func(cell func() typeset.Block) typeset.Block
	}{
		{"a table", func(cell func() typeset.Block) typeset.Block {
			long := &typeset.Table{Style: typeset.Print, Columns: []typeset.TableColumn{{Share: 1}}, NoHead: true}
			for range rows {
				long.Rows = append(long.Rows, typeset.Row{Cells: []typeset.Cell{{Texts: []typeset.Block{cell()}}}})
			}
			return long
		}},
		{"a section", func(cell func() typeset.Block) typeset.Block {
			long := &typeset.Section{Head: "Head", Style: typeset.Print}
			for range rows {
				long.Body = append(long.Body, cell())
			}
			return long
		}},
	} {
		asked, set := 0, 0
		blocks := []typeset.Block{c.make(func() typeset.Block { return measured{brick{"row", 20}, &asked} })}
		for len(blocks) > 0 {
			var placed []typeset.Placed
			placed, blocks = typeset.Balance(blocks, columns(), 0)
			for range placed {
				set++
			}
		}
		if most := 6 * rows; asked > most || set < rows/10 {
			t.Errorf("%s of %d rows on %d columns asked for %d heights, more than %d", c.name, rows, set, asked, most)
		}
	}
}

func TestColumnsShareTheWidth(t *testing.T) {
	c := columns()
	if c[0].Width != 100 || c[1].X != 120 || c[1].Width != 100 {
		t.Errorf("%+v", c)
	}
}
