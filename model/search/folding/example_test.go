package folding_test

import (
	"fmt"

	"touchline/model/search/folding"
)

func Example() {
	fmt.Println(folding.Fold("Ｃａｆé ０１"))
	fmt.Println(folding.Places("Un Café, deux cafés", "cafe"))
	// Output:
	// cafe 01
	// [[3 8] [15 20]]
}
