package survey

import "math"

// moments gathers the answers of people who answered every item of a scale.
type moments struct {
	n     int
	items int
	shift float64     // taken off each value, so that squares stay small
	sum   []float64   // by item
	cross [][]float64 // by item and item, the lower half
	total float64     // of the sums over the items
	sq    float64     // of their squares
}

func newMoments(items int, shift float64) *moments {
	m := &moments{items: items, shift: shift, sum: make([]float64, items), cross: make([][]float64, items)}
	for i := range m.cross {
		m.cross[i] = make([]float64, i+1)
	}
	return m
}

// add counts one person's answers; they are overwritten.
func (m *moments) add(v []float64) {
	m.n++
	all := 0.0
	for i, x := range v {
		x -= m.shift
		v[i] = x
		m.sum[i] += x
		all += x
		row := m.cross[i]
		for j, y := range v[:i+1] {
			row[j] += x * y
		}
	}
	m.total += all
	m.sq += all * all
}

func (m *moments) mean(i int) float64 { return m.sum[i]/float64(m.n) + m.shift }

// covariance is that of a sample: n − 1.
func (m *moments) covariance(i, j int) float64 {
	n := float64(m.n)
	return (m.cross[max(i, j)][min(i, j)] - m.sum[i]*m.sum[j]/n) / (n - 1)
}

// scaleMean is the mean of the people's scores; a score is the mean of a
// person's answers.
func (m *moments) scaleMean() (float64, bool) {
	if m.n == 0 {
		return 0, false
	}
	return m.total/float64(m.n)/float64(m.items) + m.shift, true
}

// scaleVariance is that of the people's sums, n − 1.
func (m *moments) scaleVariance() float64 {
	n := float64(m.n)
	return max(0, (m.sq-m.total*m.total/n)/(n-1))
}

// deviation is the standard deviation of the people's scores, n − 1.
func (m *moments) deviation() (float64, bool) {
	if m.n < 2 {
		return 0, false
	}
	return math.Sqrt(m.scaleVariance()) / float64(m.items), true
}

// alpha is Cronbach's alpha: raw from the covariances, standardised from the
// correlations. It says nothing of one item, of one person, or of items that
// everybody answered alike.
func (m *moments) alpha() (raw, standardised float64, okRaw, okStandardised bool) {
	k := float64(m.items)
	if m.items < 2 || m.n < 2 {
		return
	}
	variances := make([]float64, m.items)
	sum := 0.0
	for i := range variances {
		variances[i] = m.covariance(i, i)
		sum += variances[i]
	}
	const nothing = 1e-12 // of a variance: what is left by rounding
	if all := m.scaleVariance(); all > nothing {
		raw, okRaw = k/(k-1)*(1-sum/all), true
	}
	r := 0.0
	for i := range m.items {
		if variances[i] <= nothing {
			return
		}
		for j := range i {
			r += m.covariance(i, j) / math.Sqrt(variances[i]*variances[j])
		}
	}
	r /= k * (k - 1) / 2
	if d := 1 + (k-1)*r; d > nothing {
		standardised, okStandardised = k*r/d, true
	}
	return
}
