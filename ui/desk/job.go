package desk

// Job is slow work. Run runs it, on any goroutine, and returns what Do is to
// be told; nil is nothing.
type Job struct {
	Name  string // what it does, for scripts: "open", "save", …
	Reads bool   // nothing is lost when the program ends before it does
	run   func() Event
}

// Run does the work.
func (j Job) Run() Event { return j.run() }

// run asks for a job. What it reads of the desk it must take before: it is
// not on the desk's goroutine.
func (d *Desk) run(name string, f func() Event) {
	d.ask(Run{Job{Name: name, run: f}})
}

// reads is run for what may be left behind when the program ends.
func (d *Desk) reads(name string, f func() Event) {
	d.ask(Run{Job{Name: name, Reads: true, run: f}})
}

// letGo gives up a lock and ends a draft; either may be nil.
func letGo(l Lock, dr Draft) {
	if dr != nil {
		dr.Done()
	}
	if l != nil {
		l.Release()
	}
}
