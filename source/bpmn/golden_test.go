package bpmn_test

import (
	"fmt"
	"testing"

	"touchline/canvas/canvastest"
	"touchline/source/bpmn"
)

// TestReadings holds all that is read of the files beside, with the places that
// it stood at. A line that differs without a reason in the change at hand is a
// fault.
func TestReadings(t *testing.T) {
	canvastest.Files(t, func(_ *testing.T, _ string, data []byte) string {
		r, err := bpmn.Read(string(data))
		if err != nil {
			return fmt.Sprintln("refused:", err)
		}
		return canvastest.Exact("reading", r, nil)
	})
}
