package pdf

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os/exec"
	"runtime"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"

	"touchline/canvas"
	"touchline/canvas/text"
)

// threePages is a scene cut over three pages side by side, with an overlap,
// and phases and steps on each. Each page also shows a frame of its own.
func threePages() File {
	s := blueprint(60) // six columns, 940 pt wide
	var f File
	for i := range 3 {
		size := canvas.Size{W: 360, H: 900}
		frame := &canvas.Scene{Size: size, Groups: []*canvas.Group{{Bounds: canvas.Rect{W: 360, H: 900}}}}
		f.Pages = append(f.Pages, canvas.Page{Size: size, Name: fmt.Sprintf("%c1", 'A'+i), Placed: []canvas.Placement{
			{Scene: s, Source: canvas.Rect{X: 310 * float64(i), W: 320, H: 880}, At: canvas.Point{X: 20, Y: 10}, Scale: 1},
			{Scene: frame, Source: canvas.Rect{W: 360, H: 900}, Scale: 1},
		}})
	}
	f.Marks = []canvas.Mark{
		{Title: "申请"},
		{Title: "步骤 1", Level: 1, At: canvas.Point{X: 20}},
		{Title: "步骤 3", Level: 1, At: canvas.Point{X: 330, Y: 40}},
		{Title: "使用", At: canvas.Point{X: 800}},
		{Title: "步骤 6", Level: 1, At: canvas.Point{X: 801, Y: 60}},
	}
	f.About = canvas.About{Title: "开户", Language: "zh", Date: "2026-11-21"}
	return f
}

func TestText(t *testing.T) {
	s := blueprint(40)
	var want []string
	for _, g := range s.Groups {
		for _, item := range g.Items {
			if w, ok := item.(*canvas.Text); ok {
				want = append(want, w.Source)
			}
		}
	}
	b := write(t, File{Pages: []canvas.Page{whole(s)}, System: text.Machine()})
	// In the order of the scene, each text whole, though most cards have two
	// lines.
	if got := linesOf(textOf(t, b, "-raw")); strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("pdftotext -raw reads\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for _, mode := range []string{"-layout", "-nopgbrk"} { // the latter is the default order
		got := textOf(t, b, mode)
		for _, w := range want {
			if !strings.Contains(got, w) {
				t.Errorf("pdftotext %s does not read %q", mode, w)
			}
		}
	}
}

func TestTextAsTyped(t *testing.T) {
	for _, s := range []string{
		"3 / 6 分", "机 → 人", "a b", "a (b) \\c\\ 100 %", "tab\tand  two blanks", "\u00a0no break", "\"quotes\" ‘’ “” «»", "上\n下", "1\n\n2",
		"Tiếng Việt", "ﬁ ligature", "→ ≤ · — …", "{nb}", "e\u0301", "😀👩‍👩‍👧🇨🇳", "𠀀𠮷",
	} {
		for _, width := range []float64{0, 30} {
			if width == 0 && strings.Contains(s, "\n") {
				continue
			}
			f := page(words(s, 10, 10, 9, width, canvas.Regular))
			b := write(t, f)
			for _, mode := range [][]string{nil, {"-raw"}, {"-layout"}} {
				if got := textOf(t, b, mode...); squeeze(got) != squeeze(s) {
					t.Errorf("width %v: pdftotext %v reads %q as %q", width, mode, s, got)
				}
			}
		}
	}
}

// squeeze makes all white space equal: pdftotext sets its own.
func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

func TestTwoWeights(t *testing.T) {
	b := write(t, page(words("粗体 bold", 10, 10, 12, 0, canvas.Bold), words("常规 regular", 10, 40, 12, 0, canvas.Regular)))
	if got := linesOf(textOf(t, b)); len(got) != 2 || got[0] != "粗体 bold" || got[1] != "常规 regular" {
		t.Errorf("text %q", got)
	}
	if program(t, "pdffonts") {
		out, err := exec.Command("pdffonts", save(t, b)).CombinedOutput()
		if err != nil || strings.Count(string(out), "yes yes yes") != 2 {
			t.Errorf("pdffonts: %v\n%s", err, out)
		}
	}
}

func TestSameBytes(t *testing.T) {
	f := threePages()
	f.Attachment = []byte("{}")
	one := bytesOf(t, f)
	for _, n := range []int{1, 2, 8} {
		before := runtime.GOMAXPROCS(n)
		two := bytesOf(t, f)
		runtime.GOMAXPROCS(before)
		if !bytes.Equal(one, two) {
			t.Fatalf("with GOMAXPROCS %d the bytes differ", n)
		}
	}
}

func TestTiles(t *testing.T) {
	b := write(t, threePages())
	for n := 1; n <= 3; n++ {
		c := pageContent(t, b, n)
		if !strings.Contains(c, fmt.Sprintf("%d 0 320 -880 re\nW n", 310*(n-1))) {
			t.Errorf("page %d is not clipped", n)
		}
	}
	// Step 1 is on the first page only; nothing of it is drawn on the others.
	for n, want := range []bool{true, false, false} {
		got := textOf(t, b, "-f", fmt.Sprint(n+1), "-l", fmt.Sprint(n+1))
		if strings.Contains(got, "步骤 1") != want {
			t.Errorf("page %d: step 1 is %v", n+1, !want)
		}
	}
	top := bookmarks(t, b)
	if len(top) != 2 || len(top[0].Kids) != 2 || len(top[1].Kids) != 1 {
		t.Fatalf("outline %v", top)
	}
	ctx, err := api.ReadValidateAndOptimize(bytes.NewReader(b), relaxed())
	if err != nil {
		t.Fatal(err)
	}
	root, err := ctx.Catalog()
	if err != nil {
		t.Fatal(err)
	}
	for key, want := range map[string]string{"Lang": "zh-CN", "PageLabels": "A1", "ViewerPreferences": "DisplayDocTitle"} {
		v, ok := root.Find(key)
		if !ok {
			t.Errorf("no %s", key)
			continue
		}
		if o, err := ctx.Dereference(v); err != nil || key != "PageLabels" && !strings.Contains(o.String(), want) {
			t.Errorf("%s is %v, %v", key, v, err)
		}
	}
}

// TestBookmarkPlace holds where a bookmark leads, on pages of different
// heights: gofpdf would measure all from the foot of the last.
func TestBookmarkPlace(t *testing.T) {
	f := threePages()
	f.Pages[2].Size.H = 1200
	b := bytesOf(t, f)
	ctx, err := api.ReadValidateAndOptimize(bytes.NewReader(b), relaxed())
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, e := range ctx.Table {
		if e != nil && e.Object != nil && strings.Contains(e.Object.String(), "XYZ") {
			all = append(all, strings.Join(strings.Fields(e.Object.String()), " "))
		}
	}
	got := strings.Join(all, "\n")
	// Step 3: 330 − 310 + 20 = 40 from the left, 40 + 10 from the top of 900.
	// Step 6: 801 − 620 + 20 = 201, 60 + 10 from the top of 1200.
	for _, want := range []string{"40.00 850.00", "201.00 1130.00"} {
		if !strings.Contains(got, want) {
			t.Errorf("no bookmark leads to %s:\n%s", want, got)
		}
	}
}

func TestLinks(t *testing.T) {
	for in, want := range map[string]string{
		"https://example.com/a?b=c#d": "https://example.com/a?b=c#d", "http://例子.cn/路 径": "http://%E4%BE%8B%E5%AD%90.cn/%E8%B7%AF%20%E5%BE%84",
		"mailto:a@b.cn": "mailto:a@b.cn", "HTTPS://x.org": "https://x.org", " https://x.org ": "https://x.org",
		"mailto:名@b.cn":       "mailto:%E5%90%8D@b.cn",
		"javascript:alert(1)": "", "file:///etc/passwd": "", "data:text/html,x": "", "//x.org": "", "x.org": "", "": "",
		"https://": "", "java\nscript:x": "", "https://x.org/\x00": "", "ftp://x.org": "", "https://x.org/" + strings.Repeat("a", maxURL): "",
	} {
		if got, ok := safeURL(in); got != want || ok != (want != "") {
			t.Errorf("safeURL(%q) = %q, %v", in, got, ok)
		}
	}
	s := scene(words("a", 10, 10, 9, 0, canvas.Regular))
	s.Groups = append(s.Groups,
		&canvas.Group{Bounds: canvas.Rect{X: 100, Y: 50, W: 80, H: 20}, URL: "https://example.com/(a)"},
		&canvas.Group{Bounds: canvas.Rect{X: 100, Y: 90, W: 80, H: 20}, URL: "javascript:x"},
		&canvas.Group{Bounds: canvas.Rect{X: 390, Y: 90, W: 80, H: 20}, URL: "mailto:a@b.cn"})
	b := write(t, File{Pages: []canvas.Page{{Size: canvas.Size{W: 900, H: 700}, Placed: []canvas.Placement{
		{Scene: s, Source: canvas.Rect{W: 400, H: 300}, At: canvas.Point{X: 50, Y: 60}, Scale: 2},
	}}}})
	ctx, err := api.ReadValidateAndOptimize(bytes.NewReader(b), relaxed())
	if err != nil {
		t.Fatal(err)
	}
	d, _, _, err := ctx.PageDict(1, false)
	if err != nil {
		t.Fatal(err)
	}
	annots, err := ctx.DereferenceArray(d["Annots"])
	if err != nil || len(annots) != 2 {
		t.Fatalf("annotations %v, %v", annots, err)
	}
	got := ""
	for _, a := range annots {
		o, err := ctx.Dereference(a)
		if err != nil {
			t.Fatal(err)
		}
		got += " " + strings.Join(strings.Fields(o.String()), " ")
	}
	// x: 50 + 2·100 = 250 … 410; y from the foot: 700 − 60 − 2·50 = 540 … 500.
	for _, want := range []string{"250.00 540.00 410.00 500.00", "830.00 460.00 850.00 420.00"} {
		if !strings.Contains(got, want) {
			t.Errorf("no link at %s: %s", want, got)
		}
	}
	if strings.Contains(got, "javascript") || strings.Count(got, "URI") < 2 {
		t.Errorf("links %s", got)
	}
}

func TestProgressAndCancel(t *testing.T) {
	f := File{Pages: []canvas.Page{whole(blueprint(1000))}}
	last, total := 0, 0
	if err := Write(context.Background(), &bytes.Buffer{}, f, func(done, all int) {
		if done < last {
			t.Errorf("progress falls from %d to %d", last, done)
		}
		last, total = done, all
	}); err != nil {
		t.Fatal(err)
	}
	if last != total || total != len(f.Pages[0].Placed[0].Scene.Groups) {
		t.Errorf("progress ends at %d of %d", last, total)
	}
	ctx, cancel := context.WithCancel(context.Background())
	var out bytes.Buffer
	err := Write(ctx, &out, f, func(int, int) { cancel() })
	if !errors.Is(err, context.Canceled) || out.Len() != 0 {
		t.Errorf("cancelled: %v, %d bytes written", err, out.Len())
	}
}

func TestWriterFails(t *testing.T) {
	full := errors.New("disk full")
	err := Write(context.Background(), failing{full}, page(), nil)
	if !errors.Is(err, full) {
		t.Error(err)
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

// TestNumbers holds how lengths are written: as short as they are exact.
func TestNumbers(t *testing.T) {
	for _, c := range []struct {
		v    float64
		want string
	}{
		{0, "0 "}, {1, "1 "}, {-1, "-1 "}, {0.5, ".5 "}, {-0.05, "-.05 "}, {12.345, "12.35 "}, {100, "100 "}, {0.001, "0 "}, {99.999, "100 "}, {1234.5, "1234.5 "},
	} {
		p := pen{unit: 100, digit: 2}
		p.length(c.v)
		if string(p.b) != c.want {
			t.Errorf("%v is written %q, want %q", c.v, p.b, c.want)
		}
	}
}
