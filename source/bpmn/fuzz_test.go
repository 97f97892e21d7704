package bpmn_test

import (
	"testing"

	"touchline/model/reading"
	"touchline/model/reading/readingtest"
	"touchline/source/bpmn"
)

func FuzzRead(f *testing.F) {
	readingtest.Fuzz(f, "../testdata/drawings/*.bpmn", func(data []byte) (*reading.Reading, error) {
		return bpmn.Read(string(data))
	})
}
