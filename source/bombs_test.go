package source_test

import (
	"runtime"
	"runtime/debug"
	"strings"
	"testing"

	"touchline/model"
	"touchline/model/sample/hostile"
	"touchline/model/words"
	"touchline/source"
)

// TestBombs: a small file that would cost much is refused by a limit that has a
// name, and takes less than 200 MB at once. What garbage is not collected yet
// counts, so it is collected often.
func TestBombs(t *testing.T) {
	defer debug.SetGCPercent(debug.SetGCPercent(25))
	for _, c := range hostile.Imports() {
		data := c.Make()
		if len(data) > 16<<20 {
			t.Errorf("%s has %d MB, and is to be small", c.Name, len(data)>>20)
		}
		runtime.GC()
		peak := watch()
		r, err := source.Bytes(c.Name, data, source.Options{})
		most := peak()
		if got := key(err); got != c.Key {
			t.Errorf("%s: %v, want %q", c.Name, err, c.Key)
		}
		for _, lang := range words.Langs {
			if s, hint := words.Explain(lang, err); err != nil && (s == c.Key || hint == "" || strings.ContainsAny(s+hint, "{}")) {
				t.Errorf("%s in %s: %q, %q", c.Name, lang, s, hint)
			}
		}
		if most > 200 {
			t.Errorf("%s takes %d MB", c.Name, most)
		}
		if c.Key == "" && (r.Doc == nil || r.Doc.CardTable().Len() != 2 || r.Doc.Lanes[0].Role != model.RoleCustomer) {
			t.Errorf("%s: %v", c.Name, r.Doc)
		}
	}
}

// watch looks at how much memory is in use until it is asked for the most, in MB
// beyond what was in use before.
func watch() (most func() uint64) {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	before := m.HeapInuse
	done, told := make(chan bool), make(chan uint64)
	go func() {
		peak := uint64(0)
		for {
			runtime.ReadMemStats(&m)
			if m.HeapInuse > before {
				peak = max(peak, m.HeapInuse-before)
			}
			select {
			case <-done:
				told <- peak >> 20
				return
			default:
				runtime.Gosched()
			}
		}
	}()
	return func() uint64 {
		close(done)
		return <-told
	}
}
