package cli

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// How much memory a command may take before it collects garbage. Most live for
// a tenth of a second and throw little away: up to quietBytes nothing is
// collected at all. A large document may then take up to modestBytes; beyond
// that what is used decides, and leastPercent of it may be thrown away between
// two collections.
const (
	quietBytes   = 64 << 20
	modestBytes  = 160 << 20
	mostPercent  = 400
	leastPercent = 30
)

// collectLate sets that for the process.
func collectLate() {
	debug.SetGCPercent(-1)
	limit := debug.SetMemoryLimit(quietBytes)
	var again func(first bool)
	again = func(first bool) { // after each collection
		runtime.AddCleanup(new([16]byte), func(first bool) {
			debug.SetGCPercent(percent(live()))
			if first {
				debug.SetMemoryLimit(limit)
			}
			again(false)
		}, first)
	}
	again(true)
}

// percent is how much more than what is used may be allocated until the next
// collection.
func percent(used uint64) int {
	if used == 0 {
		return mostPercent
	}
	return int(min(mostPercent, max(leastPercent, 100*(modestBytes-min(modestBytes, used))/used)))
}

// live is the bytes that the last collection found in use.
func live() uint64 {
	sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	if metrics.Read(sample); sample[0].Value.Kind() != metrics.KindUint64 {
		return 0
	}
	return sample[0].Value.Uint64()
}
