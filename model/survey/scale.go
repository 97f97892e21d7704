package survey

import (
	"math"
	"slices"
	"strconv"

	"touchline/model"
)

// missing is the numbers by which files of statistics say that there is no
// answer; none of them is on a scale of up to 10 points.
var missing = map[float64]bool{-1: true, -9: true, -99: true, -999: true, 88: true, 98: true, 99: true, 888: true, 998: true, 999: true, 9999: true}

// scored is the numbers of a group of columns on one scale, by column and by
// code of the text; NaN is no answer.
type scored struct {
	low, high float64
	values    map[int][]float64
}

// score puts the answers to some questions on one scale: from low to most
// points, 0 for as many as the answers have. It notes what is on no place of
// it.
func (m *Mapping) score(t *Table, columns []int, low float64, most int) *scored {
	g := groupOf(t, columns)
	s := &scored{low: low, values: map[int][]float64{}}
	if most == 0 {
		most = g.points()
	}
	s.high = float64(most)
	if low == 1 && (most > 10 || most == 10 && g.numbers[0] > 0 || g.share(0) > 0.2) {
		s.low = 0
	}
	dropped := map[string]int{}
	for _, i := range columns {
		c := &t.Columns[i]
		v := make([]float64, len(c.texts))
		for code, a := range c.answers {
			v[code] = math.NaN()
			switch {
			case a.kind == aLevel && most <= 7:
				v[code] = g.words.place(a.level, most)
			case a.kind == aLevel: // words on a longer scale
				on := g.words.points()
				v[code] = 1 + (g.words.place(a.level, on)-1)*(s.high-1)/float64(on-1)
			case a.kind == aNumber && a.value >= s.low && a.value <= s.high:
				v[code] = a.value
			case a.kind != noAnswer && c.counts[code] > 0:
				dropped[c.texts[code]] += c.counts[code]
			}
		}
		s.values[i] = v
	}
	m.noteDropped(dropped)
	return s
}

// noteDropped says which texts counted as no answer.
func (m *Mapping) noteDropped(dropped map[string]int) {
	var texts []string
	for text := range dropped {
		texts = append(texts, text)
	}
	slices.SortFunc(texts, func(a, b string) int {
		if d := dropped[b] - dropped[a]; d != 0 {
			return d
		}
		if a < b {
			return -1
		}
		return 1
	})
	const told = 3
	for i, text := range texts {
		if i == told {
			m.note("dropped-more", "n", strconv.Itoa(len(texts)-told))
			break
		}
		m.note("dropped", "text", shortened(text), "n", strconv.Itoa(dropped[text]))
	}
}

func shortened(s string) string {
	const most = 40
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}

// group is how often each number was answered in some columns, and which
// words.
type group struct {
	numbers map[float64]int
	n       int
	words   offered
	levels  bool
}

func groupOf(t *Table, columns []int) *group {
	g := &group{numbers: map[float64]int{}}
	for _, i := range columns {
		c := &t.Columns[i]
		for code, a := range c.answers {
			switch {
			case c.counts[code] == 0:
			case a.kind == aNumber:
				g.numbers[a.value] += c.counts[code]
				g.n += c.counts[code]
			case a.kind == aLevel:
				g.words.add(a.level)
				g.levels = true
			}
		}
	}
	return g
}

func (g *group) share(v float64) float64 { return float64(g.numbers[v]) / float64(max(1, g.n)) }

// points is the length of the scale that the numbers are on: the shortest
// that holds them, apart from what is typed wrong or says "no answer".
func (g *group) points() int {
	if g.n == 0 {
		return g.words.points()
	}
	count := func(from, to float64) (n int) {
		for v, k := range g.numbers {
			if v > from && v <= to {
				n += k
			}
		}
		return n
	}
	most := 0
	switch beyond := count(10, 100) - g.coded(); {
	case float64(beyond) > typingErrors*float64(g.n):
		return 100
	case count(7, 10) > 0 && !g.only(9, 7) && !g.only(8, 5):
		most = 10
	case count(5, 7) > 0:
		most = 7
	default:
		most = 5
	}
	if most == 5 && g.levels {
		return g.words.points()
	}
	return most
}

// coded is how many answers up to 100 say that there is none.
func (g *group) coded() (n int) {
	for v, k := range g.numbers {
		if v <= 100 && v > 10 && missing[v] {
			n += k
		}
	}
	return n
}

// only reports whether of the numbers beyond a scale one alone occurs, and
// seldom: "9" for "don't know" on a scale to 7.
func (g *group) only(v, high float64) bool {
	for x := range g.numbers {
		if x > high && x <= 10 && x != v {
			return false
		}
	}
	return g.n >= 30 && g.share(v) < 0.2
}

// rescaled puts a value of a scale to the same place on 1 to 7, on which a
// blueprint keeps expectations and perceptions.
func rescaled(v, low, high float64) float64 {
	return model.MinQuality + (v-low)*(model.MaxQuality-model.MinQuality)/(high-low)
}
