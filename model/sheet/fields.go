package sheet

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"touchline/model"
	"touchline/model/words"
)

// setField writes a text into a field of a record, as the field's kind asks.
// The key is one of model.TouchFields or one of ours: "opportunity" and its
// figures are an improvement, "satisfaction" a metric. It reports false where
// the text is no value of the field.
func setField(t *model.Touchpoint, key, text, label string) bool {
	switch key {
	case "opportunity":
		for _, p := range parts(text, false) {
			t.Improvements = append(t.Improvements, model.Improvement{What: p, Status: model.StatusOpen})
		}
		return true
	case "satisfaction":
		m, whole := metric(text, label)
		if !whole || m.Measured == nil && m.Target == nil {
			return false
		}
		t.Metrics = append(t.Metrics, m)
		return true
	case "metrics":
		for _, p := range parts(text, false) {
			m, whole := metric(p, label)
			if !whole || m.Measured == nil && m.Target == nil {
				return false
			}
			t.Metrics = append(t.Metrics, m)
		}
		return true
	}
	at := slices.IndexFunc(model.TouchFields, func(f model.RecordField[model.Touchpoint]) bool { return f.Key == key })
	if at < 0 {
		return false
	}
	return setPlace(t, model.TouchFields[at], text, label)
}

func setPlace(t *model.Touchpoint, f model.RecordField[model.Touchpoint], text, label string) bool {
	switch p := f.Place.(type) {
	case model.TextAt[model.Touchpoint]:
		if f.Key == "channel" {
			text = channelOf(text)
		}
		*p(t) = text
	case model.TextsAt[model.Touchpoint]:
		for _, s := range parts(strings.NewReplacer("、", ";", "，", ";", ", ", ";").Replace(text), false) {
			*p(t) = append(*p(t), s)
		}
	case model.ChoiceAt[model.Touchpoint]:
		v, ok := choiceOf(f.Key, p.Values, text)
		if ok {
			p.Set(t, v)
		}
		return ok
	case model.ChoicesAt[model.Touchpoint]:
		for _, s := range parts(strings.NewReplacer("、", ";", "，", ";", ",", ";").Replace(text), false) {
			v, ok := choiceOf(f.Key, p.Values, s)
			if !ok {
				return false
			}
			p.Append(t, v)
		}
	case model.DurationAt[model.Touchpoint]:
		v, ok := times(text, unitIn(label))
		*p(t) = max(v.standard, v.most)
		if f.Key == "time" {
			t.Time, t.MaxTime = v.standard, v.most
		}
		return ok
	case model.DateAt[model.Touchpoint]:
		d, ok := dateOf(text)
		*p(t) = d
		return ok
	case model.FigureAt[model.Touchpoint]:
		return setFigure(p, t, text)
	case model.NumberAt[model.Touchpoint]:
		v, ok := model.ParseNumber(text)
		if ok = ok && v >= p.Min && v <= p.Max; ok {
			*p.At(t) = v
		}
		return ok
	case model.IntegerAt[model.Touchpoint]:
		v, ok := model.ParseNumber(text)
		if ok = ok && v >= 0 && v <= float64(p.Max) && v == float64(int(v)); ok {
			*p.At(t) = int(v)
		}
		return ok
	case model.FlagAt[model.Touchpoint]:
		yes, ok := flagOf(text)
		*p(t) = yes
		return ok
	default:
		return false
	}
	return true
}

func setFigure(p model.FigureAt[model.Touchpoint], t *model.Touchpoint, text string) bool {
	v, ok := model.ParseNumber(text)
	if p.Min == model.MinFeeling && p.Max == model.MaxFeeling {
		n, isNumber, f, felt := feeling(text)
		if v, ok = f, felt; isNumber {
			v = n
		}
	}
	if ok = ok && (p.Min == p.Max || v >= p.Min && v <= p.Max); ok {
		*p.At(t) = &v
	}
	return ok
}

// choiceOf finds the value of a choice by its own name, or by what the program
// calls it in either language.
func choiceOf(key string, values []string, text string) (string, bool) {
	want := fold(text)
	for _, v := range values {
		if v == "" {
			continue
		}
		if want == fold(v) {
			return v, true
		}
		for _, lang := range words.Langs {
			if name := ChoiceName(lang, key, v); name != "" && (want == fold(name) || strings.TrimSuffix(fold(name), "触点") == want) {
				return v, true
			}
		}
	}
	return "", false
}

func fold(s string) string {
	return strings.ToLower(strings.Join(strings.FieldsFunc(plain(s), func(r rune) bool { return r == ' ' || r == '-' || r == '_' }), ""))
}

// choiceAreas is where the names of a choice stand, if not under its key.
var choiceAreas = map[string]string{"research": "method", "frequencyper": "period", "provider": "party", "receiver": "party"}

// ChoiceName is what the program calls a value of a choice of the record; the
// value itself if it has no name for it.
func ChoiceName(lang model.Lang, key, value string) string {
	key = strings.ToLower(key)
	if area := choiceAreas[key]; area != "" {
		key = area
	}
	for _, k := range []string{"panel." + key + "." + value, "map." + key + "." + value} {
		if words.Has(lang, k) {
			return words.T(lang, k)
		}
	}
	return value
}

// channelOf is the name of a channel that the program knows, or the text.
func channelOf(text string) string {
	w := fold(text)
	if c, ok := channelWords[w]; ok {
		return c
	}
	return text
}

var channelWords = map[string]string{
	"website": "website", "web": "website", "网厅": "website", "网站": "website", "官网": "website",
	"app": "app", "掌厅": "app", "手机app": "app", "手机 app": "app", "手机应用": "app",
	"kiosk": "kiosk", "自助终端": "kiosk",
	"hotline": "hotline", "热线": "hotline",
	"counter": "counter", "营业员": "counter", "柜台": "counter",
	"visit": "visit", "上门": "visit",
}

var dayText = regexp.MustCompile(`^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$`)

// dateOf reads a day with the year in front; other orders differ between
// countries.
func dateOf(text string) (model.Date, bool) {
	m := dayText.FindStringSubmatch(strings.ReplaceAll(plain(text), " ", ""))
	if m == nil {
		return "", false
	}
	d, err := time.Parse("2006-1-2", m[1]+"-"+m[2]+"-"+m[3])
	return model.Date(d.Format(time.DateOnly)), err == nil
}

func flagOf(text string) (yes, ok bool) {
	switch fold(text) {
	case "yes", "y", "true", "1", "x", "✓", "✔", "√", "是", "有", "已", "已闭环":
		return true, true
	case "no", "n", "false", "0", "否", "没有", "未", "未闭环":
		return false, true
	}
	return false, false
}

// DimensionNamed is the dimension of SERVQUAL of a name, in either language.
func DimensionNamed(name string) model.Dimension {
	var values []string
	for _, d := range model.Dimensions {
		values = append(values, string(d))
	}
	v, _ := choiceOf("dimension", values, name)
	return model.Dimension(v)
}
