// Package importing is the preview of a file of another program, and of a
// table on the clipboard: the table at the left with what each row and column
// was taken for, the blueprint that comes of it at the right, what is left out
// below. A correction changes all of it; nothing of it is a document before
// somebody says Import.
//
// What there is to show and to say is package ui/importing/preview, which knows no
// toolkit. The file is read, understood and drawn on goroutines of their own.
package importing
