package file_test

import (
	"errors"
	"runtime"
	"strings"
	"testing"

	"touchline/model"
	"touchline/model/file"
	"touchline/model/sample/hostile"
)

// What reading a file of so many bytes may allocate: 300 MB for 10 MB, in all
// and not only at a time, and some for a start.
const (
	allocTimes = 30
	allocStart = 48 << 20 // the most of some sums takes that, however small the file
)

// TestSmallFilesCostLittle reads files that are small and hold as much as can
// be held: they are refused by a limit that has a name, or read, and neither
// costs more than their size allows.
func TestSmallFilesCostLittle(t *testing.T) {
	for _, c := range hostile.Blueprints() {
		t.Run(c.Name, func(t *testing.T) {
			data := c.Make(1 << 20)
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			d, _, err := file.Decode(data)
			runtime.ReadMemStats(&after)
			if got, most := after.TotalAlloc-before.TotalAlloc, uint64(allocTimes*len(data)+allocStart); got > most {
				t.Errorf("reading %d bytes allocated %d, more than %d", len(data), got, most)
			}
			if err != nil {
				var fault *model.Fault
				if !errors.As(err, &fault) || !strings.HasPrefix(fault.Key, "file.limit.") && !strings.HasPrefix(fault.Key, "model.sum.") {
					t.Fatalf("refused for %v", err)
				}
				return
			}
			for _, p := range d.Check() {
				t.Fatalf("broken: %+v", p)
			}
		})
	}
}
