package desk

// leave answers whether the window may go, after asking if there is something
// to lose.
func (d *Desk) leave() {
	switch {
	case d.question == AskLeave:
		d.ask(Left{false}) // it is on the screen already
	case d.state != open:
		d.ask(Left{true})
	case d.saving || d.copies > 0:
		d.queue = append(d.queue, d.leave)
	case !d.Unsaved():
		d.ask(Left{true})
	default:
		if d.question != "" {
			d.withdraw(d.question)
		}
		d.question = AskLeave
		d.ask(Ask{Question: AskLeave})
	}
}

func (d *Desk) answerLeave(c Choice) {
	switch c {
	case Yes:
		d.after = func(ok bool) { d.ask(Left{ok && !d.Unsaved()}) }
		d.save()
	case Drop:
		d.leaving = d.doc()
		d.ask(Left{true})
	default:
		d.ask(Left{false})
	}
}

// close lets go of the document and closes the window. What was changed since
// Left said that it may go is asked for again.
func (d *Desk) close() {
	if d.state == open && (d.saving || d.copies > 0 || d.Unsaved() && d.doc() != d.leaving) {
		d.leave()
		return
	}
	if d.state == asking {
		d.held.letGo(d)
	}
	if d.state == open {
		d.endWait()
		dr, l, w := d.draft, d.lock, d.watch
		d.run("release", func() Event {
			if w != nil {
				w.Close()
			}
			letGo(l, dr)
			return nil
		})
	}
	d.state = closed
	d.ask(Closed{})
}

// Abandon lets go of the file when the program ends and nobody was asked:
// what is not saved stays as a draft. It waits for the disk.
func (d *Desk) Abandon() {
	if d.state != open {
		return
	}
	d.endWait()
	d.state = closed
	if d.watch != nil {
		d.watch.Close()
	}
	if d.lock != nil {
		d.lock.Release()
	}
	switch {
	case d.draft == nil:
	case d.Unsaved():
		_ = d.draft.Leave() // why it cannot be written is on the screen
	default:
		d.draft.Done()
	}
}
