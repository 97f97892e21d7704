package slice_test

import (
	"errors"
	"reflect"
	"testing"

	"touchline/model"
	"touchline/model/slice"
)

// FuzzRead reads any text as a slice: it is refused with a Fault, or what was read
// is found again in what it is written as, in either language.
func FuzzRead(f *testing.F) {
	d := document()
	for _, text := range []string{"owner=branch; mark=fail", "负责人 = branch；标记 = 失败点", "phase=1-2", "tag=a,b、c", "lane：客户\nchannel=web", "=;=", "owner==", `owner="Sales, West", "a ""b"" c"; tag="x;y"`} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, err := slice.Read(d, text)
		if err != nil {
			var fault *model.Fault
			if !errors.As(err, &fault) {
				t.Fatalf("%v is no Fault", err)
			}
			return
		}
		slice.Of(d, s, nil).Cards(d)
		for _, lang := range []model.Lang{model.English, model.Chinese} {
			said := slice.Text(d, lang, s)
			again, err := slice.Read(d, said)
			if err != nil || !reflect.DeepEqual(again, s) {
				t.Fatalf("%q is %+v, written as %q, which is %+v, %v", text, s, said, again, err)
			}
		}
	})
}

// Names with commas and semicolons in them are names: a slice that was chosen from
// what a document says is read as itself.
func TestNamesHaveMarksInThem(t *testing.T) {
	p := document().Parts()
	names := []string{"Sales, West", "a; b", "销售、西区", `the "desk"`, "= x", "q\"", "IT"}
	for i, c := range p.Cards {
		named := *c
		named.Touch = &model.Touchpoint{Owner: names[i%len(names)]}
		p.Cards[i] = &named
	}
	phases := []*model.Phase{}
	for i, ph := range p.Phases {
		named := *ph
		named.Name = []string{"Before, during", "after; 之后、"}[i]
		phases = append(phases, &named)
	}
	p.Phases = phases
	d := model.New(p)
	for _, s := range []model.Slice{{Owners: names}, {Owners: names[:1], Tags: names[1:3]}, {Phases: []string{"p1", "p2"}}, {Channels: []string{"by, pigeon"}, Owners: names[3:4]}} {
		for _, lang := range []model.Lang{model.English, model.Chinese} {
			said := slice.Text(d, lang, s)
			if again, err := slice.Read(d, said); err != nil || !reflect.DeepEqual(again, s) {
				t.Errorf("%+v is written as %s, which is %+v, %v", s, said, again, err)
			}
		}
	}
	if _, err := slice.Read(d, `owner=5" screen`); err != nil {
		t.Errorf("a quote that is never closed: %v", err)
	}
}
