package handout

import (
	"context"
	"runtime"
	"testing"

	"touchline/model"
	"touchline/model/sample"
)

// TestOnlyWhatIsOnPagesIsHeld: of all that is laid out to find what is readable,
// a memo holds the maps that are on pages. All tries of 5,000 cards took 230 MB.
func TestOnlyWhatIsOnPagesIsHeld(t *testing.T) {
	memo := &Memo{}
	made, err := Make(context.Background(), sample.Make(300, 1, model.Chinese), Options{Kinds: []Kind{Overview, Phases, Exercise}, Memo: memo})
	if err != nil {
		t.Fatal(err)
	}
	runtime.GC()
	tries, held := 0, 0
	for _, l := range memo.maps {
		for _, v := range l.variants {
			if tries++; v.laid.Value() != nil {
				held++
			}
			if (v.held != nil) != (v.laid.Value() != nil) {
				t.Error("a map is there that is not held")
			}
		}
	}
	// A map without numbers of pages, and the same with them.
	if most := 2 * len(made.Pages); held == 0 || held > most || held >= tries/2 {
		t.Errorf("of %d maps %d are there for %d pages", tries, held, len(made.Pages))
	}
	runtime.KeepAlive(memo)
}

// TestPagesThatAreCountedAreLetGo: the first making learns the numbers of the pages,
// and holds no page but the one that it sets. The second one has none of the first.
func TestPagesThatAreCountedAreLetGo(t *testing.T) {
	d, ctx := sample.Make(300, 1, model.Chinese), context.Background()
	o := Options{Kinds: []Kind{Cover, Overview, Phases, Inventory, Poster}, Memo: &Memo{}}
	o.Memo.begin(d)
	first := newBook(ctx, d, o.filled(d), nil)
	for _, k := range o.Kinds {
		if err := first.add(k); err != nil {
			t.Fatal(err)
		}
	}
	for i, p := range first.pages[:len(first.pages)-1] {
		if p.sheet != nil || p.maps != nil {
			t.Errorf("page %d of %d is held", i+1, len(first.pages))
		}
	}
	second := newBook(ctx, d, o.filled(d), first.numbered())
	if second.before.pages != nil || second.before.before != nil || second.numbering {
		t.Error("the second making holds the first")
	}
}
