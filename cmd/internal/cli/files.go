package cli

import (
	"context"
	"errors"
)

// eachFile opens one file after another for a command that takes several. One
// that cannot be opened is told and the others go on; the error is that of the
// last such one. Only a cancelled command ends at once.
func (sh *shell) eachFile(ctx context.Context, names []string, opened func(in input), refused func(name string, err error)) (failed, ended error) {
	for _, name := range names {
		in, err := sh.open(ctx, name)
		switch {
		case errors.Is(err, context.Canceled) || err != nil && ctx.Err() != nil:
			return nil, err
		case err != nil:
			failed = &failure{code: sh.finish(err), err: err, done: true}
			refused(name, err)
		default:
			opened(in)
		}
	}
	return failed, nil
}

// printEach prints what was asked of one file as an object, of several as a
// list.
func printEach[T any](sh *shell, all []T, asked int) error {
	switch {
	case asked > 1:
		return sh.printJSON(all)
	case len(all) == 1:
		return sh.printJSON(all[0])
	}
	return nil
}
