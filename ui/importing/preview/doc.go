// Package preview is what somebody looks at before a file of another program
// becomes a blueprint: the file's table with what each row and column was taken
// for, the blueprint that comes of it, what was only likely and what is left
// out; and the corrections.
//
// A [source.Taken] and an [Asked] come in, a [Preview] goes out, which is
// never changed: a correction is another Asked, and gives another Preview. So
// the window shows values, and may work them out on any goroutine. The package
// knows no toolkit.
package preview
