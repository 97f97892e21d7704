package file

import (
	"touchline/model"
)

// record describes the fields of one kind of record, in the order of the
// file. It is all that reading, writing and the test of the schema know of
// the record.
type record[T any] struct {
	name   string // of the definition in the schema, and of the owner: "card"
	fields []field[T]
	id     func(*T) string // nil for records within records
	whole  func(*T) bool   // reports whether what is left of a damaged record is worth keeping; likewise
	extra  func(*T) *model.Extra
}

// field is how one field is read into a record and written from it.
type field[T any] struct {
	name  string
	shape shape
	read  func(r *reader, t *T)
	write func(w *writer, t *T) // writes nothing when the field is empty

	// unite adds what another reading of the record has and this one has not, and
	// reports whether they say the same of the rest; nil: there is nothing to add to.
	unite func(t, other *T) bool
}

// shape is what the schema says of a field.
type shape struct {
	is       string   // "text", "id", "choice", …: see the constructors
	values   []string // of a choice
	min, max float64  // of a number
	of       string   // the name of the record that it holds
}

// reader is a scanner that knows which record it is in.
type reader struct {
	scanner
	report Report
	sums   model.Sums        // of what takes more room in memory than in the file: counted while it is read
	ids    map[string]string // lanes and steps are named by every card: one copy of each
}

// readRecord reads an object into t. It reports whether there was one.
func readRecord[T any](r *reader, of *record[T], t *T) bool {
	if !r.isA('{', of.name) {
		return false
	}
	r.open('{')
	return readFields(r, of, t)
}

// readFields reads the rest of an object, behind its brace.
func readFields[T any](r *reader, of *record[T], t *T) bool {
	mark := len(r.report.Items)
	var seen [2]uint64 // a bit for each field
	var unknown unknowns
	next := 0
	for first := true; r.more('}', &first); {
		key := r.key()
		if r.err != nil {
			return false
		}
		at := of.find(key, next)
		if at < 0 {
			unknown.read(r, of.extra(t), string(key))
			continue
		}
		next = at + 1
		if seen[at>>6]&(1<<(at&63)) != 0 {
			r.repair("file.repair.twice", "field", of.fields[at].name)
		}
		seen[at>>6] |= 1 << (at & 63)
		if r.peek() == 'n' {
			r.word("null")
			continue
		}
		of.fields[at].read(r, t)
	}
	if r.err != nil {
		return false
	}
	if of.id != nil && mark < len(r.report.Items) {
		r.own(mark, model.OwnerOf(of.name, of.id(t)))
	}
	return true
}

// own names the owner of the items from mark on that have none yet: a
// record's id is known only once the record is read.
func (r *reader) own(mark int, where string) {
	for i := mark; i < len(r.report.Items); i++ {
		if item := &r.report.Items[i]; item.Where == "" {
			item.Where = where
			item.Args = append(item.Args, "where", where)
		}
	}
}

// find returns the index of a field. Fields mostly come in the order of the
// table: it looks from the one after the last.
func (of *record[T]) find(key []byte, next int) int {
	for i := next; i < len(of.fields); i++ {
		if of.fields[i].name == string(key) {
			return i
		}
	}
	for i := 0; i < next; i++ {
		if of.fields[i].name == string(key) {
			return i
		}
	}
	return -1
}

// counted fails where one of the sums passes its limit.
func (r *reader) counted() {
	for _, l := range model.SumLimits {
		if l.Of(r.sums) > l.Max {
			r.fail(l.Problem().Fault())
		}
	}
}

// repair reports something about the record that is being read.
func (r *reader) repair(key string, args ...string) {
	r.report.addItem(Item{Key: key, Args: args, Line: r.line(r.pos)})
}

// isA reports whether a value of the type that begins with c follows ('0'
// stands for a number, 't' for true or false); another one is passed over
// and reported.
func (r *reader) isA(c byte, name string) bool {
	p := r.peek()
	switch {
	case r.err != nil:
		return false
	case p == 0:
		r.unexpected()
		return false
	case r.mended != nil && (p == ',' || p == ':' || p == '}' || p == ']'):
		r.repair("file.repair.type", "field", name, "value", "")
		return false
	case p == c, c == '0' && (p == '-' || p >= '0' && p <= '9'), c == 't' && p == 'f':
		return true
	}
	value := r.raw()
	if r.err == nil {
		r.repair("file.repair.type", "field", name, "value", short(value))
	}
	return false
}

// short cuts a value for a message.
func short(s string) string {
	const most = 40
	n := 0
	for i := range s {
		if n++; n > most {
			return s[:i] + "…"
		}
	}
	return s
}

// readList reads a list of objects within a record.
func readList[T any](r *reader, name string, of *record[T]) []T {
	if !r.isA('[', name) {
		return nil
	}
	var all []T
	r.open('[')
	for first := true; r.more(']', &first); {
		var t T
		if !readRecord(r, of, &t) {
			continue
		}
		if len(all) == model.MaxList {
			r.fail(limitFault("file.limit.list", model.MaxList, r.line(r.pos)))
			return nil
		}
		r.sums.Details++
		if r.counted(); r.err != nil {
			return nil
		}
		all = append(all, t)
	}
	return all
}

// section reads one of the document's lists of records, or with inside goes on
// in one whose bracket is missing here. What it read before an error stays good.
func section[T any](r *reader, name string, of *record[T], limit int, inside bool) []*T {
	if inside {
		r.depth++ // of the list
		return mendSection(r, name, of, limit)
	}
	if r.mended != nil && r.listWithoutBracket() {
		return mendSection(r, name, of, limit)
	}
	if !r.isA('[', name) {
		return nil
	}
	r.open('[')
	if r.mended != nil {
		return mendSection(r, name, of, limit)
	}
	var all []*T
	for first := true; r.more(']', &first); {
		t := new(T)
		if !readRecord(r, of, t) {
			continue
		}
		if len(all) == limit {
			r.fail(limitFault("file.limit."+name, limit, r.line(r.pos)))
			break
		}
		all = append(all, t)
	}
	return all
}
