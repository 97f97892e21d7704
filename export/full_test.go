package export

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/handout"
	"touchline/model"
	"touchline/model/words"
)

// filler fills each value of a record, found in its type, with one that no other has
// where its type allows that; the value with the number other gets another one.
type filler struct {
	n, other int
	names    []string
	texts    []string
}

// choices is two values of what is chosen from a list.
var choices = map[reflect.Type][2]any{
	reflect.TypeFor[model.Class]():      {model.ClassFront, model.ClassBack},
	reflect.TypeFor[model.Medium]():     {model.Mediums[1], model.Mediums[2]},
	reflect.TypeFor[model.Contact]():    {model.Contacts[1], model.Contacts[2]},
	reflect.TypeFor[model.Party]():      {model.Parties[1], model.Parties[2]},
	reflect.TypeFor[model.Tier]():       {model.Tiers[1], model.Tiers[2]},
	reflect.TypeFor[model.Perception](): {model.Perceptions[0], model.Perceptions[1]},
	reflect.TypeFor[model.Dimension]():  {model.Dimensions[0], model.Dimensions[1]},
	reflect.TypeFor[model.Direction]():  {model.Directions[1], model.Directions[2]},
	reflect.TypeFor[model.Stage]():      {model.Stages[1], model.Stages[2]},
	reflect.TypeFor[model.Status]():     {model.Statuses[1], model.Statuses[2]},
	reflect.TypeFor[model.Method]():     {model.Methods[0], model.Methods[1]},
	reflect.TypeFor[model.Confidence](): {model.Confidences[1], model.Confidences[2]},
	reflect.TypeFor[model.Period]():     {model.Periods[1], model.Periods[2]},
}

func (f *filler) fill(t *testing.T, name string, v reflect.Value) {
	if v.Type() == reflect.TypeFor[model.Extra]() {
		return // what a later version wrote: nobody knows what it means
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			f.fill(t, name+"."+v.Type().Field(i).Name, v.Field(i))
		}
		return
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		f.fill(t, name+"[0]", v.Index(0))
		return
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		v = v.Elem()
	}
	f.n++
	f.names = append(f.names, name)
	other := 0
	if f.n == f.other {
		other = 1
	}
	pair, chosen := choices[v.Type()]
	switch {
	case chosen:
		v.Set(reflect.ValueOf(pair[other]))
	case v.Type() == reflect.TypeFor[model.Date]():
		v.SetString(fmt.Sprintf("20%02d-0%d-11", 10+f.n, 1+other))
	case v.Type() == reflect.TypeFor[model.Duration]():
		v.SetInt(int64(model.Minute) * int64(200+10*f.n+5*other))
	case v.Kind() == reflect.String:
		s := fmt.Sprintf("Qv%dq", 2*f.n+other)
		v.SetString(s)
		f.texts = append(f.texts, s)
	case v.Kind() == reflect.Int:
		v.SetInt(int64(4 - other))
	case v.Kind() == reflect.Float64:
		v.SetFloat(2 - 0.5*float64(other))
	case v.Kind() == reflect.Bool:
		v.SetBool(other == 0)
	default:
		t.Fatalf("%s is a %s: say here how it is filled", name, v.Type())
	}
}

// full is a small blueprint of which one touchpoint has every value.
func full(t *testing.T, lang model.Lang, other int) (*model.Document, *filler) {
	t.Helper()
	f := &filler{other: other}
	touch := &model.Touchpoint{}
	f.fill(t, "", reflect.ValueOf(touch).Elem())
	p := opening(2).Parts()
	card := *p.Cards[1]
	card.Touch, card.Marks = touch, model.AllMarks[0].Mark
	p.Cards[1] = &card
	p.Head = &model.Head{Title: "Full", Language: lang}
	return model.New(p), f
}

// TestEachValueOfATouchpointIsInTheHandout: each text is found in the PDF, and with
// any value changed some page says or shows something else.
func TestEachValueOfATouchpointIsInTheHandout(t *testing.T) {
	preset, _ := handout.PresetNamed("handout")
	for _, lang := range words.Langs {
		d, f := full(t, lang, 0)
		job := Job{Doc: d, Format: "pdf", Options: Defaults("pdf")}
		job.Lang, job.Handout = lang, &handout.Options{Kinds: preset.Kinds}
		_, data := bytesOf(t, job)
		said := strings.Join(strings.Fields(pagesOf(t, data)), "")
		for _, text := range f.texts {
			if !strings.Contains(said, text) {
				t.Errorf("%s: %s is not in the handout", lang, text)
			}
		}
		before := saidOn(t, d, preset.Kinds)
		for i, name := range f.names {
			changed, _ := full(t, lang, i+1)
			if saidOn(t, changed, preset.Kinds) == before {
				t.Errorf("%s: %s can be changed, and no page says something else", lang, name)
			}
		}
	}
}

// saidOn is every text of the pages of some kinds.
func saidOn(t *testing.T, d *model.Document, kinds []handout.Kind) string {
	t.Helper()
	book, err := handout.Make(t.Context(), d, handout.Options{Kinds: kinds})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, p := range book.Pages {
		for _, g := range canvastest.Flat(p).Groups {
			for _, it := range g.Items {
				if x, ok := it.(*canvas.Text); ok {
					b.WriteString(x.Source + "\n")
				}
			}
		}
	}
	return b.String()
}
