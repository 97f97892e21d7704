package pdf

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/draw"
	"image/png"

	"github.com/jung-kurt/gofpdf"

	"touchline/canvas"
	"touchline/canvas/pixels"
)

// image draws a picture, or a crossed box in its place if it is broken.
func (d *drawing) image(i *canvas.Image) error {
	picture := -1
	if i.Bitmap != nil {
		picture = d.register(i.Bitmap)
	}
	if picture < 0 {
		return d.broken(i.Rect)
	}
	d.alpha(255)
	d.place(picture, i.Rect, pixels.TurnOf(i.Bitmap.Data))
	return nil
}

// place draws a registered picture: a square of 1 pt, upright as the page is,
// in which the picture lies as it is stored.
func (d *drawing) place(picture int, r canvas.Rect, t pixels.Turn) {
	p := &d.pen
	for _, v := range [...]float64{r.X, r.Y, r.W, r.H} {
		p.fixed(v) // marks what is no number
	}
	if p.bad || r.W <= 0 || r.H <= 0 {
		return
	}
	p.b = append(p.b, "q "...)
	m := t.Matrix()
	p.length(r.W * m[0])
	p.length(-r.H * m[1])
	p.length(-r.W * m[2])
	p.length(r.H * m[3])
	p.point(canvas.Point{X: r.X + r.W*(m[2]+m[4]), Y: r.Y + r.H*(m[3]+m[5])})
	p.op("cm")
	p.op("/" + pictureName(picture) + " Do")
	p.op("Q")
}

// register gives a picture to gofpdf once and returns its number, -1 if it
// can't be read.
func (d *drawing) register(b *canvas.Bitmap) int {
	looked := false
	return d.registered(b.ID, func() (data []byte, kind string, err error) {
		if looked { // it is whole, and is only asked for again where it goes in as it is
			return bareJPEG(b), "JPG", nil
		}
		looked = true
		return safeImage(b)
	})
}

func (d *drawing) registered(key string, safe func() ([]byte, string, error)) int {
	n, ok := d.images[key]
	if ok {
		return n
	}
	n = -1
	if data, kind, err := safe(); err == nil {
		n = d.pictures
		d.pictures++
		if kind == "JPG" {
			if begin, ok := pixels.UpToScan(data); ok {
				data, d.photos[n] = numbered(begin, n), safe
			}
		}
		d.pdf.RegisterImageOptionsReader(pictureName(n), gofpdf.ImageOptions{ImageType: kind}, bytes.NewReader(data))
	}
	d.images[key] = n
	return n
}

// photo is a JPEG of which gofpdf has only the begin, with its size and colours: all
// photos of a document may be as large as the memory, and gofpdf would copy them
// three times. They are asked for when they are written, one after the other.
type photo func() (data []byte, kind string, err error)

// numbered is the begin of a JPEG with a number in a comment: gofpdf takes pictures
// of the same bytes for one.
func numbered(begin []byte, n int) []byte {
	const mark, comment, length = 2, 0xFE, 6
	out := append(bytes.Clone(begin[:mark]), 0xFF, comment, 0, length)
	out = binary.BigEndian.AppendUint32(out, uint32(n))
	return append(out, begin[mark:]...)
}

// maxSide is the side in px to which larger pictures are scaled: on a card
// that is more than any printer shows.
const maxSide = 2048

// safeImage decodes a picture in full and returns it as gofpdf takes it
// without harm: a JPEG in grey or YCbCr as it is, all else as a PNG of 8 bits
// that is not interlaced.
func safeImage(b *canvas.Bitmap) (data []byte, kind string, err error) {
	about, err := pixels.Look(b.Data)
	if err != nil {
		return nil, "", err
	}
	if about.Format == "jpeg" {
		img, err := pixels.Decode(b.Data)
		if err != nil {
			return nil, "", err
		}
		switch img.(type) {
		case *image.Gray, *image.YCbCr:
			return bareJPEG(b), "JPG", nil
		}
	}
	img, err := pixels.Small(b.Data, maxSide)
	if err != nil {
		return nil, "", err
	}
	return encodePNG(img)
}

// bareJPEG is a photo without the place where it was taken, which is nobody's
// business.
func bareJPEG(b *canvas.Bitmap) []byte {
	if bare, ok := pixels.Bare(b.Data); ok {
		return bare
	}
	return b.Data
}

// encodePNG writes a picture as RGB, with alpha if it has any.
func encodePNG(img image.Image) ([]byte, string, error) {
	flat := image.NewNRGBA(image.Rectangle{Max: img.Bounds().Size()})
	draw.Draw(flat, flat.Rect, img, img.Bounds().Min, draw.Src)
	var out bytes.Buffer
	enc := png.Encoder{CompressionLevel: png.BestCompression}
	if !flat.Opaque() {
		enc.CompressionLevel = png.NoCompression // gofpdf unpacks it again
	}
	if err := enc.Encode(&out, flat); err != nil {
		return nil, "", err
	}
	return out.Bytes(), "PNG", nil
}

// broken draws a box with a cross where a picture should be, as the raster
// does.
func (d *drawing) broken(r canvas.Rect) error {
	line := canvas.Stroke{Color: canvas.RGB(0x94A3B8), Width: 1}
	if err := d.box(&canvas.Box{Rect: r.Inset(0.5), Fill: canvas.RGB(0xF1F5F9), Stroke: line}); err != nil {
		return err
	}
	var cross canvas.Path
	cross.Move(r.X, r.Y)
	cross.Line(r.Right(), r.Bottom())
	cross.Move(r.X, r.Bottom())
	cross.Line(r.Right(), r.Y)
	return d.shape(&canvas.Shape{Path: cross, Stroke: line})
}

// emoji draws a cluster that another font has in colours only, as high as
// the text and in the middle of its place.
func (d *drawing) emoji(img image.Image, m place, t *canvas.Text) error {
	size := img.Bounds().Size()
	if size.X <= 0 || size.Y <= 0 || max(size.X, size.Y) > maxSide {
		return d.replacement(m, t)
	}
	picture := d.registered("glyph:"+m.text, func() ([]byte, string, error) { return encodePNG(img) })
	if picture < 0 {
		return d.replacement(m, t)
	}
	k := min(m.width/float64(size.X), t.Size/float64(size.Y))
	w, h := float64(size.X)*k, float64(size.Y)*k
	d.alpha(t.Color.A)
	// The middle of a line of Noto Sans is 0.36 em above the baseline.
	d.place(picture, canvas.Rect{X: m.at.X + (m.width-w)/2, Y: m.at.Y - 0.36*t.Size - h/2, W: w, H: h}, pixels.Upright)
	return nil
}
