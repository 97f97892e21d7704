package board

import (
	"bytes"
	"image"
	"math"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"touchline/canvas"
	"touchline/canvas/editor"
	"touchline/canvas/editor/view"
	"touchline/model/edit"
)

func TestBoardFrameIsCompactAndAsLargeAsAsked(t *testing.T) {
	b := testBoard(t)
	b.easel.Settle()
	img := b.compose(900, 600)
	if got := img.Bounds().Size(); got.X != 900 || got.Y != 600 {
		t.Errorf("frame of %v", got)
	}
	if b.frame.Stride != 4*900 {
		t.Errorf("stride %d: the toolkit ignores it, the rows must follow each other", b.frame.Stride)
	}
}

func TestBoardMinimapShowsWhereThePictureIsLarger(t *testing.T) {
	b := testBoard(t)
	var told []bool
	b.Mapped = func(open bool) { told = append(told, open) }
	if b.mapFrame.Visible() || !b.bars.tab.Visible() {
		t.Error("a large picture has no tab, or the minimap is open from the begin")
	}
	tab := b.bars.tabAt().Center()
	p := fyne.NewPos(float32(tab.X), float32(tab.Y))
	if float64(p.Y) < b.View().Window.H {
		t.Error("the tab covers the picture")
	}
	click(b, p, desktop.MouseButtonPrimary)
	if !b.mapFrame.Visible() || !slices.Equal(told, []bool{true}) {
		t.Errorf("a click on the tab opens nothing, or nobody is told: %v", told)
	}
	b.TypedKey(key(fyne.KeyEscape))
	if b.mapFrame.Visible() || !slices.Equal(told, []bool{true, false}) {
		t.Errorf("Escape does not fold it: %v", told)
	}
	b.SetMap(true)
	if !b.mapFrame.Visible() {
		t.Error("it cannot be opened as it was left")
	}
	b.SetView(b.View().Fitted())
	if b.mapFrame.Visible() || b.bars.tab.Visible() {
		t.Error("a minimap beside a picture that fits")
	}
}

// TestBarsScroll: dragged by the thumb, or to where one clicks; they say where
// the window stands.
func TestBarsScroll(t *testing.T) {
	b := testBoard(t)
	across := func() (x, w float64) { return float64(b.bars.across.Position().X), float64(b.bars.across.Size().Width) }
	x, w := across()
	track, _ := b.bars.tracks()
	if v := b.View(); !b.bars.across.Visible() || math.Abs(x-track.X) > 0.5 || w > track.W*v.Window.W/v.Extent().W {
		t.Fatalf("at the begin the thumb is at %g, %g long", x, w)
	}
	y := float32(track.Center().Y)
	at := fyne.NewPos(float32(x+5), y)
	b.MouseMoved(mouse(at, 0))
	b.MouseDown(mouse(at, desktop.MouseButtonPrimary))
	b.Dragged(drag(at.AddXY(100, 0)))
	if now, _ := across(); math.Abs(now-x-100) > 1 || b.View().At.X < 100 || b.editor.Busy() {
		t.Errorf("the thumb followed by %g to %v", now-x, b.View().At)
	}
	b.Dragged(drag(at.AddXY(5000, 0)))
	if v := b.View(); v != v.Panned(10, 0) {
		t.Error("the end is not reached")
	}
	b.Dragged(drag(at))
	b.DragEnd()
	if now, _ := across(); math.Abs(now-x) > 1 {
		t.Errorf("back where it was taken the thumb is at %g", now)
	}
	click(b, fyne.NewPos(float32(track.Right()-2), y), desktop.MouseButtonPrimary)
	if v := b.View(); v != v.Panned(10, 0) {
		t.Error("a click at the bar's end does not go there")
	}
	if len(b.editor.Selection().Owners()) > 0 {
		t.Error("a click on a bar selects something")
	}
	b.SetView(b.View().Fitted())
	if b.bars.across.Visible() || b.bars.down.Visible() {
		t.Error("thumbs beside a picture that fits")
	}
}

func TestBoardThatShowsAllGoesOnToWhenResized(t *testing.T) {
	b := testBoard(t)
	b.SetView(b.View().Fitted())
	b.Resize(fyne.NewSize(600, 500))
	if v := b.View(); v.Larger() || v != v.Fitted() {
		t.Errorf("in a smaller window the picture is at %d %%", view.Percent(v.Zoom))
	}
	b.SetView(b.View().ZoomedAt(2, canvas.Point{}))
	b.Resize(fyne.NewSize(500, 400))
	if b.View().Zoom != 2 {
		t.Errorf("a chosen zoom became %v", b.View().Zoom)
	}
}

// TestFrameAfterAnEditIsTheOneOfTheNewDocument holds what is painted bit by
// bit against a board that shows the same document from the beginning.
func TestFrameAfterAnEditIsTheOneOfTheNewDocument(t *testing.T) {
	b := testBoard(t)
	b.easel.Settle()
	b.compose(900, 600)
	c := *b.editor.Document().Card("c-0-1")
	for _, text := range []string{"Another text", "a\nb\nc\nd\ne\nf\ng", "short"} {
		next := c
		next.Text = text
		if err := b.editor.Do(edit.SetCard{Card: &next}); err != nil {
			t.Fatal(err)
		}
		b.easel.Settle()
		got := bytes.Clone(b.compose(900, 600).(*image.RGBA).Pix)
		if !b.sharp {
			t.Error("the frame shows an older picture")
		}
		fresh := testBoard(t)
		fresh.Open(editor.New(b.editor.Document(), editor.Options{}))
		fresh.SetView(b.View())
		fresh.easel.Settle()
		if want := fresh.compose(900, 600).(*image.RGBA); !bytes.Equal(got, want.Pix) {
			t.Errorf("%q: the frame differs from that of the document opened anew", text)
		}
	}
}

func TestPlaceIsReturnedToWhateverTheWindowsSize(t *testing.T) {
	b := testBoard(t)
	v := b.View().ZoomedAt(1.5, canvas.Point{})
	b.SetView(v.Panned(150, 120))
	place, ok := b.Place()
	if !ok {
		t.Fatal("no place")
	}
	want := b.View()
	ed := editor.New(grid(12), editor.Options{})
	b.Open(ed)
	b.Return(place)
	if got := b.View(); got.Zoom != want.Zoom || got.At.Sub(want.At) != (canvas.Point{}) {
		t.Errorf("returned to %v, want %v", got, want)
	}
	late := New(func(func()) {}, nil)
	late.Open(editor.New(grid(12), editor.Options{}))
	late.Return(place) // before its size is known
	late.Resize(fyne.NewSize(700, 500))
	if got := late.View(); got.Zoom != 1.5 || got.At != want.At {
		t.Errorf("a new window is at %v, want %v", got.At, want.At)
	}
	late.easel.Settle()
	late.Open(nil)
	if _, ok := late.Place(); ok {
		t.Error("an empty desk has a place")
	}
	late.MouseDown(mouse(fyne.NewPos(9, 9), 1))
	late.MouseUp(mouse(fyne.NewPos(9, 9), 1))
	late.TypedKey(key(fyne.KeyDown))
	late.compose(10, 10)
}
