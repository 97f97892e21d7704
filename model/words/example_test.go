package words_test

import (
	"errors"
	"fmt"

	"touchline/model"
	"touchline/model/words"
)

// An error that a user can act on is a key and values; here it becomes a
// sentence and a hint.
func ExampleExplain() {
	err := fmt.Errorf("open: %w", model.Faultf(errors.New("EOF"), "file.empty"))
	for _, lang := range words.Langs {
		sentence, hint := words.Explain(lang, err)
		fmt.Println(sentence, "/", hint)
	}
	// Output:
	// The file is empty. / Look for an earlier version of it.
	// 文件是空的。 / 请查找它的历史版本。
}

// Times are written as one reads them, and never more finely than they were
// entered.
func ExampleDurations() {
	fmt.Println(words.Durations(model.English, 2*model.Minute, 5*model.Minute))
	fmt.Println(words.Durations(model.Chinese, 90, 0))
	// Output:
	// 2 / 5 min
	// 1 分 30 秒
}
