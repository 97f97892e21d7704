package text

import (
	"math"
	"strings"
	"testing"

	"touchline/canvas"
)

// lines is what stands on each line, with · for a space at its end.
func lines(ls []canvas.Line) string {
	var out []string
	for _, l := range ls {
		s := content(l)
		trimmed := strings.TrimRight(s, " ")
		out = append(out, trimmed+strings.Repeat("·", len(s)-len(trimmed)))
	}
	return strings.Join(out, "|")
}

func content(l canvas.Line) string {
	var b strings.Builder
	for _, r := range l.Runs {
		b.WriteString(r.Text)
	}
	return b.String()
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		name, in string
		em       float64 // width; a Chinese character is 1
		want     string
	}{
		{"empty", "", 5, ""},
		{"fits", "开户成功", 4, "开户成功"},
		{"Chinese", "填写个人资料与职业信息", 6, "填写个人资料|与职业信息"},
		{"no line begins with a full stop", "请出示身份证。谢谢", 6, "请出示|身份证。谢谢"},
		{"or a comma", "你好，世界", 2, "你|好，|世界"},
		{"no line ends with a bracket", "开户（首次）", 3, "开户|（首次）"},
		{"nor a title mark", "阅读《条款》", 3, "阅读|《条款》"},
		{"opening quotation mark goes with what follows", "他们说“可以办理”", 4, "他们说|“可以|办理”"},
		{"closing one with what is before", "显示“审核中”页面和通知", 7, "显示“审核中”|页面和通知"},
		{"quotes in quotes", "回答“‘好’的”以后", 4, "回答|“‘好’|的”以后"},
		{"quotes side by side", "“左边”“右边”", 4, "“左边”|“右边”"},
		{"straight quotes in turns", `显示"审核中"页面和通知`, 6, `显示"审核中"|页面和通知`},
		{"apostrophe", "the customer’s own", 6, "the·|customer’s·|own"},
		{"middle dot", "前台·人员", 2, "前|台·|人员"},
		{"ellipsis", "请稍等……马上", 4, "请稍|等……|马上"},
		{"Latin in Chinese", "下载APP同意条款", 4, "下载APP|同意条款"},
		{"words", "Open the account", 5, "Open the·|account"},
		{"hyphen", "self-service kiosk", 4, "self-|service·|kiosk"},
		{"amount", "共￥100元", 2.7, "共|￥100|元"},
		{"URL", "https://example.com/path", 5, "https://|example.c|om/path"},
		{"long word", "Donaudampfschifffahrt", 4, "Donaud|ampfsc|hifffahrt"},
		{"long word takes its comma", "aaaaaaaa，好", 4.55, "aaaaaaa|a，好"},
		{"lone character takes company", "等待审核结果通知", 7, "等待审核结果|通知"},
		{"lone with a full stop", "等待审核结果通知。", 7, "等待审核结果|通知。"},
		{"company is not taken from two", "审核中", 2, "审核|中"},
		{"lone with hard break before", "等待\n审", 4, "等待|审"},
		{"hard breaks", "a\r\n\nb\n", 4, "a||b|"},
		{"spaces hang", "ab     cd", 1.5, "ab·····|cd"},
		{"emoji stays whole", "👨\u200D👩\u200D👧👨\u200D👩\u200D👧", 1, "👨\u200D👩\u200D👧|👨\u200D👩\u200D👧"},
		{"zero width space", "aaaa\u200Bbbbb", 3, "aaaa|bbbb"},
		{"word joiner", "中\u2060文字", 2, "中文|字"},
		{"words stay whole", "柜员报告设备故障并登记", 7, "柜员报告设备|故障并登记"},
		{"a suffix stays with its word", "请行李员把行李送到", 4, "请行李员|把行李|送到"},
		{"words that the dictionary lacks", "手机银行转化率下降", 6, "手机银行|转化率下降"},
		{"no lone word at the end", "Why can I not see my place in the queue", 16.5, "Why can I not see my place in·|the queue"},
		{"breaks at punctuation", "提交申请，等待审核结果", 7, "提交申请，|等待审核结果"},
		{"number and unit", "最长不超过 3 个工作日", 6.9, "最长不超过·|3 个工作日"},
		{"number and unit in Latin", "It takes up to 12 min today", 8, "It takes up to·|12 min today"},
		{"the number of a thing", "请按第 3 步操作", 4, "请按|第 3 步|操作"},
		{"no dot at a line's end", "现状蓝图 · 个人客户 · 首笔转账", 10, "现状蓝图 · 个人客户·|首笔转账"},
		{"nor in English", "As-is · Parking permits · Segment: residents", 7, "As-is · Parking·|permits·|Segment:·|residents"},
		{"closing marks meet", "（《规定》），可以", 4.5, "（《规定》），|可以"},
		{"a closing mark hangs", "请先登录，再办理", 4.5, "请先登录，|再办理"},
		{"narrower than a character", "中文", 0.5, "中|文"},
		{"no width at all", "中文ab", 0, "中|文|a|b"},
		{"negative", "ab", -5, "a|b"},
		{"not a number", "ab 中", math.NaN(), "a|b·|中"},
	} {
		t.Run(c.name, func(t *testing.T) {
			face := Face{Size: 10}
			if got := lines(Wrap(c.in, face, c.em*10)); got != c.want {
				t.Errorf("%q in %v em\n got %s\nwant %s", c.in, c.em, got, c.want)
			}
		})
	}
}

func TestWhereLinesStand(t *testing.T) {
	face := Face{Size: 10, Weight: canvas.Bold}
	ls := Wrap("一二三四", face, 20)
	for i, l := range ls {
		if want := Ascent(face) + float64(i)*LineHeight(face); l.At.Y != want || l.At.X != 0 {
			t.Errorf("line %d at %v, want 0, %v", i, l.At, want)
		}
	}
	// What is seen of a line is in the middle of its box, for capitals and
	// for Chinese characters.
	for _, r := range "H国" {
		p, _ := GlyphPath(canvas.Regular, r)
		b := p.Bounds()
		middle := Ascent(Face{Size: 1}) + b.Center().Y
		if off := middle - LineHeight(Face{Size: 1})/2; math.Abs(off) > 0.03 {
			t.Errorf("%c is %.3f em off the middle of its line", r, off)
		}
	}
}

func TestRuns(t *testing.T) {
	l := Single("办ᚠ好👍🏽了 ", Face{Size: 10})
	want := []canvas.Run{
		{Text: "办", X: 0, Width: 10},
		{Text: "ᚠ", X: 10, Width: 6, Missing: true},
		{Text: "好", X: 16, Width: 10},
		{Text: "👍🏽", X: 26, Width: 10, Missing: true},
		{Text: "了 ", X: 36, Width: 10 + Width(" ", Face{Size: 10})},
	}
	if len(l.Runs) != len(want) {
		t.Fatalf("runs %+v", l.Runs)
	}
	for i, r := range l.Runs {
		w := want[i]
		if r.Text != w.Text || r.Missing != w.Missing || math.Abs(r.X-w.X) > 1e-9 || math.Abs(r.Width-w.Width) > 1e-9 {
			t.Errorf("run %d is %+v, want %+v", i, r, w)
		}
	}
	if math.Abs(l.Width-46) > 1e-9 {
		t.Errorf("the line is %v wide with its space left out, want 46", l.Width)
	}
}

func TestFit(t *testing.T) {
	face := Face{Size: 10}
	for _, c := range []struct {
		in   string
		em   float64
		want string
	}{
		{"开户成功", 4, "开户成功"},
		{"开户成功", 3.9, "开户…"},
		{"开户\n成功", 10, "开户 成功"},
		{"Open the account", 3.7, "Open…"},
		{"👨\u200D👩\u200D👧👨\u200D👩\u200D👧", 1.9, "…"},
		{"开户", 0, "…"},
		{"", 0, ""},
		{"开户   ", 2, "开户···"},
	} {
		l := Fit(c.in, face, c.em*10)
		if got := lines([]canvas.Line{l}); got != c.want {
			t.Errorf("%q in %v em is %q, want %q", c.in, c.em, got, c.want)
		}
	}
}
