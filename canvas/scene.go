package canvas

// Color is a colour with straight (not premultiplied) alpha. The zero Color
// paints nothing.
type Color struct{ R, G, B, A uint8 }

// RGB makes an opaque colour from 0xRRGGBB.
func RGB(v uint32) Color { return Color{uint8(v >> 16), uint8(v >> 8), uint8(v), 255} }

// Alpha returns the colour with another alpha.
func (c Color) Alpha(a uint8) Color { c.A = a; return c }

// Visible reports whether the colour paints anything.
func (c Color) Visible() bool { return c.A > 0 }

// Cap is how a line ends, Join how two lines meet.
type (
	Cap  uint8
	Join uint8
)

const (
	CapButt Cap = iota
	CapRound
)

const (
	JoinMiter Join = iota
	JoinRound
)

// Stroke is how an outline is drawn. A Width of 0 draws none.
type Stroke struct {
	Color Color
	Width float64   // pt
	Dash  []float64 // pt on, off, on, off, …; nil is a solid line
	Cap   Cap
	Join  Join
}

// Visible reports whether the stroke paints anything.
func (s Stroke) Visible() bool { return s.Width > 0 && s.Color.Visible() }

// Weight chooses one of the two embedded faces.
type Weight uint8

const (
	Regular Weight = iota
	Bold
)

// Font is a font of a house in place of the program's: see text.Own. Runs are as
// wide as they say, and what is in them is drawn narrower where the font is wider.
type Font interface{ FontName() string }

// Owner says whose an item is: it is opaque here, and hit-testing, PDF links
// and repainting use it. By convention "card:ID", "link:ID", "lane:ID",
// "step:ID", "phase:ID", "sticky:ID", "line:LANE-ID", and "" for the ground.
type Owner string

// Scene is a picture: groups from back to front on a ground of Size.
type Scene struct {
	Size   Size
	Ground Color // A = 0: transparent
	Groups []*Group
}

// Group is the items of one owner, back to front. A group is immutable.
type Group struct {
	Owner  Owner
	Bounds Rect // around all that it paints, strokes included
	Items  []Item
	URL    string // http, https or mailto: what a click in a PDF opens
	Page   int    // the Number of the page that a click in a PDF leads to; 0: none
	Note   string // what assistive technology and SVG titles say of it, if not its text
	As     Native // what it is in files that have such things; nil: what its items show
}

// Item is one of *Box, *Shape, *Text and *Image.
type Item interface{ item() }

// Box is a rectangle, by far the most frequent shape, with round corners if
// Radius is over 0.
type Box struct {
	Rect   Rect
	Radius float64
	Fill   Color
	Stroke Stroke // centred on the edge
}

// Shape is a path, filled (nonzero winding) and then stroked.
type Shape struct {
	Path   Path
	Fill   Color
	Stroke Stroke
}

// Text is a paragraph that has been measured and broken into lines.
type Text struct {
	Source string // as typed; what copying from a PDF gives
	Lines  []Line
	Size   float64 // pt
	Weight Weight
	Font   Font // nil is the program's
	Color  Color
	Align  Align // of its lines to one another; they have their places
	Tag    *Tag  // of a page of text; nil on a map
}

// Line is a line of text. At is the left end of its baseline.
type Line struct {
	At    Point
	Width float64 // pt
	Runs  []Run
}

// Run is a piece of a line, X pt right of the line's begin, in the order in
// which it is seen. Missing marks one cluster that the embedded fonts lack, or one
// word from right to left: each backend draws it from another font, or as a
// visible replacement, fitted into its width. Latin says that ‘ ’ “ ” … · have
// their form for Latin and not that for Chinese. Runs may overlap in the white of
// their marks.
type Run struct {
	Text    string
	X       float64
	Width   float64
	Missing bool
	Latin   bool
}

// Image is a picture, fitted to Rect by the composer (never cropped).
type Image struct {
	Rect   Rect
	Bitmap *Bitmap
	Alt    string // what it shows, for who does not see it; "" is not known
}

// Bitmap is encoded picture bytes, shared by all that show it.
type Bitmap struct {
	ID            string // SHA-256, lower-case hex
	Type          string // "image/png" or "image/jpeg"
	Width, Height int    // px
	Data          []byte
}

func (*Box) item()   {}
func (*Shape) item() {}
func (*Text) item()  {}
func (*Image) item() {}

// ItemBounds is the rectangle around all that an item paints.
func ItemBounds(it Item) Rect {
	switch it := it.(type) {
	case *Box:
		return outset(it.Rect, it.Stroke)
	case *Shape:
		return outset(it.Path.Bounds(), it.Stroke)
	case *Image:
		return it.Rect
	case *Text:
		var r Rect
		for _, l := range it.Lines {
			// Ascenders and descenders of the embedded fonts stay within
			// 1.2 above and 0.4 below the baseline.
			r = r.Union(Rect{X: l.At.X - 1, Y: l.At.Y - 1.2*it.Size, W: l.Width + 2, H: 1.6 * it.Size})
		}
		return r
	}
	return Rect{}
}

// outset grows a rectangle by half a stroke, and by a mitre's point.
func outset(r Rect, s Stroke) Rect {
	if !s.Visible() {
		return r
	}
	return r.Inset(-s.Width)
}

// Page is a sheet to print: what is drawn where. Each Placement shows the
// Source rectangle of a scene at a place on the page, scaled by Scale and
// clipped to it.
type Page struct {
	Size   Size   // pt
	Name   string // "A1", "B1", … where a drawing is cut over several pages
	Number int    // by which links and marks name it, from 1; 0: none
	Holds  []int  // the numbers of the pages that stand on it, where those are several
	Placed []Placement

	Cover   bool   // it is the first of a deck, and has only a title
	Title   string // what it is called in lists of pages
	Section string // of which it is a part; pages of one section follow one another
	Notes   string // for who presents it
}

// Placement puts a part of a scene on a page: scene point p is drawn at
// At + (p − Source.TopLeft)·Scale.
type Placement struct {
	Scene  *Scene
	Source Rect
	At     Point
	Scale  float64
}

// Target is the rectangle of the page that the placement covers.
func (p Placement) Target() Rect {
	return Rect{p.At.X, p.At.Y, p.Source.W * p.Scale, p.Source.H * p.Scale}
}

// Mark is an entry of the outline: a phase or a step.
type Mark struct {
	Title string
	Level int   // 0 phase, 1 step
	At    Point // in the scene, or on the page that is named
	Page  int   // the Number of the page; 0: whichever shows At
}

// About is what a file says of the document that it shows.
type About struct {
	Title    string
	Author   string
	Subject  string
	Keywords []string
	Language string // "en" or "zh"
	Date     string // "2026-11-21" or ""
}
