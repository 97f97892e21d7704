package file_test

import (
	"fmt"

	"touchline/model/file"
	"touchline/model/sample/everything"
)

// A file is text, a record a line, and comes back as it was.
func ExampleEncode() {
	text := file.Encode(everything.Visit())
	fmt.Print(string(text))
	d, report, err := file.Decode(text)
	fmt.Println(d.Head.Title, report.Clean(), err)
	// Output:
	// {
	//   "format": "touchline.blueprint",
	//   "version": "1.0",
	//   "head": {
	//     "title": "Bank",
	//     "language": "en"
	//   },
	//   "phases": [
	//     {"id": "p"}
	//   ],
	//   "steps": [
	//     {"id": "s", "phase": "p", "name": "Queue"},
	//     {"id": "t", "phase": "p", "name": "Counter"}
	//   ],
	//   "lanes": [
	//     {"id": "c", "role": "customer"},
	//     {"id": "f", "role": "frontstage"}
	//   ],
	//   "cards": [
	//     {"id": "a", "lane": "c", "step": "s", "rank": "V", "kind": "action", "text": "Take a number"},
	//     {"id": "b", "lane": "f", "step": "t", "rank": "V", "kind": "action", "text": "Greet"}
	//   ],
	//   "links": [
	//     {"id": "x", "from": "a", "to": "b", "kind": "flow"}
	//   ],
	//   "stickies": [],
	//   "pictures": []
	// }
	// Bank true <nil>
}

// What was cut off gives back every whole record before, and says so.
func ExampleDecode() {
	text := file.Encode(everything.Visit())
	d, report, err := file.Decode(text[:len(text)-90])
	fmt.Println(report.Cut, err, d.Card("a").Text)
	for _, it := range report.Items {
		fmt.Println(it.Key)
	}
	// Output:
	// true <nil> Take a number
	// file.cut
	// file.partly.links
	// file.missing.stickies
	// file.missing.pictures
}
