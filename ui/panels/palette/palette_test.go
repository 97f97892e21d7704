package palette

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"touchline/ui/panels/panelstest"
)

// shelf is a window with a palette.
type shelf struct {
	*panelstest.Window
	carried, dropped, put []Tile
}

func (s *shelf) Carry(t Tile, _ fyne.Position) { s.carried = append(s.carried, t) }
func (s *shelf) Drop(t Tile, _ fyne.Position)  { s.dropped = append(s.dropped, t) }
func (s *shelf) Put(t Tile)                    { s.put = append(s.put, t) }

func TestPalette(t *testing.T) {
	d := &shelf{Window: panelstest.New(t, panelstest.Small())}
	p := New(d)
	d.Show(p.Object(), p.Update, 220, 300)
	if len(p.tiles) != len(Tiles) {
		t.Fatalf("%d tiles", len(p.tiles))
	}
	decision := p.tiles[2]
	decision.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: fyne.NewPos(300, 200)}})
	decision.DragEnd()
	decision.DragEnd()
	p.tiles[4].Tapped(&fyne.PointEvent{})
	p.tiles[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := fmt.Sprint(d.carried, d.dropped, d.put); got != "[decision] [decision] [sticky action]" {
		t.Errorf("carried, dropped, put: %s", got)
	}
	d.Ed.SetReadOnly(true)
	p.Update()
	decision.Dragged(&fyne.DragEvent{})
	decision.DragEnd()
	decision.Tapped(&fyne.PointEvent{})
	if len(d.carried)+len(d.dropped)+len(d.put) != 4 {
		t.Error("a tile goes into what is only to be read")
	}
	for _, x := range Tiles {
		if k, ok := x.Kind(); ok == (x == TileSticky) || ok && k == "" {
			t.Errorf("%s makes %q, %v", x, k, ok)
		}
	}
}

func TestPaletteWithoutDocument(t *testing.T) {
	d := &shelf{Window: panelstest.New(t, panelstest.Small())}
	p := New(d)
	d.Show(p.Object(), p.Update, 220, 300)
	d.Ed = nil
	d.Updates()
	p.tiles[0].Tapped(&fyne.PointEvent{})
	if len(d.put) != 0 {
		t.Error("a tile goes where no document is")
	}
}
