package fuzzy_test

import (
	"fmt"

	"touchline/ui/fuzzy"
)

// A few letters find a name, in whatever language it is: the best fit first.
func ExampleRank() {
	names := []string{"Copy as reading document", "New card", "新建卡片", "导出 PDF…"}
	for _, query := range []string{"card", "xjkp", "daochu"} {
		for _, hit := range fuzzy.Rank(query, names, func(s string) []string { return []string{s} })[:1] {
			fmt.Println(query, "→", hit.Item)
		}
	}
	// Output:
	// card → New card
	// xjkp → 新建卡片
	// daochu → 导出 PDF…
}
