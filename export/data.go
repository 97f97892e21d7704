package export

import (
	"context"
	"io"
	"slices"
	"strconv"

	"touchline/export/drawings"
	"touchline/export/tables"
	"touchline/model"
)

// notHeld is what a format cannot hold: the key of its sentence, and how many
// there are.
type notHeld struct {
	key string
	n   int
}

// dataFormats are the formats that other programs go on working with: a
// blueprint becomes one as a whole, not as pages.
func dataFormats() []Format {
	return []Format{
		{Name: "xlsx", Extension: ".xlsx", Type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", data: fromTables(tables.Workbook)},
		{Name: "csv", Extension: ".csv", Type: "text/csv", data: fromTables(tables.CSV)},
		{Name: "md", Extension: ".md", Type: "text/markdown", data: fromTables(tables.Markdown)},
		{Name: "drawio", Extension: ".drawio", Type: "application/vnd.jgraph.mxfile", data: fromDrawings(drawings.Drawio)},
		{Name: "bpmn", Extension: ".bpmn", Type: "application/xml", data: fromDrawings(drawings.BPMN)},
		{Name: "mermaid", Extension: ".mmd", Type: "text/vnd.mermaid", data: fromDrawings(drawings.Mermaid)},
	}
}

// AllFormats is Formats, Films, and those that other programs go on working with.
func AllFormats() []Format { return slices.Concat(Formats(), Films(), dataFormats()) }

type dataWriter func(w io.Writer, d *model.Document, lang model.Lang) ([]notHeld, error)

func fromTables(write func(io.Writer, *model.Document, model.Lang) ([]tables.Loss, error)) dataWriter {
	return func(w io.Writer, d *model.Document, lang model.Lang) (all []notHeld, err error) {
		losses, err := write(w, d, lang)
		for _, l := range losses {
			all = append(all, notHeld{l.Key, l.N})
		}
		return all, err
	}
}

func fromDrawings(write func(io.Writer, *model.Document, model.Lang) ([]drawings.Loss, error)) dataWriter {
	return func(w io.Writer, d *model.Document, lang model.Lang) (all []notHeld, err error) {
		losses, err := write(w, d, lang)
		for _, l := range losses {
			all = append(all, notHeld{l.Key, l.N})
		}
		return all, err
	}
}

// prepareData makes a job of a format without pages. What it cannot hold is
// known before anything is written, by writing to nowhere.
func prepareData(ctx context.Context, job Job, f Format) (*Ready, error) {
	d, err := partOf(job)
	if err != nil {
		return nil, err
	}
	job.Doc = d
	if job.Lang == "" {
		if job.Lang = d.Head.Language; job.Lang == "" {
			job.Lang = model.English
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	r := Report{Format: f, Pages: 1}
	losses, err := f.data(io.Discard, d, job.Lang)
	if err != nil {
		return nil, writeFault(err)
	}
	for _, l := range losses {
		r.warn(l.key, "n", strconv.Itoa(l.n), "format", f.Name)
	}
	f.write = func(ctx context.Context, w io.Writer, p print, _ func(done, total int)) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		_, err := f.data(w, p.job.Doc, p.job.Lang)
		return err
	}
	r.Format = f
	return &Ready{print: print{job: job}, numbers: []int{1}, report: r}, nil
}
