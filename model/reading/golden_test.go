package reading_test

import (
	"fmt"
	"strings"
	"testing"

	"touchline/canvas/canvastest"
	"touchline/model"
	"touchline/model/file"
	"touchline/model/reading"
	"touchline/model/sample/everything"
)

func said(t model.Touchpoint) reading.Record { return reading.Record{Touchpoint: &t} }

// service is a reading with lanes of every sort, cells of none to three cards,
// and rows of values for some of them.
func service() *reading.Reading {
	r := &reading.Reading{
		Title:  reading.Text{Text: "Service"},
		Phases: []reading.Text{{Text: "Before"}, {Text: "Visit"}},
		Steps:  []reading.Step{{Name: "a"}, {Name: "b"}, {Name: "c", Phase: 1}, {Name: "d", Phase: 1}, {Name: "e"}},
		Lanes: []reading.Lane{
			{Name: "Letters", Role: model.RoleEvidence},
			{Name: "Guest", Role: model.RoleCustomer},
			{Name: "Mood", Role: model.RoleEmotion},
			{Name: "Clock", Role: model.RoleTime},
			{Name: "Desk", Sub: "front", Role: model.RoleFrontstage},
			{Name: "Partner", Role: model.RoleCustomer},
			{Name: "Mood", Role: model.RoleEmotion},
			{Name: "Kitchen", Role: model.RoleBackstage},
			{Name: "Figures", Role: model.RoleMetric},
			{Name: "Time", Role: model.RoleTime},
			{Name: "Systems", Role: model.RoleSupport},
			{Name: "Watch", Role: model.RoleTime},
			{Name: "Ways", Role: model.RoleChannel},
			{Name: "Empty", Role: model.RoleText},
		},
	}
	for i, cell := range []string{"0a", "1a", "1b", "1b", "1c", "1e", "4a", "4b", "4b", "4b", "5c", "5d", "7a", "7b", "7c", "7d", "7e", "10d"} {
		lane := 0
		fmt.Sscan(cell[:len(cell)-1], &lane)
		r.Cards = append(r.Cards, reading.Card{Lane: lane, Step: int(cell[len(cell)-1] - 'a'), Text: fmt.Sprint("card ", i), At: reading.Place{Row: lane + 2, Column: i}})
	}
	r.Cards[0].ID, r.Cards[1].ID, r.Cards[2].ID = "cown", "cown", "not an id"
	r.Cards[3].Span, r.Cards[4].Span, r.Cards[5].Span, r.Cards[5].Kind, r.Cards[5].Marks = 2, -1, 9, model.KindDecision, model.MarkFail
	r.Cards[6].Record = said(model.Touchpoint{Owner: "Ops", Channel: "app"})
	for i, l := range [][2]int{{0, 1}, {1, 4}, {4, 1}, {6, 12}} {
		r.Links = append(r.Links, reading.Link{From: l[0], To: l[1], Kind: model.LinkKinds[i%3], Label: fmt.Sprint("link ", i), Loop: i == 2})
	}
	for i := range 3 {
		r.Notes = append(r.Notes, reading.Note{Lane: 4, Step: 1, Text: fmt.Sprint("note ", i)})
	}
	r.Notes = append(r.Notes, reading.Note{Lane: 5, Step: 9, Text: "no such step"}, reading.Note{Lane: 5, Step: 5, Text: "just behind"})
	row := 0
	values := func(lane, above int, cells string, of func(n int) reading.Record) {
		row++
		for i, c := range strings.Fields(cells) {
			nth := 0
			fmt.Sscan(c[1:], &nth)
			r.Values = append(r.Values, reading.Value{
				Row: row, Lane: lane, Above: above, Step: int(c[0] - 'a'), Nth: nth, Text: fmt.Sprintf("%d.%d", row, i), Record: of(i), At: reading.Place{Row: 90 - row, Column: i + 1},
			})
		}
	}
	time := func(n int) reading.Record { return said(model.Touchpoint{Time: model.Duration(60 * (n + 1))}) }
	values(2, 2, "a b b1 b2 c d e", func(n int) reading.Record { return feel(float64(n) / 2) }) // of the guest
	values(6, 6, "c d a", func(n int) reading.Record { return feel(-1) })                       // of the partner
	values(3, 3, "a b e", time)                                                                 // the guest has them all
	values(9, 9, "a b c d e", time)                                                             // the kitchen alone has them all
	values(11, 11, "d", time)                                                                   // again of a lane that another row shows
	values(8, 8, "b b1 b2 d", func(n int) reading.Record {
		return said(model.Touchpoint{Metrics: []model.Metric{{Name: fmt.Sprint("m", n)}}})
	})
	values(12, 12, "a c d e1", func(n int) reading.Record { return said(model.Touchpoint{Channel: []string{"app", "phone"}[n%2]}) })
	values(-1, 99, "a b", func(int) reading.Record { return said(model.Touchpoint{Owner: "Li", Actors: []string{"Clerk"}}) })
	values(-1, 0, "a b", func(int) reading.Record { return said(model.Touchpoint{Owner: "Li"}) })
	return r
}

// TestDocuments holds the blueprint of such a reading, and what has no place in
// it.
func TestDocuments(t *testing.T) {
	full := model.Touchpoint{Metrics: make([]model.Metric, model.MaxList-1)}
	crowded, chinese, japanese, bare := service(), service(), service(), service()
	crowded.Cards[7].Record = said(full)
	crowded.Cards[12].Record = said(model.Touchpoint{Actors: make([]string, model.MaxList)})
	chinese.Cards[0].Text, japanese.Cards[0].Text = strings.Repeat("等", 60), strings.Repeat("等のを", 40)
	bare.Lanes = bare.Lanes[:8]
	bare.Lanes[1].Role, bare.Lanes[5].Role = model.RoleText, model.RoleText
	bare.Cards, bare.Notes, bare.Values = bare.Cards[:17], nil, bare.Values[:10]
	long := service()
	long.Title.Text, long.Cards[1].Text = strings.Repeat("t", reading.MaxText), strings.Repeat("é", reading.MaxText+2)
	for name, r := range map[string]*reading.Reading{"service": service(), "crowded": crowded, "chinese": chinese, "japanese": japanese, "bare": bare, "long": long} {
		d, err := r.Document(nil)
		if err != nil {
			t.Fatal(name, err)
		}
		text := string(file.Encode(d))
		if name == "long" {
			text = fmt.Sprintln(len(d.Head.Title), len([]rune(d.Card("cown").Text)), len(text))
		}
		canvastest.Golden(t, name+".txt", text+canvastest.Exact("lost", r.Lost, nil)+canvastest.Exact("lane", r.Lanes, nil))
	}
}

// TestNoMoreThanThereIsRoomFor: what is one more than a document may have is
// told, and the rest is there.
func TestNoMoreThanThereIsRoomFor(t *testing.T) {
	r := two()
	r.Steps, r.Phases, r.Lanes = nil, nil, nil
	for i := range model.MaxSteps + 2 {
		phase := min(i, model.MaxPhases+1)
		if phase == len(r.Phases) {
			r.Phases = append(r.Phases, reading.Text{Text: "p"})
		}
		r.Steps = append(r.Steps, reading.Step{Phase: phase})
	}
	for range model.MaxLanes + 2 {
		r.Lanes = append(r.Lanes, reading.Lane{Role: model.RoleBackstage})
	}
	at := func(lane, step int, text string) reading.Card {
		return reading.Card{Lane: lane, Step: step, Text: text}
	}
	r.Cards = []reading.Card{at(0, 0, "first"), at(model.MaxLanes-1, model.MaxSteps-1, "last"), at(model.MaxLanes, 0, "lane"), at(0, model.MaxSteps, "step")}
	r.Links = []reading.Link{{From: 0, To: 1, Kind: model.LinkFlow}, {From: 0, To: 2, Kind: model.LinkFlow, Label: "lost"}, {From: 3, To: 0, Kind: model.LinkFlow}}
	for i := range model.MaxStickies + 1 {
		r.Notes = append(r.Notes, reading.Note{Lane: i % 100, Step: i % 1000, Text: "n"})
	}
	d, err := r.Document(nil)
	if err != nil {
		t.Fatal(err)
	}
	count := map[string]int{}
	for _, l := range r.Lost {
		count[l.Key]++
	}
	got := fmt.Sprint(len(d.Phases), len(d.Steps()), len(d.Lanes), d.CardTable().Len(), d.LinkTable().Len(), len(d.Stickies()), count, r.More)
	if want := "500 3000 200 2 1 10000 map[reading.no-room:4 reading.too-many-lanes:2 reading.too-many-phases:2 reading.too-many-steps:2] 0"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	for range 1_002 {
		r.Lose(reading.Place{}, "x", "reading.taken")
	}
	if len(r.Lost) != 1_000 || r.More != 12 {
		t.Errorf("%d are told, %d more", len(r.Lost), r.More)
	}
}

// TestARecordThatCameBack: each field of a record that says something else is a
// change, and becomes that, and so is each figure; what says nothing stays.
func TestARecordThatCameBack(t *testing.T) {
	d := everything.Document()
	r := &reading.Reading{Cards: []reading.Card{
		{ID: "ask", Text: " Card ask ", Record: said(model.Touchpoint{
			Class: model.ClassBack, Medium: model.MediumHuman, Frequency: 3, Actors: []string{"Clerk", "Guard"}, Time: model.Minute, Cost: new(float64), LoopClosed: true,
			Perception: []model.Perception{model.PerceptionAccurate}, Risk: model.Risk{Likelihood: 5}, Metrics: []model.Metric{{Name: "NPS"}}, Owner: "Operations",
		})},
		{ID: "check", Text: "Card check", Record: said(model.Touchpoint{Owner: "IT", Feedback: "Form", Research: []model.Method{model.MethodInterview}})},
		{ID: "come", Text: "", Marks: model.MarkWait},
		{ID: "leave"},
		{ID: "gone", Text: "x"},
		{Text: "new"},
	}}
	all, cards, unknown := r.Changes(d)
	for _, c := range cards {
		d = d.WithCard(c)
	}
	canvastest.Golden(t, "changes.txt", canvastest.Exact("change", all, nil)+canvastest.Exact("unknown", unknown, nil)+canvastest.Exact("ask", *d.Card("ask").Touch, nil)+canvastest.Exact("check", *d.Card("check").Touch, nil)+string(file.Encode(d)))
}
