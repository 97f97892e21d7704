package mermaid_test

import (
	"fmt"
	"testing"

	"touchline/canvas/canvastest"
	"touchline/source/mermaid"
)

// TestReadings holds all that is read of the files beside, with the places that
// it stood at. A line that differs without a reason in the change at hand is a
// fault.
func TestReadings(t *testing.T) {
	canvastest.Files(t, func(_ *testing.T, _ string, data []byte) string {
		r, err := mermaid.Read(string(data), 3)
		if err != nil {
			return fmt.Sprintln("refused:", err)
		}
		return canvastest.Exact("reading", r, nil)
	})
}
