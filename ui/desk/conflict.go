package desk

// answerConflict does what the user chose where both changed.
func (d *Desk) answerConflict(c Choice) {
	switch {
	case c == Mine && d.saving:
		d.queue = append(d.queue, d.save)
	case c == Mine:
		d.overTheirs()
	case c == Theirs:
		d.ended(false)
		d.takeTheirs(conflicted)
	case c == Copy:
		d.ended(false)
		d.after = func(ok bool) {
			if ok {
				d.takeTheirs(conflicted)
			}
		}
		d.choose(ForCopy)
	default:
		d.ended(false)
	}
}

// revert goes back to what the file holds, after asking.
func (d *Desk) revert() {
	if d.state == open && d.path != "" && d.question == "" {
		d.question = AskRevert
		d.ask(Ask{Question: AskRevert})
	}
}
