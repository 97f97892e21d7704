package model

// Priority is what speaks for working on a touchpoint first. Zeros say
// nothing.
type Priority struct {
	Reach      float64 // customers whom it touches, in a period that is the same for all touchpoints
	Impact     float64 // on each of them, 0 to 10; RICE's own scale is 0.25, 0.5, 1, 2, 3
	Confidence float64 // in these estimates, per cent
	Effort     float64 // person-months, or any other unit that is the same for all
}

// RICE is reach × impact × confidence ÷ effort, and whether all four are
// there.
func (p Priority) RICE() (float64, bool) {
	if p.Reach <= 0 || p.Impact <= 0 || p.Confidence <= 0 || p.Effort <= 0 {
		return 0, false
	}
	return p.Reach * p.Impact * (p.Confidence / 100) / p.Effort, true
}

// Design is how well a touchpoint keeps to the principles of design, each 1
// to 5; 0 is not rated. The first three are asked of what the customer meets,
// the others of what stands behind it.
type Design struct {
	Simple     int // 简洁
	Consistent int // 一致
	Personal   int // 个性化

	Efficient int // 效率
	Reliable  int // 可靠
	Scalable  int // 可扩展
}
