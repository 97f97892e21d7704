package raster

import (
	"encoding/binary"
	"image"
	"testing"

	"touchline/canvas"
)

// FuzzShape paints a path made of bytes, whole and in tiles, which must be the
// same.
func FuzzShape(f *testing.F) {
	f.Add([]byte{0, 10, 10, 1, 200, 10, 1, 200, 200, 3}, uint8(20), uint8(0), 1.0)
	f.Add([]byte{0, 10, 10, 2, 1, 2, 250, 3, 90, 100}, uint8(3), uint8(7), 3.3)
	f.Add([]byte{0, 0, 0, 3, 3, 1, 5, 5, 0, 9, 9}, uint8(255), uint8(255), 0.01)
	f.Fuzz(func(t *testing.T, data []byte, width, dash uint8, scale float64) {
		if len(data) > 200 || scale > 50 {
			return
		}
		var p canvas.Path
		next := func() float64 {
			if len(data) == 0 {
				return 0
			}
			v := float64(data[0])/2 - 14
			if data[0] == 255 && len(data) > 8 { // any number at all
				v = float64(int64(binary.LittleEndian.Uint64(data)))
			}
			data = data[1:]
			return v
		}
		for len(data) > 0 {
			op := data[0] % 4
			data = data[1:]
			switch canvas.Op(op) {
			case canvas.MoveTo:
				p.Move(next(), next())
			case canvas.LineTo:
				p.Line(next(), next())
			case canvas.CurveTo:
				p.Curve(next(), next(), next(), next(), next(), next())
			case canvas.Close:
				p.Close()
			}
		}
		s := &canvas.Scene{Size: canvas.Size{W: 60, H: 60}, Ground: white, Groups: []*canvas.Group{{
			Bounds: canvas.Rect{W: 60, H: 60},
			Items: []canvas.Item{&canvas.Shape{Path: p, Fill: red.Alpha(100), Stroke: canvas.Stroke{
				Color: black, Width: float64(width) / 16, Dash: []float64{float64(dash) / 8, 1.5}, Cap: canvas.Cap(dash % 2), Join: canvas.Join(width % 2),
			}}},
		}}}
		painter := NewPainter(canvas.InParts(s), nil)
		m := image.NewRGBA(image.Rect(0, 0, 40, 40))
		painter.Paint(m, scale)
		if scale > 0 {
			same(t, "tiles", tiled(painter, m.Rect, scale, 17, 13), m)
		}
	})
}
