//go:build !unix

package file_test

import "errors"

func makePipe(string) error { return errors.ErrUnsupported }
