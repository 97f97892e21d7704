package ui

import (
	"touchline/model/keep"
	"touchline/ui/desk"
	"touchline/ui/start"
)

// offerDrafts looks for drafts that a crash left, and offers them.
func (a *App) offerDrafts(w *Window) {
	if a.State == "" {
		return
	}
	a.Jobs.Go(func() {
		all, err := keep.Drafts(a.State)
		a.Later(func() {
			switch {
			case err != nil:
				w.status.Warn(w.explain(err))
			case len(all) > 0:
				start.OfferDrafts(w.Frame, all, func(f keep.Found, name string) {
					a.windowFor(w).opener.load(name, func() (desk.Opened, error) { return desk.Recovered(f, name) })
				}, w.deskside.trouble)
			}
		})
	})
}
