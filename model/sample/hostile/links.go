package hostile

import "fmt"

func linkCases() []Case {
	return []Case{
		{"links among all cards", func(n int) []byte { return allPairs(n, 30, 15, "") }},
		{"labelled links among all cards", func(n int) []byte { return allPairs(n, 30, 15, `,"label":"yes"`) }},
		{"links between two columns", func(n int) []byte { return allPairs(n, 2, 200, `,"label":"no"`) }},
		{"links between two rows", func(n int) []byte { return allPairs(n, 300, 2, "") }},
		{"links at one card", func(n int) []byte { return star(n, "") }},
		{"labelled links at one card", func(n int) []byte { return star(n, `,"label":"yes"`) }},
		{"long links", longLinks},
		{"long links past cards", longLinksPastCards},
		{"links led through gutters", pinnedLinks},
		{"links out of mazes", mazes},
	}
}

func allPairs(size, steps, lanes int, more string) []byte {
	b := newBlueprint(size)
	b.grid(steps, lanes)
	cards := min(450, steps*lanes)
	for i := range cards {
		b.card(i, i/steps%lanes, i%steps, `,"text":"x"`)
	}
	n := 0
	for a := range cards {
		for z := range cards {
			if a < z && !b.link(n, a, z, more) {
				return b.bytes()
			}
			n++
		}
	}
	return b.bytes()
}

func star(size int, more string) []byte {
	b := newBlueprint(size)
	b.grid(3000, 10)
	for i := 0; b.card(i, i/3000%10, i%3000, `,"text":"x"`) && (i == 0 || b.link(i, 0, i, more)); i++ {
	}
	return b.bytes()
}

// longLinks has links from the first column to the last one.
func longLinks(size int) []byte {
	b := newBlueprint(size)
	b.grid(3000, 10)
	const cards = 400
	for i := range 2 * cards {
		b.card(i, i%10, i/cards*2999, "")
	}
	for i := 0; i < cards*cards && b.link(i, i%cards, cards+i/cards, `,"label":"far"`); i++ {
	}
	return b.bytes()
}

// longLinksPastCards has links below short cards in every column.
func longLinksPastCards(size int) []byte {
	b := newBlueprint(size)
	b.grid(3000, 4)
	n := 0
	for i := range 3000 {
		for lane := range 4 {
			text := "x"
			if i == 0 || i == 2999 {
				text = "a\\nb\\nc\\nd\\ne\\nf\\ng\\nh\\ni\\nj\\nk"
			}
			b.card(n, lane, i, fmt.Sprintf(`,"text":"%s"`, text))
			n++
		}
	}
	for i := 0; b.link(i, i%(n/2), n/2+i/(n/2)%(n/2), ""); i++ {
	}
	return b.bytes()
}

func pinnedLinks(size int) []byte {
	b := newBlueprint(size)
	b.grid(60, 200)
	const cards = 1000
	for i := range cards {
		b.card(i, i%200, i*7%60, "")
	}
	for i := 0; b.link(i, i%cards, (i/cards+i*31+1)%cards, fmt.Sprintf(`,"via":["above:l%d","before:s%d","above:l%d","before:s%d"]`, (i+50)%200, i%60, i%200, (i+30)%60)); i++ {
	}
	return b.bytes()
}

// mazes has rows of wide cards that shut the gutters between them.
func mazes(size int) []byte {
	b := newBlueprint(size)
	b.grid(200, 20)
	n := 0
	for b.budget > size/2 {
		span := 1 + n%3
		b.card(n, n/40%20, n*7%197, fmt.Sprintf(`,"span":%d`, span))
		n++
	}
	for i := 0; b.link(i, i%n, (i*7919+1)%n, ""); i++ {
	}
	return b.bytes()
}
