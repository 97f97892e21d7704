// Package hostile makes small files that would cost much to open: for the
// tests and benchmarks that hold the program to what a file may cost.
//
// A case gives a file of about as many bytes as are asked for, the same each
// time. What is in it is written by hand and not by model/file, since some of
// it no document may hold. The package knows the format of the file alone.
package hostile
