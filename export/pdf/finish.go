package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"runtime"
	"strconv"
	"sync"
	"sync/atomic"

	"touchline/canvas"
)

// finishing is what finish has to say that gofpdf could not.
type finishing struct {
	File
	faces    [4]*alphabet
	outline  []entry
	content  [][]byte // of the pages, packed
	packer   *packer  // by which; it has large tables and is used again
	pictures int      // in them
	forms    []form   // in them, too
	tags     [][]element
	links    [][]string    // what the links of each page say, in their order
	photos   map[int]photo // by place in the pictures
}

// finish is gofpdf's file, to be written anew. gofpdf has no way to say the language, the
// names of pages or what a code means, shifts the outline when it attaches a
// file, gives every bookmark the left edge, numbers pictures in random order
// and packs everything fast and loosely. Its output is simple and our own, so
// its objects are read one by one, set right, numbered as they are met from
// the catalog on, and written packed. The structure has as many objects as the
// drawing has texts, and is added with the numbers that it keeps.
func finish(raw []byte, f finishing) (*book, error) {
	b, err := parseBook(raw)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errGofpdf, err)
	}
	for _, step := range []func(finishing) error{b.fixPages, b.fixLinks, b.addFonts, b.fixOutline, b.attach, b.fixCatalog} {
		if err := step(f); err != nil {
			return nil, fmt.Errorf("%w: %w", errGofpdf, err)
		}
	}
	number := b.renumber()
	pages := make([]int, len(f.Pages))
	for i := range pages {
		if pages[i] = number[3+2*i]; pages[i] == 0 {
			return nil, fmt.Errorf("%w: no page %d", errGofpdf, i)
		}
	}
	b.structure(f, pages)
	return b, b.pack(f.packer)
}

// fixLinks makes links objects of their own, as the specification asks.
func (b *book) fixLinks(f finishing) error {
	for i := range f.Pages {
		p := b.object(3 + 2*i)
		if p == nil {
			return fmt.Errorf("no page %d", i)
		}
		rest := bytes.TrimPrefix(bytes.TrimSpace(p.dict.get("/Annots")), []byte("["))
		var refs []byte
		for bytes.HasPrefix(rest, []byte("<<")) {
			d, after, err := parseDict(rest)
			if err != nil {
				return err
			}
			refs = fmt.Appendf(refs, "%d 0 R ", b.add(&object{dict: d}))
			rest = bytes.TrimSpace(after)
		}
		if refs != nil {
			p.dict.set("/Annots", "["+string(refs)+"]")
		}
	}
	return nil
}

// fixOutline sets what gofpdf leaves out of the bookmarks: how far right they
// lead, and how many entries are under each, so that all are unfolded.
func (b *book) fixOutline(f finishing) error {
	if len(f.outline) == 0 {
		return nil
	}
	root := b.object(b.object(b.root).dict.ref("/Outlines"))
	if root == nil {
		return fmt.Errorf("no outline")
	}
	root.dict.set("/Count", strconv.Itoa(len(f.outline)))
	first := root.dict.ref("/First")
	for i, e := range f.outline {
		o := b.object(first + i)
		if o == nil || o.dict.get("/Dest") == nil {
			return fmt.Errorf("bookmark %d", i)
		}
		dest := bytes.Replace(o.dict.get("/Dest"), []byte("/XYZ 0 "),
			fmt.Appendf(nil, "/XYZ %.2f ", e.at.X), 1)
		o.dict.set("/Dest", string(dest))
		o.dict.drop("/Count")
		if n := below(f.outline, i); n > 0 {
			o.dict.set("/Count", strconv.Itoa(n))
		}
	}
	return nil
}

// below is how many entries stand under entry i, at any depth.
func below(all []entry, i int) int {
	n := 0
	for _, e := range all[i+1:] {
		if e.level <= all[i].level {
			break
		}
		n++
	}
	return n
}

// fixCatalog says what concerns the whole file.
func (b *book) fixCatalog(f finishing) error {
	c := &b.object(b.root).dict
	if f.About.Language != "" {
		c.set("/Lang", literal(languageTag(f.About.Language)))
	}
	if f.About.Title != "" {
		c.set("/ViewerPreferences", "<</DisplayDocTitle true>>")
	}
	if f.Pages[0].Name != "" {
		nums := []byte("<</Nums [")
		for i, pg := range f.Pages {
			nums = fmt.Appendf(nums, "%d <</P %s>> ", i, literal(utf16Text(pg.Name)))
		}
		c.set("/PageLabels", string(nums)+"]>>")
	}
	if nums := pageNumbers(f.Pages); nums != "" {
		c.set("/PageLabels", nums)
	}
	return nil
}

// pageNumbers labels pages with the numbers that stand on them, where those are
// not simply 1, 2, 3; "" where they are, or there are none.
func pageNumbers(pages []canvas.Page) string {
	nums, next := "", 1
	for i, p := range pages {
		if p.Number <= 0 || p.Name != "" {
			return ""
		}
		if p.Number != next {
			nums += fmt.Sprintf("%d <</S /D /St %d>> ", i, p.Number)
		}
		next = p.Number + 1
	}
	if nums == "" {
		return ""
	}
	if pages[0].Number == 1 {
		nums = "0 <</S /D /St 1>> " + nums
	}
	return "<</Nums [" + nums + "]>>"
}

// languageTag is a language of the program as readers aloud know it.
func languageTag(lang string) string {
	if lang == "zh" {
		return "zh-CN"
	}
	return lang
}

// literal is a string of a PDF.
func literal(s string) string { return string(appendLiteral(make([]byte, 0, len(s)+2), s)) }

func appendLiteral(b []byte, s string) []byte {
	b = append(b, '(')
	for _, c := range []byte(s) {
		switch c {
		case '\\', '(', ')':
			b = append(b, '\\', c)
		case '\r':
			b = append(b, '\\', 'r')
		default:
			b = append(b, c)
		}
	}
	return append(b, ')')
}

// pack compresses every stream, several at once; each by itself, so that the
// bytes do not depend on how many. p is one that is free.
func (b *book) pack(p *packer) error {
	var work []*object
	for _, o := range b.objects {
		if o != nil && o.stream != nil {
			work = append(work, o)
		}
	}
	errs := make([]error, len(work))
	var next atomic.Int64
	var wait sync.WaitGroup
	for k := range min(len(work), runtime.GOMAXPROCS(0)) {
		wait.Go(func() {
			p := p
			if k > 0 {
				p = newPacker()
			}
			for i := next.Add(1) - 1; i < int64(len(work)); i = next.Add(1) - 1 {
				errs[i] = p.pack(work[i])
			}
		})
	}
	wait.Wait()
	return errors.Join(errs...)
}
