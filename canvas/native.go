package canvas

// Native says what a group shows, for a kind of file that has such a thing of its
// own: a slide has tables, charts and links that stay with their cards. Whoever
// knows no such thing draws the group's items, which show the same.
type Native interface{ native() }

// Connector is a link that says which it is when it is asked. A map may have a
// hundred thousand, and most kinds of files ask none.
type Connector interface {
	Native
	Connection() *Connection
}

// Asked makes a type of another package a Native.
type Asked struct{}

// Connection is a link from one group to another, by their owners.
type Connection struct {
	From, To Owner
	Way      []Point // from the edge of one to the edge of the other
	Stroke   Stroke
	Both     bool // a head at either end
}

// Heading is the title of a page.
type Heading struct{}

// Subtitle is what stands below the title of a cover.
type Subtitle struct{}

// Foot is the line below a page that says what it is of.
type Foot struct{}

// Branding is what stands on every page of a deck at the same place: a logo.
type Branding struct{}

// PageNumber is the number of the page that it stands on.
type PageNumber struct{}

// Covered is a group whose items are shown by the native thing that stands beside
// it: the rows of a table.
type Covered struct{}

// Align is on which side lines stand that are broken anew.
type Align uint8

const (
	AlignLeft Align = iota
	AlignCentre
	AlignRight
)

// Grid is a table.
type Grid struct {
	At      Point
	Columns []float64 // widths, pt
	Rows    []GridRow
}

// GridRow is a row of a table. Every row has as many cells as there are columns.
type GridRow struct {
	Height float64 // pt
	Rule   Stroke  // below it
	Cells  []GridCell
}

// GridCell is texts above one another.
type GridCell struct {
	Texts []*Text // without places
	Align Align
}

// ChartKind is a kind of chart that programs for slides have.
type ChartKind uint8

const (
	ChartBars ChartKind = iota // lying, beside one another
	ChartRadar
)

// Chart is figures and how they are shown.
type Chart struct {
	Kind       ChartKind
	Rect       Rect
	Title      string // what it is, for who does not see it
	Categories []string
	Series     []Series
	Min, Max   float64 // of the axis
	Size       float64 // of its texts, pt
	Ink        Color
}

// Series is a figure for each category; NaN where there is none.
type Series struct {
	Name   string
	Values []float64
	Color  Color
}

// Connection is itself.
func (c *Connection) Connection() *Connection { return c }

func (Asked) native()       {}
func (*Connection) native() {}
func (Heading) native()     {}
func (Subtitle) native()    {}
func (Foot) native()        {}
func (Branding) native()    {}
func (PageNumber) native()  {}
func (Covered) native()     {}
func (*Grid) native()       {}
func (*Chart) native()      {}
