package editor

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"testing"

	"touchline/canvas/editor/event"
	"touchline/canvas/editor/gesture"
	"touchline/canvas/editor/picture"
	"touchline/canvas/owner"
	"touchline/model"
)

func TestDropFromThePalette(t *testing.T) {
	for _, c := range []struct {
		piece   gesture.Piece
		where   string
		overlay string
		want    string
	}{
		{gesture.Piece{Kind: owner.KindCard, Card: model.KindDecision}, "s1/support+0,-40", "cell bar", "support: s1=_ s4=i"},
		{gesture.Piece{Kind: owner.KindCard, Card: model.KindAction}, "s1|s2/support", "bar", "one[s1 _ s2]"},
		{gesture.Piece{Kind: owner.KindCard, Card: model.KindAction}, "bc", "split bar", "_→c a→b b→_ b→g"},
		{gesture.Piece{Kind: owner.KindSticky}, "s1/support", "note", "_@support,s1"},
		{gesture.Piece{Kind: owner.KindStep}, "s1|s2/support", "bar", "one[s1 _ s2]"},
		{gesture.Piece{Kind: owner.KindStep}, "s2|s3/support+-8,0", "bar", "one[s1 s2 _] two[s3 s4]"}, // left of the border between two phases
		{gesture.Piece{Kind: owner.KindStep}, "s2|s3/support+8,0", "bar", "one[s1 s2] two[_ s3 s4]"},
		{gesture.Piece{Kind: owner.KindPhase}, "s2|s3/support", "bar", "one[s1 s2] _[_] two"},
		{gesture.Piece{Kind: owner.KindLane, Role: model.RoleBackstage}, "s1/front", "bar", "s3=g+h / _: / support"},
	} {
		h := newHand(t, bank())
		h.once(func() {
			h.e.Carry(c.piece, event.Move{At: h.place(c.where)})
			h.doing("carrying")
			h.overlay(c.overlay)
			if h.e.Cursor() == event.CursorNo {
				t.Errorf("%s: the pointer says that it cannot be dropped there", c.where)
			}
			h.e.Drop(c.piece, event.Move{At: h.place(c.where)})
		})
		h.shows(c.want)
		for _, a := range h.e.Asks() {
			if _, ok := a.(event.ChoosePicture); ok {
				t.Errorf("%s: a file of a picture is asked for", c.where)
			}
		}
	}
	h := newHand(t, bank())
	h.nothing(func() {
		p := gesture.Piece{Kind: owner.KindCard}
		h.e.Carry(p, event.Move{At: h.place("s1/time")})
		h.says("canvas.drop.derived")
		if h.e.Cursor() != event.CursorNo {
			t.Error("the pointer does not say that it cannot be dropped there")
		}
		h.e.Drop(p, event.Move{At: h.place("s1/time")})
	})
	h.nothing(func() { h.e.Carry(gesture.Piece{Kind: owner.KindStep}, event.Move{At: h.place("a")}); h.e.CarryOut() })
}

func TestAPictureCardAsksForItsPicture(t *testing.T) {
	h := newHand(t, bank())
	h.e.Drop(gesture.Piece{Kind: owner.KindCard, Card: model.KindPicture}, event.Move{At: h.place("s1/support")})
	found := false
	for _, r := range h.e.Asks() {
		if p, ok := r.(event.ChoosePicture); ok {
			found = true
			h.once(func() { h.e.SetPicture(p.Card, pictureOf(t, 40, 30)) })
		}
	}
	if !found {
		t.Error("the window is not asked for a file")
	}
}

func pictureOf(t *testing.T, w, h int) *model.Picture {
	p, err := picture.Import(pngOf(t, w, h))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// pngOf makes a file of a picture with some grain.
func pngOf(t testing.TB, w, h int) []byte {
	img := image.NewPaletted(image.Rect(0, 0, w, h), color.Palette{color.White, color.Black})
	for i := range img.Pix {
		img.Pix[i] = uint8(i % 2)
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestDropAPicture(t *testing.T) {
	h := newHand(t, bank())
	h.once(func() { h.e.PlacePicture(pictureOf(t, 40, 30), event.Move{At: h.place("s1/support")}) })
	c := h.e.Document().Card(h.e.Selection().Cards()[0])
	if c.Kind != model.KindPicture || c.Picture == "" || c.Lane != "support" || c.Step != "s1" {
		t.Errorf("%+v", c)
	}
	// On it, another one takes its place.
	h.once(func() { h.e.PlacePicture(pictureOf(t, 20, 20), event.Move{At: h.place(string(c.ID))}) })
	if n := h.e.Document().PictureTable().Len(); n != 2 {
		t.Errorf("%d pictures", n)
	}
	h.nothing(func() { h.e.PlacePicture(pictureOf(t, 20, 20), event.Move{At: h.place("s1/time")}) })
	h.e.Select("card:a")
	h.once(func() { h.e.PastePicture(pictureOf(t, 10, 20)) })
	h.e.Select()
	h.once(func() { h.e.PastePicture(pictureOf(t, 10, 21)) })
	h.shows("customer: s1=a+_+_")
}
