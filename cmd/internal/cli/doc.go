// Package cli is the command line that touchline and touchline-cli share:
// export, new, templates, import, info, check, sample, completion and
// version.
//
// Main takes the arguments and the standard streams and returns an exit
// code, so that tests call it in their own process. A command is a file: its
// flags, its run function, and texts in the area "cli" of model/words
// (command.NAME, long.NAME, example.NAME, flag.NAME). What goes wrong is a
// *model.Fault, printed as "error:" and "hint:" lines in the user's language,
// which is --lang's or else the environment's.
//
// Files are written whole or not at all. Ctrl+C cancels what is running and
// leaves nothing half-written.
package cli
