package drawings_test

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"touchline/canvas/canvastest"
	"touchline/export/drawings"
	"touchline/model"
	"touchline/model/sample/everything"
)

// TestWhatOtherProgramsGet: every shape at its place, every flow with its ends
// and its label, of a blueprint with something of all. A line of testdata that
// differs without a reason in the change at hand is a fault.
func TestWhatOtherProgramsGet(t *testing.T) {
	for name, write := range map[string]func(io.Writer, *model.Document, model.Lang) ([]drawings.Loss, error){
		"all.bpmn": drawings.BPMN, "all.drawio": drawings.Drawio, "all.mmd": drawings.Mermaid,
	} {
		var b bytes.Buffer
		lost, err := write(&b, everything.Document(), model.English)
		if err != nil {
			t.Fatal(name, err)
		}
		text := strings.ReplaceAll(b.String(), "><", ">\n<") // an element a line
		canvastest.Golden(t, name, fmt.Sprintf("%s\nlost: %v\n", text, lost))
	}
}
