package drawio_test

import (
	"testing"

	"touchline/model/reading"
	"touchline/model/reading/readingtest"
	"touchline/source/drawio"
)

func FuzzRead(f *testing.F) {
	readingtest.Fuzz(f, "../testdata/drawings/*.drawio", func(data []byte) (*reading.Reading, error) {
		return drawio.Read(data, func(b []byte) string { return string(b) })
	})
}
