package view

// Bar is a scroll bar: which share of its length lies before the thumb, and how
// long that is. The zero Bar has no thumb: nothing is to be scrolled.
type Bar struct{ From, Length float64 }

// Bars is the scroll bars of a view, sideways and down.
func (v View) Bars() (across, down Bar) {
	e, margin := v.Extent(), PageMargin*v.Scale()
	return bar(v.At.X, e.W, v.Window.W, margin), bar(v.At.Y, e.H, v.Window.H, margin)
}

func bar(at, picture, window, margin float64) Bar {
	margin += deskMargin
	all := picture + 2*margin
	if all <= window+rounding || window <= 0 {
		return Bar{}
	}
	return Bar{From: (at + margin) / all, Length: window / all}
}

// Slid returns the view with the thumbs of its bars so far from their begin; one
// that is not there is left alone.
func (v View) Slid(across, down float64) View {
	e, margin := v.Extent(), PageMargin*v.Scale()+deskMargin
	x, y := v.Bars()
	if x != (Bar{}) {
		v.At.X = across*(e.W+2*margin) - margin
	}
	if y != (Bar{}) {
		v.At.Y = down*(e.H+2*margin) - margin
	}
	return v.clamped()
}
