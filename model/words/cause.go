package words

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"syscall"

	"touchline/model"
)

// causes is what systems say that is wrong, and the texts for it, the more
// exact first.
var causes = []struct {
	err error
	key string
}{
	{syscall.ENOSPC, "cause.full"},
	{syscall.EDQUOT, "cause.full"},
	{syscall.EFBIG, "cause.too-large"},
	{syscall.EROFS, "cause.read-only"},
	{syscall.ENAMETOOLONG, "cause.long-name"},
	{syscall.ENOTDIR, "cause.no-folder"},
	{syscall.EISDIR, "cause.folder"},
	{syscall.ELOOP, "cause.links"},
	{syscall.EMFILE, "cause.busy"},
	{syscall.ENFILE, "cause.busy"},
	{syscall.EIO, "cause.broken"},
	{syscall.EPIPE, "cause.pipe"},
	{syscall.ETIMEDOUT, "cause.silent"},
	{fs.ErrPermission, "cause.permission"},
	{fs.ErrNotExist, "cause.missing"},
	{fs.ErrExist, "cause.there"},
	{fs.ErrClosed, "cause.pipe"},
	{io.ErrUnexpectedEOF, "cause.short"},
	{context.DeadlineExceeded, "cause.silent"},
}

// because says in the user's language what an error of the system is. Of an
// error that is not known it says what the system says, and leaves out the
// path and the name of the call: the sentence around it has the file.
func because(lang model.Lang, err error) string {
	for _, c := range causes {
		if errors.Is(err, c.err) {
			return T(lang, c.key)
		}
	}
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err.Error()
	}
	return err.Error()
}
