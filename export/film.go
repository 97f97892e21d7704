package export

import (
	"context"
	"io"

	"touchline/canvas"
	"touchline/canvas/buildup"
	"touchline/canvas/layout"
	"touchline/export/film"
)

// Films is the table of the formats that show pages one after the other.
func Films() []Format {
	const knows = KnowsPages | KnowsResolution | KnowsPaper | KnowsTime
	return []Format{
		{Name: "gif", Extension: ".gif", Type: "image/gif", Label: "export.format.gif", Knows: knows, write: writeFilm(film.WriteGIF)},
		{Name: "apng", Extension: ".apng", Type: "image/apng", Label: "export.format.apng", Knows: knows, write: writeFilm(film.WriteAPNG)},
	}
}

type filmWriter func(ctx context.Context, w io.Writer, pages []canvas.Page, o film.Options, progress func(done, total int)) error

func writeFilm(write filmWriter) func(ctx context.Context, w io.Writer, p print, progress func(done, total int)) error {
	return func(ctx context.Context, w io.Writer, p print, progress func(done, total int)) error {
		const read = 5 // s, to read a page of a handout or a slide
		o := film.Options{Scale: p.job.Scale, DPI: p.job.DPI, Delay: p.job.Seconds, Plays: p.job.Plays, System: p.system}
		if o.Delay == 0 && (p.job.Deck != nil || p.job.Handout != nil) {
			o.Delay = read
		}
		return write(ctx, w, p.pages, o, progress)
	}
}

// built is the pages of a map that is built up: each page once for each scene, in
// the order of these; those of any other map as they are.
func built(job Job, pages []canvas.Page, plan *layout.Plan, scene *canvas.Scene) (out []canvas.Page, err error) {
	if job.Build == buildup.None || job.Compare != nil || job.Paper.Tiled {
		return pages, nil
	}
	scenes, err := buildup.Scenes(plan, scene, job.Build)
	if err != nil {
		return nil, err
	}
	for _, page := range pages {
		for _, s := range scenes {
			p := page
			p.Placed = make([]canvas.Placement, len(page.Placed))
			for i, pl := range page.Placed {
				if pl.Scene == scene {
					pl.Scene = s
				}
				p.Placed[i] = pl
			}
			p.Number = len(out) + 1
			out = append(out, p)
		}
	}
	return out, nil
}
