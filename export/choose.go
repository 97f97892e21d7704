package export

import (
	"slices"
	"strconv"
	"strings"

	"touchline/canvas"
	"touchline/model"
)

// choose reads a selection of pages: numbers, ranges with either end left
// out, and names of tiles, with commas between: "1,3-5,8-,B2". It gives
// their numbers from 1, each once, in the order of the drawing; all for "".
func choose(selection string, pages []canvas.Page) ([]int, error) {
	wanted := make([]bool, len(pages)+1)
	all := strings.TrimSpace(selection) == ""
	for part := range strings.SplitSeq(strings.ReplaceAll(selection, "，", ","), ",") {
		part = strings.TrimSpace(part)
		if part == "" {
			continue
		}
		from, to, ok := span(part, pages)
		if !ok {
			return nil, model.NewFault("export.pages", "pages", part)
		}
		if from < 1 || to > len(pages) || from > to {
			return nil, model.NewFault("export.no-page", "page", part, "pages", strconv.Itoa(len(pages)))
		}
		for i := from; i <= to; i++ {
			wanted[i] = true
		}
	}
	var numbers []int
	for i := 1; i <= len(pages); i++ {
		if all || wanted[i] {
			numbers = append(numbers, i)
		}
	}
	if len(numbers) == 0 {
		return nil, model.NewFault("export.pages", "pages", selection)
	}
	return numbers, nil
}

// span reads "3", "3-5", "3-", "-5" or "B2".
func span(part string, pages []canvas.Page) (from, to int, ok bool) {
	i := slices.IndexFunc(pages, func(p canvas.Page) bool {
		return p.Name != "" && strings.EqualFold(p.Name, part)
	})
	if i >= 0 {
		return i + 1, i + 1, true
	}
	first, last, ranged := strings.Cut(part, "-")
	from, to = 1, len(pages)
	if first != "" {
		if from, ok = number(first); !ok {
			return 0, 0, false
		}
	}
	if !ranged {
		return from, from, true
	}
	if last != "" {
		if to, ok = number(last); !ok {
			return 0, 0, false
		}
	}
	return from, to, first != "" || last != ""
}

func number(s string) (int, bool) {
	n, err := strconv.Atoi(strings.TrimSpace(s))
	return n, err == nil && n >= 0
}
