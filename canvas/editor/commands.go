package editor

import (
	"touchline/canvas/editor/event"
)

// Run does a command by its id, as from a menu. What cannot be done is said
// in the status. It reports whether there is such a command.
func (e *Editor) Run(id string) (event.Did, bool) {
	for _, c := range Commands() {
		if c.ID == id {
			e.on.Cancel()
			c.loose = false
			e.perform([]Command{c}, event.KeyEvent{})
			return e.done(), true
		}
	}
	return e.done(), false
}

// Commands is every command, in the order of menus. The same chord may stand
// at several: the first that can be done counts.
//
// Ctrl is the command key on macOS.
func Commands() []Command {
	var all []Command
	for _, group := range [][]Command{editCommands(), textCommands(), cardCommands(), markCommands(), kindCommands(), rowCommands(), moveCommands(), addCommands(), phaseCommands(), linkCommands(), goCommands(), selectCommands()} {
		all = append(all, group...)
	}
	return all
}

// commandTable is what each chord does: the first of its commands that can be
// done now. Where none can, the status says why the first cannot.
func commandTable() map[event.Chord]run {
	all := map[event.Chord][]Command{}
	for _, c := range Commands() {
		for _, chord := range c.Chords {
			all[chord] = append(all[chord], c)
		}
	}
	table := make(map[event.Chord]run, len(all))
	for chord, these := range all {
		table[chord] = func(e *Editor, k event.KeyEvent) bool { return e.perform(these, k) }
	}
	return table
}

// lettered is every command that a letter does.
func lettered() []Command {
	var all []Command
	for _, v := range Commands() {
		if v.Letter != 0 {
			all = append(all, v)
		}
	}
	return all
}
