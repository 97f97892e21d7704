// Package placing is where windows stand on the screens, and how large they
// are: as large as the user left them with these screens, and never larger than
// a screen has room for, so that no button is out of reach. What it asks of the
// system is a Desktop; folder native has it.
package placing
