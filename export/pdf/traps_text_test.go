package pdf

import (
	"bytes"
	"context"
	"crypto/sha256"
	"strings"
	"sync"
	"testing"
	"unicode"

	"github.com/pdfcpu/pdfcpu/pkg/api"

	"touchline/canvas"
	"touchline/canvas/text"
)

// The traps of gofpdf with text and fonts: see guards.go.

func TestTrapAboveBMP(t *testing.T) {
	const odd = "扩展 𠀀 𬣙 😀 \xff\xc3 end"
	f := page(words(odd, 10, 10, 12, 0, canvas.Regular))
	f.About = canvas.About{Title: odd, Author: odd, Subject: odd, Keywords: []string{odd, "b"}, Language: "zh"}
	f.Marks = []canvas.Mark{{Title: odd}}
	f.Attachment, f.AttachmentName = []byte("{}"), odd+".blueprint"
	b := write(t, f)
	const clean = "扩展 𠀀 𬣙 😀 \uFFFD\uFFFD end"
	for name, want := range map[string]string{
		"Title": clean, "Author": clean, "Subject": clean,
	} {
		info, err := api.PDFInfo(bytes.NewReader(b), "", nil, false, relaxed())
		if err != nil {
			t.Fatal(err)
		}
		got := map[string]string{"Title": info.Title, "Author": info.Author, "Subject": info.Subject}[name]
		if strings.ReplaceAll(got, "\uFFFD\uFFFD", "\uFFFD") != strings.ReplaceAll(want, "\uFFFD\uFFFD", "\uFFFD") {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	if got := bookmarks(t, b); len(got) != 1 || !strings.HasPrefix(got[0].Title, "扩展 𠀀 𬣙 😀 ") {
		t.Errorf("bookmarks %v", got)
	}
	if got := textOf(t, b); !strings.Contains(got, "扩展 𠀀 𬣙 😀") || !strings.Contains(got, "end") {
		t.Errorf("text %q", got)
	}
}

func TestTrapChineseLineBreaks(t *testing.T) {
	const long = "等待审核结果反复查看进度，并与客服核对每一项材料。完成后收到短信通知"
	w := words(long, 10, 10, 12, 60, canvas.Regular)
	if len(w.Lines) < 4 {
		t.Fatalf("%d lines", len(w.Lines))
	}
	for _, mode := range [][]string{nil, {"-raw"}, {"-layout"}} {
		if got := strings.TrimSpace(textOf(t, write(t, page(w)), mode...)); got != long {
			t.Errorf("pdftotext %v reads %q", mode, got)
		}
	}
}

func TestTrapMissingGlyph(t *testing.T) {
	const s = "完成 ᚠ 🎉 ok"
	w := words(s, 10, 10, 12, 0, canvas.Regular)
	for _, sys := range []*text.System{nil, text.Machine()} {
		f := page(w)
		f.System = sys
		b := write(t, f)
		if got := strings.TrimSpace(textOf(t, b)); got != s {
			t.Errorf("text %q, want %q", got, s)
		}
		if c := pageContent(t, b, 1); !strings.Contains(c, "\nf\n") && !strings.Contains(c, " Do") {
			t.Errorf("nothing is drawn for the missing characters:\n%s", c)
		}
	}
	// A run that nobody marked as missing is no silent gap either.
	raw := &canvas.Text{Source: s, Size: 12, Color: canvas.RGB(0), Lines: []canvas.Line{
		{At: canvas.Point{X: 10, Y: 20}, Width: 90, Runs: []canvas.Run{{Text: s, Width: 90}}},
	}}
	b := write(t, page(raw))
	if got := strings.TrimSpace(textOf(t, b)); got != s {
		t.Errorf("unmarked: text %q, want %q", got, s)
	}
	if c := pageContent(t, b, 1); strings.Count(c, "\nf\n") != 2 {
		t.Errorf("unmarked: two boxes are wanted:\n%s", c)
	}
}

// TestTrapFromRight: text from right to left comes back as typed, whether it is a
// line or several.
func TestTrapFromRight(t *testing.T) {
	for _, width := range []float64{0, 60} {
		const s = "مرحبا بالعالم في الخدمة"
		got := textOf(t, write(t, page(words(s, 10, 10, 12, width, canvas.Regular))))
		got = strings.Join(strings.Fields(strings.Map(func(r rune) rune {
			if unicode.Is(unicode.Bidi_Control, r) {
				return -1
			}
			return r
		}, got)), " ")
		if got != s {
			t.Errorf("in %v pt: text %q, want %q", width, got, s)
		}
	}
}

func TestTrapCombiningMarks(t *testing.T) {
	const s = "cafe\u0301 re\u0301sume\u0301" // letters and marks apart
	raw := &canvas.Text{Source: s, Size: 12, Color: canvas.RGB(0), Lines: []canvas.Line{
		{At: canvas.Point{X: 10, Y: 20}, Width: 90, Runs: []canvas.Run{{Text: s, Width: 90}}},
	}}
	for name, w := range map[string]*canvas.Text{"measured": words(s, 10, 10, 12, 0, canvas.Bold), "raw": raw} {
		b := write(t, page(w))
		if got := strings.TrimSpace(textOf(t, b)); got != s {
			t.Errorf("%s: text %q, want it as typed, %q", name, got, s)
		}
	}
	// The composed letter's glyph is drawn, once for each.
	f, err := embedded[canvas.Regular]()
	if err != nil {
		t.Fatal(err)
	}
	a := newAlphabet(f)
	a.learn(raw)
	a.number()
	if n := len(a.encode(nil, raw.Lines[0].Runs[0], 12)); n != 2*len("cafe resume") {
		t.Errorf("%d bytes of codes, want two a letter", n)
	}
	for _, s := range a.slots {
		if s.means == "e\u0301" && s.glyph != f.glyph('é') {
			t.Errorf("e with an acute is glyph %d, want %d", s.glyph, f.glyph('é'))
		}
	}
}

func TestTrapFullFont(t *testing.T) {
	b := write(t, page(words("有形展示 客户行为", 10, 10, 12, 0, canvas.Regular)))
	if len(b) > 12_000 {
		t.Errorf("%d bytes for nine characters: the font is not cut", len(b))
	}
	one, _ := embedded[canvas.Regular]()
	two, _ := embedded[canvas.Regular]()
	if one == nil || one != two {
		t.Error("the source font is parsed more than once")
	}
}

func TestTrapSharedFontBytes(t *testing.T) {
	before := [2][32]byte{sha256.Sum256(text.FontFile(canvas.Regular)), sha256.Sum256(text.FontFile(canvas.Bold))}
	var all sync.WaitGroup
	for range 4 { // under -race this finds a shared write
		all.Go(func() {
			f := page(words("Résumé 审核", 10, 10, 12, 0, canvas.Regular), words("审核", 10, 40, 12, 0, canvas.Bold))
			var b bytes.Buffer
			if err := Write(context.Background(), &b, f, nil); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	after := [2][32]byte{sha256.Sum256(text.FontFile(canvas.Regular)), sha256.Sum256(text.FontFile(canvas.Bold))}
	if before != after {
		t.Error("the embedded font was written into")
	}
}

func TestTrapPageCountAlias(t *testing.T) {
	if got := strings.TrimSpace(textOf(t, write(t, page(words("page {nb} of {nb}", 10, 10, 9, 0, canvas.Regular))))); got != "page {nb} of {nb}" {
		t.Errorf("text %q", got)
	}
}
