package readingtest_test

import (
	"errors"
	"fmt"

	"touchline/model/reading"
	"touchline/model/reading/readingtest"
)

// An error that no text of the program tells is a fault of the reader.
func ExampleSound() {
	fmt.Println(readingtest.Sound(nil, func([]byte) (*reading.Reading, error) { return nil, errors.New("unexpected token") }))
	// Output: no fault: unexpected token
}
