//go:build linux && cgo && !race

package ui

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"testing"
	"time"
)

// The random user sits at the real program on a real display and follows no
// script: clicks with every button, drags, types words with spaces, opens
// menus and drop-downs and leaves them, goes from window to window, takes
// back. After each act it is judged what must always hold: a click on a card
// selects it, what was typed is in the document as typed and where it was
// meant, nothing is gone but what was deleted, the window answers.
//
// What the user does depends on a seed and on what is to be seen. It works in
// sessions of sessionActs acts, each with a seed of its own and a program of
// its own, so that a session that failed can be done again by its seed.
const (
	userVariable = "TOUCHLINE_USER"      // how long, as "2m"
	seedVariable = "TOUCHLINE_USER_SEED" // of the first session; by default another one each time
	butVariable  = "TOUCHLINE_USER_BUT"  // names of acts to leave out, with semicolons between
	sessionActs  = 60
)

func TestARandomUser(t *testing.T) {
	long, seed := lengthAndSeed(t, userVariable, seedVariable)
	end := time.Now().Add(long)
	acts := map[string]int{}
	sessions := 0
	for ; time.Now().Before(end) && !t.Failed(); sessions++ {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			t.Logf("again: make user ALONE=1s TOGETHER= SEED=%d", seed)
			newUser(t, seed).session(end, acts)
		})
		seed++
	}
	all := 0
	for _, n := range acts {
		all += n
	}
	t.Logf("%d acts in %d sessions: %v", all, sessions, acts)
}

// lengthAndSeed is how long a random test is to take, and its first seed, as
// the environment says.
func lengthAndSeed(t *testing.T, lengthVariable, seedVariable string) (time.Duration, uint64) {
	t.Helper()
	long, err := time.ParseDuration(os.Getenv(lengthVariable))
	if os.Getenv(lengthVariable) != "" && err != nil {
		t.Fatalf("%s is no length of time: %v", lengthVariable, err)
	}
	if long == 0 {
		t.Skip("it takes minutes: make user, which is part of make test, says how many by " + lengthVariable)
	}
	seed := uint64(time.Now().UnixNano()) % 1_000_000
	if s := os.Getenv(seedVariable); s != "" {
		if seed, err = strconv.ParseUint(s, 10, 64); err != nil {
			t.Fatalf("%s is no number: %v", seedVariable, err)
		}
	}
	return long, seed
}

// session is a user at work until the time is over or all acts are done. The
// first session is done to its end, so that a seed given is enough.
func (u *someone) session(end time.Time, acts map[string]int) {
	u.t.Helper()
	u.begin()
	first := os.Getenv(seedVariable) == strconv.FormatUint(u.seed, 10)
	for range sessionActs {
		if !first && time.Now().After(end) {
			break
		}
		acts[u.act()]++
	}
	u.finish()
}

// choose is one of several, by their weights.
func choose[T any](r *rand.Rand, all []T, weight func(T) int) T {
	sum := 0
	for _, x := range all {
		sum += weight(x)
	}
	n := r.IntN(sum)
	for _, x := range all {
		if n -= weight(x); n < 0 {
			return x
		}
	}
	return all[len(all)-1]
}

// one is one of several.
func one[T any](r *rand.Rand, all []T) T { return all[r.IntN(len(all))] }
