package workbook_test

import (
	"fmt"
	"os"

	"touchline/model/table/workbook"
)

// A workbook hands on its rows one by one, so a large one costs no memory.
func ExampleOpen() {
	data, err := os.ReadFile("testdata/lost-property.xlsx")
	if err != nil {
		fmt.Println(err)
		return
	}
	b, err := workbook.Open(data)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer b.Close()
	for _, s := range b.Sheets() {
		n := 0
		for row, err := range b.Rows(s.Name, workbook.Shown) {
			if n++; n == 1 {
				fmt.Println(s.Name, row, err)
			}
		}
	}
	// Output:
	// 说明 [本表用于培训，数据为虚构。] <nil>
	// 蓝图 [地铁失物招领服务蓝图（现状）] <nil>
}
