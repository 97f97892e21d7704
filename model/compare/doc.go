// Package compare says how one blueprint differs from another: as-is and
// to-be, two versions, a file and its earlier save.
//
// Two documents come in. [Of] first pairs their records: a record is the same
// one if it has the same id, for ids are drawn at random and stay with a
// record for life; what is left is paired by likeness, steps and lanes first
// (by name, by role, by what stands in them, in order), then the cards of
// cells that belong together, then those that say the same elsewhere, then
// links by their ends and notes by their texts. Only neighbours are held
// against each other, so that it costs in proportion to the documents.
//
// A [Result] goes out: an [Item] for each record that was added, removed,
// moved or changed, with its fields before and after, and [Figure]s of both
// side by side. What a record says is read by the model's table of fields, so
// that a new field is compared by its line there. Nothing is written in a
// language here: see model/compare/telling.
package compare
