package export

import (
	"path/filepath"
	"slices"
	"strings"

	"touchline/canvas/brand"
	"touchline/canvas/buildup"
	"touchline/canvas/deck"
	"touchline/canvas/handout"
	"touchline/canvas/paper"
	"touchline/canvas/text"
	"touchline/export/pptx"
	"touchline/model"
	"touchline/model/compare"
	"touchline/model/disk"
	"touchline/model/file"
	"touchline/model/part"
)

// Job is a document and what it shall become.
type Job struct {
	Doc    *model.Document
	Format string // a name from Formats
	Options
}

// Options is how it shall look. Defaults fills them for a format; the zero
// Options is the drawing's own size without margins, in colour.
type Options struct {
	Paper    paper.Options
	Theme    string           // a name from compose.Themes; "" is the first
	Brand    brand.Brand      // its colours over the theme, and a logo where pages have one
	Lang     model.Lang       // of what the program adds to the picture; "" is the document's
	Overlay  string           // the id of an overlay to lay over the map; "" is none
	Slice    string           // the name of a slice of the document, or one that is written out: all else is pale; "" is none
	LeaveOut bool             // and what is not in the slice is left out
	Handout  *handout.Options // pages of a handout instead of the drawing; Paper's sheet is theirs
	Up       int              // pages of a handout on each sheet: 2, 4 or 6; else 1
	Booklet  bool             // two on each side, in the order of a booklet
	Compare  *compare.Result  // the document beside an earlier one: both on one picture; the Part is not taken
	Deck     *deck.Options    // slides of a training deck instead of the drawing, each 16:9
	Build    buildup.By       // the drawing piece by piece, a page for each; not of tiles
	Template *pptx.Template   // of the slides; nil: the program's own
	Part     part.Names       // of the blueprint; the zero value is all of it
	Choice   *part.Choice     // the same by ids, instead of it; nil: none
	Pages    string           // "1,3-5", "4-" or names of tiles such as "A1,B2"; "" is all

	Each    Each   // what one file each is made of, in formats that hold one page; "" is pages
	Pattern string // of the names of such files: see NameFields; "" numbers them

	DPI         float64 // px per inch, written to the file
	Scale       float64 // px per pt; 0 follows DPI
	Transparent bool    // leave the ground out

	Seconds float64 // that a page of a film shows; 0 follows film.DefaultDelay
	Plays   int     // how often a film is shown; 0: again and again

	Attach bool         // a PDF with the blueprint in it, and so with all that the drawing leaves out; not beside an exercise alone
	Name   string       // of the attached blueprint, such as "opening.blueprint"; "" follows the title
	System *text.System // to be shared between jobs; nil looks for fonts if the job needs one
}

// slides is the format whose pages are slides.
const slides = "pptx"

// Defaults is what a new export to a format begins with: a sheet of A4 or A3 for
// PDF, the drawing's own size for pictures, at 144 px an inch; a film builds the
// drawing up, as large as a screen.
func Defaults(format string) Options {
	o := Options{Paper: paper.Defaults()}
	if f, ok := FormatNamed(format); ok && !f.Has(KnowsPages) {
		o.Paper.Sheet = paper.Own
	}
	if format == slides {
		o.Paper.Sheet, _ = paper.Named("16:9")
	}
	o.DPI = 144
	if slices.ContainsFunc(Films(), func(f Format) bool { return f.Name == format }) {
		o.Paper.Sheet, o.DPI, o.Build = paper.Own, 0, buildup.Lanes
	}
	return o
}

// attachmentName is what the blueprint in a PDF is called.
func (j Job) attachmentName() string {
	name := j.Name
	if name == "" {
		name = j.Doc.Head.Title
	}
	name = disk.SafeName(clip(strings.TrimSuffix(strings.Trim(name, " ."), file.Extension), 80), "blueprint")
	return name + file.Extension
}

// clip keeps the first n characters.
func clip(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// Report is what a job has to tell.
type Report struct {
	Format   Format
	Sheet    paper.Sheet // the one that was chosen, if that was asked for
	Files    []string    // written by Write
	Pages    int
	Bytes    int64
	Missing  []string       // clusters that the embedded fonts lack, in reading order
	Smallest float64        // pt on paper: the smallest text
	Warnings []*model.Fault // sentences and hints by words.Explain
}

// numbered is the path of one page of several: "plan.png" → "plan-3.png".
func numbered(path, number string) string {
	ext := filepath.Ext(path)
	return strings.TrimSuffix(path, ext) + "-" + number + ext
}
