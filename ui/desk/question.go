package desk

// askConflict asks what to do where both the file and the document changed.
func (d *Desk) askConflict(unasked bool) {
	if d.question == AskConflict {
		return
	}
	if d.question != "" { // at the next save
		d.wanted = nil
		d.ended(false)
		return
	}
	d.question = AskConflict
	d.ask(Ask{Question: AskConflict, Unasked: unasked})
}

// agree is for when there is no conflict any more: nothing is in the file that
// a save would replace unseen. The save that waited for an answer is done, also
// where the question had come by itself and was not on the screen yet.
func (d *Desk) agree() {
	wanted := d.wanted
	switch asked := d.dismiss(AskConflict); {
	case asked && wanted != nil:
		wanted()
	case asked:
		d.ended(false)
	}
}

// withdraw takes a question back that has answered itself; what was to follow
// the answer does not.
func (d *Desk) withdraw(q Question) {
	if d.dismiss(q) {
		d.ended(false)
	}
}

// dismiss takes a question from the screen, if it is there.
func (d *Desk) dismiss(q Question) bool {
	if d.question != q {
		return false
	}
	d.question, d.wanted = "", nil
	d.ask(Withdraw{q})
	return true
}

// ended does what was to follow a save; ok says whether the file holds the
// document now.
func (d *Desk) ended(ok bool) {
	then := d.after
	d.after = nil
	if then != nil {
		then(ok)
	}
}

// choose asks for a file to write.
func (d *Desk) choose(p Purpose) {
	d.choosing = p
	d.ask(Choose{p})
}
