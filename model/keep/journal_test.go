package keep_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"touchline/model"
	"touchline/model/file"
	"touchline/model/keep"
)

// madeJournal is the journal of some changes, with a save among them; ends
// are its lengths after each writing, from the first whole document on.
func madeJournal(t testing.TB) (data []byte, ends []int) {
	t.Helper()
	d, err := keep.OpenDraftWith(t.TempDir(), keep.Origin{Path: "某处/a\xff.blueprint"}, nil, 0, nil)
	must(t, err)
	w := newWork(2, 3)
	for i := range 12 {
		d.Note(w.step())
		must(t, d.Flush())
		data = content(t, d.JournalPath())
		ends = append(ends, len(data))
		if i == 5 {
			d.Saved(w.doc, keep.Origin{Path: "b", Hash: keep.HashOf(nil)})
			must(t, d.Flush())
		}
	}
	d.Done()
	return data, ends
}

// TestJournalCutAnywhere: what was written whole is there, and what is
// missing is told.
func TestJournalCutAnywhere(t *testing.T) {
	data, ends := madeJournal(t)
	for cut := range len(data) + 1 {
		doc, report, torn, _, err := keep.ReadJournal(data[:cut])
		state := 0
		whole := false
		for i, end := range ends {
			if end <= cut {
				state, whole = i+1, end == cut
			}
		}
		switch {
		case state == 0: // within the first document: as file.Decode has it
			if err == nil && (!torn || !report.Cut && cut < ends[0]-len("\n}\n")) {
				t.Fatalf("cut at %d in the first document: torn %v, %+v", cut, torn, report)
			}
			continue
		case err != nil:
			t.Fatalf("cut at %d: %v", cut, err)
		case doc.Head.Version != strconv.Itoa(state):
			t.Fatalf("cut at %d: state %s, not %d", cut, doc.Head.Version, state)
		case !report.Clean():
			t.Fatalf("cut at %d: %+v", cut, report)
		case whole && torn:
			t.Fatalf("cut at %d: torn, though the frame is whole", cut)
		}
	}
}

// TestJournalDamagedAnywhere: a flipped bit never gives a state that was not
// written, unless it is in the first document, and never a crash.
func TestJournalDamagedAnywhere(t *testing.T) {
	data, ends := madeJournal(t)
	states, last := map[string]bool{}, ""
	for _, end := range ends {
		doc, _, _, _, err := keep.ReadJournal(data[:end])
		must(t, err)
		last = string(file.Encode(doc))
		states[last] = true
	}
	for at := range data {
		bad := bytes.Clone(data)
		bad[at] ^= 1 << (at % 8)
		doc, _, torn, _, err := keep.ReadJournal(bad)
		if err != nil {
			continue
		}
		if !torn && string(file.Encode(doc)) != last { // a checksum in capitals is as good
			t.Fatalf("a flipped bit at %d was not seen", at)
		}
		if at >= ends[0] && !states[string(file.Encode(doc))] {
			t.Fatalf("a flipped bit at %d made a state that never was", at)
		}
	}
}

func TestZerosAtTheEnd(t *testing.T) {
	data, ends := madeJournal(t)
	doc, report, torn, _, err := keep.ReadJournal(append(bytes.Clone(data[:ends[2]]), make([]byte, 5000)...))
	if err != nil || !torn || !report.Clean() || doc.Head.Version != "3" {
		t.Errorf("%v %v %+v", err, torn, report)
	}
}

func TestNoJournal(t *testing.T) {
	whole, _ := madeJournal(t)
	first, rest, _ := strings.Cut(string(whole), "\n")
	for _, text := range []string{
		"", "x", first, first + "\n", first + "\n" + "@change 1 2 0\n{}\n", first + "\n@whole 1 9999999999999 0\n", rest,
		string(whole[:len(first)+3]), strings.Repeat("\x00", 9000), first + "\n@whole 1 -5 0\n{}\n",
	} {
		if _, _, _, _, err := keep.ReadJournal([]byte(text)); err == nil {
			t.Errorf("%.40q was read", text)
		}
	}
}

// TestDamagedDraftIsTold: a draft that nothing can be read from does not
// vanish silently.
func TestDamagedDraftIsTold(t *testing.T) {
	state := t.TempDir()
	dir := filepath.Join(state, "drafts")
	must(t, os.MkdirAll(dir, 0o700))
	must(t, os.WriteFile(filepath.Join(dir, "a.draft"), []byte("nothing"), 0o600))
	all := found(t, state)
	if len(all) != 1 || key(all[0].Err) != "keep.drafts.unreadable" || all[0].Kept.IsZero() {
		t.Fatalf("%+v", all)
	}
	if _, _, err := all[0].Open(); key(err) != "keep.drafts.unreadable" {
		t.Error(err)
	}
	must(t, all[0].Discard())
	if len(found(t, state)) != 0 {
		t.Error("it is offered again")
	}
}

// TestJournalHoldsWhatWasNoted, whatever is noted, undone, flushed and saved.
func TestJournalHoldsWhatWasNoted(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		state, err := os.MkdirTemp("", "keep")
		must(t, err)
		defer os.RemoveAll(state)
		d, err := keep.OpenDraftWith(state, keep.Origin{}, nil, 0, nil)
		must(t, err)
		defer d.Crash()
		w := newWork(rapid.IntRange(1, 30).Draw(r, "cards"), rapid.Uint64().Draw(r, "seed"))
		var docs []*model.Document
		saved := w.doc // or as good as saved: nothing was noted
		for range rapid.IntRange(1, 25).Draw(r, "actions") {
			switch rapid.IntRange(0, 5).Draw(r, "action") {
			case 0, 1, 2:
				d.Note(w.step())
				docs = append(docs, w.doc)
			case 3:
				must(t, d.Flush())
			case 4: // undo
				if len(docs) > 0 {
					w.doc = docs[rapid.IntRange(0, len(docs)-1).Draw(r, "to")]
					d.Note(w.doc)
				}
			case 5:
				d.Saved(w.doc, keep.Origin{Path: filepath.Join(state, "none")})
				saved = w.doc
			}
		}
		must(t, d.Leave())
		if w.doc == saved && len(found(t, state)) == 0 {
			return // what was changed since was undone
		}
		_, got := only(t, state)
		equal(t, got, w.doc)
	})
}

// FuzzJournal reads a whole document, a change and a tail of any bytes, in
// frames whose checksums are right: else the fuzzer gets no further than
// them.
func FuzzJournal(f *testing.F) {
	from := model.New(model.Parts{
		Phases: []*model.Phase{{ID: "p", Steps: []*model.Step{{ID: "s"}}}},
		Lanes:  []*model.Lane{{ID: "l", Role: model.RoleCustomer}},
		Cards:  []*model.Card{{ID: "c", Lane: "l", Step: "s", Rank: "m", Span: 1, Kind: model.KindAction}},
	})
	to := from.WithCard(&model.Card{ID: "d", Lane: "l", Step: "s", Rank: "x", Span: 1, Kind: model.KindNote}).WithoutCard("c").
		WithLink(&model.Link{ID: "k", From: "c", To: "d", Kind: model.LinkFlow})
	whole, change := file.Encode(from), file.EncodeChanges(from, to)
	f.Add(whole, change, []byte{})
	f.Add(whole, file.EncodeChanges(from, to.WithLanes(nil)), keep.Frame("saved", []byte("{}")))
	f.Add(whole[:len(whole)/2], []byte("{}"), []byte("@change 1 3 0\n{}\n"))
	f.Fuzz(func(t *testing.T, whole, change, tail []byte) {
		data := append([]byte("touchline draft 1\n"), keep.Frame("origin", []byte(`{"path": "a"}`))...)
		data = append(data, keep.Frame("whole", whole)...)
		data = append(data, keep.Frame("change", change)...)
		data = append(data, tail...)
		doc, _, _, _, err := keep.ReadJournal(data)
		if err != nil {
			return
		}
		for _, p := range doc.Check() {
			t.Fatalf("%+v", p)
		}
		again, report, err := file.Decode(file.Encode(doc))
		if err != nil || !report.Clean() {
			t.Fatalf("%v %+v", err, report)
		}
		equal(t, again, doc)
	})
}

// FuzzFrames reads any bytes as a journal.
func FuzzFrames(f *testing.F) {
	f.Add([]byte("touchline draft 1\n@origin 1 2 0\n{}\n"))
	f.Add(append([]byte("touchline draft 1\n"), keep.Frame("whole", []byte("{}"))...))
	f.Fuzz(func(_ *testing.T, data []byte) { _, _, _, _, _ = keep.ReadJournal(data) })
}
