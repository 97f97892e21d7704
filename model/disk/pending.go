package disk

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"sync"
	"time"
)

// Pending is the files that are written beside their places and are not in
// them yet. A process that must end at once, whatever its goroutines are
// busy with, calls End first: then none of them is left. It is safe for
// concurrent use; a nil one notes nothing.
type Pending struct {
	mu    sync.Mutex // never held while the disk is waited for
	ended bool
	temps map[string]*os.File
	busy  sync.WaitGroup // with making a file, or putting one in its place
}

// End removes what is not in its place and lets nothing come there any more:
// whoever tries gets context.Canceled. What is being put in its place just now
// is waited for, but no longer than patience: half of it would be neither the
// old file nor the new one.
func (p *Pending) End(patience time.Duration) {
	p.mu.Lock()
	p.ended = true
	p.mu.Unlock()
	idle := make(chan struct{})
	go func() {
		p.busy.Wait()
		close(idle)
	}()
	select {
	case <-idle:
	case <-time.After(patience):
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	for name, f := range p.temps {
		f.Close() // first: Windows removes no open file
		os.Remove(name)
	}
	p.temps = nil
}

// Atomically is [Atomically], noted in p.
func (p *Pending) Atomically(path string, write func(w io.Writer) error) error {
	on := realDevice
	on.pending = p
	return whyNotSaved(path, atomically(on, path, write))
}

// begin holds End up until the function that it returns is called.
func (p *Pending) begin() (done func(), err error) {
	if p == nil {
		return func() {}, nil
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.ended {
		return nil, context.Canceled
	}
	p.busy.Add(1)
	return p.busy.Done, nil
}

// create is CreateBeside.
func (p *Pending) create(path string, perm fs.FileMode) (*os.File, error) {
	done, err := p.begin()
	if err != nil {
		return nil, err
	}
	defer done()
	f, err := CreateBeside(path, perm)
	if p == nil || err != nil {
		return f, err
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.temps == nil {
		p.temps = map[string]*os.File{}
	}
	p.temps[f.Name()] = f
	return f, nil
}

// forget is told that End need not remove a file any more.
func (p *Pending) forget(name string) {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	delete(p.temps, name)
}

// CreateBeside makes a new file, to be renamed, in the folder of another. Its
// name, ".touchline-….tmp", is free; perm is what others may do at most.
func CreateBeside(path string, perm fs.FileMode) (*os.File, error) {
	return createFree(os.O_WRONLY, perm, func() string { return filepath.Join(filepath.Dir(path), ".touchline-"+randomName()+".tmp") })
}

// createFree makes a new file. Its name is the first of those that are made up
// which is not taken; where a hundred are, something else is wrong.
func createFree(flag int, perm fs.FileMode, name func() string) (f *os.File, err error) {
	for range 100 {
		if f, err = os.OpenFile(name(), flag|os.O_CREATE|os.O_EXCL, perm); !errors.Is(err, fs.ErrExist) {
			break
		}
	}
	return f, err
}

func randomName() string { return strconv.FormatUint(rand.Uint64(), 36) }
