package export

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	pdfcpu "github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/deck"
	"touchline/canvas/handout"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/disk"
	"touchline/model/sample/sampletest"
	"touchline/model/words"
)

// tokened is a sample of which each text is one word that is nowhere else: cards say
// Qc…q, what is behind them Qh…q, rows Qr…q. It is found wherever it stands in a file,
// broken over lines or not.
func tokened(t *testing.T, lang model.Lang) *model.Document {
	t.Helper()
	p := sampletest.Template(t, "bank", lang).Parts()
	n := 0
	word := func(kind string) string { n++; return fmt.Sprintf("Q%s%dq", kind, n) }
	for i, l := range p.Lanes {
		named := *l
		named.Name, named.Sub = word("r"), ""
		p.Lanes[i] = &named
	}
	for i, c := range p.Cards {
		said := *c
		said.Text, said.Detail, said.Notes = word("c"), word("h"), word("h")
		said.Links = []string{"https://" + word("h") + ".example/"}
		if c.Touch != nil {
			said.Touch = c.Touch.Clone()
			said.Touch.Texts(func(s *string, _ model.Vocabulary) { *s = word("h") })
		}
		p.Cards[i] = &said
	}
	for i, l := range p.Links {
		said := *l
		said.Label = word("l")
		p.Links[i] = &said
	}
	for i, s := range p.Stickies {
		said := *s
		said.Text = word("h")
		p.Stickies[i] = &said
	}
	return model.New(p)
}

// readFile is all that can be read in one: what stands on its pages, and what does not
// but is there: names, structure, data about it.
type readFile struct{ seen, hidden, notes string }

// readAll reads a file whole: each string and each stream of a PDF, each part of an
// archive, with their names.
func readAll(t *testing.T, name string, data []byte) (f readFile) {
	t.Helper()
	switch filepath.Ext(name) {
	case ".zip", ".pptx":
		z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range z.File {
			r, err := e.Open()
			if err != nil {
				t.Fatal(err)
			}
			part, err := io.ReadAll(r)
			if err != nil {
				t.Fatal(err)
			}
			in := readAll(t, e.Name, part)
			if strings.Contains(e.Name, "notesSlides/notesSlide") {
				f.notes += in.seen
				continue
			}
			f.seen += in.seen
			f.hidden += e.Name + "\n" + in.hidden
		}
	case ".svg", ".xml", ".rels":
		text, rest := apartInXML(string(data))
		f.seen, f.hidden = text, rest
	case ".pdf":
		f.seen, f.hidden = pagesOf(t, data), stringsOf(t, data)
	default:
		f.hidden = string(data)
	}
	return f
}

var (
	shownInXML = regexp.MustCompile(`(?s)<(?:text|tspan|a:t)\b[^>]*>([^<]*)`)
	namedInXML = regexp.MustCompile(`(?s)<(?:text|tspan|a:t)\b[^>]*>`)
)

// apartInXML is the text of drawings, and all the rest: attributes, titles, comments.
func apartInXML(s string) (text, rest string) {
	var b strings.Builder
	for _, m := range shownInXML.FindAllStringSubmatch(s, -1) {
		b.WriteString(m[1] + "\n")
	}
	return b.String(), shownInXML.ReplaceAllStringFunc(s, namedInXML.FindString)
}

// pagesOf is what pdftotext finds on the pages, also under something and without ink.
func pagesOf(t *testing.T, data []byte) string {
	t.Helper()
	program, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("pdftotext of poppler-utils is not installed; make test installs it")
	}
	cmd := exec.Command(program, "-enc", "UTF-8", "-raw", "-", "-")
	cmd.Stdin = bytes.NewReader(data)
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// inContent is a string in the content of a page, such as what is read in place of it.
var inContent = regexp.MustCompile(`<FEFF[0-9A-Fa-f]*>|\((?:\\.|[^\\()])*\)`)

// stringsOf is every string of every object of a PDF, and every stream unpacked.
func stringsOf(t *testing.T, data []byte) string {
	t.Helper()
	api.DisableConfigDir()
	ctx, err := api.ReadContext(bytes.NewReader(data), pdfcpu.NewDefaultConfiguration())
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	say := func(s string, err error) {
		if err != nil {
			t.Fatal(err)
		}
		b.WriteString(s + "\n")
	}
	var walk func(o types.Object)
	walk = func(o types.Object) {
		switch o := o.(type) {
		case types.Dict:
			for k, v := range o {
				say(k, nil)
				walk(v)
			}
		case types.Array:
			for _, v := range o {
				walk(v)
			}
		case types.StringLiteral:
			say(types.StringLiteralToString(o))
		case types.HexLiteral:
			say(types.HexLiteralToString(o))
		case types.Name:
			say(o.Value(), nil)
		case types.StreamDict:
			walk(o.Dict)
			if err := o.Decode(); err != nil {
				return // a picture or a font that is packed in its own way
			}
			b.Write(o.Content)
			for _, s := range inContent.FindAllString(string(o.Content), -1) {
				if strings.HasPrefix(s, "<") {
					say(types.HexLiteralToString(types.HexLiteral(s[1 : len(s)-1])))
				} else {
					plain, _ := types.StringLiteralToString(types.StringLiteral(s[1 : len(s)-1]))
					say(plain, nil)
				}
			}
		}
	}
	for n := range ctx.Table {
		o, err := ctx.Dereference(*types.NewIndirectRef(n, 0)) // of those in streams of objects, too
		if err != nil {
			t.Fatal(err)
		}
		walk(o)
	}
	if !strings.Contains(b.String(), "StructElem") {
		t.Error("what is read aloud is not found in the file")
	}
	return b.String()
}

// exercises is each kind of exercise that there is.
func exercises(d *model.Document) map[string]handout.Options {
	all := map[string]handout.Options{}
	for _, task := range handout.Tasks {
		all["task "+string(task)] = handout.Options{Task: task}
	}
	var row, cards []string
	for _, l := range d.Lanes {
		if l.Role == model.RoleBackstage {
			row = append(row, handout.BlankLane+string(l.ID))
		}
	}
	for i, c := range d.CardsInOrder() {
		if i%5 == 0 {
			cards = append(cards, handout.BlankCard+string(c.ID))
		}
	}
	for name, blank := range map[string][]string{"row": row, "by hand": cards, "marks": {handout.BlankMarks}, "lines": {handout.BlankLines}, "all": append([]string{handout.BlankMarks, handout.BlankLines}, row...)} {
		all["blank "+name] = handout.Options{Blank: blank}
	}
	return all
}

// TestNothingOfTheKeyIsInTheExercise's file, whatever the exercise, its language and
// the format, and wherever one looks in the file: on the pages, in what is read aloud,
// in names, in what is said about it, in what is attached.
func TestNothingOfTheKeyIsInTheExercise(t *testing.T) {
	for _, lang := range words.Langs {
		d := tokened(t, lang)
		for name, o := range exercises(d) {
			o.Kinds, o.Names, o.Seed = []handout.Kind{handout.Exercise}, true, 3
			for _, format := range []string{"pdf", "svg", "pptx"} {
				job := Job{Doc: d, Format: format, Options: Defaults(format)}
				job.Lang, job.Handout, job.Attach = lang, &o, format == "pdf"
				job.Pattern = "{file}-{n}-{title}-{phase}"
				where := fmt.Sprintf("%s, %s, %s", lang, name, format)
				f, data := exercised(t, where, job, slices.Contains([]string{"task cards", "blank row", "blank by hand", "blank all"}, name))
				if f.notes != "" {
					t.Errorf("%s: it has notes: %s", where, f.notes)
				}
				if o.Task == handout.TaskRows {
					for _, l := range d.Lanes {
						if strings.Contains(f.seen+f.hidden, l.Name) {
							t.Errorf("%s: the row %s is named", where, l.Name)
						}
					}
				}
				// Of two blueprints that differ in what is to be found the exercise is the same.
				for what, other := range others(d, &o) {
					job.Doc = other
					if _, again := bytesOf(t, job); !bytes.Equal(data, again) {
						t.Errorf("%s: it is another file where %s are others", where, what)
					}
				}
			}
		}
		for _, format := range []string{"pdf", "pptx"} {
			job := Job{Doc: d, Format: format, Options: Defaults(format)}
			job.Deck = &deck.Options{Kinds: []handout.Kind{deck.Exercise}, Seed: 3}
			exercised(t, fmt.Sprintf("%s, slides, %s", lang, format), job, true)
		}
	}
}

// others is the blueprint with other marks, and with other roles of rows where an
// exercise asks for those.
func others(d *model.Document, o *handout.Options) map[string]*model.Document {
	marks := d.Parts()
	for i, c := range marks.Cards {
		if c.Marks != 0 {
			other := *c
			other.Marks, other.Touch = model.AllMarks[i%len(model.AllMarks)].Mark, nil
			marks.Cards[i] = &other
		}
	}
	out := map[string]*model.Document{"marks": model.New(marks)}
	if o.Task != handout.TaskLines && o.Task != handout.TaskRows {
		return out
	}
	roles := d.Parts()
	for i, l := range roles.Lanes {
		other := *l
		switch l.Role {
		case model.RoleFrontstage:
			other.Role = model.RoleBackstage
		case model.RoleBackstage:
			other.Role = model.RoleFrontstage
		}
		roles.Lanes[i] = &other
	}
	out["roles"] = model.New(roles)
	return out
}

// bytesOf writes a job as a user does: pages of a format that holds one as an archive.
func bytesOf(t *testing.T, job Job) (pages []canvas.Page, data []byte) {
	t.Helper()
	r, err := Prepare(t.Context(), job)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if r.Report().Format.Has(KnowsPages) {
		if _, err := r.To(t.Context(), &b, nil); err != nil {
			t.Fatal(err)
		}
		return r.pages, b.Bytes()
	}
	path := filepath.Join(t.TempDir(), "class"+Archive)
	if _, err := WriteArchive(t.Context(), []Out{{r, filepath.Join(filepath.Dir(path), "class."+job.Format)}}, path, &disk.Outputs{}, nil); err != nil {
		t.Fatal(err)
	}
	if data, err = os.ReadFile(path); err != nil {
		t.Fatal(err)
	}
	return r.pages, data
}

// exercised writes an exercise and looks for its key: a card that was taken away is in
// the file once, among those to cut out, and nothing of what is behind the cards is.
func exercised(t *testing.T, where string, job Job, takes bool) (f readFile, data []byte) {
	t.Helper()
	pages, data := bytesOf(t, job)
	end := "." + job.Format
	if bytes.HasPrefix(data, []byte("PK")) {
		end = Archive
	}
	f = readAll(t, "class"+end, data)
	if hidden := regexp.MustCompile(`Qh\d+q`).FindAllString(f.seen+f.hidden, -1); len(hidden) > 0 {
		t.Errorf("%s: it holds what is behind cards: %q", where, hidden)
	}
	taken := takenFrom(job.Doc, pages)
	if takes && len(taken) < 2 {
		t.Errorf("%s: %d cards are taken", where, len(taken))
	}
	most := 1
	if job.Deck != nil {
		most = 3 // the frame and the text that are held together, and the group
	}
	for _, c := range taken {
		seen, hidden := strings.Count(f.seen, c.Text), strings.Count(f.hidden, c.Text)
		if job.Format == "pptx" {
			hidden -= strings.Count(f.hidden, `name="`+c.Text+`"`) // a shape is called by what it says: once, or with its group
			if named := strings.Count(f.hidden, `name="`+c.Text+`"`); named > most {
				t.Errorf("%s: %d shapes are called %s", where, named, c.Text)
			}
		}
		if seen != 1 || hidden > 0 {
			at := strings.Index(f.hidden, c.Text)
			t.Errorf("%s: %s is %d times on the pages and %d times elsewhere: %q", where, c.Text, seen, hidden, f.hidden[max(0, at-60):max(0, min(at+60, len(f.hidden)))])
		}
	}
	return f, data
}

// takenFrom is the cards that are blanks on pages: they say a number.
func takenFrom(d *model.Document, pages []canvas.Page) (out []*model.Card) {
	for _, p := range pages {
		for _, g := range canvastest.Flat(p).Groups {
			kind, id := owner.Split(g.Owner)
			for _, it := range g.Items {
				x, ok := it.(*canvas.Text)
				if !ok || kind != owner.KindCard {
					continue
				}
				if _, err := strconv.Atoi(x.Source); err == nil {
					out = append(out, d.Card(model.CardID(id)))
				}
			}
		}
	}
	return out
}
