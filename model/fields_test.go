package model

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
)

// A leaf is one value somewhere in a record: a touchpoint, a head.
type leaf[R any] struct {
	name string
	set  func(*R, value)
}

// A value is what is put into a leaf: a good one, a bad one, or for texts a
// given one.
type value struct {
	bad  bool
	text string
}

// leaves is every value of a touchpoint.
func leaves(t *testing.T) []leaf[Touchpoint] { return leavesOf[Touchpoint](t) }

// leavesOf is every value of a record, found in its type: the table under
// test has no part in it.
func leavesOf[R any](t *testing.T) []leaf[R] {
	var all []leaf[R]
	var walk func(name string, typ reflect.Type, at func(*R) reflect.Value)
	walk = func(name string, typ reflect.Type, at func(*R) reflect.Value) {
		switch {
		case typ == reflect.TypeFor[Extra]():
			all = append(all, leaf[R]{name, func(x *R, v value) {
				f := Field{Name: "x", JSON: "1"}
				if v.bad {
					f.JSON = strings.Repeat("1", MaxExtra+1)
				}
				at(x).Set(reflect.ValueOf(Extra{f}))
			}})
		case typ.Kind() == reflect.Struct:
			for i := range typ.NumField() {
				walk(name+"."+typ.Field(i).Name, typ.Field(i).Type, func(x *R) reflect.Value { return at(x).Field(i) })
			}
		case typ.Kind() == reflect.Slice:
			walk(name+"[0]", typ.Elem(), func(x *R) reflect.Value {
				l := at(x)
				if l.Len() == 0 {
					l.Set(reflect.MakeSlice(typ, 1, 1))
				}
				return l.Index(0)
			})
		default:
			all = append(all, leaf[R]{name, func(x *R, v value) { fill(t, name, at(x), v) }})
		}
	}
	walk("", reflect.TypeFor[R](), func(x *R) reflect.Value { return reflect.ValueOf(x).Elem() })
	return all
}

var goodChoice = map[reflect.Type]any{
	reflect.TypeFor[Class](): ClassFront, reflect.TypeFor[Medium](): MediumHuman, reflect.TypeFor[Contact](): ContactFace,
	reflect.TypeFor[Party](): PartyHuman, reflect.TypeFor[Tier](): TierGold, reflect.TypeFor[Perception](): PerceptionQuick,
	reflect.TypeFor[Dimension](): Empathy, reflect.TypeFor[Page](): PageExercise, reflect.TypeFor[Direction](): Higher, reflect.TypeFor[Stage](): StageAssess,
	reflect.TypeFor[Status](): StatusDone, reflect.TypeFor[Method](): MethodCalls, reflect.TypeFor[Confidence](): ConfidenceData,
	reflect.TypeFor[Date](): Date("2026-11-26"), reflect.TypeFor[Period](): PerWeek, reflect.TypeFor[State](): StateToBe, reflect.TypeFor[Lang](): Chinese, reflect.TypeFor[Shown](): ShownRisk,
}

func fill(t *testing.T, name string, at reflect.Value, v value) {
	number := 1.0
	if v.bad {
		number = -9e9
	}
	switch at.Kind() {
	case reflect.String:
		switch good, choice := goodChoice[at.Type()]; {
		case v.bad && choice:
			at.SetString("nonsense")
		case v.bad:
			at.SetString(strings.Repeat("x", MaxText+1))
		case choice:
			at.Set(reflect.ValueOf(good))
		default:
			at.SetString(v.text)
		}
	case reflect.Int, reflect.Int64:
		at.SetInt(int64(number))
	case reflect.Float64:
		at.SetFloat(number)
	case reflect.Bool:
		at.SetBool(true)
	case reflect.Pointer:
		if v.bad && name != ".Feeling" { // any number is good, but none that is no number
			number /= 0
		}
		at.Set(reflect.ValueOf(&number))
	default:
		t.Fatalf("%s is a %s: say here what a good and a bad one is", name, at.Type())
	}
}

// free reports whether a leaf is a text that people write.
func (l leaf[R]) free() bool {
	var x R
	l.set(&x, value{text: "free text"})
	return strings.Contains(fmt.Sprintf("%+v", x), "free text")
}

func TestARecordWithAnyValueIsNotEmpty(t *testing.T) {
	if !(&Touchpoint{}).Empty() {
		t.Error("the record without a value is not empty")
	}
	for _, l := range leaves(t) {
		var x Touchpoint
		l.set(&x, value{text: "x"})
		if x.Empty() {
			t.Errorf("with %s set the record counts as empty, and would be dropped", l.name)
		}
	}
}

func TestEachValueOfARecordIsChecked(t *testing.T) {
	for _, l := range leaves(t) {
		x := Touchpoint{Quality: []Quality{{Dimension: Empathy, Expectation: 1, Perception: 1}}}
		l.set(&x, value{text: "x"})
		card := &Card{ID: "a", Rank: "a", Kind: Kinds[0], Touch: &x}
		var p problems
		if p.card(card); len(p.found) > 0 {
			t.Errorf("a good %s is refused: %v", l.name, p.found)
		}
		if strings.HasSuffix(l.name, "LoopClosed") {
			continue // yes and no are both good
		}
		p = problems{}
		l.set(&x, value{bad: true})
		if p.card(card); len(p.found) == 0 {
			t.Errorf("a bad %s passes", l.name)
		}
	}
}

func TestTextsAreAllFreeTexts(t *testing.T) {
	for _, l := range leaves(t) {
		var x Touchpoint
		l.set(&x, value{text: "free text"})
		var got []string
		x.Texts(func(s *string, _ Vocabulary) {
			if *s != "" {
				got = append(got, *s)
			}
		})
		want := 0
		if l.free() {
			want = 1
		}
		if len(got) != want {
			t.Errorf("%s: %d texts %q, want %d", l.name, len(got), got, want)
		}
	}
}

func TestACloneSharesNoText(t *testing.T) {
	for _, l := range leaves(t) {
		var x Touchpoint
		l.set(&x, value{text: "free text"})
		before := fmt.Sprintf("%+v", x)
		c := x.Clone()
		if !reflect.DeepEqual(*c, x) {
			t.Errorf("%s: the clone differs", l.name)
		}
		c.Texts(func(s *string, _ Vocabulary) { *s = "changed" })
		if now := fmt.Sprintf("%+v", x); now != before {
			t.Errorf("%s: writing into the clone changed the original", l.name)
		}
	}
}

func TestVocabulariesGoTogether(t *testing.T) {
	x := Touchpoint{
		Owner: "o1", PerceivedOwner: "o2", Fail: Fail{Owner: "o3"}, Improvements: []Improvement{{Owner: "o4", Metric: "m1", Unit: "u1"}},
		Metrics: []Metric{{Name: "m2", Unit: "u2", Source: "s1"}}, Quality: []Quality{{Source: "s2"}}, Source: "s3",
		Actors: []string{"a1", "a2"}, Systems: []string{"y1"}, Channel: "c1", Standard: "of no vocabulary",
	}
	got := map[Vocabulary]string{}
	x.Texts(func(s *string, v Vocabulary) {
		if *s != "" {
			got[v] += *s + " "
		}
	})
	want := map[Vocabulary]string{
		OwnerNames: "o1 o2 o3 o4 ", ActorNames: "a1 a2 ", SystemNames: "y1 ", ChannelNames: "c1 ",
		MetricNames: "m2 m1 ", UnitNames: "u2 u1 ", SourceNames: "s2 s1 s3 ", NoVocabulary: "of no vocabulary ",
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %v\nwant %v", got, want)
	}
}

func TestEachValueOfAHeadIsChecked(t *testing.T) {
	for _, l := range leavesOf[Head](t) {
		h := Head{Weights: []Weight{{Dimension: Empathy}}, PageNotes: []PageNote{{Page: PageTitle}}}
		l.set(&h, value{text: "x"})
		if found := h.Check(); len(found) > 0 {
			t.Errorf("a good %s is refused: %v", l.name, found)
		}
		h = Head{Weights: []Weight{{Dimension: Empathy}}, PageNotes: []PageNote{{Page: PageTitle}}}
		l.set(&h, value{bad: true})
		if found := h.Check(); len(found) == 0 {
			t.Errorf("a bad %s passes", l.name)
		}
	}
}

// Everything in a head counts towards the sums of the document: what does
// not could grow without bounds.
func TestEachValueOfAHeadCounts(t *testing.T) {
	sums := func(h Head) Sums { return New(Parts{Head: &h}).Sums() }
	for _, l := range leavesOf[Head](t) {
		var short, long Head
		l.set(&short, value{text: "x"})
		l.set(&long, value{text: "free text"})
		if got, want := sums(long).Text-sums(short).Text, len("free text")-len("x"); l.free() && got != want {
			t.Errorf("%s: a text that is longer by %d bytes counts %d more", l.name, want, got)
		}
		if strings.HasSuffix(l.name, ".Extra") && sums(short).Unknown != 1 {
			t.Errorf("%s counts as %d unknown fields", l.name, sums(short).Unknown)
		}
		if strings.Contains(l.name, "].") && sums(short).Details != 1 {
			t.Errorf("%s counts as %d records", l.name, sums(short).Details)
		}
	}
}

func TestRICENeedsAllFour(t *testing.T) {
	p := Priority{Reach: 1200, Impact: 2, Confidence: 80, Effort: 3}
	if got, ok := p.RICE(); !ok || got != 640 {
		t.Errorf("1,200 × 2 × 80 per cent ÷ 3 is %v, %v", got, ok)
	}
	for name, zero := range map[string]func(*Priority){
		"reach": func(p *Priority) { p.Reach = 0 }, "impact": func(p *Priority) { p.Impact = 0 },
		"confidence": func(p *Priority) { p.Confidence = 0 }, "effort": func(p *Priority) { p.Effort = 0 },
	} {
		p := p
		zero(&p)
		if got, ok := p.RICE(); ok {
			t.Errorf("without %s it is %v", name, got)
		}
	}
}
