//go:build linux && cgo && !race

package ui

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
)

// TestAnIdleWindowRests: a window that nobody touches paints nothing. One whose
// toolbar folded and unfolded whenever it was asked for its size painted for
// ever, and a laptop's battery was empty at noon.
func TestAnIdleWindowRests(t *testing.T) {
	s := newScreen(t)
	s.remember(s.home, "{\"toured\": true, \"guideClosed\": true, \"language\": \"en\"}")
	a := newArtist(s)
	a.blank()
	a.doubleClick("cell 1 1")
	a.name("first")
	s.do("mousemove", "700", "5", "sleep", "2") // off the canvas, until all that comes late has come
	const seconds, most = 4, 50                 // hundredths of a second of the processor's time
	before := processorTime(t, a.cmd.Process.Pid)
	s.do("sleep", strconv.Itoa(seconds))
	if used := processorTime(t, a.cmd.Process.Pid) - before; used > most {
		t.Errorf("a window at rest used %d hundredths of a second in %d seconds", used, seconds)
	}
}

// processorTime is what a process has used, in ticks of a hundredth of a second.
func processorTime(t *testing.T, pid int) int {
	t.Helper()
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(data), ") ") // its name may hold spaces
	f := strings.Fields(rest)
	sum := 0
	for _, field := range []string{f[11], f[12]} { // in user mode, in the kernel
		n, err := strconv.Atoi(field)
		if err != nil {
			t.Fatal(err)
		}
		sum += n
	}
	return sum
}
