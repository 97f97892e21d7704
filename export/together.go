package export

import (
	"context"
	"io"

	"touchline/model/disk"
)

// Out is a job whose pages are made, and the path that it goes to.
type Out struct {
	*Ready
	Path string
}

// written is one file of several: a job, and which of its pages.
type written struct {
	ready *Ready
	print print
}

// WriteAll writes the files of several jobs, all or none: see [Ready.Write]. It
// reports of the first job, with the files, pages, bytes and warnings of all.
func WriteAll(ctx context.Context, outs []Out, to *disk.Outputs, progress func(done, total int)) (report Report, err error) {
	defer guard(&err)
	var names []string
	var files []written
	for i, o := range outs {
		paths := o.Files(o.Path)
		if err := Check(paths, o.report.Format, to); err != nil {
			return o.report, err
		}
		names = append(names, paths...)
		files = append(files, o.files()...)
		if i == 0 {
			report = o.report
			continue
		}
		report.Pages += o.report.Pages
		report.Warnings = append(report.Warnings, o.report.Warnings...)
	}
	total := int64(0)
	series, err := to.Pending.Stage(names, func(i int, w io.Writer) error {
		out := &counter{w: w}
		f := files[i]
		err := f.ready.report.Format.write(ctx, out, f.print, share(progress, i, len(names)))
		total += out.n
		return err
	})
	if err != nil {
		return report, err
	}
	if err := ctx.Err(); err != nil {
		series.Drop()
		return report, err
	}
	if err := to.Place(series); err != nil {
		return report, err
	}
	report.Bytes, report.Files = total, names
	return report, nil
}

// files is the files that a job becomes, in the order of [Ready.Files].
func (r *Ready) files() []written {
	if len(r.numbers) == 1 || r.report.Format.Has(KnowsPages) {
		return []written{{r, r.print}}
	}
	var all []written
	for i := range r.numbers {
		p := r.print
		p.pages = p.pages[i : i+1]
		all = append(all, written{r, p})
	}
	return all
}
