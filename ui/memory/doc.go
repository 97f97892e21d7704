// Package memory is what the program remembers from one run to the next: its
// language and look, what was open last, where files were found, how wide the
// panels are. It is one small file in the user's state folder.
//
// What the file holds is believed only as far as it makes sense, whoever wrote
// it; and the window never waits for it: it is written on a goroutine of its
// own, the newest content only.
package memory
