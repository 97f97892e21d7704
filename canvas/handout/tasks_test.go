package handout_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/compose"
	"touchline/canvas/handout"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/sample/sampletest"
	"touchline/model/words"
)

// TestATaskDoesNotHoldItsAnswer: of what a task asks for nothing is in the file
// of the students, and all of it in the key.
func TestATaskDoesNotHoldItsAnswer(t *testing.T) {
	d, theme := sampletest.Template(t, "bank", "zh"), compose.Themes()[0]
	for _, task := range handout.Tasks[1:] {
		pages := func(k handout.Kind) (all string, marks int) {
			b := made(t, d, "exercise", func(o *handout.Options) { o.Kinds, o.Task = []handout.Kind{k}, task })
			for _, p := range b.Pages {
				all += say(p) + "\n"
				for _, g := range canvastest.Flat(p).Groups {
					for _, it := range g.Items {
						if box, ok := it.(*canvas.Box); ok && (box.Fill == theme.Truth || box.Fill == theme.Fail) {
							marks++
						}
					}
				}
			}
			return all, marks
		}
		asked, marks := pages(handout.Exercise)
		key, marked := pages(handout.Key)
		if marks > 0 || marked == 0 {
			t.Errorf("%s: %d marks in the exercise, %d in the key", task, marks, marked)
		}
		hidden := map[handout.Task][]string{
			handout.TaskLines: {words.T("zh", "map.line.visibility"), words.T("zh", "map.line.interaction")},
			handout.TaskRows:  {words.T("zh", "map.line.visibility"), "运营中心"},
		}[task]
		for _, w := range hidden {
			body := strings.ReplaceAll(asked, words.T("zh", "handout.task."+string(task)+".text"), "")
			body = strings.ReplaceAll(body, words.T("zh", "handout.task."+string(task)+".rules"), "")
			if strings.Contains(body, w) || !strings.Contains(key, w) {
				t.Errorf("%s: %q is said: in the exercise %v, in the key %v", task, w, strings.Contains(body, w), strings.Contains(key, w))
			}
		}
		if strings.Contains(asked, words.T("zh", "handout.key.only")) || !strings.Contains(key, words.T("zh", "handout.key.only")) {
			t.Errorf("%s: which is for the teacher?", task)
		}
	}
}

// TestOptionsOfPagesCanBeRead: the tasks and several cards on a page, of some
// samples, as the pages that are usual.
func TestOptionsOfPagesCanBeRead(t *testing.T) {
	for _, name := range []string{"bank", "hotel", "car-dealer"} {
		for _, lang := range []string{"en", "zh"} {
			d := sampletest.Template(t, name, lang)
			var books []*handout.Book
			for _, task := range handout.Tasks[1:] {
				books = append(books, made(t, d, "exercise", func(o *handout.Options) {
					o.Kinds, o.Task = []handout.Kind{handout.Exercise, handout.Key}, task
				}))
			}
			for _, n := range []int{2, 4} {
				books = append(books, made(t, d, "exercise", func(o *handout.Options) {
					o.Kinds, o.PerPage, o.Every = []handout.Kind{handout.Phases, handout.Touchpoints}, n, n == 4
				}))
			}
			for i, b := range books {
				for k, p := range b.Pages {
					readable(t, fmt.Sprintf("%s %s, book %d, page %d", name, lang, i, k+1), p)
				}
			}
		}
	}
}

func readable(t *testing.T, where string, p canvas.Page) {
	t.Helper()
	least := math.Inf(1)
	for _, w := range texts(p) {
		least = min(least, w.Size)
	}
	if least < typeset.Print.Small-0.005 {
		t.Errorf("%s: text of %.2f pt", where, least)
	}
	for _, fault := range canvastest.Unreadable(canvastest.Flat(p)) {
		t.Errorf("%s: %s", where, fault)
	}
}

// TestSeveralCardsOnAPageSayTheSame as one a page, but for where they are.
func TestSeveralCardsOnAPageSayTheSame(t *testing.T) {
	d := sampletest.Template(t, "bank", "en")
	var touched []*model.Card
	for _, c := range d.CardsInOrder() {
		if c.Touch != nil && c.Touch.Fail.Cause != "" {
			touched = append(touched, c)
		}
	}
	for _, n := range []int{2, 4} {
		b := made(t, d, "exercise", func(o *handout.Options) { o.Kinds, o.PerPage, o.Every = []handout.Kind{handout.Touchpoints}, n, true })
		all := ""
		for _, p := range b.Pages {
			all += strings.Join(strings.Fields(say(p)), " ") + " "
		}
		for _, c := range touched {
			for _, w := range []string{c.Touch.Fail.Cause, c.Touch.Owner, strings.Join(strings.Fields(c.Text), " ")} {
				if !strings.Contains(all, w) {
					t.Errorf("%d on a page: %q is not said", n, w)
				}
			}
		}
	}
}
