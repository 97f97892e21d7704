// Package cli is the command line that touchline and touchline-cli share:
// export, new, templates, import, info, check, sample, completion and
// version.
//
// Process runs the command line of the process and returns its exit code;
// a shell takes arguments and streams, so that tests run one in their own. A command is a file: its
// flags, its run function, and texts in the area "cli" of model/words
// (command.NAME, long.NAME, example.NAME, flag.NAME). What goes wrong is a
// *model.Fault, printed as "error:" and "hint:" lines in the user's language,
// which is --lang's or else the environment's.
//
// Files are written whole or not at all. A signal ends what is running within
// a second, whatever it waits for, and leaves nothing half-written (ending.go).
package cli
