package drawio_test

import (
	"fmt"

	"touchline/source/drawio"
)

// Swimlanes become lanes, shapes cards; where a shape stands says when.
func ExampleRead() {
	r, err := drawio.Read([]byte(`<mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>
<mxCell id="l" value="Customer" style="swimlane;horizontal=0" vertex="1" parent="1"><mxGeometry width="600" height="120"/></mxCell>
<mxCell id="a" value="Take a number" vertex="1" parent="l"><mxGeometry x="60" y="30" width="120" height="60"/></mxCell>
<mxCell id="b" value="Ask" vertex="1" parent="l"><mxGeometry x="300" y="30" width="120" height="60"/></mxCell>
<mxCell id="e" edge="1" source="a" target="b" parent="1"><mxGeometry/></mxCell>
</root></mxGraphModel>`), func(b []byte) string { return string(b) })
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
	// Customer 1 Ask
	// 1
}
