package keep_test

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"touchline/model"
	"touchline/model/keep"
)

// benchSizes are cards.
var benchSizes = []int{200, 2_000, 20_000}

// edits is a document and ever the next one, made beforehand: one card's
// text each.
func edits(cards int) []*model.Document {
	w := newWork(cards, 1)
	docs := []*model.Document{w.doc}
	all := w.doc.CardsInOrder()
	for i := range 64 {
		c := *all[i*len(all)/64]
		c.Text = fmt.Sprint("edit ", i)
		docs = append(docs, docs[i].WithCard(&c))
	}
	return docs
}

func benchDraft(b *testing.B, delay time.Duration) *keep.Draft {
	b.Helper()
	d, err := keep.OpenDraftWith(b.TempDir(), keep.Origin{}, func(err error) { b.Error(err) }, delay, nil)
	must(b, err)
	b.Cleanup(d.Done)
	return d
}

// BenchmarkNote is what a change costs the caller, while the draft is
// written behind it.
func BenchmarkNote(b *testing.B) {
	for _, n := range benchSizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			docs, d := edits(n), benchDraft(b, keep.DraftDelay)
			i := 0
			for b.Loop() {
				d.Note(docs[i%len(docs)])
				i++
			}
		})
	}
}

// BenchmarkWriteChange is one change to the disk, synced.
func BenchmarkWriteChange(b *testing.B) {
	for _, n := range benchSizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			docs, d := edits(n), benchDraft(b, 0)
			d.Note(docs[1])
			must(b, d.Flush())
			i := 2
			for b.Loop() {
				d.Note(docs[i%len(docs)])
				must(b, d.Flush())
				i++
			}
		})
	}
}

// BenchmarkWriteWhole is the first change after a save.
func BenchmarkWriteWhole(b *testing.B) {
	for _, n := range benchSizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			docs := edits(n)
			dir := b.TempDir()
			for b.Loop() {
				d, err := keep.OpenDraftWith(dir, keep.Origin{}, nil, 0, nil)
				must(b, err)
				d.Note(docs[1])
				must(b, d.Flush())
				d.Done()
			}
		})
	}
}

// BenchmarkSave is a save with all that belongs to it.
func BenchmarkSave(b *testing.B) {
	for _, n := range benchSizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			docs, d := edits(n), benchDraft(b, keep.DraftDelay)
			path := filepath.Join(b.TempDir(), "a.blueprint")
			s := keep.Saving{State: b.TempDir(), Draft: d}
			i := 0
			for b.Loop() {
				d.Note(docs[i%len(docs)])
				_, err := keep.Save(path, docs[i%len(docs)], s)
				must(b, err)
				i++
			}
		})
	}
}

// BenchmarkRecover is finding and opening a draft.
func BenchmarkRecover(b *testing.B) {
	for _, n := range benchSizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			state := b.TempDir()
			d, err := keep.OpenDraftWith(state, keep.Origin{}, nil, 0, nil)
			must(b, err)
			for _, doc := range edits(n) {
				d.Note(doc)
				must(b, d.Flush())
			}
			must(b, d.Leave())
			for b.Loop() {
				if all := found(b, state); len(all) != 1 {
					b.Fatal(len(all))
				}
			}
		})
	}
}
