//go:build !unix

package cli

import (
	"errors"
	"os"
)

func makePipe(string) error { return errors.ErrUnsupported }

func openPipe(string) (*os.File, error) { return nil, errors.ErrUnsupported }
