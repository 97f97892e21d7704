//go:build !unix

package keep_test

import "errors"

func makePipe(string) error { return errors.ErrUnsupported }
