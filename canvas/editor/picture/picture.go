// Package picture takes pictures of other programs into a document.
package picture

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"image"
	"image/jpeg"
	"image/png"
	"strconv"

	"touchline/canvas/pixels"
	"touchline/model"
)

// Pictures that are brought in.
const (
	mostSide    = 2048     // px: a larger one is scaled to it
	mostBytes   = 96 << 20 // of a file that is read at all
	jpegQuality = 90
	keepBytes   = 4 << 20 // a file of the right size and type is kept as it is up to here
)

// Import makes a picture of the bytes of a PNG, JPEG or GIF file,
// scaled to 2,048 px at most, upright, and without what a camera wrote into it
// beside the pixels, such as the place. It takes long for a large one and may run on
// any goroutine.
func Import(data []byte) (*model.Picture, error) {
	if len(data) > mostBytes {
		return nil, model.NewFault("canvas.picture.large", "limit", strconv.Itoa(mostBytes>>20))
	}
	about, err := pixels.Look(data)
	if err != nil {
		return nil, fault(err, about)
	}
	// Decoded in any case: a broken file must not get into a document.
	img, err := pixels.Small(data, mostSide)
	if err != nil {
		return nil, fault(err, about)
	}
	bare, ok := pixels.Bare(data)
	turn := pixels.TurnOf(data)
	p := &model.Picture{Type: "image/" + about.Format, Width: about.Width, Height: about.Height, Data: bare}
	if !ok || turn != pixels.Upright || len(bare) > keepBytes || max(about.Width, about.Height) > mostSide {
		if err := encode(p, pixels.Turned(img, turn)); err != nil {
			return nil, model.Faultf(err, "canvas.picture.broken")
		}
	}
	sum := sha256.Sum256(p.Data)
	p.ID = model.PictureID(hex.EncodeToString(sum[:]))
	return p, nil
}

// fault says why a picture is not taken.
func fault(err error, about pixels.About) error {
	switch {
	case errors.Is(err, pixels.ErrUnknown):
		return model.Faultf(err, "canvas.picture.unknown")
	case errors.Is(err, pixels.ErrTooMuch):
		return model.NewFault("canvas.picture.pixels", "w", strconv.Itoa(about.Width), "h", strconv.Itoa(about.Height))
	}
	return model.Faultf(err, "canvas.picture.broken")
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
