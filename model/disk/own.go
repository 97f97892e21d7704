package disk

import (
	"errors"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
)

// Privately writes a file that the program keeps for itself, whole or not at
// all, as [Atomically] does. Nobody else may read it, and a symbolic link in
// its place is replaced, not followed.
func Privately(path string, write func(w io.Writer) error) error {
	return whyNotSaved(path, privately(path, write))
}

func privately(path string, write func(w io.Writer) error) error {
	temp, err := CreateBeside(path, 0o600)
	if err != nil {
		return err
	}
	renamed := false
	defer func() { // also when write panics
		if !renamed {
			temp.Close()
			os.Remove(temp.Name())
		}
	}()
	if err := fill(temp, write); err != nil {
		return err
	}
	if err := temp.Sync(); err != nil {
		return err
	}
	if err := temp.Close(); err != nil {
		return err
	}
	if err := os.Rename(temp.Name(), path); err != nil {
		return err
	}
	renamed = true
	syncFolder(filepath.Dir(path))
	return nil
}

// CreateBeside makes a new file, to be renamed, in the folder of another. Its
// name, ".touchline-….tmp", is free; perm is what others may do at most.
func CreateBeside(path string, perm fs.FileMode) (*os.File, error) {
	for try := 0; ; try++ {
		name := filepath.Join(filepath.Dir(path), ".touchline-"+randomName()+".tmp")
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, perm)
		if err == nil || !errors.Is(err, fs.ErrExist) || try == 100 {
			return f, err
		}
	}
}

func randomName() string { return strconv.FormatUint(rand.Uint64(), 36) }
