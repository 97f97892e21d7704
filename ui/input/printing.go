package input

import (
	"runtime"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// modifier reports whether a key only changes what others mean.
func modifier(n fyne.KeyName) bool {
	switch n {
	case desktop.KeyShiftLeft, desktop.KeyShiftRight, desktop.KeyControlLeft, desktop.KeyControlRight,
		desktop.KeyAltLeft, desktop.KeyAltRight, desktop.KeySuperLeft, desktop.KeySuperRight, desktop.KeyCapsLock:
		return true
	}
	return false
}

// prints reports whether a key should type a character: one of the block of
// letters, digits and signs, without Ctrl or Alt. A key of the number pad may
// as well go somewhere, and one without a name may be for the volume.
func prints(p Press) bool {
	if p.Mods&^fyne.KeyModifierShift != 0 {
		return false
	}
	if p.Code != 0 {
		return inBlock(p.Code) && (p.Name == fyne.KeyUnknown || single(p.Name))
	}
	return single(p.Name)
}

// single reports whether a key is called by what it types.
func single(n fyne.KeyName) bool { return len(n) == 1 || n == fyne.KeySpace }

// types reports whether a key can have typed a character itself, on the
// keyboards that call it so.
func types(p Press, r rune) bool {
	switch {
	case p.Name == fyne.KeySpace:
		return r == ' '
	case p.Name == fyne.KeyUnknown: // of another script; é may be two keys' as well
		return !unicode.In(r, unicode.Latin, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
	case len(p.Name) != 1:
		return false
	case p.Name >= "A" && p.Name <= "Z":
		return unicode.ToUpper(r) == rune(p.Name[0])
	}
	return r < 0x80 && !unicode.IsLetter(r)
}

// Letter is the letter that a key is as a command, a to z, when it typed r: r
// itself where it is one, in lower case; where r is of another script, the
// letter at the same place of the keyboard that most commands are named for.
// 0 is none.
func (p Press) Letter(r rune) rune {
	if l := unicode.ToLower(r); l >= 'a' && l <= 'z' {
		return l
	}
	if !unicode.IsLetter(r) || unicode.In(r, unicode.Latin, unicode.Han) || p.Code == 0 {
		return 0
	}
	for i, row := range letterRows {
		if at := position(p.Code) - letterBegins[i]; at >= 0 && at < len(row) {
			return rune(row[at])
		}
	}
	return 0
}

// The rows of letters, and the place of the first of each, as computers have
// counted them since the first keyboards: Windows does, and X, which counts
// eight more.
var (
	letterRows   = []string{"qwertyuiop", "asdfghjkl", "zxcvbnm"}
	letterBegins = []int{16, 30, 44}
)

// macPlaces is the letters by the places that macOS counts.
const macPlaces = "asdfhgzxcv bqweryt"

var macMore = map[int]rune{31: 'o', 32: 'u', 34: 'i', 35: 'p', 37: 'l', 38: 'j', 40: 'k', 45: 'n', 46: 'm'}

// position is a key's place as computers have counted since the first
// keyboards, 0 where it has none.
func position(code int) int {
	switch runtime.GOOS {
	case "darwin":
		r := macMore[code]
		if code >= 0 && code < len(macPlaces) {
			r = rune(macPlaces[code])
		}
		for i, row := range letterRows {
			if at := strings.IndexRune(row, r); at >= 0 {
				return letterBegins[i] + at
			}
		}
		return 0
	case "windows":
		return code
	}
	return code - 8
}

// inBlock reports whether a key is of the block of letters, digits and signs,
// the space bar included.
func inBlock(code int) bool {
	if runtime.GOOS == "darwin" {
		return code >= 0 && code <= 50 && code != 36 && code != 48
	}
	p := position(code)
	return p >= 2 && p <= 13 || p >= 16 && p <= 27 || p >= 30 && p <= 41 || p >= 43 && p <= 53 || p == 57 || p == 86
}

// ends reports whether a key takes something away, or ends it: it stays the
// input method's where it is in doubt whether that still composes.
func ends(n fyne.KeyName) bool {
	switch n {
	case fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyEscape, fyne.KeyReturn, fyne.KeyEnter:
		return true
	}
	return false
}

// named reports whether a shortcut is of a key that has a name.
func named(s fyne.Shortcut) bool {
	switch s := s.(type) {
	case *fyne.ShortcutCut:
		return s.Secondary // Shift+Delete
	case *fyne.ShortcutCopy:
		return s.Secondary
	case *fyne.ShortcutPaste:
		return s.Secondary
	case fyne.KeyboardShortcut:
		switch s.Key() {
		case fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyReturn, fyne.KeyEnter, fyne.KeyTab, fyne.KeyInsert,
			fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd, fyne.KeyPageUp, fyne.KeyPageDown:
			return true
		}
	}
	return false
}
