package export

import (
	"cmp"
	"strings"

	"touchline/canvas/compose"
	"touchline/model"
	"touchline/model/overlay"
)

// lookOf is what a job lays over its maps.
func lookOf(job Job) (l compose.Look, err error) {
	if job.Overlay == "" {
		return l, nil
	}
	o, ok := overlay.Named(job.Overlay)
	if !ok {
		return l, model.NewFault("export.overlay", "overlay", job.Overlay, "overlays", strings.Join(overlay.AllIDs(), ", "))
	}
	lang := cmp.Or(job.Lang, job.Doc.Head.Language, model.English)
	return compose.Look{Overlay: o.Of(job.Doc, lang, nil, nil), Legend: true}, nil
}
