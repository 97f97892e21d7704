package export

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	_ "image/png"

	"touchline/canvas"
	"touchline/canvas/paper"
	"touchline/model"
	"touchline/model/disk"
	"touchline/model/words"
)

// opening is a small blueprint: three lanes, some steps, a card in each
// cell, links down the columns.
func opening(steps int) *model.Document {
	p := model.Parts{Head: &model.Head{Title: "开户 / opening", Language: model.Chinese}}
	phase := &model.Phase{ID: "p1", Name: "申请"}
	p.Phases = []*model.Phase{phase}
	roles := []model.Role{model.RoleCustomer, model.RoleFrontstage, model.RoleSupport}
	for i, role := range roles {
		p.Lanes = append(p.Lanes, &model.Lane{ID: model.LaneID(fmt.Sprint("l", i)), Name: string(role), Role: role})
	}
	for s := range steps {
		step := &model.Step{ID: model.StepID(fmt.Sprint("s", s)), Name: fmt.Sprint("步骤 ", s+1)}
		phase.Steps = append(phase.Steps, step)
		for i, lane := range p.Lanes {
			id := model.CardID(fmt.Sprintf("c%d-%d", s, i))
			p.Cards = append(p.Cards, &model.Card{
				ID: id, Lane: lane.ID, Step: step.ID, Rank: "V", Span: 1, Kind: model.KindAction,
				Text: fmt.Sprintf("填写个人资料 %d.%d", s+1, i+1),
			})
			if i > 0 {
				p.Links = append(p.Links, &model.Link{
					ID: model.LinkID(fmt.Sprintf("k%d-%d", s, i)), From: model.CardID(fmt.Sprintf("c%d-%d", s, i-1)), To: id, Kind: model.LinkFlow,
				})
			}
		}
	}
	return model.New(p)
}

func job(format string) Job {
	return Job{Doc: opening(6), Format: format, Options: Defaults(format)}
}

// tiledJob makes several pages.
func tiledJob(format string) Job {
	j := job(format)
	j.Doc = opening(12)
	j.Paper.Sheet, _ = paper.Named("A5")
	j.Paper.Tiled = true
	return j
}

func key(err error) string {
	var f *model.Fault
	if errors.As(err, &f) {
		return f.Key
	}
	return ""
}

func run(t testing.TB, j Job) ([]byte, Report) {
	t.Helper()
	var b bytes.Buffer
	r, err := Run(context.Background(), &b, j, nil)
	if err != nil {
		t.Fatal(err)
	}
	if r.Bytes != int64(b.Len()) {
		t.Errorf("%s: %d bytes reported, %d written", j.Format, r.Bytes, b.Len())
	}
	return b.Bytes(), r
}

func TestEveryFormat(t *testing.T) {
	begins := map[string]string{"pdf": "%PDF-", "png": "\x89PNG\r\n", "svg": "<?xml"}
	for _, f := range Formats() {
		first, r := run(t, job(f.Name))
		if !strings.HasPrefix(string(first), begins[f.Name]) {
			t.Errorf("%s begins with %q", f.Name, first[:min(len(first), 16)])
		}
		if r.Pages != 1 || r.Format.Name != f.Name || len(r.Warnings) != 0 {
			t.Errorf("%s: %+v", f.Name, r)
		}
		if again, _ := run(t, job(f.Name)); !bytes.Equal(first, again) {
			t.Errorf("%s: the same document gave other bytes", f.Name)
		}
		for _, lang := range words.Langs {
			if !words.Has(lang, f.Label) {
				t.Errorf("%s has no name in %s", f.Name, lang)
			}
		}
		if got, ok := FormatOf("a/B" + strings.ToUpper(f.Extension)); !ok || got.Name != f.Name {
			t.Errorf("the format of *%s is %q", f.Extension, got.Name)
		}
	}
}

func TestThemes(t *testing.T) {
	seen := map[string]string{}
	for _, theme := range []string{"colour", "grey", "dark"} {
		j := job("svg")
		j.Theme = theme
		b, _ := run(t, j)
		if other, ok := seen[string(b)]; ok {
			t.Errorf("%s looks like %s", theme, other)
		}
		seen[string(b)] = theme
	}
}

func TestPNGSize(t *testing.T) {
	j := job("png")
	j.Paper.Sheet, _ = paper.Named("A4")
	j.DPI = 100
	b, _ := run(t, j)
	c, _, err := image.DecodeConfig(bytes.NewReader(b))
	if err != nil || c.Width != 1169 || c.Height != 827 {
		t.Errorf("A4 at 100 dpi is %d×%d px: %v", c.Width, c.Height, err)
	}
}

func TestFaults(t *testing.T) {
	with := func(format string, change func(*Job)) Job {
		j := job(format)
		change(&j)
		return j
	}
	for name, c := range map[string]struct {
		job Job
		key string
	}{
		"format":  {with("bmp", func(*Job) {}), "export.format"},
		"theme":   {with("pdf", func(j *Job) { j.Theme = "pink" }), "export.theme"},
		"paper":   {with("pdf", func(j *Job) { j.Paper.Margin = -1 }), "paper.number"},
		"page":    {with("pdf", func(j *Job) { j.Pages = "2" }), "export.no-page"},
		"pages":   {with("pdf", func(j *Job) { j.Pages = "two" }), "export.pages"},
		"pixels":  {with("png", func(j *Job) { j.DPI = 50_000 }), "export.pixels"},
		"dpi":     {with("png", func(j *Job) { j.DPI = -1 }), "export.number"},
		"several": {tiledJob("png"), "export.several"},
		"panic":   {Job{Format: "svg"}, "export.broken"},
	} {
		_, err := Run(context.Background(), io.Discard, c.job, nil)
		if key(err) != c.key {
			t.Errorf("%s: %v, want %s", name, err, c.key)
			continue
		}
		for _, lang := range words.Langs {
			s, hint := words.Explain(lang, err)
			if s == c.key || hint == "" || strings.ContainsAny(s+hint, "{}") {
				t.Errorf("%s in %s: %q, %q", name, lang, s, hint)
			}
		}
	}
}

func TestChoose(t *testing.T) {
	var pages []canvas.Page
	for _, n := range []string{"A1", "B1", "C1", "A2", "B2", "C2"} {
		pages = append(pages, canvas.Page{Name: n})
	}
	for selection, want := range map[string]string{
		"":                     "[1 2 3 4 5 6]",
		" ":                    "[1 2 3 4 5 6]",
		"2":                    "[2]",
		"1,3-5":                "[1 3 4 5]",
		"5-,1":                 "[1 5 6]",
		"-2":                   "[1 2]",
		" b2 , A1,":            "[1 5]",
		"1，2":                  "[1 2]",
		"3,3,3":                "[3]",
		"0":                    "export.no-page",
		"7":                    "export.no-page",
		"4-9":                  "export.no-page",
		"5-3":                  "export.no-page",
		"D1":                   "export.pages",
		"-":                    "export.pages",
		"1-2-3":                "export.pages",
		"1e3":                  "export.pages",
		",":                    "export.pages",
		"99999999999999999999": "export.pages",
	} {
		got, err := choose(selection, pages)
		text := fmt.Sprint(got)
		if err != nil {
			text = key(err)
		}
		if text != want {
			t.Errorf("%q chooses %s, want %s", selection, text, want)
		}
	}
}

// replacing is outputs that may replace what is there.
func replacing() *disk.Outputs { return &disk.Outputs{Replace: true} }

func TestTilesBecomeNumberedFiles(t *testing.T) {
	dir := t.TempDir()
	j := tiledJob("")
	all, err := toFile(context.Background(), filepath.Join(dir, "plan.svg"), j, replacing(), nil)
	if err != nil {
		t.Fatal(err)
	}
	if all.Pages < 4 || len(all.Files) != all.Pages || filepath.Base(all.Files[3]) != "plan-4.svg" {
		t.Fatalf("%d pages in %v", all.Pages, all.Files)
	}
	j.Pages = "B1,3"
	some, err := toFile(context.Background(), filepath.Join(dir, "some.svg"), j, replacing(), nil)
	if err != nil || len(some.Files) != 2 || filepath.Base(some.Files[0]) != "some-2.svg" {
		t.Fatalf("%v, %v", some.Files, err)
	}
	a, _ := os.ReadFile(all.Files[1])
	b, _ := os.ReadFile(some.Files[0])
	if len(a) == 0 || !bytes.Equal(a, b) {
		t.Error("page 2 chosen is not page 2 of all")
	}
	j.Pages = "2"
	one, err := toFile(context.Background(), filepath.Join(dir, "one.svg"), j, replacing(), nil)
	if err != nil || !slices.Equal(one.Files, []string{filepath.Join(dir, "one.svg")}) {
		t.Errorf("one page went to %v, %v", one.Files, err)
	}
	pdf, err := toFile(context.Background(), filepath.Join(dir, "plan.pdf"), tiledJob("pdf"), replacing(), nil)
	if err != nil || len(pdf.Files) != 1 || pdf.Pages != all.Pages {
		t.Errorf("PDF: %v, %d pages, %v", pdf.Files, pdf.Pages, err)
	}
}

func FuzzChoose(f *testing.F) {
	for _, s := range []string{"", "1,3-5", "B2", "-", "9-", "1-2-3", "，", "99999999999999999999"} {
		f.Add(s)
	}
	pages := []canvas.Page{{Name: "A1"}, {Name: "B1"}, {Name: "A2"}, {Name: "B2"}}
	f.Fuzz(func(t *testing.T, selection string) {
		got, err := choose(selection, pages)
		if err == nil && (len(got) == 0 || !slices.IsSorted(got) || got[0] < 1 || got[len(got)-1] > len(pages)) {
			t.Errorf("%q chooses %v", selection, got)
		}
		if err != nil && key(err) == "" {
			t.Errorf("%q: %v is no fault", selection, err)
		}
	})
}

// A sheet is turned as the drawing needs it, and the drawing fills it.
func TestTurnsAndFillsTheSheet(t *testing.T) {
	for steps, landscape := range map[int]bool{1: false, 12: true} {
		j := job("pdf")
		j.Doc = opening(steps)
		f, _ := FormatNamed("pdf")
		p, _, _, err := prepare(context.Background(), j, f)
		if err != nil {
			t.Fatal(err)
		}
		page := p.pages[0]
		if page.Size.W > page.Size.H != landscape {
			t.Errorf("%d steps stand on %v", steps, page.Size)
		}
		if on := page.Placed[len(page.Placed)-1]; landscape && on.Target().W < 0.95*(page.Size.W-2*j.Paper.Margin) {
			t.Errorf("%d steps cover %v of %v", steps, on.Target(), page.Size)
		}
	}
}

func TestWarnsOfSmallText(t *testing.T) {
	j := Job{Doc: opening(60), Format: "svg", Options: Defaults("pdf")}
	j.Paper.Sheet, _ = paper.Named("A5")
	_, r := run(t, j)
	if len(r.Warnings) != 1 || r.Warnings[0].Key != "export.small" || r.Smallest >= SmallestReadable {
		t.Fatalf("%+v", r)
	}
	s, hint := words.Explain(model.English, r.Warnings[0])
	if !strings.Contains(s, "A5") || hint == "" || strings.Contains(s, "{") {
		t.Errorf("it says %q, %q", s, hint)
	}
}

func TestListsMissingCharacters(t *testing.T) {
	d := opening(2)
	parts := d.Parts()
	card := *parts.Cards[0]
	card.Text = "好 \U0001F600 \U0001F600 \U000F0000"
	parts.Cards[0] = &card
	j := job("png")
	j.Doc = model.New(parts)
	_, r := run(t, j)
	if !slices.Contains(r.Missing, "\U0001F600") || len(r.Missing) != 2 {
		t.Errorf("missing: %q", r.Missing)
	}
	// No font has a character for private use of that plane.
	if !slices.ContainsFunc(r.Warnings, func(f *model.Fault) bool {
		s, _ := words.Explain(model.Chinese, f)
		return f.Key == "export.missing" && strings.Contains(s, "\U000F0000")
	}) {
		t.Errorf("warnings: %v", r.Warnings)
	}
}

// broken fails after n bytes, as a full disk does.
type broken struct{ n int }

var errFull = errors.New("no space left")

func (b *broken) Write(p []byte) (int, error) {
	if b.n -= len(p); b.n < 0 {
		return 0, errFull
	}
	return len(p), nil
}

func TestFailingWriter(t *testing.T) {
	for _, f := range Formats() {
		for _, n := range []int{0, 1000} {
			_, err := Run(context.Background(), &broken{n}, job(f.Name), nil)
			if !errors.Is(err, errFull) || key(err) != "export.write" {
				t.Errorf("%s, full after %d bytes: %v", f.Name, n, err)
			}
		}
	}
}

func TestCancelLeavesTheOldFile(t *testing.T) {
	for _, f := range Formats() {
		dir := t.TempDir()
		path := filepath.Join(dir, "plan"+f.Extension)
		if err := os.WriteFile(path, []byte("the old one"), 0o640); err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithCancel(context.Background())
		j := job(f.Name)
		j.DPI = 600
		_, err := toFile(ctx, path, j, replacing(), func(done, total int) { cancel() })
		if !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", f.Name, err)
		}
		left(t, dir, "plan"+f.Extension)
		if b, _ := os.ReadFile(path); string(b) != "the old one" {
			t.Errorf("%s: the old file is gone", f.Name)
		}
	}
}

func TestAPanicLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	_, err := toFile(context.Background(), filepath.Join(dir, "plan.png"), job(""), replacing(), func(int, int) { panic("in the caller's code") })
	if key(err) != "export.broken" {
		t.Errorf("%v", err)
	}
	left(t, dir)
}

func TestFullDisk(t *testing.T) {
	if _, err := os.Stat("/dev/full"); err != nil {
		t.Skip("no /dev/full here")
	}
	for _, f := range Formats() {
		if _, err := toFile(context.Background(), "/dev/full", job(f.Name), replacing(), nil); key(err) != "file.save.new-full" {
			t.Errorf("%s: %v", f.Name, err)
		}
	}
	dir := t.TempDir()
	if _, err := toFile(context.Background(), filepath.Join(dir, "none", "plan.pdf"), job(""), replacing(), nil); key(err) != "file.save.no-folder" {
		t.Errorf("no folder: %v", err)
	}
	left(t, dir)
}

// left holds a folder to the files it should have.
func left(t *testing.T, dir string, want ...string) {
	t.Helper()
	var got []string
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if !slices.Equal(got, want) {
		t.Errorf("left in the folder: %q, want %q", got, want)
	}
}

func TestProgressGrows(t *testing.T) {
	for _, j := range []Job{job("pdf"), job("svg"), job("png"), tiledJob("png")} {
		last, whole := 0, 0
		_, err := toFile(context.Background(), filepath.Join(t.TempDir(), "plan"), j, replacing(), func(done, total int) {
			if done < last || done > total || whole != 0 && whole != total {
				t.Fatalf("%s: %d of %d after %d of %d", j.Format, done, total, last, whole)
			}
			last, whole = done, total
		})
		if err != nil || last != whole || whole == 0 {
			t.Errorf("%s: ended at %d of %d: %v", j.Format, last, whole, err)
		}
	}
}

func TestAttachmentName(t *testing.T) {
	for title, want := range map[string]string{
		"":                       "blueprint.blueprint",
		"开户 / opening":           "开户 - opening.blueprint",
		"plan.blueprint":         "plan.blueprint",
		"../../etc/passwd":       "etc-passwd.blueprint",
		"a\nb\xff":               "a b.blueprint",
		strings.Repeat("长", 200): strings.Repeat("长", 66) + ".blueprint",
	} {
		j := Job{Doc: model.New(model.Parts{Head: &model.Head{Title: title}})}
		if got := j.attachmentName(); got != want {
			t.Errorf("%q is attached as %q, want %q", title, got, want)
		}
	}
}
