package bpmn_test

import (
	"fmt"

	"touchline/source/bpmn"
)

// Lanes become lanes, tasks cards, flows links.
func ExampleRead() {
	r, err := bpmn.Read(`<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
<process id="p" name="Bank">
  <laneSet><lane name="Customer"><flowNodeRef>a</flowNodeRef></lane><lane name="Teller"><flowNodeRef>b</flowNodeRef></lane></laneSet>
  <task id="a" name="Take a number"/><task id="b" name="Greet"/>
  <sequenceFlow id="f" sourceRef="a" targetRef="b"/>
</process></definitions>`)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range r.Cards {
		fmt.Println(r.Lanes[c.Lane].Name, c.Step, c.Text)
	}
	fmt.Println(len(r.Links))
	// Output:
	// Customer 0 Take a number
	// Teller 1 Greet
	// 1
}
