package tables

import (
	"archive/zip"
	"bytes"
	"cmp"
	"io"
	"slices"
	"strings"
	"time"
)

// settle writes a workbook's parts in one order and with one date, so that the
// same document gives the same bytes. (Without a date programs show the day 0
// of the month 0.)
func settle(w io.Writer, book []byte) error {
	r, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		return err
	}
	first := func(name string) int { return strings.Index("[Content_Types].xml", name) } // −1 for all others
	parts := slices.Clone(r.File)
	slices.SortFunc(parts, func(a, b *zip.File) int { return cmp.Or(first(b.Name)-first(a.Name), strings.Compare(a.Name, b.Name)) })
	out := zip.NewWriter(w)
	for _, p := range parts {
		h := p.FileHeader
		h.Modified = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
		to, err := out.CreateRaw(&h)
		if err != nil {
			return err
		}
		from, err := p.OpenRaw()
		if err != nil {
			return err
		}
		if _, err := io.Copy(to, from); err != nil {
			return err
		}
	}
	return out.Close()
}
