package keep

import (
	"errors"
	"path"
	"path/filepath"
	"runtime"
	"strings"
)

// StateDir is the folder of the state that the program keeps for the user:
// drafts and earlier versions. It need not be there yet. env returns the
// value of an environment variable, "" if it is not set: os.Getenv.
func StateDir(env func(string) string) (string, error) {
	dir, err := stateDir(runtime.GOOS, env)
	return filepath.FromSlash(dir), err
}

func stateDir(system string, env func(string) string) (string, error) {
	// A relative path is none: it would be another folder wherever one stands.
	slashed := func(name string) string {
		dir := env(name)
		if system == "windows" {
			dir = strings.ReplaceAll(dir, `\`, "/")
			if drive, rest, ok := strings.Cut(dir, ":"); ok && len(drive) == 1 && path.IsAbs(rest) {
				return dir
			}
		}
		if !path.IsAbs(dir) {
			return ""
		}
		return dir
	}
	switch home := slashed("HOME"); {
	case system == "windows":
		if local := slashed("LOCALAPPDATA"); local != "" {
			return strings.TrimRight(local, "/") + "/Touchline", nil // two slashes begin a server's name
		}
		if profile := slashed("USERPROFILE"); profile != "" {
			return strings.TrimRight(profile, "/") + "/AppData/Local/Touchline", nil
		}
	case system == "darwin":
		if home != "" {
			return path.Join(home, "Library/Application Support/Touchline"), nil
		}
	default:
		if state := slashed("XDG_STATE_HOME"); state != "" {
			return path.Join(state, "touchline"), nil
		}
		if home != "" {
			return path.Join(home, ".local/state/touchline"), nil
		}
	}
	return "", errors.New("the environment names no home folder")
}

// Folders within the state folder.
const (
	draftFolder   = "drafts"
	trashFolder   = "trash" // in drafts
	versionFolder = "versions"
)

// realPath is the one name of a file: absolute, symbolic links followed as
// far as the path is there.
func realPath(name string) string {
	abs, err := filepath.Abs(name)
	if err != nil {
		return name
	}
	if real, err := filepath.EvalSymlinks(abs); err == nil {
		return real
	}
	// The file may be new, or gone; its folder is likely there.
	if dir, err := filepath.EvalSymlinks(filepath.Dir(abs)); err == nil {
		return filepath.Join(dir, filepath.Base(abs))
	}
	return abs
}
