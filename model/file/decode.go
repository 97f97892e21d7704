package file

import (
	"bytes"
	"errors"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"touchline/model"
)

// formatName stands in every file.
const formatName = "touchline.blueprint"

// BeginBytes is how much of a file IsBlueprint needs to see.
const BeginBytes = 512

// IsBlueprint tells by the first bytes of a file or a text whether it is a
// blueprint: the format's name stands at the beginning of each.
func IsBlueprint(begin []byte) bool {
	begin = bytes.TrimLeft(begin[:min(len(begin), BeginBytes)], " \t\r\n\ufeff")
	return bytes.HasPrefix(begin, []byte("{")) && bytes.Contains(begin, []byte(`"`+formatName+`"`))
}

// MaxFileBytes is the largest file that is read: room for 2,000 pictures of
// 100 KB beside the largest document.
const MaxFileBytes = 512 << 20

// Open reads a file.
func Open(path string) (*model.Document, Report, error) {
	f, err := OpenRegular(path)
	if err != nil {
		return nil, Report{}, openFault(path, err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, Report{}, openFault(path, err)
	}
	d, report, err := Read(f, info.Size())
	var fault *model.Fault
	if err != nil && !errors.As(err, &fault) {
		return nil, report, openFault(path, err)
	}
	return d, report, err
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
	text, err := plainText(text)
	if err != nil {
		return nil, err
	}
	d := &decoder{reader: reader{ids: map[string]string{}}}
	if !utf8.Valid(text) {
		valid := lastValid(text)
		if utf8.FullRune(text[valid:]) {
			d.report.add("document", "file.repair.bytes")
			text = bytes.ToValidUTF8(text, []byte("\uFFFD"))
		} else {
			text = text[:valid] // a character cut in two is no more than the cut
		}
	}
	d.data = text
	d.file()
	return d, nil
}

// plainText strips what may stand around the text, and refuses what is no
// text or too much.
func plainText(text []byte) ([]byte, error) {
	if len(text) > MaxFileBytes {
		return nil, limitFault("file.limit.bytes", MaxFileBytes>>20, 0)
	}
	if bytes.HasPrefix(text, []byte{0xFF, 0xFE}) || bytes.HasPrefix(text, []byte{0xFE, 0xFF}) {
		return nil, model.Faultf(nil, "file.encoding")
	}
	text = bytes.TrimPrefix(text, []byte("\uFEFF"))
	// After a power cut some file systems leave zeros where the end was.
	text = bytes.TrimRight(text, "\x00")
	first := bytes.TrimLeft(text, " \t\r\n")
	if len(first) == 0 {
		return nil, model.Faultf(nil, "file.empty")
	}
	if first[0] != '{' {
		if conflict := conflictFault(text); conflict != nil {
			return nil, conflict
		}
		return nil, model.Faultf(nil, "file.not-blueprint")
	}
	return text, nil
}

// lastValid is how much of the text is UTF-8.
func lastValid(text []byte) int {
	i := 0
	for i < len(text) {
		if text[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		i += size
	}
	return i
}

// conflictFault tells of the markers that a version control system leaves
// in a file that it could not merge.
func conflictFault(text []byte) error {
	const marker = "<<<<<<< "
	at := 0
	if !bytes.HasPrefix(text, []byte(marker)) {
		i := bytes.Index(text, []byte("\n"+marker))
		if i < 0 {
			return nil
		}
		at = i + 1
	}
	return model.Faultf(nil, "file.conflict", "line", strconv.Itoa(bytes.Count(text[:at], []byte{'\n'})+1))
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
	d.own(0, "document")
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
	case "phases":
		d.phases = append(d.phases, section(&d.reader, name, phaseFields, model.MaxPhases)...)
	case "steps":
		d.steps = append(d.steps, section(&d.reader, name, stepFields, model.MaxSteps)...)
	case "lanes":
		d.lanes = append(d.lanes, section(&d.reader, name, laneFields, model.MaxLanes)...)
	case "cards":
		d.cards = append(d.cards, section(&d.reader, name, cardFields, model.MaxCards)...)
	case "links":
		d.links = append(d.links, section(&d.reader, name, linkFields, model.MaxLinks)...)
	case "stickies":
		d.stickies = append(d.stickies, section(&d.reader, name, stickyFields, model.MaxStickies)...)
	case "pictures":
		d.pictures = append(d.pictures, section(&d.reader, name, pictureFields, model.MaxPictures)...)
	default:
		d.unknown.read(&d.reader, &d.extra, name)
		return
	}
	d.begun[name] = true
	d.whole[name] = d.err == nil
}

func (d *decoder) readFormat() {
	if d.isA('"', "format") {
		d.format = string(d.str()) == formatName
	}
	if d.err == nil && !d.format {
		d.fail(model.Faultf(nil, "file.not-blueprint"))
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
		d.fail(model.Faultf(nil, "file.newer", "version", short(s)))
	}
}

// document judges what was read and makes a document of it.
func (d *decoder) document() (*model.Document, Report, error) {
	cut := errors.Is(d.err, errCut)
	if d.err != nil && !cut {
		var fault *model.Fault
		if errors.As(d.err, &fault) && fault.Key == "file.syntax" {
			if conflict := conflictFault(d.data); conflict != nil {
				return nil, Report{}, conflict
			}
			if !d.format {
				return nil, Report{}, model.Faultf(nil, "file.not-blueprint")
			}
		}
		return nil, Report{}, d.err
	}
	if cut {
		if conflict := conflictFault(d.data); conflict != nil {
			return nil, Report{}, conflict
		}
		if len(d.phases)+len(d.steps)+len(d.lanes)+len(d.cards) == 0 || !d.format {
			return nil, Report{}, model.Faultf(nil, "file.cut-short")
		}
		d.reportCut()
	}
	if !d.format {
		return nil, Report{}, model.Faultf(nil, "file.not-blueprint")
	}
	if d.bad > 0 {
		d.report.add("document", "file.repair.characters", "n", strconv.Itoa(d.bad))
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
	d.report.addItem(Item{Key: "file.cut", Args: []string{"where", "document", "line", strconv.Itoa(d.line(len(d.data)))}, Line: d.line(len(d.data))})
	read := map[string]int{
		"phases": len(d.phases), "steps": len(d.steps), "lanes": len(d.lanes), "cards": len(d.cards),
		"links": len(d.links), "stickies": len(d.stickies), "pictures": len(d.pictures),
	}
	for _, s := range sections {
		switch {
		case !d.begun[s]:
			d.report.add("document", "file.missing."+s)
		case !d.whole[s]:
			d.report.add("document", "file.partly."+s, "n", strconv.Itoa(read[s]))
		}
	}
}
