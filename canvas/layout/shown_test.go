package layout_test

import (
	"strings"
	"testing"

	"touchline/canvas/layout"
	"touchline/model"
)

// shownCard is a card that says something of each thing that can be shown.
func shownDocument(shows ...model.Shown) *model.Document {
	feeling, cost := -1.5, 0.6
	return model.New(model.Parts{
		Head:   &model.Head{Title: "t", Language: model.Chinese, Currency: "元", Shows: shows},
		Phases: []*model.Phase{{ID: "p", Steps: []*model.Step{{ID: "s", Width: 260}}}},
		Lanes:  []*model.Lane{{ID: "l", Role: model.RoleBackstage}},
		Cards: []*model.Card{{
			ID: "c", Lane: "l", Step: "s", Rank: "V", Span: 1, Kind: model.KindAction, Text: "审核", Detail: "运营中心", Tags: []string{"重点", "课堂"},
			Touch: &model.Touchpoint{
				Class: model.ClassBack, Owner: "审核岗", Channel: "app", MoreChannels: []string{"hotline"}, Standard: "2 小时内", Tier: model.TierGold,
				Time: 2 * model.Hour, MaxTime: 4 * model.Hour, Feeling: &feeling, Risk: model.Risk{Likelihood: 4, Impact: 5}, Cost: &cost,
				Metrics: []model.Metric{{Name: "一次通过率", Unit: "%", Measured: &cost}},
			},
		}, {ID: "d", Lane: "l", Step: "s", Rank: "W", Span: 1, Kind: model.KindAction, Text: "无记录"}},
	})
}

func detailOf(p *layout.Plan, id model.CardID) string { return p.Card(id).Detail.Source }

// TestWhatStandsOnCards: each thing that a document wants to see is a line on
// the cards that say it, in one order, and no line elsewhere.
func TestWhatStandsOnCards(t *testing.T) {
	want := map[model.Shown]string{
		model.ShownClass: "后台触点", model.ShownOwner: "负责人：审核岗", model.ShownStandard: "2 小时内", model.ShownTier: "面向金卡客户",
		model.ShownTime: "2 / 4 小时", model.ShownFeeling: "情绪 −1.5", model.ShownRisk: "风险 20", model.ShownCost: "0.6 元", model.ShownTags: "重点 · 课堂",
	}
	for _, s := range model.AllShown {
		got := strings.Split(detailOf(layout.Make(shownDocument(s), layout.Options{}), "c"), "\n")
		if len(got) != 2 || got[0] != "运营中心" || got[1] == "" || want[s] != "" && got[1] != want[s] {
			t.Errorf("%s: %q, want %q", s, got, want[s])
		}
	}
	whole := layout.Make(shownDocument(model.ShownTags, model.ShownOwner, model.ShownClass), layout.Options{})
	if got := detailOf(whole, "c"); got != "运营中心\n后台触点\n负责人：审核岗\n重点 · 课堂" {
		t.Errorf("three of them: %q", got)
	}
	if got := detailOf(whole, "d"); got != "" {
		t.Errorf("a card without a record says %q", got)
	}
	if got := detailOf(layout.Make(shownDocument(), layout.Options{}), "c"); got != "运营中心" {
		t.Errorf("a document that wants nothing: %q", got)
	}
}

// What a plan took over from one before is as when made from nothing.
func TestWhatStandsOnCardsAgain(t *testing.T) {
	bare := layout.Make(shownDocument(), layout.Options{})
	h := *shownDocument(model.ShownOwner, model.ShownTime).Head
	next := layout.Make(bare.Doc.WithHead(&h), layout.Options{Previous: bare})
	if got := detailOf(next, "c"); got != "运营中心\n负责人：审核岗\n2 / 4 小时" {
		t.Errorf("shown after an edit: %q", got)
	}
	if next.Card("c").Rect.H <= bare.Card("c").Rect.H {
		t.Error("the card is no higher")
	}
	back := layout.Make(next.Doc.WithHead(bare.Doc.Head), layout.Options{Previous: next})
	if got := detailOf(back, "c"); got != "运营中心" || back.Card("c").Rect != bare.Card("c").Rect {
		t.Errorf("back again: %q at %v, before %v", got, back.Card("c").Rect, bare.Card("c").Rect)
	}
}
