package slice_test

import (
	"fmt"
	"strings"
	"testing"

	"touchline/model"
	"touchline/model/slice"
	"touchline/model/words"
)

func document() *model.Document {
	step := func(id model.StepID) *model.Step { return &model.Step{ID: id} }
	card := func(id model.CardID, lane model.LaneID, step model.StepID, owner, channel string, marks model.Marks, tags ...string) *model.Card {
		c := &model.Card{ID: id, Lane: lane, Step: step, Rank: string(id), Span: 1, Marks: marks, Tags: tags}
		if owner != "" || channel != "" {
			c.Touch = &model.Touchpoint{Owner: owner, Channel: channel}
		}
		return c
	}
	return model.New(model.Parts{
		Head:   &model.Head{Slices: []model.Slice{{Name: "Branch", Owners: []string{"Branch"}}, {Name: "Future", Marks: []string{"sparkle"}}}},
		Phases: []*model.Phase{{ID: "p1", Name: "Apply", Steps: []*model.Step{step("s1"), step("s2")}}, {ID: "p2", Name: "核验", Steps: []*model.Step{step("s3")}}},
		Lanes:  []*model.Lane{{ID: "l1", Role: model.RoleCustomer}, {ID: "l2", Role: model.RoleFrontstage, Name: "Desk"}},
		Cards: []*model.Card{
			card("a", "l1", "s1", "", "", 0), card("b", "l2", "s1", "Branch", "counter", model.MarkFail), card("c", "l2", "s2", "Branch ", "app", 0, "Pilot"),
			card("d", "l1", "s3", "IT", "Pigeon post", model.MarkTruth|model.MarkWait, "pilot", "x"),
			{ID: "t", Lane: "l1", Step: "s1", Rank: "z", Span: 1, Kind: model.KindTag},
		},
	})
}

// TestFind: what a person writes, in either language, as a name or written out.
func TestFind(t *testing.T) {
	d := document()
	for text, want := range map[string]string{
		"owner=branch": "b c", "负责人 ＝ BRANCH、IT": "b c d", "branch": "b c", "phase=Apply": "a b c", "阶段：核验": "d", "phase=2": "d",
		"lane=customer": "a d", "泳道=Desk": "b c", "tag=pilot": "c d", "channel=counter": "b", "渠道=" + words.Channel(model.Chinese, "counter"): "b", "channel=pigeon post": "d",
		"mark=fail": "b", "标记=失败点，等待点": "b d", "owner=branch; mark=fail": "b", "lane=Desk；tag=Pilot": "c", "owner=nobody": "", "Future": "",
	} {
		s, err := slice.Find(d, text)
		if err != nil {
			t.Errorf("%s: %v", text, err)
			continue
		}
		set := slice.Of(d, s, nil)
		if got := strings.Trim(fmt.Sprint(set.Cards(d)), "[]"); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
		for _, lang := range words.Langs {
			again, err := slice.Read(d, slice.Text(d, lang, s))
			if again.Name = s.Name; text != "Future" && (err != nil || fmt.Sprint(again) != fmt.Sprint(s)) {
				t.Errorf("%s: written as %q and read as %v, %v", text, slice.Text(d, lang, s), again, err)
			}
		}
	}
}

// TestWhatIsNoSlice is told, with what there is.
func TestWhatIsNoSlice(t *testing.T) {
	d := document()
	for text, want := range map[string]string{
		"nobody": "Branch, Future", "weather=rain": "owner, phase", "owner": "Branch", "mark=gold": "truth, fail, wait",
		"phase=Pay": "Apply", "owner=": "owner, phase", "owner=a; b": "owner, phase",
	} {
		_, err := slice.Find(d, text)
		if err == nil {
			t.Errorf("%s is a slice", text)
			continue
		}
		for _, lang := range words.Langs {
			if sentence, hint := words.Explain(lang, err); !strings.Contains(sentence+hint, want) || strings.Contains(sentence+hint, "{") || strings.Contains(sentence, "slice.") {
				t.Errorf("%s: %s %s", text, sentence, hint)
			}
		}
	}
}

// TestTheSetStaysWhileItChoosesTheSame: it is another one when a phase gets
// another step, and not when a card changes.
func TestTheSetStaysWhileItChoosesTheSame(t *testing.T) {
	d := document()
	s, _ := slice.Find(d, "phase=Apply")
	set := slice.Of(d, s, nil)
	c := *d.Card("a")
	c.Text = "Other"
	if slice.Of(d.WithCard(&c), s, set) != set {
		t.Error("another card makes another set")
	}
	less := *d.Phases[0]
	less.Steps = less.Steps[:1]
	more := *d.Phases[1]
	more.Steps = append(d.Phases[0].Steps[1:2:2], more.Steps...)
	next := slice.Of(d.WithPhases([]*model.Phase{&less, &more}), s, set)
	if next == set || next.Has(d.Card("c")) || !set.Has(d.Card("c")) {
		t.Error("a step that went to another phase is still in the slice")
	}
}
