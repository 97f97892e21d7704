package cli

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
	"time"

	"touchline/model/disk"
)

// How a signal ends a command. All that it does heeds the context where that
// is easy, and has graceFor to clear up by itself. What reads from a disk that
// does not answer, lays out a large drawing or writes to a pipe that nobody
// empties is not waited for: the files that are on their way are removed, and
// the process ends.
const (
	graceFor  = 250 * time.Millisecond
	placesFor = 5 * time.Second        // a file that is being put in its place just now: seldom more than 10 ms
	saysFor   = 100 * time.Millisecond // to the terminal, which may not take it
)

// signalled is why the context of a command is done: a signal.
type signalled struct{ number syscall.Signal }

func (s signalled) Error() string { return s.number.String() }

// code is what a shell calls the end by a signal.
func (s signalled) code() int { return 128 + int(s.number) }

// ending is what a signal finds of a command.
type ending struct {
	pending *disk.Pending
	bar     atomic.Pointer[bar]
	said    atomic.Bool
	ctx     context.Context
}

// heed makes a context that the first signal ends, and ends the process if
// the command does not end by itself; a second signal does so at once. What it
// returns is to be called with the exit code when the command has ended.
func (sh *shell) heed(exit func(code int)) (ended func(code int) int) {
	ctx, cancel := context.WithCancelCause(context.Background())
	sh.end.ctx = ctx
	signals := []os.Signal{os.Interrupt, syscall.SIGTERM}
	if !signal.Ignored(syscall.SIGHUP) { // nohup
		signals = append(signals, syscall.SIGHUP)
	}
	asked := make(chan os.Signal, 2)
	signal.Notify(asked, signals...)
	finished := make(chan struct{})
	go func() {
		var why signalled
		select {
		case s := <-asked:
			why.number, _ = s.(syscall.Signal)
			cancel(why)
		case <-finished:
			return
		}
		select {
		case <-asked:
		case <-time.After(graceFor):
		case <-finished:
			return
		}
		sh.end.pending.End(placesFor)
		sh.sayCancelled()
		exit(why.code())
	}()
	return func(code int) int {
		close(finished) // signals are heeded still: one that comes now is too late
		return code
	}
}

// sayCancelled says so, once, if the terminal takes it.
func (sh *shell) sayCancelled() {
	if sh.end.said.Swap(true) {
		return
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		if b := sh.end.bar.Load(); b != nil {
			b.clear()
		}
		sh.say(sh.err, "cli.cancelled")
	}()
	select {
	case <-done:
	case <-time.After(saysFor):
	}
}

// cancelledBy is the exit code of a command that was cancelled.
func (sh *shell) cancelledBy() int {
	var why signalled
	if sh.end.ctx != nil && errors.As(context.Cause(sh.end.ctx), &why) {
		return why.code()
	}
	return ExitCancelled
}
