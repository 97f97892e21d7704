package main

// support is a file that is added to the package: what the faults call. Without
// a number in the environment all of it does what the code says.
const support = `package PACKAGE

import (
	"cmp"
	"os"
	"strconv"
)

var mutant = func() int { n, _ := strconv.Atoi(os.Getenv("TOUCHLINE_MUTANT")); return n }()

type mutantNumber interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr | ~float32 | ~float64
}

func mutantNot(id int, v bool) bool { return v != (mutant == id) }

func mutantLess[T cmp.Ordered](id int, a, b T) bool {
	if mutant == id {
		return a <= b
	}
	return a < b
}

func mutantAtMost[T cmp.Ordered](id int, a, b T) bool {
	if mutant == id {
		return a < b
	}
	return a <= b
}

func mutantMore[T cmp.Ordered](id int, a, b T) bool {
	if mutant == id {
		return a >= b
	}
	return a > b
}

func mutantAtLeast[T cmp.Ordered](id int, a, b T) bool {
	if mutant == id {
		return a > b
	}
	return a >= b
}

func mutantAdd[T mutantNumber](id int, a, b T) T {
	if mutant == id {
		return a - b
	}
	return a + b
}

func mutantSub[T mutantNumber](id int, a, b T) T {
	if mutant == id {
		return a + b
	}
	return a - b
}

func mutantMul[T mutantNumber](id int, a, b T) T {
	if mutant == id {
		return a / b
	}
	return a * b
}

func mutantQuo[T mutantNumber](id int, a, b T) T {
	if mutant == id {
		return a * b
	}
	return a / b
}

func mutantRem[T ~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64](id int, a, b T) T {
	if mutant == id {
		return a * b
	}
	return a % b
}

func mutantAnd(id int, a bool, b func() bool) bool {
	if mutant == id {
		return a || b()
	}
	return a && b()
}

func mutantOr(id int, a bool, b func() bool) bool {
	if mutant == id {
		return a && b()
	}
	return a || b()
}

func mutantMinus[T mutantNumber](id int, a T) T {
	if mutant == id {
		return a
	}
	return -a
}

func mutantOne[T mutantNumber](id int, _ T) T {
	if mutant == id {
		return T(0) - 1
	}
	return 1
}

func mutantAddTo[T mutantNumber | ~string](id int, a, b T) T {
	if mutant == id {
		return b
	}
	return a + b
}

func mutantSubFrom[T mutantNumber](id int, a, b T) T {
	if mutant == id {
		return b
	}
	return a - b
}

func mutantMulWith[T mutantNumber](id int, a, b T) T {
	if mutant == id {
		return b
	}
	return a * b
}

func mutantOrWith[T ~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64](id int, a, b T) T {
	if mutant == id {
		return b
	}
	return a | b
}
`
