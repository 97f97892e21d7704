package model

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
)

// A leaf is one value somewhere in a touchpoint.
type leaf struct {
	name string
	set  func(*Touchpoint, value)
}

// A value is what is put into a leaf: a good one, a bad one, or for texts a
// given one.
type value struct {
	bad  bool
	text string
}

// leaves is every value of a touchpoint, found in its type: the table under
// test has no part in it.
func leaves(t *testing.T) []leaf {
	var all []leaf
	var walk func(name string, typ reflect.Type, at func(*Touchpoint) reflect.Value)
	walk = func(name string, typ reflect.Type, at func(*Touchpoint) reflect.Value) {
		switch {
		case typ == reflect.TypeFor[Extra]():
			all = append(all, leaf{name, func(x *Touchpoint, v value) {
				f := Field{Name: "x", JSON: "1"}
				if v.bad {
					f.JSON = strings.Repeat("1", MaxExtra+1)
				}
				at(x).Set(reflect.ValueOf(Extra{f}))
			}})
		case typ.Kind() == reflect.Struct:
			for i := range typ.NumField() {
				walk(name+"."+typ.Field(i).Name, typ.Field(i).Type, func(x *Touchpoint) reflect.Value { return at(x).Field(i) })
			}
		case typ.Kind() == reflect.Slice:
			walk(name+"[0]", typ.Elem(), func(x *Touchpoint) reflect.Value {
				l := at(x)
				if l.Len() == 0 {
					l.Set(reflect.MakeSlice(typ, 1, 1))
				}
				return l.Index(0)
			})
		default:
			all = append(all, leaf{name, func(x *Touchpoint, v value) { fill(t, name, at(x), v) }})
		}
	}
	walk("", reflect.TypeFor[Touchpoint](), func(x *Touchpoint) reflect.Value { return reflect.ValueOf(x).Elem() })
	return all
}

var goodChoice = map[reflect.Type]any{
	reflect.TypeFor[Class](): ClassFront, reflect.TypeFor[Medium](): MediumHuman, reflect.TypeFor[Contact](): ContactFace,
	reflect.TypeFor[Party](): PartyHuman, reflect.TypeFor[Tier](): TierGold, reflect.TypeFor[Perception](): PerceptionQuick,
	reflect.TypeFor[Dimension](): Empathy, reflect.TypeFor[Direction](): Higher, reflect.TypeFor[Stage](): StageAssess,
	reflect.TypeFor[Status](): StatusDone, reflect.TypeFor[Method](): MethodCalls, reflect.TypeFor[Confidence](): ConfidenceData,
	reflect.TypeFor[Date](): Date("2026-11-26"),
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
func (l leaf) free() bool {
	var x Touchpoint
	l.set(&x, value{text: "free text"})
	return strings.Contains(fmt.Sprintf("%+v", deref(x)), "free text")
}

// deref prints what pointers point at.
func deref(x Touchpoint) Touchpoint { x.Feeling = nil; return x }

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
		before := fmt.Sprintf("%+v", deref(x))
		c := x.Clone()
		if !reflect.DeepEqual(*c, x) {
			t.Errorf("%s: the clone differs", l.name)
		}
		c.Texts(func(s *string, _ Vocabulary) { *s = "changed" })
		if now := fmt.Sprintf("%+v", deref(x)); now != before {
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
