package export

import (
	"context"
	"io"
	"strconv"
	"strings"

	"touchline/model/disk"
)

// Out is a job whose pages are made, and the path that it goes to.
type Out struct {
	*Ready
	Path string
}

// written is one file of several: some pages of a job, in its format.
type written struct {
	format Format
	print  print
}

// WriteAll writes the files of several jobs, all or none: see [Ready.Write]. It
// reports of the first job, with the files, pages, bytes and warnings of all.
func WriteAll(ctx context.Context, outs []Out, to *disk.Outputs, progress func(done, total int)) (report Report, err error) {
	defer guard(&err)
	names := FilesOf(outs)
	var files []written
	for i, o := range outs {
		paths := names[len(files):]
		files = append(files, o.files()...)
		if err := Check(paths[:len(o.files())], o.report.Format, to); err != nil {
			return o.report, err
		}
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
		files[i] = written{} // the writer lets go of the pages that it has drawn
		err := f.format.write(ctx, out, f.print, share(progress, i, len(names)))
		total += out.n
		return err
	})
	if err != nil {
		return report, err
	}
	if err := placed(ctx, series, to); err != nil {
		return report, err
	}
	report.Bytes, report.Files = total, names
	return report, nil
}

// FilesOf is the paths of the files of several jobs: those of each, and where two
// would have the same by their pattern, the later one another.
func FilesOf(outs []Out) (names []string) {
	taken := map[string]bool{}
	for _, o := range outs {
		for _, name := range o.Files(o.Path) {
			unique := name
			for k := 2; o.pattern != "" && taken[strings.ToLower(unique)]; k++ {
				unique = numbered(name, strconv.Itoa(k))
			}
			taken[strings.ToLower(unique)] = true
			names = append(names, unique)
		}
	}
	return names
}

// files is the files that a job becomes, in the order of [Ready.Files].
func (r *Ready) files() []written {
	if r.prints != nil {
		return r.prints
	}
	if len(r.numbers) == 1 || r.report.Format.Has(KnowsPages) {
		return []written{{r.report.Format, r.print}}
	}
	var all []written
	for i := range r.numbers {
		p := r.print
		p.pages = p.pages[i : i+1]
		all = append(all, written{r.report.Format, p})
	}
	return all
}

// placed puts what was written in its places, unless that is given up by now.
func placed(ctx context.Context, series *disk.Series, to *disk.Outputs) error {
	if err := ctx.Err(); err != nil {
		series.Drop()
		return err
	}
	return to.Place(series)
}
