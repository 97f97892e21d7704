package export

import (
	"context"
	"io"
	"math"
	"path/filepath"
	"strings"

	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/canvas/paper"
	"touchline/canvas/text"
	"touchline/export/pdf"
	"touchline/export/png"
	"touchline/export/svg"
	"touchline/model"
	"touchline/model/file"
)

// Knows is which options mean something to a format, for whoever offers them.
type Knows uint

const (
	KnowsResolution  Knows = 1 << iota // DPI and Scale
	KnowsTransparent                   // a ground that can be left out
	KnowsPages                         // several pages in one file
	KnowsAttachment                    // the blueprint itself goes along
	KnowsPaper                         // it is a drawing: paper, theme, tiles
	KnowsTemplate                      // slides can have the master of a presentation
	KnowsTime                          // pages are shown one after the other: Seconds and Plays
)

// Format is a kind of file that a blueprint can become. All of them know
// language and part.
type Format struct {
	Name      string // "pdf"
	Extension string // ".pdf"
	Type      string // media type
	Label     string // key of its name in model/words
	Knows     Knows

	write func(ctx context.Context, w io.Writer, p print, progress func(done, total int)) error
	data  dataWriter // of one without pages
}

// Has reports whether the format knows all of these options.
func (f Format) Has(k Knows) bool { return f.Knows&k == k }

// maxSide is the longest side of a page as large as its drawing, in pt: what
// viewers of PDF take, or what of a picture fits into the most pixels that a side
// may have. An SVG has none.
func (f Format) maxSide(o Options) float64 {
	switch {
	case f.Has(KnowsPages):
		return paper.MaxSide
	case f.Has(KnowsResolution):
		return max(paper.MaxSide, png.MaxSide/png.Options{Scale: o.Scale, DPI: o.DPI}.PixelsPerPoint())
	}
	return math.MaxInt32
}

// Formats is the table of those that are drawn, in the order of a menu.
func Formats() []Format {
	return []Format{
		{
			Name: "pdf", Extension: ".pdf", Type: "application/pdf", Label: "export.format.pdf",
			Knows: KnowsPages | KnowsAttachment | KnowsPaper, write: writePDF,
		},
		{
			Name: "png", Extension: ".png", Type: "image/png", Label: "export.format.png",
			Knows: KnowsResolution | KnowsTransparent | KnowsPaper, write: writePNG,
		},
		{
			Name: "svg", Extension: ".svg", Type: "image/svg+xml", Label: "export.format.svg",
			Knows: KnowsPaper, write: writeSVG,
		},
		{
			Name: slides, Extension: ".pptx", Type: "application/vnd.openxmlformats-officedocument.presentationml.presentation", Label: "export.format.pptx",
			Knows: KnowsPages | KnowsPaper | KnowsTemplate, write: writePPTX,
		},
	}
}

// FormatNamed finds a format by its name, in any case.
func FormatNamed(name string) (Format, bool) {
	for _, f := range AllFormats() {
		if strings.EqualFold(f.Name, name) {
			return f, true
		}
	}
	return Format{}, false
}

// FormatOf finds the format of a file by the end of its name.
func FormatOf(path string) (Format, bool) {
	for _, f := range AllFormats() {
		if strings.EqualFold(f.Extension, filepath.Ext(path)) {
			return f, true
		}
	}
	return Format{}, false
}

// print is what goes into one file.
type print struct {
	plan   *layout.Plan
	job    Job
	pages  []canvas.Page
	marks  []canvas.Mark
	about  canvas.About
	system *text.System
}

func writePDF(ctx context.Context, w io.Writer, p print, progress func(done, total int)) error {
	says := aloud{p.job.Doc, model.Lang(p.about.Language)}
	f := pdf.File{Pages: p.pages, Marks: p.marks, About: p.about, System: p.system, Alt: says.alt, ToPage: says.toPage}
	if p.job.Attach {
		f.Attachment = file.Encode(p.job.Doc)
		f.AttachmentName = p.job.attachmentName()
	}
	return pdf.Write(ctx, w, f, progress)
}

func writePNG(ctx context.Context, w io.Writer, p print, progress func(done, total int)) error {
	o := png.Options{Scale: p.job.Scale, DPI: p.job.DPI, Transparent: p.job.Transparent, System: p.system}
	return png.Write(ctx, w, p.pages[0], o, progress)
}

func writeSVG(ctx context.Context, w io.Writer, p print, progress func(done, total int)) error {
	return svg.Write(ctx, w, p.pages[0], svg.Options{About: p.about}, progress)
}
