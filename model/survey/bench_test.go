package survey

import (
	"bytes"
	"math/rand/v2"
	"strconv"
	"testing"
)

// many is a survey of SERVQUAL: expectations, then perceptions.
func many(rows int) []byte {
	var b bytes.Buffer
	for i := range 44 {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString([]string{"E", "P"}[i/22] + strconv.Itoa(i%22+1))
	}
	b.WriteByte('\n')
	r := rand.New(rand.NewPCG(1, 2))
	for range rows {
		for i := range 44 {
			if i > 0 {
				b.WriteByte(',')
			}
			b.WriteByte('1' + byte(r.IntN(7)))
		}
		b.WriteByte('\n')
	}
	return b.Bytes()
}

func BenchmarkRead(b *testing.B) {
	data := many(100_000)
	b.ReportAllocs()
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := Read(b.Context(), data, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCompute(b *testing.B) {
	t, err := Read(b.Context(), many(100_000), Options{})
	if err != nil {
		b.Fatal(err)
	}
	m := Guess(t)
	b.ReportAllocs()
	for b.Loop() {
		Compute(t, m)
	}
}
