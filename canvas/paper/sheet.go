package paper

import (
	"strings"

	"touchline/canvas"
)

// MM is a millimetre in pt.
const MM = 72 / 25.4

// Sheet is a size of paper. Size is the portrait one, in pt; the zero Size
// stands for the drawing's own size and its margins.
type Sheet struct {
	Name  string
	Size  canvas.Size
	Slide bool // for a screen: Auto is landscape, always
}

// Own is the sheet that is as large as the drawing and its margins.
var Own = Sheet{Name: "own"}

// A4 and A3 are what offices have.
var (
	A4 = mm("A4", 210, 297)
	A3 = mm("A3", 297, 420)
)

// Best is A4 or, for a drawing whose text would be too small on it, A3: an
// export chooses. Its Size is that of A4.
var Best = Sheet{Name: "auto", Size: A4.Size}

// Sheets is every sheet that the program offers, in the order of a menu.
func Sheets() []Sheet {
	return []Sheet{
		Best,
		mm("A0", 841, 1189),
		mm("A1", 594, 841),
		mm("A2", 420, 594),
		A3,
		A4,
		mm("A5", 148, 210),
		inch("Letter", 8.5, 11),
		inch("Legal", 8.5, 14),
		inch("Tabloid", 11, 17),
		{Name: "16:9", Size: canvas.Size{W: 540, H: 960}, Slide: true}, // 13.333 × 7.5 in
		{Name: "4:3", Size: canvas.Size{W: 540, H: 720}, Slide: true},  // 10 × 7.5 in
		Own,
	}
}

// Named finds a sheet by its name, in any case; "16x9" is "16:9".
func Named(name string) (Sheet, bool) {
	name = strings.ReplaceAll(strings.ToLower(strings.TrimSpace(name)), "x", ":")
	for _, s := range Sheets() {
		if strings.ToLower(s.Name) == name {
			return s, true
		}
	}
	return Sheet{}, false
}

// own reports whether the sheet takes its size from the drawing.
func (s Sheet) own() bool { return s.Size == canvas.Size{} }

func mm(name string, w, h float64) Sheet {
	return Sheet{Name: name, Size: canvas.Size{W: w * MM, H: h * MM}}
}

func inch(name string, w, h float64) Sheet {
	return Sheet{Name: name, Size: canvas.Size{W: w * 72, H: h * 72}}
}
