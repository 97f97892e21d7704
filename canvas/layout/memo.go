package layout

// memo holds what a stage was given last, and what it made of that. It is the
// one way in which a stage is spared: given the same again, it has made the
// same. An input is compared with ==, so what is large in it is a pointer to
// something that nobody changes.
type memo[In comparable, Out any] struct {
	in   In
	out  Out
	made bool
}

// next is the memo of an input: this one, if the input is the same, or else
// what make makes of it. make is told what was made last, so that it can take
// over, as the same pointer, what comes out as before; for that is how the
// stages after it are spared.
func (m memo[In, Out]) next(in In, make func(in In, last Out) Out) memo[In, Out] {
	if m.made && m.in == in {
		return m
	}
	return memo[In, Out]{in, make(in, m.out), true}
}
