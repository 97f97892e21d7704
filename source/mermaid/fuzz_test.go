package mermaid_test

import (
	"strings"
	"testing"

	"touchline/model/reading"
	"touchline/model/reading/readingtest"
	"touchline/source/mermaid"
)

func FuzzRead(f *testing.F) {
	readingtest.Fuzz(f, "../testdata/drawings/*.mmd", func(data []byte) (*reading.Reading, error) {
		return mermaid.Read(strings.ToValidUTF8(string(data), ""), 1) // a file is decoded before
	})
}
