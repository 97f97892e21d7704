package editor

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"image"
	"image/jpeg"
	"image/png"
	"strconv"

	"touchline/canvas"
	"touchline/canvas/editor/grid"
	"touchline/canvas/layout"
	"touchline/canvas/pixels"
	"touchline/model"
	"touchline/model/edit"
)

// Pictures that are brought in.
const (
	pictureSide  = 2048     // px: a larger one is scaled to it
	pictureBytes = 96 << 20 // of a file that is read at all
	jpegQuality  = 90
	keepBytes    = 4 << 20 // a file of the right size and type is kept as it is up to here
)

// ImportPicture makes a picture of the bytes of a PNG, JPEG or GIF file,
// scaled to 2,048 px at most, upright, and without what a camera wrote into it
// beside the pixels, such as the place. It takes long for a large one and may run on
// any goroutine.
func ImportPicture(data []byte) (*model.Picture, error) {
	if len(data) > pictureBytes {
		return nil, model.Faultf(nil, "canvas.picture.large", "limit", strconv.Itoa(pictureBytes>>20))
	}
	about, err := pixels.Look(data)
	if err != nil {
		return nil, pictureFault(err, about)
	}
	// Decoded in any case: a broken file must not get into a document.
	img, err := pixels.Decode(data)
	if err != nil {
		return nil, pictureFault(err, about)
	}
	bare, ok := pixels.Bare(data)
	turn := pixels.TurnOf(data)
	p := &model.Picture{Type: "image/" + about.Format, Width: about.Width, Height: about.Height, Data: bare}
	if !ok || turn != pixels.Upright || len(bare) > keepBytes || max(about.Width, about.Height) > pictureSide {
		if err := encode(p, pixels.Turned(shrunk(img), turn)); err != nil {
			return nil, model.Faultf(err, "canvas.picture.broken")
		}
	}
	sum := sha256.Sum256(p.Data)
	p.ID = model.PictureID(hex.EncodeToString(sum[:]))
	return p, nil
}

// pictureFault says why a picture is not taken.
func pictureFault(err error, about pixels.About) error {
	switch {
	case errors.Is(err, pixels.ErrUnknown):
		return model.Faultf(err, "canvas.picture.unknown")
	case errors.Is(err, pixels.ErrTooMuch):
		return model.Faultf(nil, "canvas.picture.pixels", "w", strconv.Itoa(about.Width), "h", strconv.Itoa(about.Height))
	}
	return model.Faultf(err, "canvas.picture.broken")
}

// shrunk is an image scaled down to fit pictureSide.
func shrunk(img image.Image) image.Image {
	size := img.Bounds().Size()
	if to := pixels.Fitted(size, pictureSide); to != size {
		return pixels.Shrink(img, to)
	}
	return img
}

// encode sets a picture's bytes: JPEG for what was one, else PNG.
func encode(p *model.Picture, img image.Image) error {
	var w bytes.Buffer
	var err error
	if p.Type == "image/jpeg" {
		err = jpeg.Encode(&w, img, &jpeg.Options{Quality: jpegQuality})
	} else {
		p.Type = "image/png"
		err = png.Encode(&w, img)
	}
	p.Data, p.Width, p.Height = w.Bytes(), img.Bounds().Dx(), img.Bounds().Dy()
	return err
}

// PlacePicture puts a picture where it is let go: on a picture card it takes
// the place of that card's picture, elsewhere it comes on a card of its own.
func (e *Editor) PlacePicture(p *model.Picture, m Move) Did {
	e.cancel()
	at := e.body(m.At)
	if c := e.index().CardAt(at, e.pt(cardTolerance)); c != nil && c.Card.Kind == model.KindPicture {
		e.setPicture(c.Card.ID, p)
		return e.Take()
	}
	to := e.dropAt(at, nil, func(*layout.Link) bool { return true })
	if !to.ok {
		e.say(to.why.Key, to.why.Args...)
		return e.Take()
	}
	e.pictureInto(p, to)
	return e.Take()
}

// PastePicture puts a picture into the cell of the selected card, or the
// first cell that shows.
func (e *Editor) PastePicture(p *model.Picture) Did {
	e.cancel()
	if c := e.soleCard(); c != nil {
		if c.Card.Kind == model.KindPicture {
			e.setPicture(c.Card.ID, p)
		} else {
			e.pictureInto(p, drop{ok: true, row: c.Row, col: c.Column, at: -1})
		}
		return e.Take()
	}
	to := e.dropAt(e.freePoint(), nil, nil)
	if !to.ok {
		e.say(to.why.Key, to.why.Args...)
		return e.Take()
	}
	e.pictureInto(p, to)
	return e.Take()
}

// freePoint is the middle of the first cell, in reading order, whose step and
// lane show in the window and that can hold cards.
func (e *Editor) freePoint() canvas.Point {
	p, seen := e.Plan(), e.view.Visible()
	for _, s := range p.Steps {
		for _, i := range grid.CardRows(p.Doc) {
			at := canvas.Point{X: (s.Left + s.Right) / 2, Y: p.Lanes[i].Body.Center().Y}
			if seen.Contains(at) {
				return at
			}
		}
	}
	return canvas.Point{X: -1, Y: -1}
}

func (e *Editor) pictureInto(p *model.Picture, to drop) {
	batch, c := e.newCard(to, model.KindPicture)
	c.Picture = p.ID
	_ = e.do(append(edit.Batch{edit.AddPicture{Picture: p}}, batch...), SelectionOf(OfCard(c.ID)))
}

// SetPicture gives a card a picture.
func (e *Editor) SetPicture(id model.CardID, p *model.Picture) Did {
	e.cancel()
	e.setPicture(id, p)
	return e.Take()
}

func (e *Editor) setPicture(id model.CardID, p *model.Picture) {
	old := e.Document().Card(id)
	if old == nil {
		return
	}
	c := *old
	c.Kind, c.Picture = model.KindPicture, p.ID
	_ = e.do(edit.Batch{edit.AddPicture{Picture: p}, edit.SetCard{Card: &c}}, SelectionOf(OfCard(id)))
}
