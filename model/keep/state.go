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
	slashed := func(name string) string {
		if system == "windows" {
			return strings.ReplaceAll(env(name), `\`, "/")
		}
		return env(name)
	}
	switch home := slashed("HOME"); {
	case system == "windows":
		if local := slashed("LOCALAPPDATA"); local != "" {
			return path.Join(local, "Touchline"), nil
		}
		if profile := slashed("USERPROFILE"); profile != "" {
			return path.Join(profile, "AppData/Local/Touchline"), nil
		}
	case system == "darwin":
		if home != "" {
			return path.Join(home, "Library/Application Support/Touchline"), nil
		}
	default:
		// A relative path is to be ignored, says the XDG specification.
		if state := env("XDG_STATE_HOME"); path.IsAbs(state) {
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
