package sheet

import (
	"math"
	"strconv"
	"strings"

	"touchline/model"
)

// A scale is how a row of feelings counts; Low and High become −2 and +2.
type scale struct {
	name      string // "1..5", as options and decisions name it
	low, high float64
}

// scales are the scales that people use, each with the largest value that
// tells it, the smallest first. Those below 0 go by the larger of both ends.
var (
	signed   = []scale{{"-2..2", -2, 2}, {"-3..3", -3, 3}, {"-5..5", -5, 5}, {"-10..10", -10, 10}, {"-100..100", -100, 100}}
	unsigned = []scale{{"1..5", 1, 5}, {"1..7", 1, 7}, {"0..10", 0, 10}, {"0..100", 0, 100}}
)

// scaleOf finds the scale of a row of feelings by its largest value. It is
// sure unless the numbers fit two scales.
func scaleOf(values []float64) (s scale, sure bool) {
	low, high, whole := math.Inf(1), math.Inf(-1), true
	for _, v := range values {
		low, high = min(low, v), max(high, v)
		whole = whole && v == math.Trunc(v)
	}
	if len(values) == 0 {
		return signed[0], true
	}
	if low < 0 || high <= 2 && (low <= 0 || !whole) {
		for _, s := range signed {
			if math.Max(-low, high) <= s.high {
				return s, true
			}
		}
		return scale{}, false
	}
	if high <= 2 { // 1 and 2 alone: of −2 to 2, or the lower end of another
		return signed[0], false
	}
	for _, s := range unsigned {
		if high <= s.high && low >= s.low {
			return s, true
		}
	}
	if high <= 10 {
		return unsigned[2], low >= 0
	}
	return scale{}, false
}

// scaleNamed is a scale by its name.
func scaleNamed(name string) (scale, bool) {
	for _, all := range [][]scale{signed, unsigned} {
		for _, s := range all {
			if s.name == name {
				return s, true
			}
		}
	}
	return scale{}, false
}

// Scales is the names of the scales of feelings.
func Scales() []string {
	var names []string
	for _, all := range [][]scale{signed, unsigned} {
		for _, s := range all {
			names = append(names, s.name)
		}
	}
	return names
}

// ShowScale is a scale as people read it: "1…5", "−2…2".
func ShowScale(name string) string {
	low, high, _ := strings.Cut(name, "..")
	return strings.Replace(low, "-", "−", 1) + "…" + high
}

// IsScale reports whether there is a scale of that name.
func IsScale(name string) bool {
	_, ok := scaleNamed(name)
	return ok
}

// feel puts a value of a scale on −2 to +2.
func (s scale) feel(v float64) (float64, bool) {
	if s.high <= s.low || v < s.low || v > s.high {
		return 0, false
	}
	f := model.MinFeeling + (v-s.low)/(s.high-s.low)*(model.MaxFeeling-model.MinFeeling)
	return math.Round(f*100) / 100, true
}

// feeling reads one cell: a number of the row's scale, which is handed back as
// it is, or a face or a word, which says a feeling by itself.
func feeling(text string) (number float64, isNumber bool, felt float64, ok bool) {
	text = strings.ToLower(plain(text))
	if stars := strings.Count(text, "★"); stars > 0 && strings.Trim(text, "★☆ ") == "" && stars+strings.Count(text, "☆") <= 5 {
		return float64(stars), true, 0, true
	}
	if part, whole, cut := strings.Cut(text, "/"); cut { // 4/5
		v, ok := model.ParseNumber(part)
		most, ok2 := model.ParseNumber(whole)
		if ok && ok2 && v <= most && (most == 5 || most == 7 || most == 10 || most == 100) {
			low := 1.0
			if most >= 10 {
				low = 0
			}
			f, ok := scale{"", low, most}.feel(v)
			return 0, false, f, ok
		}
	}
	lead := text[:len(text)-len(strings.TrimLeft(text, "+-0123456789."))]
	rest := strings.TrimLeft(text[len(lead):], " :,-=()")
	if v, isNumber := model.ParseNumber(lead); isNumber && (rest == "" || !strings.ContainsAny(rest, "0123456789")) && !strings.HasPrefix(text[len(lead):], ",") {
		return v, true, 0, true
	}
	if v, isNumber := model.ParseNumber(text); isNumber {
		return v, true, 0, true
	}
	for _, face := range faces {
		if strings.Contains(text, face.text) {
			return 0, false, face.felt, true
		}
	}
	if f, ok := feltWord(text); ok {
		return 0, false, f, true
	}
	if _, inside := brackets(text); inside != "" { // happy (4)
		if v, isNumber := model.ParseNumber(inside); isNumber {
			return v, true, 0, true
		}
	}
	return 0, false, 0, false
}

// felt is a face or a word and what it says.
type felt struct {
	text string
	felt float64
}

// faces are pictures of feelings; longer ones stand before their parts.
var faces = func() []felt {
	var all []felt
	for f, list := range map[float64]string{
		2:  "😀 😃 😄 😁 😆 😍 🥰 🤩 😊 😂 🎉 ❤ 💖 👍👍 :-d :d =d",
		1:  "🙂 😌 😉 😋 👍 ☺ 😎 :-) :) =) ^_^ ^^ ;)",
		0:  "😐 😑 😶 🤔 😕 🫤 :-| :| -_-",
		-1: "😟 🙁 ☹ 😒 😣 😬 😰 😓 👎 😥 :-( :( =( :-/ :/",
		-2: "😞 😢 😭 😡 😠 🤬 😤 😩 😫 😖 😨 😱 💔 :'( >:( d:",
	} {
		for _, text := range strings.Fields(list) {
			all = append(all, felt{text, f})
		}
	}
	return all
}()

// feltWords are words of feelings, without spaces. Where several are in one
// text, the longest counts.
var feltWords = func() map[string]float64 {
	m := map[string]float64{}
	for f, list := range map[float64]string{
		2:  "very_positive very_happy very_satisfied delighted excited great excellent love ecstatic thrilled 非常满意 非常开心 很开心 很满意 惊喜 兴奋 非常高兴 愉悦 喜悦 非常好 极好 强烈正面 非常积极",
		1:  "positive happy satisfied good pleased calm relieved content relaxed confident glad curious interested hopeful 满意 开心 高兴 愉快 安心 放心 积极 正面 正向 好 较好 期待 轻松 舒适 比较满意 好奇 感兴趣",
		0:  "neutral ok okay fine average indifferent normal mixed 中性 一般 平静 平常 普通 无感 还行 中立 正常",
		-1: "negative unhappy dissatisfied bad worried anxious confused impatient bored sad annoyed frustrated nervous uncertain 不满 不满意 担心 焦虑 困惑 无聊 着急 烦躁 消极 负面 负向 差 较差 失望 紧张 疑惑 不安 不开心 不高兴",
		-2: "very_negative very_unhappy very_dissatisfied angry furious terrible awful hate desperate 非常不满 非常不满意 很不满意 愤怒 生气 崩溃 绝望 很差 极差 非常消极 气愤",
	} {
		for _, w := range strings.Fields(list) {
			m[strings.ReplaceAll(w, "_", "")] = f
		}
	}
	return m
}()

// feltWord finds the longest word of a feeling at the beginning of a text.
// In a sentence a word may mean anything: only short texts are taken.
func feltWord(text string) (float64, bool) {
	w := strings.Join(wordsOf(text), "")
	if f, ok := feltWords[w]; ok {
		return f, true
	}
	runes := []rune(w)
	if len(runes) > 8 && len(wordsOf(text)) > 3 {
		return 0, false
	}
	for n := len(runes); n > 1; n-- {
		if f, ok := feltWords[string(runes[:n])]; ok {
			return f, true
		}
	}
	return 0, false
}

func showNumber(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }
