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
//   - a *model.Fault: no blueprint, a newer major version, not JSON (with
//     the line), conflict markers of a merge, a limit exceeded.
//
// Fields that this version does not know are kept in the record they belong
// to (Extra) and written back at its end.
//
// Save and Atomically replace a file whole or not at all.
package file
