package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"runtime"
	"strconv"
	"sync"
	"sync/atomic"
)

// finishing is what finish has to say that gofpdf could not.
type finishing struct {
	File
	faces   [2]*alphabet
	outline []entry
}

// finish rewrites gofpdf's file. gofpdf has no way to say the language, the
// names of pages or what a code means, shifts the outline when it attaches a
// file, gives every bookmark the left edge, numbers pictures in random order
// and packs everything fast and loosely. Its output is simple and our own, so
// its objects are read one by one, set right, numbered as they are met from
// the catalog on, and written packed.
func finish(raw []byte, f finishing) ([]byte, error) {
	b, err := parseBook(raw)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errGofpdf, err)
	}
	for _, step := range []func(finishing) error{b.fixPages, b.fixLinks, b.fixFonts, b.fixOutline, b.attach, b.fixCatalog} {
		if err := step(f); err != nil {
			return nil, fmt.Errorf("%w: %w", errGofpdf, err)
		}
	}
	b.renumber()
	if err := b.pack(); err != nil {
		return nil, err
	}
	return b.bytes(), nil
}

// book is the objects of a file; number 0 is none.
type book struct {
	objects    []*object
	root, info int
}

// parseBook reads a file as gofpdf writes it: one table of objects at the
// end, no object in another.
func parseBook(raw []byte) (*book, error) {
	at := bytes.LastIndex(raw, []byte("startxref\n"))
	if at < 0 {
		return nil, fmt.Errorf("no startxref")
	}
	n, _, _ := bytes.Cut(raw[at+10:], []byte("\n"))
	start, err := strconv.Atoi(string(n))
	if err != nil || start < 0 || start > at {
		return nil, fmt.Errorf("startxref %q", n)
	}
	var count int
	if _, err := fmt.Sscanf(string(raw[start:min(start+32, len(raw))]), "xref\n0 %d\n", &count); err != nil {
		return nil, fmt.Errorf("xref: %w", err)
	}
	const entrySize = 20
	entries := raw[start+len("xref\n0 \n")+len(strconv.Itoa(count)):]
	if len(entries) < entrySize*count {
		return nil, fmt.Errorf("xref is short")
	}
	b := &book{objects: make([]*object, count)}
	for i := 1; i < count; i++ {
		off, err := strconv.Atoi(string(entries[entrySize*i : entrySize*i+10]))
		if err != nil || off > start {
			return nil, fmt.Errorf("object %d: offset", i)
		}
		if b.objects[i], err = parseObject(raw[off:start], i); err != nil {
			return nil, fmt.Errorf("object %d: %w", i, err)
		}
	}
	trailer, _, err := parseDict(bytes.TrimPrefix(bytes.TrimSpace(entries[entrySize*count:]), []byte("trailer")))
	if err != nil {
		return nil, fmt.Errorf("trailer: %w", err)
	}
	b.root, b.info = trailer.ref("/Root"), trailer.ref("/Info")
	if b.object(b.root) == nil || b.object(b.info) == nil {
		return nil, fmt.Errorf("trailer without root or info")
	}
	return b, nil
}

func parseObject(src []byte, number int) (*object, error) {
	head := strconv.Itoa(number) + " 0 obj\n"
	if !bytes.HasPrefix(src, []byte(head)) {
		return nil, fmt.Errorf("not at its offset")
	}
	d, rest, err := parseDict(src[len(head):])
	if err != nil {
		return nil, err
	}
	o := &object{dict: d}
	rest = bytes.TrimLeft(rest, "\n")
	if data, ok := bytes.CutPrefix(rest, []byte("stream\n")); ok {
		n := d.int("/Length")
		if n < 0 || n > len(data) {
			return nil, fmt.Errorf("stream of length %d", n)
		}
		o.stream = data[:n:n]
	}
	return o, nil
}

func (b *book) object(n int) *object {
	if n <= 0 || n >= len(b.objects) {
		return nil
	}
	return b.objects[n]
}

// add appends an object and returns its number.
func (b *book) add(o *object) int {
	b.objects = append(b.objects, o)
	return len(b.objects) - 1
}

// fixPages drops what fonts() wrote at the end of the last page.
func (b *book) fixPages(f finishing) error {
	content := b.object(2 + 2*len(f.Pages)) // pages are 3, 5, …; contents 4, 6, …
	if content == nil || content.stream == nil {
		return fmt.Errorf("no content of the last page")
	}
	at := bytes.LastIndex(content.stream, []byte(dropFrom))
	if at < 0 {
		return fmt.Errorf("the end of the last page is not marked")
	}
	content.stream = content.stream[:at]
	return nil
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
	return nil
}

// languageTag is a language of the program as readers aloud know it.
func languageTag(lang string) string {
	if lang == "zh" {
		return "zh-CN"
	}
	return lang
}

// literal is a string of a PDF.
func literal(s string) string {
	b := append(make([]byte, 0, len(s)+2), '(')
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
	return string(append(b, ')'))
}

// renumber gives the objects new numbers, in the order in which they are met
// from the catalog on, and leaves out those that nothing points at.
func (b *book) renumber() {
	number := make([]int, len(b.objects))
	order := []int{0}
	meet := func(n int) {
		if b.object(n) != nil && number[n] == 0 {
			number[n] = len(order)
			order = append(order, n)
		}
	}
	meet(b.root)
	meet(b.info)
	for i := 1; i < len(order); i++ { // grows while it runs
		for _, p := range b.objects[order[i]].dict {
			eachRef(p.value, func(_, _, n int) { meet(n) })
		}
	}
	old := b.objects
	b.objects = make([]*object, len(order))
	for i := 1; i < len(order); i++ {
		o := old[order[i]]
		for j, p := range o.dict {
			o.dict[j].value = redirect(p.value, number)
		}
		b.objects[i] = o
	}
	b.root, b.info = number[b.root], number[b.info]
}

// redirect writes a value with its references under their new numbers.
func redirect(v []byte, number []int) []byte {
	var out []byte
	done := 0
	eachRef(v, func(from, to, n int) {
		if n < 0 || n >= len(number) {
			return
		}
		out = append(out, v[done:from]...)
		out = strconv.AppendInt(out, int64(number[n]), 10)
		done = to
	})
	if done == 0 {
		return v
	}
	return append(out, v[done:]...)
}

// pack compresses every stream, several at once; each by itself, so that the
// bytes do not depend on how many.
func (b *book) pack() error {
	var work []*object
	for _, o := range b.objects {
		if o != nil && o.stream != nil {
			work = append(work, o)
		}
	}
	errs := make([]error, len(work))
	var next atomic.Int64
	var wait sync.WaitGroup
	for range min(len(work), runtime.GOMAXPROCS(0)) {
		wait.Go(func() {
			p := newPacker()
			for i := next.Add(1) - 1; i < int64(len(work)); i = next.Add(1) - 1 {
				errs[i] = p.pack(work[i])
			}
		})
	}
	wait.Wait()
	return errors.Join(errs...)
}
