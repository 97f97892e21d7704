package sheet

import (
	"crypto/sha256"
	"fmt"
	"io"
	"math/rand/v2"
	"strconv"

	"touchline/model"
)

// Options say how a table is read. The zero Options are what most want.
type Options struct {
	Bits    model.Bits // for the ids; nil: from the table's text, so that the same table gives the same document
	NoLinks bool       // do not link the customer's actions in their order
}

// Unplaced is a text of the table that the document does not show where the
// table has it, and why. Key names its sentence in model/words, which may use
// {cell}, {text} and Args.
type Unplaced struct {
	Row    int    // as spreadsheets count: 1 is the first
	Column string // "A", "B", …
	Text   string
	Key    string
	Args   []string // name, value, …
}

// Cell is the place as spreadsheets name it: "C4".
func (u Unplaced) Cell() string { return u.Column + strconv.Itoa(u.Row) }

// ReadCSV reads a blueprint from a table of separated values with the
// default options. A table that is no blueprint is refused with a
// *model.Fault.
func ReadCSV(r io.Reader, bits model.Bits) (*model.Document, []Unplaced, error) {
	return Read(r, Options{Bits: bits})
}

// Read is ReadCSV with options.
func Read(r io.Reader, o Options) (*model.Document, []Unplaced, error) {
	text, err := readText(r)
	if err != nil {
		return nil, nil, err
	}
	t, ok, err := split(text)
	if err != nil {
		return nil, nil, err
	}
	if !ok {
		return nil, nil, model.Faultf(nil, "sheet.layout")
	}
	if o.Bits == nil {
		o.Bits = rand.NewChaCha8(sha256.Sum256([]byte(text))).Uint64
	}
	return build(t, o)
}

// Cells is Read for cells that are parted already, as in a workbook.
func Cells(cells [][]string, o Options) (*model.Document, []Unplaced, error) {
	t := grid(cells)
	some := false
	for row := range t {
		some = some || known(t, row)
	}
	if !some {
		return nil, nil, model.Faultf(nil, "sheet.layout")
	}
	if o.Bits == nil {
		h := sha256.New()
		for _, row := range cells {
			fmt.Fprintf(h, "%q", row)
		}
		o.Bits = rand.NewChaCha8([32]byte(h.Sum(nil))).Uint64
	}
	return build(t, o)
}

func build(t grid, o Options) (*model.Document, []Unplaced, error) {
	b := newBuilder(t, o.Bits)
	b.findHeaders()
	b.makeSteps()
	if len(b.steps) == 0 {
		return nil, nil, model.Faultf(nil, "sheet.empty")
	}
	b.makeLanes()
	if len(b.lanes) == 0 {
		return nil, nil, model.Faultf(nil, "sheet.empty")
	}
	b.placeValues()
	if !o.NoLinks {
		b.linkActions()
	}
	return b.document(), b.report(), nil
}
