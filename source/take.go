package source

import (
	"context"
	"path/filepath"
	"strconv"
	"strings"
	"sync"

	"touchline/model"
	"touchline/model/reading"
	"touchline/model/sheet"
	"touchline/model/table"
	"touchline/source/bpmn"
	"touchline/source/drawio"
	"touchline/source/markup"
	"touchline/source/mermaid"
)

// Taken is a file of another program that can be understood again and again,
// with other options: its bytes are parted into cells once. Close it.
type Taken struct {
	Kind Kind
	Name string // of the file; "" for none
	Size int64  // bytes

	mu     sync.Mutex
	closed bool
	data   []byte
	book   *book
	text   struct { // as it was decoded and parted last
		encoding, separator string
		done                bool
		table.Text
		page *markup.Page
		sep  *separated
	}
}

// Take takes bytes and a name. What becomes a blueprint without being
// understood (see Kind.Understood) is not for it.
func Take(name string, data []byte) *Taken {
	return &Taken{Kind: KindOf(name, data), Name: name, Size: int64(len(data)), data: data}
}

// Understood reports whether a file of a kind becomes a blueprint by being
// understood: it is one of another program.
func (k Kind) Understood() bool { return k != Blueprint && k != PDF && k != Picture }

// Close gives back what a workbook holds on the disk.
func (t *Taken) Close() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.closed = true
	if t.book != nil {
		t.book.Close()
		t.book = nil
	}
}

// Read understands the file and makes a blueprint of what was understood. The
// reading stays, whether or not that can be done. It may be called on any
// goroutine; one call waits for another.
func (t *Taken) Read(ctx context.Context, o Options) (r Result, err error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	r = Result{Kind: t.Kind, Size: t.Size}
	if t.closed {
		return r, context.Canceled // it was still on its way when the file was closed
	}
	got, err := t.read(ctx, o)
	if err != nil {
		return r, err
	}
	keep(got, o.Notes)
	if got.Seen == nil {
		saidRoles(got, o.Table.Roles)
	}
	r.Reading = got
	if got.Title.Text == "" && t.Name != "" {
		got.Title.Text = strings.ToValidUTF8(strings.TrimSuffix(filepath.Base(t.Name), filepath.Ext(t.Name)), "")
	}
	r.Doc, err = got.Document(o.Bits)
	return r, err
}

func (t *Taken) read(ctx context.Context, o Options) (r *reading.Reading, err error) {
	switch t.Kind {
	case Workbook:
		if t.book == nil {
			if t.book, err = openBook(t.data); err != nil {
				return nil, err
			}
		}
		return t.book.read(ctx, o)
	case Drawio:
		return drawio.Read(t.data, func(b []byte) string { return table.Decode(b).Text })
	}
	if err := t.decode(o); err != nil {
		return nil, err
	}
	switch {
	case t.text.page != nil:
		r, err = readMarkup(t.text.page, o)
	case t.Kind == BPMN:
		r, err = bpmn.Read(t.text.Text.Text)
	case t.Kind == Mermaid:
		r, err = mermaid.Read(t.text.Text.Text, 1)
	default:
		r, err = t.text.sep.read(o)
	}
	if err != nil {
		return nil, err
	}
	sure := reading.Said
	if !t.text.Sure {
		sure = reading.Proposed
	}
	r.Decide("encoding", t.text.Encoding, sure)
	return r, nil
}

// decode gives the text of the file, parted into what its kind has.
func (t *Taken) decode(o Options) (err error) {
	d := &t.text
	if d.done && d.encoding == o.Encoding && d.separator == o.Separator {
		return nil
	}
	d.done, d.page, d.sep = false, nil, nil
	if d.Text, err = decode(t.data, o); err != nil {
		return err
	}
	switch t.Kind {
	case Markdown:
		d.page = markup.Markdown(d.Text.Text)
	case HTML:
		if d.page, err = markup.HTML(d.Text.Text); err != nil {
			return model.Faultf(err, "source.html")
		}
	case BPMN, Mermaid:
	default:
		if d.sep, err = separate(d.Text.Text, o); err != nil {
			return err
		}
	}
	d.done, d.encoding, d.separator = true, o.Encoding, o.Separator
	return nil
}

// Sheets is the names of the sheets, or the numbers of the tables, among which
// one can choose; none where there is but one.
func (t *Taken) Sheets() (names []string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	switch {
	case t.book != nil:
		for _, s := range t.book.titles {
			names = append(names, s.Name)
		}
	case t.text.page != nil:
		for i := range t.text.page.Tables {
			names = append(names, strconv.Itoa(i+1))
		}
	}
	if len(names) < 2 {
		return nil
	}
	return names
}

// Seen is the table that the options speak of, or else the largest, whether or
// not it can be understood; nil for a drawing, and before Read.
func (t *Taken) Seen(o Options) *reading.Seen {
	t.mu.Lock()
	defer t.mu.Unlock()
	var tables []*sheet.Table
	names := map[*sheet.Table]string{}
	switch {
	case t.book != nil:
		for i, s := range t.book.tables {
			if s != nil {
				tables = append(tables, s)
				names[s] = t.book.titles[i].Name
			}
		}
	case t.text.page != nil:
		for i, s := range t.text.page.Tables {
			tables = append(tables, s)
			names[s] = strconv.Itoa(i + 1)
		}
	case t.text.sep != nil:
		tables = append(tables, t.text.sep.table)
	}
	var found *sheet.Table
	for _, s := range tables {
		if o.Sheet != "" && names[s] == o.Sheet {
			return s.Seen()
		}
		if found == nil || size(s) > size(found) {
			found = s
		}
	}
	if found == nil {
		return nil
	}
	return found.Seen()
}

// saidRoles gives the lanes of a drawing the roles that were asked for, by their
// names. A row of values has none of a drawing's cards.
func saidRoles(r *reading.Reading, roles map[string]model.Role) {
	for i, l := range r.Lanes {
		if role, ok := roles[l.Name]; ok && !role.Derived() {
			r.Lanes[i].Role, r.Lanes[i].Sure = role, reading.Said
		}
	}
}

// keep makes notes of what was left out at some places, at the card of the
// place, or at the first one of its row or of all.
func keep(r *reading.Reading, places []reading.Place) {
	if len(places) == 0 || len(r.Lanes) == 0 || len(r.Steps) == 0 {
		return
	}
	want := map[reading.Place]bool{}
	for _, p := range places {
		want[p] = true
	}
	lost := r.Lost[:0:0]
	for _, l := range r.Lost {
		if !want[l.At] || l.Kept || l.Text == "" {
			lost = append(lost, l)
			continue
		}
		lane, step := nearest(r, l.At)
		r.Notes = append(r.Notes, reading.Note{Lane: lane, Step: step, Text: l.Text, At: l.At})
	}
	r.Lost = lost
}

// nearest is the cell of the blueprint for a place of the file: that of the
// card in its row and column, else the lane of its row, the step of its column.
func nearest(r *reading.Reading, at reading.Place) (lane, step int) {
	for i, l := range r.Lanes {
		if !l.Role.Derived() && l.At.Row == at.Row && l.At.Line == at.Line && l.At.Sheet == at.Sheet {
			lane = i
		}
	}
	for i, s := range r.Steps {
		if s.At.Column > 0 && s.At.Column == at.Column {
			step = i
		}
	}
	for _, c := range r.Cards {
		if c.At.Row == at.Row && c.At.Line == at.Line && c.At.Sheet == at.Sheet {
			if lane, step = c.Lane, c.Step; c.At.Column == at.Column {
				break
			}
		}
	}
	if r.Lanes[lane].Role.Derived() {
		lane = 0
		for i, l := range r.Lanes {
			if l.Role.Service() {
				return i, step
			}
		}
	}
	return lane, step
}
