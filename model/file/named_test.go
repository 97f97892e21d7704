package file_test

import (
	"fmt"
	"strings"
	"testing"

	"touchline/model"
	"touchline/model/file"
)

// TestNamedRecordsOfBothSidesStay: who keeps a slice or a preset each on a side of a
// merge has both afterwards; of two by the same name the first counts, and is told.
func TestNamedRecordsOfBothSidesStay(t *testing.T) {
	with := func(handouts ...model.Handout) []string {
		d := model.New(model.Parts{Head: &model.Head{Title: "t", Handouts: handouts}})
		return strings.SplitAfter(string(file.Encode(d)), "\n")
	}
	a, b, b2 := model.Handout{Name: "a", Settings: []string{"1"}}, model.Handout{Name: "b", Settings: []string{"2"}}, model.Handout{Name: "b", Settings: []string{"3"}}
	for _, c := range []struct {
		ours, theirs []string
		want, report string
	}{
		{with(a), with(b), "[{a [1] []} {b [2] []}]", "mend.conflict"},
		{with(a, b), with(b), "[{a [1] []} {b [2] []}]", "mend.conflict"},
		{with(b), with(a, b2), "[{b [2] []} {a [1] []}]", "mend.conflict mend.two-values"},
	} {
		// The lines between what both begin and end with are the conflict.
		from, ends := 0, 0
		for c.ours[from] == c.theirs[from] {
			from++
		}
		for c.ours[len(c.ours)-1-ends] == c.theirs[len(c.theirs)-1-ends] {
			ends++
		}
		text := strings.Join(c.ours[:from], "") + "<<<<<<< HEAD\n" + strings.Join(c.ours[from:len(c.ours)-ends], "") +
			"=======\n" + strings.Join(c.theirs[from:len(c.theirs)-ends], "") + ">>>>>>> theirs\n" + strings.Join(c.ours[len(c.ours)-ends:], "")
		d, report, err := file.Decode([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		if got := fmt.Sprint(d.Head.Handouts); got != c.want || keysOf(report) != c.report {
			t.Errorf("%s, reported %q\n%s", got, keysOf(report), text)
		}
	}
}
