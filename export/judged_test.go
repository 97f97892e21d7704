package export_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"encoding/xml"
	"html"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"touchline/assets"
	"touchline/canvas/deck"
	"touchline/canvas/handout"
	"touchline/export"
	"touchline/export/pptx"
	"touchline/model"
	"touchline/model/file"
	"touchline/model/sample/sampletest"
)

// judge names the validator that make judge has fetched. Without it there is
// nobody to judge: the office program takes minutes.
func judge(t *testing.T) string {
	t.Helper()
	v := os.Getenv("TOUCHLINE_JUDGE")
	if v == "" {
		t.Skip("programs of others judge under make judge")
	}
	return v
}

// judged is the samples in both languages.
func judged(t *testing.T, look func(t *testing.T, name string, d *model.Document)) {
	for _, info := range assets.Templates() {
		for _, lang := range []string{"en", "zh"} {
			data, ok := assets.Template(info.Name, lang)
			if !ok {
				continue
			}
			d, _, err := file.Decode(data)
			if err != nil {
				t.Fatal(err)
			}
			name := info.Name + "." + lang
			t.Run(name, func(t *testing.T) { look(t, name, d) })
		}
	}
}

// writes writes a job's file and returns its path.
func writes(t *testing.T, dir, name string, job export.Job) string {
	t.Helper()
	path := filepath.Join(dir, name)
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := export.Run(t.Context(), f, job, nil); err != nil {
		t.Fatal(err)
	}
	return path
}

// valid has the validator look at a file.
func valid(t *testing.T, validator, path string) {
	t.Helper()
	out, err := exec.Command(validator, path).Output()
	var says struct {
		OK     bool
		Errors []struct{ Description, Path string }
	}
	if e := json.Unmarshal(out, &says); e != nil {
		t.Fatalf("the validator said %s (%v)", out, err)
	}
	for _, e := range says.Errors {
		t.Errorf("%s: %s", e.Path, e.Description)
	}
	if !says.OK && len(says.Errors) == 0 {
		t.Error("it is not valid")
	}
}

// office has the office program turn a file into another kind.
func office(t *testing.T, path, kind string) string {
	t.Helper()
	dir := t.TempDir()
	c := exec.Command("soffice", "-env:UserInstallation=file://"+filepath.Join(os.TempDir(), "touchline-judge-slides"), "--headless", "--convert-to", kind, "--outdir", dir, path)
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	made := filepath.Join(dir, strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))+"."+kind)
	if _, err := os.Stat(made); err != nil {
		t.Fatal("the office program made nothing")
	}
	return made
}

// Slides of every sample are valid, an office program shows all their texts, and
// saves each box within 2 pt of where it was.
func TestJudgedSlides(t *testing.T) {
	validator := judge(t)
	judged(t, func(t *testing.T, name string, d *model.Document) {
		o := export.Defaults("pptx")
		o.Deck = &deck.Options{Course: "Service design"}
		path := writes(t, t.TempDir(), name+".pptx", export.Job{Doc: d, Format: "pptx", Options: o})
		valid(t, validator, path)
		ours, again := boxes(t, path), boxes(t, office(t, path, "pptx"))
		lost, far := 0, 0.0
		for key, b := range ours {
			c, ok := again[key]
			if !ok {
				lost++
				t.Logf("not there again: %s", key)
				continue
			}
			for _, box := range b {
				far = max(far, apart(box, c))
			}
		}
		if lost > 0 || far > 2 {
			t.Errorf("%d of %d boxes are lost, the farthest moved by %.2f pt", lost, len(ours), far)
		}
		t.Logf("%d boxes, the farthest moved by %.2f pt", len(ours), far)
		words := pdfWords(t, office(t, path, "pdf"))
		for _, says := range slideWords(t, path) {
			if w := plainWords(says); !strings.Contains(words, w) {
				t.Errorf("%q is not shown", says)
			}
		}
	})
}

// A handout as slides, and a map as one, are valid.
func TestJudgedPagesAsSlides(t *testing.T) {
	validator := judge(t)
	judged(t, func(t *testing.T, name string, d *model.Document) {
		p, _ := handout.PresetNamed("teacher")
		o := export.Defaults("pptx")
		valid(t, validator, writes(t, t.TempDir(), name+".map.pptx", export.Job{Doc: d, Format: "pptx", Options: o}))
		o.Handout = &handout.Options{Kinds: p.Kinds, Names: true}
		valid(t, validator, writes(t, t.TempDir(), name+".handout.pptx", export.Job{Doc: d, Format: "pptx", Options: o}))
	})
}

// Slides with the master of a template are valid, and the office program shows what
// each is called, whoever made the template: that program, from some of its own, and
// we. Letters are those of the template, which that program may not have: other
// words may be broken there.
func TestJudgedTemplates(t *testing.T) {
	validator := judge(t)
	program, err := exec.LookPath("soffice")
	if err != nil {
		t.Fatal(err)
	}
	if program, err = filepath.EvalSymlinks(program); err != nil {
		t.Fatal(err)
	}
	theirs, err := filepath.Glob(filepath.Join(filepath.Dir(program), "..", "share", "template", "common", "presnt", "[FMP]*.otp"))
	if err != nil || len(theirs) == 0 {
		t.Fatalf("the office program has no templates: %v", err)
	}
	d := sampletest.Template(t, "bank", "en")
	own := export.Defaults("pptx")
	own.Deck = &deck.Options{}
	files := []string{writes(t, t.TempDir(), "own.pptx", export.Job{Doc: d, Format: "pptx", Options: own})}
	for _, path := range theirs {
		files = append(files, office(t, path, "pptx"))
	}
	for _, path := range files {
		t.Run(filepath.Base(path), func(t *testing.T) {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			tpl, err := pptx.ReadTemplate(data)
			if err != nil {
				t.Fatal(err)
			}
			o := own
			o.Template = tpl
			made := writes(t, t.TempDir(), "made.pptx", export.Job{Doc: d, Format: "pptx", Options: o})
			valid(t, validator, made)
			shown := pdfWords(t, office(t, made, "pdf"))
			for _, says := range titles(t, made) {
				if w := plainWords(says); !strings.Contains(shown, w) {
					t.Errorf("%q is not shown", says)
				}
			}
		})
	}
}

// titles is what the slides of a presentation are called: what stands in the first
// of their places.
func titles(t *testing.T, path string) (out []string) {
	t.Helper()
	place := regexp.MustCompile(`<p:ph type="(?:ctrT|t)itle"[^>]*/>.*?<a:t>([^<]*)</a:t>`)
	for _, x := range slidesIn(t, path) {
		if m := place.FindStringSubmatch(x); m != nil {
			out = append(out, html.UnescapeString(m[1]))
		}
	}
	if len(out) < 10 {
		t.Errorf("only %d slides have a title", len(out))
	}
	return out
}

// A workbook of every sample is valid.
func TestJudgedWorkbooks(t *testing.T) {
	validator := judge(t)
	judged(t, func(t *testing.T, name string, d *model.Document) {
		valid(t, validator, writes(t, t.TempDir(), name+".xlsx", export.Job{Doc: d, Format: "xlsx", Options: export.Defaults("xlsx")}))
	})
}

// apart is how far the nearest of some boxes is from one: the office program does
// not say any more which words stood in no box.
func apart(box [4]float64, all [][4]float64) float64 {
	near := math.Inf(1)
	for _, other := range all {
		far := 0.0
		for k := range box {
			far = max(far, math.Abs(box[k]-other[k]))
		}
		near = min(near, far)
	}
	return near
}

// slidesIn is the slides of a presentation, in the order of their numbers.
func slidesIn(t *testing.T, path string) (out []string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	for n := 1; ; n++ {
		f, err := z.Open("ppt/slides/slide" + itoa(n) + ".xml")
		if err != nil {
			return out
		}
		b, err := io.ReadAll(f)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, string(b))
	}
}

func itoa(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + itoa(n%10)
}

var (
	shapeOf = regexp.MustCompile(`(?s)<p:sp>.*?</p:sp>`)
	placeOf = regexp.MustCompile(`<a:off x="(-?\d+)" y="(-?\d+)"/><a:ext cx="(\d+)" cy="(\d+)"/>`)
	textOf  = regexp.MustCompile(`<a:t>([^<]*)</a:t>`)
)

// boxes is where the boxes with text in them stand, in pt, by slide and text.
func boxes(t *testing.T, path string) map[string][][4]float64 {
	t.Helper()
	out := map[string][][4]float64{}
	for i, s := range slidesIn(t, path) {
		for _, sp := range shapeOf.FindAllString(s, -1) {
			if !strings.Contains(sp, "roundRect") && !strings.Contains(sp, `prst="rect"`) || strings.Contains(sp, `txBox="1"`) || strings.Contains(sp, "<p:ph ") {
				continue
			}
			var says strings.Builder
			for _, m := range textOf.FindAllStringSubmatch(sp, -1) {
				says.WriteString(m[1])
			}
			m := placeOf.FindStringSubmatch(sp)
			if says.Len() == 0 || m == nil {
				continue
			}
			key := itoa(i+1) + " " + plainWords(says.String())
			out[key] = append(out[key], [4]float64{pt(m[1]), pt(m[2]), pt(m[3]), pt(m[4])})
		}
	}
	return out
}

func pt(emu string) float64 {
	v := 0.0
	for _, r := range strings.TrimPrefix(emu, "-") {
		v = v*10 + float64(r-'0')
	}
	if strings.HasPrefix(emu, "-") {
		v = -v
	}
	return v / 12700
}

// slideWords is every text of a presentation.
func slideWords(t *testing.T, path string) (out []string) {
	t.Helper()
	for _, s := range slidesIn(t, path) {
		for _, m := range textOf.FindAllStringSubmatch(s, -1) {
			var says string
			if err := xml.Unmarshal([]byte("<t>"+m[1]+"</t>"), &says); err != nil {
				t.Fatal(err)
			}
			if strings.TrimSpace(says) != "" {
				out = append(out, says)
			}
		}
	}
	return out
}

func pdfWords(t *testing.T, path string) string {
	t.Helper()
	out, err := exec.Command("pdftotext", "-raw", path, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	return plainWords(string(out))
}

// plainWords is a text without what breaks lines, and without forms of letters
// that a PDF may give another way.
func plainWords(s string) string {
	return strings.NewReplacer("ﬁ", "fi", "ﬂ", "fl", "&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", `"`, "&apos;", "'", "-\n", "-").Replace(strings.Join(strings.Fields(s), ""))
}
