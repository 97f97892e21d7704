package preset

import (
	"crypto/sha256"
	"encoding/hex"
	"path"
	"slices"
	"strings"

	"touchline/canvas"
	"touchline/canvas/brand"
	"touchline/model"
)

// Brand is how a house wants its pages to look, as it is kept: see brand.Brand.
type Brand struct {
	Accent   string `json:"accent,omitempty"`   // "#0A7D4F"; "" is the theme's
	OnAccent string `json:"onAccent,omitempty"` // of words on it; "" is one that is readable
	Logo     *Logo  `json:"logo,omitempty"`     // nil: none
	Font     *Font  `json:"font,omitempty"`     // nil: the program's
}

// Font is a font of one's own: its file, and not what is in it, for that may not be
// given away.
type Font struct {
	Name   string `json:"name"`             // of the family
	File   string `json:"file"`             // its path; without folders in what others get
	Number int    `json:"number,omitempty"` // in a collection, from 0
}

// Shared is the brand for others: without the folders of this computer.
func (b Brand) Shared() Brand {
	if b.Font != nil {
		f := *b.Font
		f.File = path.Base(strings.ReplaceAll(f.File, `\`, "/"))
		b.Font = &f
	}
	return b
}

// Logo is a picture for the head of the pages.
type Logo struct {
	Type   string `json:"type"` // "image/png" or "image/jpeg"
	Width  int    `json:"width"`
	Height int    `json:"height"`
	Data   []byte `json:"data"`
}

// MaxLogo is the largest logo that is kept, in bytes.
const MaxLogo = 256 << 10

// Value is the brand that pages are made with.
func (b Brand) Value() (out brand.Brand) {
	out.Accent, _ = brand.ParseColor(b.Accent)
	out.OnAccent, _ = brand.ParseColor(b.OnAccent)
	if l := b.Logo; l != nil {
		sum := sha256.Sum256(l.Data)
		out.Logo = &canvas.Bitmap{ID: hex.EncodeToString(sum[:]), Type: l.Type, Width: l.Width, Height: l.Height, Data: l.Data}
	}
	return out
}

// mend leaves what makes sense: colours that are some and can be read, a logo
// that is a picture.
func (b *Brand) mend() {
	v := b.Value()
	b.Accent, b.OnAccent = brand.Hex(v.Accent), brand.Hex(v.OnAccent)
	if v.Check() != nil {
		b.OnAccent = ""
	}
	if l := b.Logo; l != nil && (len(l.Data) == 0 || len(l.Data) > MaxLogo || l.Width <= 0 || l.Height <= 0 || !slices.Contains(model.PictureTypes, l.Type)) {
		b.Logo = nil
	}
	if f := b.Font; f != nil && (f.File == "" || len(f.File) > maxPath || len(f.Name) > maxPath || f.Number < 0) {
		b.Font = nil
	}
}

// maxPath is the longest path of a font that is believed, in bytes.
const maxPath = 4096
