package slice_test

import (
	"fmt"

	"touchline/model"
	"touchline/model/slice"
)

// What a person writes chooses cards, and is written back in the words of
// either language.
func Example() {
	d := document()
	s, err := slice.Find(d, "owner=branch; mark=fail")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(slice.Of(d, s, nil).Cards(d))
	fmt.Println(slice.Text(d, model.Chinese, s))
	// Output:
	// [b]
	// 负责人 = branch; 标记 = 失败点
}
