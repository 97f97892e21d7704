package file

import (
	"bytes"
	"errors"
	"slices"
	"strconv"

	"touchline/model"
)

// A file that is no JSON is read a second time, as well as it can be. Merges
// leave a comma out or put one too many, editors and disks leave bytes behind
// the end, a hand deletes a bracket or a quotation mark. Every record that
// stands whole is read, what is left of a damaged one if it says where it
// belongs, and each thing that was made good is reported with its line.

// mend reads the file with everything that it has. follows says whether a
// second one may stand behind it.
func (d *decoder) mend(follows bool) {
	d.mended = func(key string) { d.repair(key) }
	d.head = &model.Head{}
	d.begun, d.whole = map[string]bool{}, map[string]bool{}
	d.setMargin()
	m := mending{decoder: d, follows: follows}
	d.depth = 1
	if d.peek() == '{' {
		d.pos++
	} else {
		m.skip()
	}
	for d.err == nil && !m.closed {
		switch c := d.peek(); {
		case c == 0:
			d.fail(errCut)
		case c == '"':
			m.named()
		case c == '{':
			m.comma()
			m.stray()
		case c == ',':
			d.pos++
			m.commas++
		case c == '}':
			d.pos++
			m.close()
		case c == ']':
			d.pos++
			d.repair("file.mend.bracket")
		default:
			m.skip()
		}
		if m.ended && errors.Is(d.err, errCut) { // what followed the end was no more than that
			d.err = nil
			break
		}
	}
	d.own(0, model.TheDocument)
}

// mending is where one is at the top of a file that is being mended.
type mending struct {
	*decoder
	values int  // fields and records so far
	commas int  // since the last of them
	inHead bool // the head was left in its middle: its fields go on
	ended  bool // a closing brace came, and nothing to be read since
	closed bool // it was the last one

	follows bool // a second file may stand behind

	headUnknown unknowns
}

// comma judges the commas before a value.
func (m *mending) comma() {
	switch {
	case m.values > 0 && m.commas == 0:
		m.repair("file.mend.comma")
	case m.values > 0 && m.commas > 1, m.values == 0 && m.commas > 0:
		m.repair("file.mend.comma-extra")
	}
	m.values++
	m.commas, m.ended = 0, false
}

// named reads a field at the top, or one of a head that was left.
func (m *mending) named() {
	at := m.pos
	name := string(m.key())
	if m.err != nil {
		m.lost()
		return
	}
	if m.ended {
		m.repair("file.mend.bracket") // the brace closed too early
	}
	m.comma()
	mark, depth := len(m.report.Items), m.depth
	if m.inHead && !slices.Contains(sections, name) {
		m.pos = at
		m.headField()
	} else {
		m.inHead = false
		if m.begun[name] && name != "head" {
			m.repair("file.repair.twice", "field", name)
		}
		if name == "head" {
			m.readHead()
		} else {
			m.field(name)
		}
	}
	m.own(mark, model.TheDocument)
	if m.err != nil {
		m.depth = depth
		m.lost()
	}
}

// readHead reads the head; what comes before a fault in it stays.
func (m *mending) readHead() {
	h := m.head
	if m.begun["head"] { // the first one counts where both say something
		h = &model.Head{}
	}
	if !readRecord(&m.reader, headFields, h) && m.err != nil {
		m.inHead = true
	}
	if m.begun["head"] {
		m.uniteHead(h)
	}
	m.begun["head"], m.whole["head"] = true, true
}

// headField reads one more field of the head.
func (m *mending) headField() {
	key := m.key()
	at := headFields.find(key, 0)
	switch {
	case m.err != nil:
	case at < 0:
		m.headUnknown.read(&m.reader, &m.head.Extra, string(key))
	default:
		headFields.fields[at].read(&m.reader, m.head)
	}
}

// stray reads a record that stands in no list: the list was closed too early.
// What it holds tells what it is.
func (m *mending) stray() {
	at := m.pos
	if m.secondFile(at) {
		return
	}
	depth := m.depth
	m.repair("file.mend.bracket")
	kind := m.kindOf()
	if m.err != nil && !m.forgive() && !errors.Is(m.err, errCut) {
		return
	}
	m.err, m.pos, m.depth = nil, at, depth
	if kind == "" {
		m.repair("file.mend.lost")
		m.skip()
		return
	}
	m.list(kind, true)
}

// kindOf tells by its fields in which list an object belongs.
func (m *mending) kindOf() string {
	has, id := map[string]bool{}, ""
	m.depth++
	m.take('{')
	for first := true; m.more('}', &first); {
		name := string(m.key())
		has[name] = true
		if name == "id" && m.peek() == '"' {
			id = string(m.str())
		} else {
			m.scanner.skip()
		}
	}
	switch {
	case has["from"] || has["to"]:
		return "links"
	case has["role"]:
		return "lanes"
	case has["data"]:
		return "pictures"
	case has["dx"] || has["dy"]:
		return "stickies"
	case has["lane"] && has["step"] && (id == "" || id[0] != model.StickyPrefix):
		return "cards"
	case has["lane"] && has["step"]:
		return "stickies"
	case has["phase"]:
		return "steps"
	case has["id"] && id != "" && id[0] == model.PhasePrefix:
		return "phases"
	}
	return ""
}

// close takes a closing brace: of the head that was left, or of the file. It
// is the last one if every list was there, or nothing follows.
func (m *mending) close() {
	if m.inHead {
		m.inHead = false
		return
	}
	if m.commas > 0 {
		m.repair("file.mend.comma-extra")
	}
	m.commas = 0
	if m.ended {
		m.repair("file.mend.bracket")
	}
	m.ended = true
	for _, s := range sections {
		if !m.begun[s] {
			return
		}
	}
	rest := m.data[m.pos:]
	if bare := bytes.TrimLeft(rest, " \t\r\n\x00"+bom); len(bare) > 0 && bare[0] == '{' && m.secondFile(len(m.data)-len(bare)) {
		return
	}
	if n := len(bytes.Trim(rest, " \t\r\n")); n > 0 {
		m.repair("file.mend.behind", "n", strconv.Itoa(n))
	}
	m.closed = true
}

// secondFile reads what follows if it is a whole file again: a merge that
// accepted both.
func (m *mending) secondFile(at int) bool {
	begin := bytes.TrimLeft(m.ahead(at+1), " \t\r\n")
	if !m.follows || !bytes.HasPrefix(begin, []byte(`"format"`)) {
		return false
	}
	m.follows = false
	other := read(m.data[at:], false)
	if !other.format || other.err != nil && !errors.Is(other.err, errCut) {
		return false
	}
	m.repair("file.mend.two-files")
	m.unite(other, m.line(at)-1)
	m.err, m.closed, m.pos = other.err, true, len(m.data)
	return true
}

// skip passes over what nothing can be made of, up to the next line that
// looks like one of ours.
func (m *mending) skip() {
	if m.pos == len(m.data) {
		return
	}
	m.repair("file.mend.lost")
	m.pos++
	m.resync()
}

// lost forgives what is no JSON and goes on behind it.
func (m *mending) lost() {
	if m.forgive() {
		m.repair("file.mend.lost")
		m.resync()
	}
}

// forgive takes back that the text is no JSON, and reports whether that was
// what stopped the reading. A quotation mark too many makes names of texts and
// long lists of nothing: a limit of one record is no other matter then.
func (r *reader) forgive() bool {
	var f *model.Fault
	if !isSyntax(r.err) && (!errors.As(r.err, &f) || !slices.Contains(recordLimits, f.Key)) {
		return false
	}
	r.err = nil
	return true
}

// recordLimits is what a record is refused for.
var recordLimits = []string{"file.limit.text", "file.limit.list", "file.limit.fields", "file.limit.extra", "file.limit.nesting", "file.limit.picture-bytes"}

func isSyntax(err error) bool {
	var f *model.Fault
	return errors.Is(err, errNoJSON) || errors.As(err, &f) && f.Key == "file.syntax"
}
