// Package keep is what keeps work safe while a document is open: nothing
// here draws, and nothing here decides what the user is asked.
//
//   - A Draft keeps every change within a second in the state folder, as a
//     journal (journal.go): the whole document once, then what changed.
//     Drafts finds what dead processes left and offers it by content.
//   - Lock says in a small file beside the document who has it open.
//   - Watch tells when someone else changed the document's file.
//   - Remember keeps the last saves of a document, Versions lists them.
//   - Save writes the document's file and tells the other four.
//
// Drafts and versions are in the state folder (StateDir) and never beside
// the user's file; only the lock is there. No file of another process is
// ever written to, and a draft is not deleted but discarded: it stays in a
// trash for TrashDays.
//
// Errors are *model.Fault with a text and a hint. A draft that cannot be
// written is told once to the function that the caller gave, and tried again.
package keep
