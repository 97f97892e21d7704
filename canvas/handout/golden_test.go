package handout_test

import (
	"fmt"
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/compose"
	"touchline/canvas/handout"
	"touchline/model"
	"touchline/model/edit"
	"touchline/model/overlay"
	"touchline/model/sample"
	"touchline/model/sample/everything"
	"touchline/model/sample/sampletest"
)

// TestPagesToThePoint holds the pages of a blueprint that has something of all,
// a file for each kind, and of what options and lengths make of some: every text,
// line and box at its place to a hundredth of a point. What else pages must keep
// to, the tests beside say; a line of testdata/pages that differs without a
// reason in the change at hand is a fault.
func TestPagesToThePoint(t *testing.T) {
	all := everything.Document()
	whole := made(t, all, "all", func(o *handout.Options) { o.Note, o.Seed = "For the course", 3 })
	for _, s := range whole.Spans {
		held(t, string(s.Kind), whole.Pages[s.First-1:s.Last])
	}
	var said strings.Builder
	for _, e := range whole.Entries {
		fmt.Fprintf(&said, "%s %d-%d %q %q\n", e.Kind, e.First, e.Last, e.Title, e.Note)
	}
	canvastest.Golden(t, "pages/contents.txt", said.String()+canvastest.Exact("mark", whole.Marks, nil))

	bank := sampletest.Template(t, "bank", "zh")
	for _, task := range handout.Tasks {
		held(t, "task-"+string(task), made(t, bank, "exercise", func(o *handout.Options) {
			o.Kinds, o.Task = []handout.Kind{handout.Exercise, handout.Key}, task
		}).Pages)
	}
	large := sample.Make(40, 3, model.English)
	for _, n := range []int{2, 4} {
		held(t, fmt.Sprintf("touchpoints-%d", n), made(t, large, "exercise", func(o *handout.Options) {
			o.Kinds, o.PerPage, o.Every = []handout.Kind{handout.Touchpoints}, n, n == 4
		}).Pages)
	}
	held(t, "flows", made(t, large, "exercise", func(o *handout.Options) {
		o.Kinds = []handout.Kind{handout.Inventory, handout.Risks, handout.Quality, handout.Feelings, handout.Plan, handout.Findings}
	}).Pages)
	next, err := edit.Apply(all, edit.Batch{
		edit.RemoveCards{Cards: []model.CardID{"check"}},
		edit.MoveCards{Cards: []model.CardID{"log"}, Lane: "s", Step: "2", At: 0},
	})
	if err != nil {
		t.Fatal(err)
	}
	held(t, "compare", made(t, next, "exercise", func(o *handout.Options) {
		o.Kinds, o.Before = []handout.Kind{handout.Compare}, all
	}).Pages)
}

// TestPagesOfSamples notices what the few pages above are too few for: a sum of
// each page of some samples. Where one differs, so does a line of a page above,
// or the page is to be looked at.
func TestPagesOfSamples(t *testing.T) {
	var out strings.Builder
	for name, b := range map[string]*handout.Book{
		"bank":        made(t, sampletest.Template(t, "bank", "zh"), "all", nil),
		"hotel":       made(t, sampletest.Template(t, "hotel", "en"), "all", func(o *handout.Options) { o.Size = canvas.Size{W: 595.28, H: 841.89} }),
		"streetlight": made(t, sampletest.Template(t, "streetlight-designed", "en"), "teacher", func(o *handout.Options) { o.Seed = 5 }),
		"120":         made(t, sample.Make(120, 7, model.Chinese), "teacher", func(o *handout.Options) { o.PerPage = 2 }),
		"wordy": made(t, sampletest.Wordy(24, 5), "all", func(o *handout.Options) {
			o.Course, o.Teacher, o.Note = "Service design for those who never heard of it, in the evening", "Wang, Li, Zhang and whoever else has time", strings.Repeat("For the course alone. ", 6)
			o.Brand.Logo, o.PerPage, o.Every, o.Before = canvastest.Picture(), 4, true, sample.Make(24, 5, model.English)
		}),
		"blanks": made(t, sampletest.Wordy(30, 2), "exercise", func(o *handout.Options) {
			o.Kinds = []handout.Kind{handout.Exercise, handout.Key}
			o.Blank = []string{handout.BlankMarks, handout.BlankLines, handout.BlankLane + "Customer", handout.BlankCard + string(sampletest.Wordy(30, 2).CardsInOrder()[7].ID)}
		}),
		"looked": made(t, sample.Make(60, 4, model.Chinese), "all", func(o *handout.Options) {
			o.Kinds = []handout.Kind{handout.Overview, handout.Legend, handout.Phases, handout.Exercise, handout.Dashboard, handout.Poster}
			o.Look = lookAt(t, sample.Make(60, 4, model.Chinese))
		}),
	} {
		out.Reset()
		for i, p := range b.Pages {
			fmt.Fprintf(&out, "page %d %s %s\n", i+1, p.Title, canvastest.Sum(canvastest.Dump(canvastest.Flat(p))))
		}
		canvastest.Golden(t, "samples/"+name+".txt", out.String())
	}
}

// held holds pages against their file.
func held(t *testing.T, name string, pages []canvas.Page) {
	t.Helper()
	var out strings.Builder
	for i, p := range pages {
		fmt.Fprintf(&out, "page %d\n%s", i+1, canvastest.Dump(canvastest.Flat(p)))
	}
	canvastest.Golden(t, "pages/"+name+".txt", out.String())
}

// TestLongNamesStayOnTheirPage: a title that takes more room since it says which of
// several pages it is, or whose note has no room beside it, does not push a map over
// the foot of the page.
func TestLongNamesStayOnTheirPage(t *testing.T) {
	const foot = 33.9 // pt, from the edge of the page: the foot stands in it
	for _, d := range []*model.Document{sampletest.Wordy(24, 5), sampletest.Wordy(30, 2)} {
		b := made(t, d, "all", func(o *handout.Options) {
			o.Kinds = []handout.Kind{handout.Phases, handout.Compare, handout.Exercise}
			o.Before, o.Blank = sample.Make(24, 5, model.English), []string{handout.BlankLines}
		})
		for i, p := range b.Pages {
			for _, pl := range p.Placed {
				if end := pl.At.Y + pl.Source.H*pl.Scale; end > p.Size.H-foot && pl.Source.H*pl.Scale < p.Size.H-1 {
					t.Errorf("page %d, %q: a map ends at %.0f of %.0f pt", i+1, p.Title, end, p.Size.H)
				}
			}
		}
	}
}

// lookAt is an overlay of some of its classes, over all of a blueprint.
func lookAt(t testing.TB, d *model.Document) compose.Look {
	t.Helper()
	o, ok := overlay.Named(overlay.AllIDs()[0])
	if !ok {
		t.Fatal("no overlay")
	}
	return compose.Look{Overlay: o.Of(d, d.Head.Language, nil, nil), Only: 3, Legend: true}
}
