package survey

import (
	"regexp"
	"strconv"
	"strings"

	"touchline/model"
)

// answer is what one text of a column means, before it is known on which
// scale the column is.
type answer struct {
	kind  answerKind
	value float64 // of a number
	level int8    // of words: −3 (very bad) to +3 (very good)
}

type answerKind uint8

const (
	noAnswer answerKind = iota
	aNumber
	aLevel // words of agreement, satisfaction, ease
	aText  // something else
)

// nothings is how people and programs write that there is no answer.
var nothings = map[string]bool{
	"": true, "-": true, "--": true, "/": true, ".": true, "?": true, "n/a": true, "na": true, "n.a.": true, "#n/a": true, "nan": true,
	"null": true, "none": true, "nil": true, "missing": true, "no answer": true, "not answered": true, "not applicable": true,
	"don't know": true, "don’t know": true, "do not know": true, "dk": true, "refused": true, "skipped": true, "(跳过)": true, "跳过": true,
	"无": true, "未答": true, "未填": true, "未回答": true, "不适用": true, "不知道": true, "不清楚": true, "拒答": true, "空": true, "缺失": true,
}

var (
	// "5 = very good", "5 - strongly agree", "5（非常满意）", "5. 同意", "5分"
	leadingNumber = regexp.MustCompile(`^(\d{1,3}(?:[.,]\d+)?)\s*(?:[=:.\-)、(|/]|分|points?\b|pts?\b|stars?\b|星|级|\s\p{L})`)
	// "very good (5)", "非常满意（5分）", "strongly agree = 7"
	trailingNumber = regexp.MustCompile(`(?:\(|=|[^\d\s]\s*:)\s*(\d{1,3}(?:[.,]\d+)?)\s*(?:分|星|points?|pts?)?\s*\)?$`)
)

// answerOf reads a text.
func answerOf(s string) answer {
	if len(s) == 1 && s[0] >= '0' && s[0] <= '9' {
		return answer{kind: aNumber, value: float64(s[0] - '0')}
	}
	plain := strings.ToLower(model.PlainText(s))
	if nothings[plain] {
		return answer{}
	}
	if v, ok := model.ParseNumber(plain); ok {
		return answer{kind: aNumber, value: v}
	}
	if m := leadingNumber.FindStringSubmatch(plain); m != nil {
		if v, ok := number(m[1]); ok && !range2(plain[len(m[1]):]) {
			return answer{kind: aNumber, value: v}
		}
	}
	if m := trailingNumber.FindStringSubmatch(plain); m != nil {
		if v, ok := number(m[1]); ok {
			return answer{kind: aNumber, value: v}
		}
	}
	if l, ok := level(plain); ok {
		return answer{kind: aLevel, level: l}
	}
	return answer{kind: aText}
}

func number(s string) (float64, bool) {
	v, err := strconv.ParseFloat(strings.Replace(s, ",", ".", 1), 64)
	return v, err == nil
}

// range2 reports whether what follows a number makes a range or a day of it:
// "18-24", "2026-11-26".
func range2(rest string) bool {
	rest = strings.TrimSpace(rest)
	if rest == "" || rest[0] != '-' && rest[0] != ':' && rest[0] != '.' && rest[0] != '/' {
		return false
	}
	after := strings.TrimSpace(rest[1:])
	// "4/5" is four of five.
	return after != "" && after[0] >= '0' && after[0] <= '9' && (rest[0] != '/' || strings.Count(rest, "/") > 1)
}
