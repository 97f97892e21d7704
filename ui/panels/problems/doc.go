// Package problems is the panel that lists what model/check found wrong in the
// document. It checks a while after a change, on a goroutine of its own; what
// was found in a document that has changed meanwhile is thrown away. A press
// goes to the place and says what to do.
package problems
