package cli

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// How much memory a command may take before it collects garbage. Most live for
// a tenth of a second and throw little away: up to quietBytes nothing is
// collected at all. A large document may then take up to modestBytes in all;
// beyond that what is used decides: a third as much, and what the runtime
// itself needs, may come before the next collection. Towards mostOfAFile, the most that
// any file may cost less what is not the runtime's, less may come, but never so
// little that the program does nothing but collect.
const (
	quietBytes   = 64 << 20
	modestBytes  = 180 << 20
	mostOfAFile  = 270 << 20
	runtimeBytes = 40 << 20
	leastBytes   = 4 << 20
	usualPercent = 400
	// A window lives for hours and holds pictures of what it shows: it keeps to
	// the runtime's own percentage where that is less.
	windowPercent = 100
)

// WindowMemory bounds the memory of a process with windows.
func WindowMemory() { collectLate(windowPercent) }

// collectLate sets that for the process, with the percentage that holds after
// the first collection. The limit is what holds, and not the
// percentage: it is set anew after each collection, on a goroutine that may
// come late, and one that is too low meanwhile costs a collection, no memory.
func collectLate(percent int) {
	debug.SetGCPercent(-1)
	debug.SetMemoryLimit(quietBytes)
	var again func()
	again = func() { // after each collection
		runtime.AddCleanup(new([16]byte), func(struct{}) {
			debug.SetMemoryLimit(mostBytes(live()))
			debug.SetGCPercent(percent)
			again()
		}, struct{}{})
	}
	again()
}

// mostBytes is how much may be in memory where so much is used.
func mostBytes(used int64) int64 {
	usual := used + used/3 + runtimeBytes
	least := used + used/16 + leastBytes
	return max(modestBytes, min(usual, max(mostOfAFile, least)))
}

// live is the bytes that the last collection found in use.
func live() int64 {
	sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	if metrics.Read(sample); sample[0].Value.Kind() != metrics.KindUint64 {
		return 0
	}
	return int64(sample[0].Value.Uint64())
}
