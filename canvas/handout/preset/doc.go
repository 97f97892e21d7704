// Package preset is what was chosen for a handout, as a value that can be kept:
// which pages in which order, what stands in head and foot, paper, colours,
// language. It is what the dialog of handouts shows and changes, what a window
// remembers of a document, and what a file of a preset holds.
//
// [Parse] reads one, whoever wrote it, and believes it as far as it makes sense;
// [Settings.Encode] writes it. [Settings.Options] makes the options of a handout
// of it. It knows no files and no window.
package preset
