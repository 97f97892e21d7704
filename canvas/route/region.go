package route

// region is a rectangle of the grid: columns, with the gutters beside them,
// and a range of y in grid coordinates. What stands outside of a way's region
// plays no part in its choice.
type region struct {
	left, right int32
	top, bottom float64
	some        bool // it is not empty
	whole       bool // it depends on how many columns there are
}

// column adds a stretch of a column, gutter one of a column gutter.
func (r *region) column(i int32, top, bottom float64) {
	r.add(region{left: i, right: i, top: top, bottom: bottom, some: true})
}

func (r *region) gutter(i int32, top, bottom float64) {
	r.add(region{left: i - 1, right: i, top: top, bottom: bottom, some: true})
}

// row adds a stretch of a row.
func (r *region) row(row, from, to int32) {
	r.add(region{left: from, right: to, top: gutterAt(row), bottom: gutterAt(row + 1), some: true})
}

func (r *region) add(s region) {
	switch {
	case !s.some:
	case !r.some:
		*r = s
	default:
		r.left, r.right = min(r.left, s.left), max(r.right, s.right)
		r.top, r.bottom = min(r.top, s.top), max(r.bottom, s.bottom)
		r.whole = r.whole || s.whole
	}
}

// touches reports whether a box may stand in the way there.
func (r *region) touches(b *box) bool {
	return b.left <= r.right && b.right >= r.left && b.topAt()-clearance <= r.bottom && b.bottomAt()+clearance >= r.top
}
