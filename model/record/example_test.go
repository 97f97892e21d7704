package record_test

import (
	"fmt"

	"touchline/model"
	"touchline/model/record"
)

// What a record says, in a reader's language; what it does not say has no
// line.
func ExampleLines() {
	t := &model.Touchpoint{Channel: "app", Time: 2 * model.Minute, Owner: "Front desk"}
	for _, lang := range []model.Lang{model.English, model.Chinese} {
		for _, l := range record.Lines(lang, t) {
			fmt.Printf("%s: %s\n", l.Name, l.Value)
		}
	}
	// Output:
	// Channel: app
	// Owner: Front desk
	// Standard time: 2 min
	// 渠道: 手机 APP
	// 负责人: Front desk
	// 标准时长: 2 分
}
