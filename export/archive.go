package export

import (
	"archive/zip"
	"context"
	"io"
	"path/filepath"

	"touchline/model/disk"
)

// Archive is the end of the name of a file that holds those of all pages.
const Archive = ".zip"

// WriteArchive writes the files of some jobs into one archive, whole or not at all:
// see [WriteAll]. In it they have the names that they would have beside it.
func WriteArchive(ctx context.Context, outs []Out, path string, to *disk.Outputs, progress func(done, total int)) (report Report, err error) {
	defer guard(&err)
	if err := to.Check(path); err != nil {
		return outs[0].report, err
	}
	names := FilesOf(outs)
	var files []written
	for i, o := range outs {
		files = append(files, o.files()...)
		if i == 0 {
			report = o.report
			continue
		}
		report.Pages += o.report.Pages
		report.Warnings = append(report.Warnings, o.report.Warnings...)
	}
	out := &counter{}
	series, err := to.Pending.Stage([]string{path}, func(_ int, w io.Writer) error {
		out.w = w
		z := zip.NewWriter(out)
		for i, f := range files {
			// The date is left out: the same pages give the same bytes on any day.
			h := &zip.FileHeader{Name: filepath.Base(names[i]), Method: zip.Deflate}
			if f.format.Has(KnowsResolution) {
				h.Method = zip.Store // it is packed already
			}
			to, err := z.CreateHeader(h)
			if err != nil {
				return err
			}
			files[i] = written{} // the writer lets go of the pages that it has drawn
			if err := f.format.write(ctx, to, f.print, share(progress, i, len(files))); err != nil {
				return err
			}
		}
		return z.Close()
	})
	if err != nil {
		return report, err
	}
	if err := placed(ctx, series, to); err != nil {
		return report, err
	}
	report.Bytes, report.Files = out.n, []string{path}
	return report, nil
}
