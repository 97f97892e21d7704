package surroundings

import (
	"os"
	"os/user"
	"path/filepath"
	"runtime"
	"strings"
	"sync"

	"fyne.io/fyne/v2/lang"

	"touchline/model"
	"touchline/model/words"
	"touchline/ui/look"
)

// The environment that the toolkit looks into.
const (
	busVariable   = "DBUS_SESSION_BUS_ADDRESS"
	themeVariable = "FYNE_THEME"
	busDisabled   = "disabled:" // by convention: there is to be none
)

// toolkitFolders is where the toolkit keeps settings and what it can make
// again: the variables that say so, and the folders of a home without them.
var toolkitFolders = map[string]string{"XDG_CONFIG_HOME": ".config", "XDG_CACHE_HOME": ".cache"}

// Prepare sets in the environment what the toolkit, which is started
// afterwards, would otherwise look for in ways that leave something behind.
// Without a session bus it starts one, to ask for the desktop's colours, and
// that daemon and what it wakes outlive the program. Without a home it makes
// its folders where one stands.
func Prepare() {
	switch runtime.GOOS {
	case "windows", "darwin":
		return
	}
	if bus, found := sessionBus(os.Getenv, isThere); !found {
		if os.Getenv(themeVariable) == "" {
			os.Setenv(themeVariable, string(look.Light))
		}
	} else if bus != "" {
		os.Setenv(busVariable, bus)
	}
	home := sync.OnceValue(standIn)
	for variable, name := range toolkitFolders {
		if at := toolkitFolder(os.Getenv(variable), os.Getenv("HOME"), name, home); at != "" {
			os.Setenv(variable, at)
		}
	}
}

// sessionBus reports whether a session bus runs, and its address where the
// toolkit would not find it by itself. What is there is asked of exists.
func sessionBus(env func(string) string, exists func(path string) bool) (address string, found bool) {
	switch at := env(busVariable); {
	case at == "", strings.HasPrefix(at, "autolaunch:"):
	default:
		return "", at != busDisabled
	}
	if u, err := user.Current(); err == nil {
		usual := filepath.Join("/run/user", u.Uid)
		if exists(filepath.Join(usual, "bus")) || exists(filepath.Join(usual, "dbus-session")) {
			return "", true
		}
	}
	// Other letters than these need escapes in an address.
	const plain = "-_/.*0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
	socket := filepath.Join(env("XDG_RUNTIME_DIR"), "bus")
	if filepath.IsAbs(socket) && strings.Trim(socket, plain) == "" && exists(socket) {
		return "unix:path=" + socket, true
	}
	return "", false
}

// toolkitFolder is where a folder of the toolkit's is to be, "" where it finds
// that itself: given is what the environment says, and a path that depends on
// where one stands is none. Without a home there is a stand-in for it.
func toolkitFolder(given, home, name string, standIn func() string) string {
	switch {
	case filepath.IsAbs(given), given == "" && filepath.IsAbs(home):
		return ""
	case !filepath.IsAbs(home):
		home = standIn()
	}
	return filepath.Join(home, name)
}

// standIn is the home that the system knows of a user to whom the environment
// gives none, or else a temporary folder.
func standIn() string {
	if u, err := user.Current(); err == nil && filepath.IsAbs(u.HomeDir) && isThere(u.HomeDir) {
		return u.HomeDir
	}
	made, err := os.MkdirTemp("", "touchline-")
	if err != nil {
		return os.DevNull // where nothing can be made; the toolkit goes on without
	}
	return made
}

func isThere(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// Language is the language of the user's system.
func Language() model.Lang { return words.Match(lang.SystemLocale().String()) }
