package workbook

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strconv"
	"strings"

	"touchline/model"
)

// faults of a file. All keys stand in the area "workbook".
func tooLarge(what string, limit int) error {
	return model.NewFault("workbook."+what, "limit", strconv.Itoa(limit))
}

func damaged(err error) error { return model.Faultf(err, "workbook.damaged") }

// parts opens the zip and tells the parts that say something of cells from
// the rest, of which it counts the pictures.
func parts(data []byte) (kept []*zip.File, pictures int, err error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, 0, damaged(err)
	}
	if len(z.File) > maxParts {
		return nil, 0, tooLarge("too-many-parts", maxParts)
	}
	known := false
	for _, f := range z.File {
		name := strings.ToLower(strings.ReplaceAll(f.Name, "\\", "/"))
		switch {
		case name == "mimetype" || name == "content.xml":
			return nil, 0, model.NewFault("workbook.opendocument")
		case name == "xl/workbook.bin":
			return nil, 0, model.NewFault("workbook.binary")
		case strings.HasPrefix(name, "xl/media/"):
			pictures++
		case cells(name):
			known = known || name == "xl/workbook.xml"
			kept = append(kept, f)
		}
	}
	if !known {
		return nil, 0, model.NewFault("workbook.none")
	}
	return kept, pictures, nil
}

// cells reports whether a part says something of cells.
func cells(name string) bool {
	switch name {
	case "[content_types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
		"xl/styles.xml", "xl/sharedstrings.xml", "xl/theme/theme1.xml":
		return true
	}
	return strings.HasPrefix(name, "xl/worksheets/") || strings.HasPrefix(name, "xl/comments") || strings.HasPrefix(name, "xl/threadedcomments/") || strings.HasPrefix(name, "xl/persons/")
}

// streamed reports whether a part is read piece by piece, so that it may be
// larger than one that has to be in memory.
func streamed(name string) bool {
	name = strings.ToLower(name)
	return strings.HasSuffix(name, ".xml") && strings.HasPrefix(name, "xl/worksheets/sheet") || name == "xl/sharedstrings.xml"
}

// plainStyles copies the styles without the format “text”, which shows a cell as
// it is stored: the library would work that out for each cell anew, and it is
// what most cells have.
func plainStyles(w *zip.Writer, f *zip.File) error {
	r, err := f.Open()
	if err != nil {
		return err
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, maxPart))
	if err != nil {
		return err
	}
	to, err := w.Create(f.Name)
	if err == nil {
		// 163 is a number that no format has: those of users begin at 164.
		_, err = to.Write(bytes.ReplaceAll(data, []byte(`numFmtId="49"`), []byte(`numFmtId="163"`)))
	}
	return err
}

// slim is the workbook with the kept parts alone. They are copied as they are,
// compressed.
func slim(kept []*zip.File) ([]byte, error) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range kept {
		copied := w.Copy
		if strings.EqualFold(f.Name, "xl/styles.xml") {
			copied = func(f *zip.File) error { return plainStyles(w, f) }
		}
		if err := copied(f); err != nil {
			return nil, damaged(err)
		}
	}
	if err := w.Close(); err != nil {
		return nil, damaged(err)
	}
	return b.Bytes(), nil
}

// weigh unfolds each part against limits in bytes, of all together and of one that
// has to be in memory, whatever size it claims, and reads its XML as far as to know
// that it is not too deep.
func weigh(kept []*zip.File, all, one int) error {
	for _, f := range kept {
		most := min(all, one)
		if streamed(f.Name) {
			most = all
		}
		n, err := weighPart(f, most)
		if err != nil {
			return err
		}
		all -= n
	}
	return nil
}

func weighPart(f *zip.File, most int) (int, error) {
	r, err := f.Open()
	if err != nil {
		return 0, damaged(err)
	}
	defer r.Close()
	c := &counter{r: r, left: most}
	depth, open := 0, false // by the brackets alone: this pass goes over every byte
	buf := make([]byte, 64<<10)
	last := byte(0)
	for {
		n, err := c.Read(buf)
		for _, b := range buf[:n] {
			switch {
			case last == '<' && b == '/':
				depth--
				open = false
			case last == '<' && b != '!' && b != '?':
				depth++
				open = true
			case last == '/' && b == '>' && open:
				depth--
			}
			if depth > maxDepth {
				return 0, tooLarge("too-deep", maxDepth)
			}
			last = b
		}
		if errors.Is(err, io.EOF) {
			return most - c.left, nil
		}
		if errors.Is(err, errFull) {
			return 0, tooLarge("too-large", maxUnfolded>>20)
		}
		if err != nil {
			return 0, damaged(err)
		}
	}
}

var errFull = errors.New("unfolds to too much")

// counter reads no more than is left.
type counter struct {
	r    io.Reader
	left int
}

func (c *counter) Read(b []byte) (int, error) {
	if c.left <= 0 {
		if n, err := c.r.Read(b[:1]); n == 0 {
			return 0, err
		}
		return 0, errFull
	}
	n, err := c.r.Read(b[:min(len(b), c.left)])
	c.left -= n
	return n, err
}

// sheetPaths is the part of each sheet, by its name.
func sheetPaths(kept []*zip.File) map[string]*zip.File {
	byPath := map[string]*zip.File{}
	for _, f := range kept {
		byPath[strings.ToLower(f.Name)] = f
	}
	var rels struct {
		All []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:"Target,attr"`
		} `xml:"Relationship"`
	}
	var book struct {
		Sheets []struct {
			Name string `xml:"name,attr"`
			ID   string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
		} `xml:"sheets>sheet"`
	}
	decode(byPath["xl/_rels/workbook.xml.rels"], &rels)
	decode(byPath["xl/workbook.xml"], &book)
	target := map[string]string{}
	for _, r := range rels.All {
		target[r.ID] = r.Target
	}
	paths := map[string]*zip.File{}
	for _, s := range book.Sheets {
		p := target[s.ID]
		if !strings.HasPrefix(p, "/") {
			p = path.Join("xl", p)
		}
		if f := byPath[strings.ToLower(strings.TrimPrefix(p, "/"))]; f != nil {
			paths[s.Name] = f
		}
	}
	return paths
}

// decode reads a part that was weighed. What it cannot be read as stays empty:
// then a sheet has nothing beside its cells.
func decode(f *zip.File, into any) {
	if f == nil {
		return
	}
	if r, err := f.Open(); err == nil {
		defer r.Close()
		_ = xml.NewDecoder(r).Decode(into)
	}
}
