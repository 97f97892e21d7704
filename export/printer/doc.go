// Package printer hands a PDF to the system's printer: by the desktop's own
// print dialog, through its portal; where there is none by lp, to one of the
// printers that it names; and where there is neither, that is for the caller to
// know, who shows the file in the system's viewer.
//
// It knows no blueprint and no window. What takes long, such as a dialog that
// somebody thinks about, ends with its context.
package printer
