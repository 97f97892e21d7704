package exports

import (
	"io"
	"path/filepath"

	"touchline/ui/chooser"
)

// Put writes a small file that the chooser has asked about, but for a file that
// is open in a window.
func (w *Exports) Put(path string, data []byte) {
	s := w.source()
	w.Jobs.Go(func() {
		err := CheckOpen([]string{path}, append(append([]string(nil), s.Own...), s.Others...))
		if err == nil {
			err = w.pending.Atomically(path, func(out io.Writer) error {
				_, err := out.Write(data)
				return err
			})
		}
		w.Later(func() {
			if err != nil {
				w.Dialogs().TellFault(w.t("save.failed", "file", filepath.Base(path)), err)
				return
			}
			w.Say(w.t("copied", "file", chooser.Short(path)))
		})
	})
}
