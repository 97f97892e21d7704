// Package disk puts files in their places and opens them, whatever is in them.
//
// [Atomically] replaces one file whole or not at all, with all that belongs to
// it; [Privately] does so for what the program keeps for itself. [Stage] writes
// several beside their places, which [Series.Place] then fills together or not
// at all. [Outputs] is the rule of everything that is written as the result of
// a command: never over what is read, and over what is there only if that was
// allowed. [OpenRegular] and [OpenOwn] open what is a file and nothing else.
//
// What the system says comes back as a [model.Fault] in words: see
// [WhyNotOpened].
package disk
