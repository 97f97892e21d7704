// Package source turns bytes and a name into a document, the same way for the
// window, what is dropped on it, and the command line.
//
// A path, or a name and bytes, come in; a [Result] goes out: what kind of
// file it is, the blueprint in it, and what of the file the blueprint has not.
// What the bytes say counts more than the name: a PDF that is called .blueprint
// is a PDF. Only where they say nothing the name decides, and so what is wrong
// with a damaged file is told in the words of what it should be.
//
// The package reads and decides nothing else: whom a file belongs to, and
// where it is kept, it does not know.
package source
