package fuzzy

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"touchline/assets"
)

func TestMatch(t *testing.T) {
	for _, c := range []struct {
		query, name string
		at          string // "" if it must not fit
	}{
		{"xjkp", "新建卡片", "[0 1 2 3]"},
		{"XJKP", "新建卡片", "[0 1 2 3]"},
		{"ｘｊｋｐ", "新建卡片", "[0 1 2 3]"},
		{"新kp", "新建卡片", "[0 2 3]"},
		{"卡片", "新建卡片", "[2 3]"},
		{"kp", "新建卡片", "[2 3]"},
		{"dcpdf", "导出 PDF…", "[0 1 3 4 5]"},
		{"pdf dc", "导出 PDF…", "[0 1 3 4 5]"},
		{"cx", "撤销", "[0 1]"},
		{"yx", "运行", "[0 1]"},
		{"yh", "一行", "[0 1]"},
		{"daochu", "导出 PDF…", "[0 1]"},
		{"daochupdf", "导出 PDF…", "[0 1 3 4 5]"},
		{"diejiafenlei", "叠加：分类", "[0 1 3 4]"},
		{"xinjian", "新建卡片", "[0 1]"},
		{"kapian xinj", "新建卡片", "[0 1 2 3]"},
		{"nvshi", "女士优先", "[0 1]"},
		{"new card", "New card", "[0 1 2 4 5 6 7]"},
		{"card new", "New card", "[0 1 2 4 5 6 7]"},
		{"nc", "New card", "[0 4]"},
		{"ncd", "New card", "[0 4 7]"},
		{"CARD", "New card", "[4 5 6 7]"},
		{"", "New card", "[]"},
		{"  ", "New card", "[]"},
		{"cardnew", "New card", ""},
		{"xyz", "New card", ""},
		{"new cards", "New card", ""},
		{"kpxj", "新建卡片", ""},
		{"新建卡片吧", "新建卡片", ""},
	} {
		f, ok := Match(c.query, c.name)
		got := ""
		if ok {
			got = fmt.Sprint(f.At)
		}
		if got != c.at {
			t.Errorf("%q in %q: %q, want %q", c.query, c.name, got, c.at)
		}
	}
}

func TestRank(t *testing.T) {
	names := []string{
		"Copy as reading document", "New card below", "New card", "Add a card to the right, linked",
		"Export…", "Next example", "Delete", "新建卡片", "新建便笺", "选择相同卡片", "撤销",
	}
	for _, c := range []struct{ query, want string }{
		{"new card", "New card, New card below"},
		{"card", "New card"},
		{"ex", "Export…, Next example"},
		{"xj", "新建卡片"},
		{"xjkp", "新建卡片"},
		{"xjbj", "新建便笺"},
		{"xzxt", "选择相同卡片"},
		{"xjpj", "新建便笺"},
		{"", "Copy as reading document, New card below"},
		{"qqq", ""},
		{"xinjian", "新建卡片"},
		{"chexiao", "撤销"},
	} {
		var got []string
		for _, h := range Rank(c.query, names, func(s string) []string { return []string{s} }) {
			got = append(got, h.Item)
		}
		want := strings.Split(c.want, ", ")
		if c.want == "" {
			want = nil
		}
		if len(got) < len(want) || !slices.Equal(got[:len(want)], want) || len(want) == 0 && len(got) > 0 {
			t.Errorf("%q gives %v, want %v first", c.query, got, want)
		}
	}
}

// TestRankBothLanguages finds an item by any of its names.
func TestRankBothLanguages(t *testing.T) {
	type action struct{ en, zh string }
	items := []action{{"Undo", "撤销"}, {"New card", "新建卡片"}}
	names := func(a action) []string { return []string{a.zh, a.en} }
	if h := Rank("xjkp", items, names); len(h) != 1 || h[0].Item.en != "New card" || h[0].Name != 0 {
		t.Error(h)
	}
	if h := Rank("new", items, names); len(h) != 1 || h[0].Item.zh != "新建卡片" || h[0].Name != 1 {
		t.Error(h)
	}
}

// TestWhatIsShownComesFirst: what fits by the name that is shown stands above
// what fits as well by a shorter one that is not, but not above another word
// that is typed whole.
func TestWhatIsShownComesFirst(t *testing.T) {
	items := [][]string{{"由此生成目标蓝图", "改进后"}, {"改进看板", "Improvements"}}
	h := Rank("gaijin", items, func(names []string) []string { return names })
	if len(h) != 2 || h[0].Item[0] != "改进看板" {
		t.Error(h)
	}
	items = [][]string{{"Go back to the saved state"}, {"Undo", "back"}}
	h = Rank("back", items, func(names []string) []string { return names })
	if len(h) != 2 || h[0].Item[0] != "Undo" {
		t.Error(h)
	}
}

// TestEveryCharacterHasAnInitial: each Chinese name of an action or command,
// and of what stands in their menus, is found by its pinyin.
func TestEveryCharacterHasAnInitial(t *testing.T) {
	names := 0
	for _, file := range []string{"ui", "keys", "board"} {
		data, err := fs.ReadFile(assets.Words, "words/zh/"+file+".json")
		if err != nil {
			t.Fatal(err)
		}
		var all map[string]string
		if err := json.Unmarshal(data, &all); err != nil {
			t.Fatal(file, err)
		}
		for key, name := range all {
			kind, _, _ := strings.Cut(key, ".")
			if kind != "action" && kind != "command" && kind != "menu" && kind != "tool" {
				continue
			}
			names++
			for _, r := range name {
				if unicode.Is(unicode.Han, r) && initials(r) == "" {
					t.Errorf("%c of %q (%s.%s) has no reading", r, name, file, key)
				}
			}
		}
	}
	if names < 100 {
		t.Errorf("only %d names were found", names)
	}
}

// TestFitsAreInOrder: whatever fits is found at ascending places that exist,
// and a name always fits itself.
func TestFitsAreInOrder(t *testing.T) {
	text := rapid.StringOfN(rapid.RuneFrom([]rune("abcdXY 新建卡片行 -İß①ﬁ")), 0, 30, -1)
	rapid.Check(t, func(t *rapid.T) {
		query, name := text.Draw(t, "query"), text.Draw(t, "name")
		if f, ok := Match(query, name); ok {
			for i, at := range f.At {
				if at < 0 || at >= len([]rune(name)) || i > 0 && at <= f.At[i-1] {
					t.Fatalf("%q in %q at %v", query, name, f.At)
				}
			}
		}
		plain := strings.Map(func(r rune) rune {
			if strings.ContainsRune("İß①ﬁ", r) { // fold into several
				return -1
			}
			return r
		}, name)
		if _, ok := Match(plain, plain); !ok {
			t.Fatalf("%q does not fit itself", plain)
		}
	})
}

func BenchmarkRank(b *testing.B) {
	var names []string
	for i := range 300 {
		names = append(names, fmt.Sprintf("Action number %d of the palette", i), fmt.Sprintf("第 %d 个操作：新建卡片", i))
	}
	for b.Loop() {
		Rank("xjkp", names, func(s string) []string { return []string{s} })
	}
}
