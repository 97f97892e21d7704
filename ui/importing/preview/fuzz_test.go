package preview_test

import (
	"context"
	"testing"

	"touchline/model"
	"touchline/model/reading"
	"touchline/source"
	"touchline/ui/importing/preview"
)

// FuzzAsked: whatever somebody says of the rows and columns of whatever table,
// what comes is sound: a blueprint or a reason, names for what was understood,
// and choices among which is what a row is now.
func FuzzAsked(f *testing.F) {
	f.Add(bank, []byte{0, 5, 3, 1, 2, 2})
	f.Add("阶段,触点,负责人,备注\n申请,在线申请,零售部,要快\n", []byte{1, 3, 4, 0, 1, 0})
	f.Add("Phase,Step,Customer,Frontstage,Emotion\nBefore,Book,Books,,4\nVisit,Arrive,Walks in,Greets,5\n", []byte{1, 2, 1, 2, 0, 3})
	f.Fuzz(func(t *testing.T, text string, say []byte) {
		file := source.Take("a.csv", []byte(text))
		if file.Kind != source.Table || len(text) > 4000 {
			return
		}
		p := preview.Of(context.Background(), file, preview.Asked{})
		for i := 0; i+2 < len(say) && i < 30; i += 3 {
			p = preview.Of(context.Background(), file, asked(p, say[i], say[i+1], say[i+2]))
			sound(t, p)
		}
	})
}

// asked is what the hand says: of a row, of a column, or of the whole.
func asked(p *preview.Preview, what, at, choice byte) preview.Asked {
	pick := func(groups [][]preview.Choice) (part reading.Part) {
		var all []preview.Choice
		for _, g := range groups {
			all = append(all, g...)
		}
		if len(all) > 0 {
			part = all[int(choice)%len(all)].Part
		}
		return part
	}
	if p.Seen == nil {
		return preview.Asked{}
	}
	switch what % 4 {
	case 0:
		if n := len(p.Seen.Rows); n > 0 {
			row := int(at) % n
			return p.Asked.Row(row+p.Seen.First, pick(p.RowChoices(model.English, row)))
		}
	case 1:
		if n := len(p.Seen.Columns); n > 0 {
			c := int(at) % n
			return p.Asked.Column(c+1, pick(p.ColumnChoices(model.Chinese, c)))
		}
	case 2:
		all := p.Settings(model.English)
		if s := all[int(at)%len(all)]; len(s.Choices) > 0 {
			return p.Asked.Set(s.ID, s.Choices[int(choice)%len(s.Choices)].Value)
		}
	default:
		if all := p.Told(model.English); len(all) > 0 && all[int(at)%len(all)].Keep != "" {
			return all[int(at)%len(all)].Asked
		}
	}
	return p.Asked
}

func sound(t *testing.T, p *preview.Preview) {
	if (p.Doc == nil) != (p.Err != nil) {
		t.Fatalf("%v, %v", p.Doc, p.Err)
	}
	if p.Doc != nil {
		if all := p.Doc.Check(); len(all) > 0 {
			t.Fatalf("problems: %v", all)
		}
	}
	if p.Seen == nil {
		return
	}
	for row := range p.Seen.Rows {
		name, _ := p.RowName(model.English, row)
		if (name == "") != (p.Row(row).Is == "") {
			t.Fatalf("row %d is called %q: %+v", row, name, p.Row(row))
		}
		chosen := p.Row(row).Is == ""
		for _, g := range p.RowChoices(model.English, row) {
			for _, c := range g {
				chosen = chosen || c.Chosen
			}
		}
		if !chosen {
			t.Fatalf("what row %d is now, %+v, is no choice", row, p.Row(row))
		}
	}
	p.Counts(model.Chinese)
	p.Guesses(model.Chinese)
}
