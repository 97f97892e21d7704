package file

import (
	"bytes"
	"errors"
	"io"
	"strconv"
	"strings"

	"touchline/model"
	"touchline/model/disk"
)

// Extension of a .blueprint file.
const Extension = ".blueprint"

// formatName stands in every file.
const formatName = "touchline.blueprint"

// BeginBytes is how much of a file [IsBlueprint] needs to see.
const BeginBytes = 512

// IsBlueprint tells by the first bytes of a file or a text whether it is a
// blueprint: the format's name stands at the beginning of each.
func IsBlueprint(begin []byte) bool {
	begin = begin[:min(len(begin), BeginBytes)]
	if order := wide(begin); order != nil {
		begin = fromUTF16(begin, order)
	}
	begin = bytes.TrimLeft(begin, " \t\r\n\ufeff")
	return (bytes.HasPrefix(begin, []byte("{")) || marker(begin) != 0) && bytes.Contains(begin, []byte(`"`+formatName+`"`))
}

// MaxFileBytes is the largest file that is read: room for 2,000 pictures of
// 100 KB beside the largest document.
const MaxFileBytes = 512 << 20

// Open reads a file.
func Open(path string) (*model.Document, Report, error) {
	f, err := disk.OpenRegular(path)
	if err != nil {
		return nil, Report{}, disk.WhyNotOpened(path, err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, Report{}, disk.WhyNotOpened(path, err)
	}
	d, report, err := Read(f, info.Size())
	return d, report, disk.WhyNotOpened(path, err)
}

// Read reads a document. size is how many bytes will come, as far as is
// known; 0 or less where it is not.
func Read(r io.Reader, size int64) (*model.Document, Report, error) {
	if size > MaxFileBytes {
		return nil, Report{}, limitFault("file.limit.bytes", MaxFileBytes>>20, 0)
	}
	var b bytes.Buffer
	if size > 0 {
		b.Grow(int(size) + bytes.MinRead) // so that the end is found without growing
	}
	if _, err := b.ReadFrom(io.LimitReader(r, MaxFileBytes+1)); err != nil {
		return nil, Report{}, err
	}
	return Decode(b.Bytes())
}

// Decode reads a document from the bytes of a file. It does not keep them.
func Decode(text []byte) (*model.Document, Report, error) {
	d, err := records(text)
	if err != nil {
		return nil, Report{}, err
	}
	return d.document()
}

// records reads a file's records as they stand there.
func records(text []byte) (*decoder, error) {
	text, about, err := plainText(text)
	if err != nil {
		return nil, err
	}
	d := read(text, true)
	if about.headless {
		d.format = d.format || len(d.steps)+len(d.lanes)+len(d.cards) > 0
	}
	d.report.Items = append(about.report.Items, d.report.Items...)
	return d, nil
}

// read reads the text of a file: as JSON and, where it is none, as well as it
// can be, with a second file behind it if one may follow.
func read(text []byte, follows bool) *decoder {
	d := newDecoder(text)
	d.file()
	cut := errors.Is(d.err, errCut)
	if !isSyntax(d.err) && !cut {
		return d
	}
	if ours, theirs, found := sides(text); found.n > 0 {
		return bothSides(ours, theirs, found)
	}
	m := newDecoder(text)
	m.mend(follows)
	switch {
	case isSyntax(m.err), !m.any():
		return d // it says where it is no JSON
	case cut && m.count() <= d.count(): // a bracket that is missing can look like a cut
		return d
	}
	return m
}

// count is how many records were read.
func (d *decoder) count() int {
	return len(d.phases) + len(d.steps) + len(d.lanes) + len(d.cards) + len(d.links) + len(d.stickies) + len(d.pictures)
}

func newDecoder(text []byte) *decoder {
	return &decoder{reader: reader{scanner: scanner{data: text}, ids: map[string]string{}}}
}

// any reports whether there is something in the file.
func (d *decoder) any() bool {
	return d.count()+len(d.extra) > 0 || len(headFields.text(d.head)) > len("{}")
}

// sections are the lists of records in the order in which they are written.
var sections = []string{"phases", "steps", "lanes", "cards", "links", "stickies", "pictures"}

// decoder reads the top of a file: its records as they stand there.
type decoder struct {
	reader
	format       bool            // the file says that it is a blueprint
	begun, whole map[string]bool // sections

	head     *model.Head
	phases   []*model.Phase
	steps    []*step
	lanes    []*model.Lane
	cards    []*model.Card
	links    []*model.Link
	stickies []*model.Sticky
	pictures []*model.Picture
	extra    model.Extra
	unknown  unknowns
}

func (d *decoder) file() {
	d.head = &model.Head{}
	d.begun, d.whole = map[string]bool{}, map[string]bool{}
	d.open('{')
	for first := true; d.more('}', &first); {
		name := string(d.key())
		if d.err != nil {
			return
		}
		if d.begun[name] {
			d.repair("file.repair.twice", "field", name)
		}
		d.field(name)
	}
	d.own(0, model.TheDocument)
	if d.peek(); d.err == nil && d.pos < len(d.data) {
		d.syntax(d.pos)
	}
}

// field reads one of the fields at the top. A section that comes twice, as
// after a careless merge, is read on.
func (d *decoder) field(name string) {
	switch name {
	case "format":
		d.readFormat()
	case "version":
		d.readVersion()
	case "head":
		h := &model.Head{}
		if readRecord(&d.reader, headFields, h) {
			d.head = h
		}
	default:
		if !d.list(name, false) {
			d.unknown.read(&d.reader, &d.extra, name)
		}
		return
	}
	d.begun[name] = true
	d.whole[name] = d.err == nil
}

// list reads one of the lists of records, or with inside goes on in one whose
// bracket is missing here; false if there is no such list.
func (d *decoder) list(name string, inside bool) bool {
	switch name {
	case "phases":
		d.phases = append(d.phases, section(&d.reader, name, phaseFields, model.MaxPhases, inside)...)
	case "steps":
		d.steps = append(d.steps, section(&d.reader, name, stepFields, model.MaxSteps, inside)...)
	case "lanes":
		d.lanes = append(d.lanes, section(&d.reader, name, laneFields, model.MaxLanes, inside)...)
	case "cards":
		d.cards = append(d.cards, section(&d.reader, name, cardFields, model.MaxCards, inside)...)
	case "links":
		d.links = append(d.links, section(&d.reader, name, linkFields, model.MaxLinks, inside)...)
	case "stickies":
		d.stickies = append(d.stickies, section(&d.reader, name, stickyFields, model.MaxStickies, inside)...)
	case "pictures":
		d.pictures = append(d.pictures, section(&d.reader, name, pictureFields, model.MaxPictures, inside)...)
	default:
		return false
	}
	d.begun[name] = true
	d.whole[name] = d.err == nil
	return true
}

func (d *decoder) readFormat() {
	if d.isA('"', "format") {
		d.format = string(d.str()) == formatName
	}
	if d.err == nil && !d.format {
		d.fail(model.NewFault("file.not-blueprint"))
	}
}

// readVersion refuses a newer major version.
func (d *decoder) readVersion() {
	if !d.isA('"', "version") {
		return
	}
	s := string(d.str())
	major, minor, ok := strings.Cut(s, ".")
	n, err := strconv.ParseUint(major, 10, 16)
	_, minorErr := strconv.ParseUint(minor, 10, 16)
	switch {
	case d.err != nil:
	case !ok || err != nil || minorErr != nil || n == 0:
		d.repair("file.repair.value", "field", "version", "value", short(s))
	case int(n) > model.Format.Major:
		d.fail(model.NewFault("file.newer", "version", short(s)))
	}
}

// document judges what was read and makes a document of it.
func (d *decoder) document() (*model.Document, Report, error) {
	cut := errors.Is(d.err, errCut)
	if d.err != nil && !cut {
		if isSyntax(d.err) && !d.format {
			return nil, Report{}, model.NewFault("file.not-blueprint")
		}
		return nil, Report{}, d.err
	}
	if cut {
		if len(d.phases)+len(d.steps)+len(d.lanes)+len(d.cards) == 0 || !d.format {
			return nil, Report{}, model.NewFault("file.cut-short")
		}
		d.reportCut()
	}
	if !d.format {
		return nil, Report{}, model.NewFault("file.not-blueprint")
	}
	if d.bad > 0 {
		d.report.add(model.TheDocument, "file.repair.characters", "n", strconv.Itoa(d.bad))
	}
	parts, err := d.assemble()
	if err != nil {
		return nil, Report{}, err
	}
	doc := model.New(parts)
	if over := doc.CheckSums(); len(over) > 0 {
		return nil, Report{}, over[0].Fault()
	}
	return doc, d.report, nil
}

// reportCut says which records are missing from a file that ends too early.
func (d *decoder) reportCut() {
	d.report.Cut = true
	d.report.addItem(Item{Key: "file.cut", Args: []string{"where", model.TheDocument, "line", strconv.Itoa(d.line(len(d.data)))}})
	read := map[string]int{
		"phases": len(d.phases), "steps": len(d.steps), "lanes": len(d.lanes), "cards": len(d.cards),
		"links": len(d.links), "stickies": len(d.stickies), "pictures": len(d.pictures),
	}
	for _, s := range sections {
		switch {
		case !d.begun[s]:
			d.report.add(model.TheDocument, "file.missing."+s)
		case !d.whole[s]:
			d.report.add(model.TheDocument, "file.partly."+s, "n", strconv.Itoa(read[s]))
		}
	}
}
