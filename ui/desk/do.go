package desk

// Do takes an event and returns what the window is asked.
func (d *Desk) Do(e Event) []Request {
	d.take(e)
	asks := d.asks
	d.asks = nil
	return asks
}

func (d *Desk) take(e Event) {
	if d.state == closed {
		d.late(e)
		return
	}
	switch e := e.(type) {
	case Open:
		d.open(e)
	case Stop:
		d.stop()
	case opened:
		d.opened(e)
	case takenAnyway:
		d.takenAnyway(e)
	case Edited:
		d.edited()
	case Save:
		d.save()
	case SaveAs:
		d.saveAs()
	case SaveCopy:
		d.saveCopy()
	case Named:
		d.named(e)
	case Unnamed:
		d.unnamed()
	case Revert:
		d.revert()
	case Answer:
		d.answer(e)
	case Leave:
		d.leave()
	case Close:
		d.close()
	case saved:
		d.savedNow(e)
	case savedAs:
		d.savedAsNow(e)
	case copied:
		d.copiedNow(e)
	case fileChanged:
		d.fileChanged(e)
	case reading:
		d.readAgain(e)
	case lockLost:
		d.lockLost(e)
	case freed:
		d.freedNow(e)
	case freedTaken:
		d.takenFreed(e)
	case discarded:
		d.ask(NotDiscarded{e.err})
	case trouble:
		d.ask(Changed{})
	}
}

// late gives back what a job brings after the window closed.
func (d *Desk) late(e Event) {
	switch e := e.(type) {
	case opened:
		e.shown.letGo(d)
	case takenAnyway:
		e.shown.letGo(d)
	case freedTaken:
		e.letGo(d)
	}
}

// answer is what the user answered.
func (d *Desk) answer(e Answer) {
	if e.Question != d.question {
		return
	}
	d.question, d.wanted = "", nil
	switch e.Question {
	case AskHeld:
		d.answerHeld(e.Choice)
	case AskFreed:
		d.answerFreed(e.Choice)
	case AskConflict:
		d.answerConflict(e.Choice)
	case AskRevert:
		if e.Choice == Yes {
			d.takeTheirs(reverted)
		}
	case AskLeave:
		d.answerLeave(e.Choice)
	}
}
