package file

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"image"
	"image/jpeg"
	"image/png"

	"touchline/model"
)

// settlePictures keeps the pictures that are PNG or JPEG, under the hash of
// their bytes. A picture whose hash is another one was changed by someone:
// it is kept under the right name, and the cards that show it follow.
func (a *assembly) settlePictures() error {
	a.picture = map[model.PictureID]model.PictureID{}
	seen := map[model.PictureID]bool{}
	kept := a.pictures[:0]
	for _, p := range a.pictures {
		where := model.OwnerOf("picture", short(string(p.ID)))
		config, kind, err := imageConfig(p.Data)
		if err != nil {
			a.report.add(where, "file.repair.picture-bad")
			continue
		}
		if config.Width < 1 || config.Height < 1 || config.Width > model.MaxPicturePixels/config.Height {
			return limitFault("file.limit.picture-pixels", model.MaxPicturePixels>>20, 0)
		}
		if max(config.Width, config.Height) > model.MaxPictureSide {
			return limitFault("file.limit.picture-side", model.MaxPictureSide, 0)
		}
		if len(p.Data) > model.MaxPictureBytes {
			return limitFault("file.limit.picture-bytes", model.MaxPictureBytes>>20, 0)
		}
		id := PictureHash(p.Data)
		a.picture[p.ID], a.picture[id] = id, id
		if id != p.ID {
			a.report.add(where, "file.repair.picture-hash")
		}
		if seen[id] {
			a.report.add(where, "file.repair.picture-twice")
			continue
		}
		if p.Type != kind || p.Width != config.Width || p.Height != config.Height {
			a.report.add(where, "file.repair.picture-size")
		}
		seen[id] = true
		p.ID, p.Type, p.Width, p.Height = id, kind, config.Width, config.Height
		kept = append(kept, p)
	}
	a.pictures = kept
	return nil
}

// PictureHash is the id of a picture: the SHA-256 of its bytes.
func PictureHash(data []byte) model.PictureID {
	sum := sha256.Sum256(data)
	return model.PictureID(hex.EncodeToString(sum[:]))
}

// imageConfig reads a picture's header.
func imageConfig(data []byte) (image.Config, string, error) {
	if bytes.HasPrefix(data, []byte("\x89PNG")) {
		c, err := png.DecodeConfig(bytes.NewReader(data))
		return c, "image/png", err
	}
	c, err := jpeg.DecodeConfig(bytes.NewReader(data))
	return c, "image/jpeg", err
}
