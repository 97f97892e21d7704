package keep_test

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"touchline/model/file"
	"touchline/model/keep"
)

// The test's binary started again is a process to be killed: asChild says
// what it does.
const asChild = "TOUCHLINE_KEEP_CHILD"

func TestMain(m *testing.M) {
	args := strings.Split(os.Getenv(asChild), "\n")
	go func() { // no child outlives its parent
		if args[0] != "" {
			_, _ = io.Copy(io.Discard, os.Stdin)
			os.Exit(3)
		}
	}()
	switch args[0] {
	case "":
		os.Exit(m.Run())
	case "lock":
		if held, _ := keep.Lock(args[1], nil); held != nil {
			fmt.Println("locked 0")
		}
		select {}
	case "work":
		seed, _ := strconv.ParseUint(args[4], 10, 64)
		cards, _ := strconv.Atoi(args[3])
		fmt.Println(workUntilKilled(args[1], args[2], cards, seed))
		os.Exit(2)
	}
}

// childDelay stands for DraftDelay in a child, which lives for moments.
const childDelay = 5 * time.Millisecond

// workUntilKilled edits and saves, and tells what it did after it did it.
func workUntilKilled(state, path string, cards int, seed uint64) error {
	w := newWork(cards, seed)
	d, err := keep.OpenDraftWith(state, keep.Origin{Path: path, Hash: keep.HashOf(file.Encode(w.doc))}, nil, childDelay, nil)
	if err != nil {
		return err
	}
	held, _ := keep.Lock(path, nil)
	if held == nil {
		return fmt.Errorf("somebody else holds the lock")
	}
	when := rand.New(rand.NewPCG(seed, 2))
	fmt.Println("begun 0")
	for {
		d.Note(w.step())
		fmt.Println("noted", w.n)
		switch when.IntN(8) {
		case 0:
			if err := d.Flush(); err != nil {
				return err
			}
		case 1, 2:
			if _, err := keep.Save(path, w.doc, keep.Saving{State: state, Draft: d}); err != nil {
				return err
			}
			fmt.Println("saved", w.n)
		case 3:
			<-time.After(time.Duration(when.IntN(10)) * time.Millisecond) // somebody thinks
		}
		if !d.State().Pending {
			fmt.Println("kept", w.n)
		}
	}
}

// child is a process that was started to be killed.
type child struct {
	t     *testing.T
	cmd   *exec.Cmd
	stdin io.Closer
	lines *bufio.Scanner
	last  map[string]int    // what it told last of each kind
	at    map[int]time.Time // when it told of a change
}

func startChild(t *testing.T, args ...string) *child {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), asChild+"="+strings.Join(args, "\n"))
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	must(t, err)
	in, err := cmd.StdinPipe()
	must(t, err)
	must(t, cmd.Start())
	c := &child{t: t, cmd: cmd, stdin: in, lines: bufio.NewScanner(out), last: map[string]int{}, at: map[int]time.Time{}}
	t.Cleanup(c.kill)
	return c
}

// next reads a line of the child, and reports whether there was one.
func (c *child) next() bool {
	if !c.lines.Scan() {
		return false
	}
	what, number, _ := strings.Cut(c.lines.Text(), " ")
	n, err := strconv.Atoi(number)
	if err != nil {
		c.t.Fatalf("the child says %q", c.lines.Text())
	}
	c.last[what] = n
	if what == "noted" {
		c.at[n] = time.Now()
	}
	return true
}

func (c *child) waitFor(what string) {
	c.t.Helper()
	for c.next() {
		if _, ok := c.last[what]; ok {
			return
		}
	}
	c.t.Fatalf("the child never said %s", what)
}

// kill kills the child as the system does when nothing else helps.
func (c *child) kill() {
	if c.cmd.ProcessState == nil {
		_ = c.cmd.Process.Kill()
		_ = c.cmd.Wait()
		_ = c.stdin.Close()
	}
}

// killAfter reads what the child tells until it is killed.
func (c *child) killAfter(pause time.Duration) (killed time.Time) {
	c.waitFor("begun")
	timer := time.AfterFunc(pause, func() {
		killed = time.Now()
		_ = c.cmd.Process.Kill()
	})
	defer timer.Stop()
	for c.next() { // to the end of the pipe: what it told before it died is there
	}
	_ = c.cmd.Wait()
	_ = c.stdin.Close()
	if code := c.cmd.ProcessState.ExitCode(); code > 0 {
		c.t.Fatalf("the child ended by itself: %d", code)
	}
	return killed
}

// kills is how many processes TestKilled kills.
const kills = 200

// TestKilled kills a process that edits and saves, at random moments. The
// file is one of the states that were saved, byte for byte; what the draft
// said was kept is offered or in the file (and
// TestEveryChangeIsKeptWithinASecond holds the draft to its second); the
// lock is known for a dead one; no version is half a version.
func TestKilled(t *testing.T) {
	n := kills
	if testing.Short() || raceDetector { // which makes a process slow to start
		n = 20
	}
	r := rand.New(rand.NewPCG(20261121, 0))
	type moment struct {
		seed  uint64
		cards int
		after time.Duration
	}
	var all []moment
	for range n {
		all = append(all, moment{r.Uint64(), []int{5, 60, 60, 600}[r.IntN(4)], time.Duration(r.IntN(150_000)) * time.Microsecond})
	}
	for part := range 2 {
		t.Run(strconv.Itoa(part), func(t *testing.T) {
			t.Parallel()
			var offered, inFile, between int
			var lost time.Duration
			for i := part; i < len(all); i += 2 {
				m := all[i]
				k := killOne(t, m.seed, m.cards, m.after)
				lost = max(lost, k.lost)
				between += k.between
				if k.offered {
					offered++
				} else {
					inFile++
				}
			}
			t.Logf("%d drafts were offered, %d times all was in the file, %d times a save had not been told; the oldest change that was lost was %v old, at a delay of %v",
				offered, inFile, between, lost, childDelay)
			if offered == 0 || inFile == 0 && n == kills {
				t.Error("the moments were not very random")
			}
		})
	}
}

type killing struct {
	offered bool
	between int
	lost    time.Duration
}

func killOne(t *testing.T, seed uint64, cards int, after time.Duration) (k killing) {
	t.Helper()
	state, dir := t.TempDir(), t.TempDir()
	path := filepath.Join(dir, "a.blueprint")
	must(t, file.Save(path, newWork(cards, seed).doc))
	c := startChild(t, "work", state, path, strconv.Itoa(cards), strconv.FormatUint(seed, 10))
	killed := c.killAfter(after)

	// The file is one of the saved states.
	data := content(t, path)
	doc, report, err := file.Decode(data)
	if err != nil || !report.Clean() {
		t.Fatalf("seed %d: the file is broken: %v %+v", seed, err, report)
	}
	in := number(t, doc)
	again := newWork(cards, seed)
	states := map[int][]byte{0: file.Encode(again.doc)}
	for again.n <= c.last["noted"] { // and the one that it may not have told any more
		again.step()
		states[again.n] = nil
		if again.n == in {
			states[in] = file.Encode(again.doc)
		}
	}
	if !bytes.Equal(states[in], data) {
		t.Fatalf("seed %d: the file is not state %d byte for byte", seed, in)
	}
	if in < c.last["saved"] {
		t.Fatalf("seed %d: the file is state %d, and %d was saved", seed, in, c.last["saved"])
	}
	if in > c.last["saved"] {
		k.between = 1
	}

	// What was kept is offered.
	got := in
	if all := found(t, state); len(all) > 0 {
		k.offered = true
		f, draft := only(t, state)
		got = number(t, draft)
		again = newWork(cards, seed)
		for again.n < got {
			again.step()
		}
		equal(t, draft, again.doc)
		if got < in || f.Disk != keep.DiskSame || f.Path != path || f.Torn && got == c.last["noted"] {
			t.Fatalf("seed %d: state %d is in the file, %d is offered: %+v", seed, in, got, f)
		}
	}
	if got < c.last["kept"] {
		t.Fatalf("seed %d: state %d is offered, and %d was kept", seed, got, c.last["kept"])
	}
	if at, ok := c.at[got+1]; ok {
		k.lost = killed.Sub(at)
	}

	if held, by := keep.Lock(path, nil); held == nil {
		t.Fatalf("seed %d: locked by %+v", seed, by)
	} else {
		held.Release()
	}
	all, err := keep.Versions(state, path)
	must(t, err)
	for _, v := range all {
		if _, err := v.Read(); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
	}
	for _, n := range names(t, dir) {
		if n != "a.blueprint" && !strings.HasPrefix(n, ".touchline-") {
			t.Fatalf("seed %d: %s lies beside the file", seed, n)
		}
	}
	return k
}
