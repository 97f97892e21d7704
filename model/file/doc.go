// Package file reads and writes .blueprint files.
//
// A file is UTF-8 JSON that a person can read and a version control system
// can merge: one record a line, in a stable order (head, phases, steps,
// lanes, cards, links, stickies, pictures), empty fields left out. Its media
// type is application/vnd.touchline.blueprint+json, its schema
// docs/blueprint.schema.json.
//
// Every kind of record is described once (fields.go, touch.go): a table of
// its fields in the order of the file, with how each is read and written.
// The reader, the writer and the test of the schema all walk that table; the
// scanner and the appender beneath are written by hand, because a file of
// 20,000 cards must open in the blink of an eye and because a file that was
// cut off must give back every record before the cut.
//
// Reading never panics and never loses anything silently. It ends in one of
// three ways:
//
//   - a sound document and an empty Report;
//   - a document and a Report of what was missing or wrong and what became
//     of it: a value out of range is left out, a card in a missing step gets
//     that step back, a link to a missing card goes, …;
//   - a *model.Fault: no blueprint, a newer major version, nothing in it that
//     could be read (with the line), a limit exceeded.
//
// What is JSON is read once, strictly and fast. What is none is read again by
// mend.go: commas and brackets that a merge left out or doubled, bytes behind
// the end, zeros of a power cut, damaged records are made good as far as they
// can be, each with an Item that says so; a file in which a version control
// system left both sides of a conflict is read once for each side, and what
// either has is kept (sides.go, unite.go). Whatever byte is wrong, no more
// than one record is lost.
//
// Fields that this version does not know are kept in the record they belong
// to (Extra) and written back at its end.
//
// Save replaces a file whole or not at all, as package disk does.
package file
