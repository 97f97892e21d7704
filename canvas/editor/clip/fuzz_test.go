package clip_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"touchline/canvas/editor/clip"
	"touchline/canvas/editor/editortest"
	"touchline/model"
	"touchline/model/edit"
	"touchline/model/file"
)

// places is where a paste may begin in Bank.
func places(t testing.TB, d *model.Document) []clip.At {
	behind := in(t, d, "customer", "s1")
	behind.Card = "a"
	return []clip.At{nowhere(d), behind, in(t, d, "support", "s4"), head(t, d, "front"), head(t, d, "time")}
}

// check pastes something; the document is sound afterwards, or it is as it was
// and the fault says why.
func check(t testing.TB, c clip.Clip, at clip.At) {
	t.Helper()
	before := editortest.Bank()
	d, err := paste(t, before, c, at)
	var fault *model.Fault
	if err != nil && !errors.As(err, &fault) {
		t.Fatalf("%.80q is refused without a reason: %v", c.Text, err)
	}
	again, report, err := file.Decode(file.Encode(d))
	if err != nil || !report.Clean() || !bytes.Equal(file.Encode(again), file.Encode(d)) {
		t.Fatalf("%.80q: what was pasted is not what a file gives back: %v %+v", c.Text, err, report)
	}
}

// TestHostileClips: whatever is pasted, the document stays sound or as it is.
func TestHostileClips(t *testing.T) {
	good := string(copied(t, editortest.Bank(), "card:b card:g").JSON)
	deep := `{"format":"touchline.blueprint","version":"1.0","x":` + strings.Repeat("[", 100_000)
	swap := func(old, put string) string {
		if !strings.Contains(good, old) {
			t.Fatalf("%s is not in a clip: %s", old, good)
		}
		return strings.ReplaceAll(good, old, put)
	}
	for _, text := range []string{
		good[:len(good)/2],
		good[:len(good)-3],
		swap(`"cards"`, `"links"`),
		swap(`"flow"`, `"\u0000"`),
		swap(`"customer"`, `"time"`),
		swap(`"b"`, `"g"`),
		swap(`1.0`, `9.0`),
		swap(`"clip": "cards"`, `"clip": "lanes"`),
		swap(`"clip": "cards"`, `"clip": "steps"`),
		swap(`"clip": "cards"`, `"clip": {"a":[1]}`),
		swap(`"clipRows": [`, `"clipRows": [{"id":"time","role":"time","follows":"time"},`),
		swap(`"clipRows": [`, `"clipRows": [1,`),
		deep,
		`{"format":"touchline.blueprint"}`,
		`{"format":"touchline.blueprint","version":"1.0","cards":[{"id":"x","lane":"none","step":"none","span":99999}]}`,
		`{"format":"touchline.blueprint","version":"1.0","clip":"lanes","lanes":[{"id":"t","role":"time","follows":"t"}]}`,
		`{"format":"touchline.blueprint","version":"1.0","clip":"phases"}`,
		strings.Repeat("\t", 20_000) + "x",
		strings.Repeat("a\n", 4_000),
		strings.Repeat("a\t\n", 500),
		strings.Repeat(`"`, 1001) + "\t",
		"\xff\xfe\tx",
	} {
		for _, at := range places(t, editortest.Bank()) {
			check(t, clip.Clip{Text: text}, at)
		}
	}
}

// TestPasteAnything pastes any part of a document into any place of it, and of
// an empty one; all of its cards are there.
func TestPasteAnything(t *testing.T) {
	all := strings.Fields("card:a card:b card:c card:f card:g card:h card:i sticky:n link:ab " +
		"step:s1 step:s2 step:s3 step:s4 phase:one phase:two lane:customer lane:time lane:front title")
	some := rapid.SliceOfNDistinct(rapid.SampledFrom(all), 1, 6, rapid.ID[string])
	rapid.Check(t, func(rt *rapid.T) {
		d := editortest.Bank()
		c, ok := clip.Of(d, picked(strings.Join(some.Draw(rt, "from"), " ")), model.English)
		if !ok {
			return
		}
		part, report, err := file.Decode(c.JSON)
		if err != nil || !report.Clean() {
			rt.Fatalf("the clip is not sound: %v %+v", err, report)
		}
		at := rapid.SampledFrom(places(t, d)).Draw(rt, "at")
		if rapid.Bool().Draw(rt, "empty") {
			d, at = model.New(model.Parts{}), clip.At{Row: -1}
		}
		if rapid.Bool().Draw(rt, "text") {
			c.JSON = nil
		}
		after, err := paste(t, d, c, at)
		if err != nil {
			rt.Fatal(err)
		}
		if c.JSON != nil && after.CardTable().Len() != d.CardTable().Len()+part.CardTable().Len() {
			rt.Fatalf("%d cards, of %d and %d", after.CardTable().Len(), d.CardTable().Len(), part.CardTable().Len())
		}
	})
}

// FuzzClip pastes what may be a clip.
func FuzzClip(f *testing.F) {
	for _, of := range []string{"card:b", "card:b card:g", "sticky:n", "step:s1", "phase:one", "lane:customer lane:time"} {
		f.Add(string(copied(f, editortest.Bank(), of).JSON))
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, at := range places(t, editortest.Bank()) {
			check(t, clip.Clip{JSON: []byte(text)}, at)
		}
	})
}

// FuzzPaste pastes any text, as cells and into one cell.
func FuzzPaste(f *testing.F) {
	for _, s := range []string{"a\tb\n\"c\nd\"\te", "\tx\ty\nl\t1\t2", "a,b\nc,d", `{"format":"touchline.blueprint","version":"1.0","clip":"steps"}`, "\"", "l1\nl2"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d := editortest.Bank()
		at := in(t, d, "customer", "s2")
		check(t, clip.Clip{Text: text}, at)
		p, err := clip.Paster{Bits: counting()}.InCell(d, text, at)
		if err != nil {
			t.Fatal(err)
		}
		next, err := edit.Apply(d, p.Edits)
		if err != nil || len(next.Check()) > 0 {
			t.Fatal(err, next.Check())
		}
	})
}
