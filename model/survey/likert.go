package survey

import "strings"

// How strongly words say what they say.
const (
	somewhat = 1
	plainly  = 2
	very     = 3
	superb   = 4 // beyond "very good" where both are offered
)

// strengths is the words in front of an attitude, longest first where one
// begins as another does.
var strengths = []struct {
	word string
	by   int8
}{
	{"strongly ", very},
	{"very ", very},
	{"extremely ", very},
	{"completely ", very},
	{"totally ", very},
	{"fully ", very},
	{"highly ", very},
	{"somewhat ", somewhat},
	{"slightly ", somewhat},
	{"rather ", somewhat},
	{"a little ", somewhat},
	{"moderately ", somewhat},
	{"fairly ", somewhat},
	{"mostly ", somewhat},
	{"partly ", somewhat},
	{"tend to ", somewhat},
	{"非常", very},
	{"十分", very},
	{"极其", very},
	{"极为", very},
	{"完全", very},
	{"强烈", very},
	{"很", very},
	{"极", very},
	{"比较", somewhat},
	{"有点", somewhat},
	{"有些", somewhat},
	{"略微", somewhat},
	{"稍微", somewhat},
	{"基本", somewhat},
	{"不太", -somewhat},
	{"不大", -somewhat},
	{"不很", -somewhat},
	{"较", somewhat},
	{"略", somewhat},
	{"稍", somewhat},
}

// attitudes is the words themselves: +1 good, −1 bad, 0 neither, and how
// strong they are without another word; 0 is plainly.
var attitudes = map[string]struct {
	side, by int8
}{
	"agree": {1, 0}, "satisfied": {1, 0}, "good": {1, 0}, "easy": {1, 0}, "likely": {1, 0}, "happy": {1, 0}, "well": {1, 0},
	"excellent": {1, superb}, "outstanding": {1, superb},
	"disagree": {-1, 0}, "dissatisfied": {-1, 0}, "unsatisfied": {-1, 0}, "poor": {-1, 0}, "bad": {-1, 0},
	"difficult": {-1, 0}, "hard": {-1, 0}, "unlikely": {-1, 0}, "unhappy": {-1, 0}, "terrible": {-1, very}, "awful": {-1, very},
	"neutral": {}, "undecided": {}, "average": {}, "fair": {}, "ok": {}, "okay": {}, "acceptable": {}, "so-so": {}, "unsure": {}, "not sure": {},

	"同意": {1, 0}, "满意": {1, 0}, "好": {1, 0}, "容易": {1, 0}, "轻松": {1, 0}, "认同": {1, 0}, "符合": {1, 0},
	"赞同": {1, 0}, "赞成": {1, 0}, "愿意": {1, 0}, "可能": {1, 0}, "方便": {1, 0},
	"不同意": {-1, 0}, "不满意": {-1, 0}, "不满": {-1, 0}, "不好": {-1, 0}, "不容易": {-1, 0}, "不认同": {-1, 0}, "不符合": {-1, 0},
	"不赞同": {-1, 0}, "不赞成": {-1, 0}, "反对": {-1, 0}, "不愿意": {-1, 0}, "不可能": {-1, 0}, "不方便": {-1, 0}, "差": {-1, 0}, "困难": {-1, 0}, "难": {-1, 0}, "费力": {-1, 0},
	"一般": {}, "中立": {}, "不确定": {}, "说不清": {}, "普通": {}, "尚可": {}, "还行": {}, "还可以": {}, "无所谓": {}, "适中": {},
}

// level reads words of agreement, satisfaction or ease in lower case: −3 is
// "strongly disagree", +2 "agree", +1 "somewhat agree" and 0 "neutral".
func level(s string) (int8, bool) {
	s = strings.Trim(s, " .。!！")
	if strings.HasPrefix(s, "neither ") {
		return 0, true
	}
	by := int8(plainly)
	for _, p := range strengths {
		if rest, ok := strings.CutPrefix(s, p.word); ok && rest != "" {
			s, by = strings.TrimSpace(rest), p.by
			break
		}
	}
	if before, last, ok := cutLast(s); ok { // "disagree strongly"
		for _, p := range strengths {
			if strings.TrimSpace(p.word) == last && by == plainly {
				s, by = before, p.by
			}
		}
	}
	a, ok := attitudes[s]
	switch {
	case !ok:
		return 0, false
	case a.by > 0:
		by = a.by
	}
	return a.side * by, true
}

func cutLast(s string) (before, last string, ok bool) {
	at := strings.LastIndexByte(s, ' ')
	if at < 0 {
		return s, "", false
	}
	return s[:at], s[at+1:], true
}

// offered is which levels the answers to a group of questions have.
type offered [superb - -superb + 1]bool

func (o *offered) add(l int8)      { o[l+superb] = true }
func (o *offered) has(l int8) bool { return o[l+superb] }

// points is 7 where people could agree somewhat and plainly, else 5.
func (o *offered) points() int {
	if o.has(somewhat) && o.has(plainly) || o.has(-somewhat) && o.has(-plainly) {
		return 7
	}
	return 5
}

// place is the place of a level on a scale of 5 or 7 points.
func (o *offered) place(l int8, points int) float64 {
	switch {
	case points == 7:
		return float64(4 + min(l, very))
	case o.has(superb) && o.has(very) && o.has(plainly):
		// poor, fair, good, very good, excellent
		return map[int8]float64{superb: 5, very: 4, plainly: 3, somewhat: 3, 0: 2, -somewhat: 1, -plainly: 1, -very: 1}[l]
	case l >= very:
		return 5
	case l > 0:
		return 4
	case l == 0:
		return 3
	case l > -very:
		return 2
	}
	return 1
}
