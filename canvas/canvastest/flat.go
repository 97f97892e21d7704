package canvastest

import "touchline/canvas"

// Flat is a page as one scene: what its placements show, at its place and size.
func Flat(p canvas.Page) *canvas.Scene {
	s := &canvas.Scene{Size: p.Size}
	for _, pl := range p.Placed {
		to := func(q canvas.Point) canvas.Point {
			return canvas.Point{X: pl.At.X + (q.X-pl.Source.X)*pl.Scale, Y: pl.At.Y + (q.Y-pl.Source.Y)*pl.Scale}
		}
		rect := func(r canvas.Rect) canvas.Rect {
			at := to(canvas.Point{X: r.X, Y: r.Y})
			return canvas.Rect{X: at.X, Y: at.Y, W: r.W * pl.Scale, H: r.H * pl.Scale}
		}
		for _, g := range pl.Scene.Groups {
			out := &canvas.Group{Owner: g.Owner, As: g.As, Page: g.Page, URL: g.URL, Note: g.Note}
			for _, it := range g.Items {
				switch it := it.(type) {
				case *canvas.Box:
					box := *it
					box.Rect = rect(it.Rect)
					out.Items = append(out.Items, &box)
				case *canvas.Shape:
					shape := *it
					shape.Path.Points = nil
					for _, q := range it.Path.Points {
						shape.Path.Points = append(shape.Path.Points, to(q))
					}
					out.Items = append(out.Items, &shape)
				case *canvas.Image:
					out.Items = append(out.Items, &canvas.Image{Rect: rect(it.Rect), Bitmap: it.Bitmap})
				case *canvas.Text:
					words := *it
					words.Size, words.Lines = it.Size*pl.Scale, nil
					for _, l := range it.Lines {
						line := canvas.Line{At: to(l.At), Width: l.Width * pl.Scale}
						for _, r := range l.Runs {
							r.X, r.Width = r.X*pl.Scale, r.Width*pl.Scale
							line.Runs = append(line.Runs, r)
						}
						words.Lines = append(words.Lines, line)
					}
					out.Items = append(out.Items, &words)
				}
			}
			s.Groups = append(s.Groups, out)
		}
	}
	return s
}
