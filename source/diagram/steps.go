package diagram

import (
	"cmp"
	"slices"

	"touchline/model/reading"
)

// maxThrough is how many arrows one node without a text may join.
const maxThrough = 100

// through takes out the nodes without a text: an arrow that leads to one goes
// on with those that leave it.
func (g *Graph) through() {
	in, out := map[string][]int{}, map[string][]int{}
	add := func(i int) {
		e := g.Edges[i]
		if e.From != e.To {
			in[e.To], out[e.From] = append(in[e.To], i), append(out[e.From], i)
		}
	}
	for i := range g.Edges {
		add(i)
	}
	gone := map[int]bool{}
	live := func(all []int) []int {
		return slices.DeleteFunc(slices.Clone(all), func(i int) bool { return gone[i] })
	}
	for _, n := range g.Nodes {
		if n.Text != "" {
			continue
		}
		come, leave := live(in[n.ID]), live(out[n.ID])
		for _, i := range slices.Concat(come, leave) {
			gone[i] = true
		}
		if len(come)*len(leave) > maxThrough {
			g.Lose(n.At, "", "diagram.unnamed")
			continue
		}
		for _, i := range come {
			for _, j := range leave {
				a, b := g.Edges[i], g.Edges[j]
				g.Edges = append(g.Edges, Edge{ID: a.ID, From: a.From, To: b.To, Label: joined(a.Label, b.Label), Kind: a.Kind, Message: a.Message && b.Message, At: a.At})
				add(len(g.Edges) - 1)
			}
		}
	}
	var kept []Edge
	for i, e := range g.Edges {
		if !gone[i] {
			kept = append(kept, e)
		}
	}
	g.Edges = kept
	g.Nodes = slices.DeleteFunc(g.Nodes, func(n *Node) bool { return n.Text == "" })
}

// findSteps gives each node its step and returns how many there are.
func (g *Graph) findSteps() int {
	if len(g.Nodes) == 0 {
		return 0
	}
	if g.Placed {
		return g.stepsByPlace()
	}
	return g.stepsByFlow()
}

// share is how much of a usual shape's width the middles of shapes of one step
// may be apart: nobody aligns to the pixel.
const share = 0.35

// stepsByPlace makes a step of shapes whose middles stand one below another.
func (g *Graph) stepsByPlace() int {
	byID := map[string]*Node{}
	var own []*Node
	var widths []float64
	for _, n := range g.Nodes {
		byID[n.ID] = n
		widths = append(widths, n.Width)
	}
	for _, n := range g.Nodes {
		if byID[n.with] == nil || byID[n.with].with != "" {
			own = append(own, n)
		}
	}
	slices.Sort(widths)
	near := max(12, share*widths[len(widths)/2])
	slices.SortStableFunc(own, func(a, b *Node) int { return cmp.Compare(a.X, b.X) })
	step, from := -1, 0.0
	for _, n := range own {
		if step < 0 || n.X-from > near {
			step++
			from = n.X
		}
		n.step = step
	}
	for _, n := range g.Nodes {
		if host := byID[n.with]; host != nil && host.with == "" {
			n.step = host.step
		}
	}
	return step + 1
}

// stepsByFlow puts each node behind all that lead to it. An arrow that leads
// back, seen in the order of the file, does not count.
func (g *Graph) stepsByFlow() int {
	index := map[string]int{}
	for i, n := range g.Nodes {
		index[n.ID] = i
	}
	next := make([][]int, len(g.Nodes))
	for _, e := range g.Edges {
		from, ok := index[e.From]
		to, ok2 := index[e.To]
		if ok && ok2 && from != to && !e.Message {
			next[from] = append(next[from], to)
		}
	}
	order := forward(next)
	last := 0
	done := make([]bool, len(g.Nodes))
	for _, i := range order {
		done[i] = true
		for _, j := range next[i] {
			if !done[j] { // else it leads back
				g.Nodes[j].step = max(g.Nodes[j].step, g.Nodes[i].step+1)
				last = max(last, g.Nodes[j].step)
			}
		}
	}
	return last + 1
}

// forward is an order in which every node stands before those that it leads
// to, as far as there is no circle. (Depth first, without recursion: a chain
// may be long.)
func forward(next [][]int) []int {
	seen := make([]bool, len(next))
	var order []int
	type frame struct{ node, edge int }
	for start := range next {
		if seen[start] {
			continue
		}
		seen[start] = true
		stack := []frame{{start, 0}}
		for len(stack) > 0 {
			f := &stack[len(stack)-1]
			if f.edge < len(next[f.node]) {
				to := next[f.node][f.edge]
				f.edge++
				if !seen[to] {
					seen[to] = true
					stack = append(stack, frame{to, 0})
				}
				continue
			}
			order = append(order, f.node)
			stack = stack[:len(stack)-1]
		}
	}
	slices.Reverse(order)
	return order
}

// ordered is the nodes lane by lane and step by step, those of a cell from
// the top, else as the file has them.
func (g *Graph) ordered() []*Node {
	all := slices.Clone(g.Nodes)
	slices.SortStableFunc(all, func(a, b *Node) int {
		first := func(n *Node) int {
			if n.with != "" {
				return 0
			}
			return 1
		}
		return cmp.Or(a.Lane-b.Lane, a.step-b.step, first(a)-first(b), cmp.Compare(a.Y, b.Y), cmp.Compare(a.X, b.X))
	})
	return all
}

// At is the place of an element by its id.
func At(id string) reading.Place { return reading.Place{Element: id} }
