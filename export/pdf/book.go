package pdf

import (
	"bytes"
	"fmt"
	"strconv"
)

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

// renumber gives the objects new numbers, in the order in which they are met
// from the catalog on, and leaves out those that nothing points at. It returns the
// new number of each; 0 has one that is out.
func (b *book) renumber() (number []int) {
	number = make([]int, len(b.objects))
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
	return number
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
