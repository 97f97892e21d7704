package desk

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
