package words

import (
	"testing"

	"touchline/model"
)

func TestChannelsHaveNames(t *testing.T) {
	for _, c := range model.Channels {
		en, zh := Channel(model.English, c), Channel(model.Chinese, c)
		if en == "" || zh == "" || en == zh {
			t.Errorf("%s is %q and %q", c, en, zh)
		}
	}
	if got := Channel(model.Chinese, "by pigeon"); got != "by pigeon" {
		t.Errorf("a free channel becomes %q", got)
	}
}
