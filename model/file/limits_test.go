package file_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"math"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"touchline/model"
	"touchline/model/file"
)

// headOfPNG is a picture of which the head says how large it is; i makes it
// another one.
func headOfPNG(w, h uint32, i int) []byte {
	data := pngOf(1, 1)
	binary.BigEndian.PutUint32(data[16:], w)
	binary.BigEndian.PutUint32(data[20:], h)
	binary.BigEndian.PutUint32(data[29:], crc32.ChecksumIEEE(data[12:29]))
	return binary.BigEndian.AppendUint32(data, uint32(i))
}

// many makes n records; the id has the number.
func many[T any](n int, one func(id string, i int) T) []T {
	all := make([]T, n)
	for i := range all {
		all[i] = one(fmt.Sprintf("x%06d", i), i)
	}
	return all
}

// beyond is documents that pass one limit by one, with the limit's name.
var beyond = map[string]func(p *model.Parts){
	"count.phases": func(p *model.Parts) {
		p.Phases = many(model.MaxPhases+1, func(id string, _ int) *model.Phase {
			return &model.Phase{ID: model.PhaseID(id), Steps: []*model.Step{{ID: model.StepID(id)}}}
		})
	},
	"count.steps": func(p *model.Parts) {
		p.Phases[0].Steps = many(model.MaxSteps+1, func(id string, _ int) *model.Step { return &model.Step{ID: model.StepID(id)} })
	},
	"count.lanes": func(p *model.Parts) {
		p.Lanes = many(model.MaxLanes+1, func(id string, _ int) *model.Lane { return &model.Lane{ID: model.LaneID(id), Role: model.RoleText} })
	},
	"count.cards": func(p *model.Parts) { p.Cards = cardsIn(p, model.MaxCards+1) },
	"count.links": func(p *model.Parts) {
		p.Cards = cardsIn(p, 400)
		p.Links = linksIn(p, model.MaxLinks+1)
	},
	"count.stickies": func(p *model.Parts) {
		p.Stickies = many(model.MaxStickies+1, func(id string, _ int) *model.Sticky {
			return &model.Sticky{ID: model.StickyID(id), Lane: p.Lanes[0].ID, Step: p.Phases[0].Steps[0].ID}
		})
	},
	"count.pictures": func(p *model.Parts) {
		p.Pictures = many(model.MaxPictures+1, func(_ string, i int) *model.Picture {
			return pictureOf(pngOf(1+i%50, 1+i/50), "image/png", 1+i%50, 1+i/50)
		})
	},
	"sum.parts": func(p *model.Parts) {
		p.Cards = cardsIn(p, 60_000)
		p.Links = linksIn(p, model.MaxParts-60_000+1)
	},
	"sum.covered": func(p *model.Parts) {
		p.Phases[0].Steps = many(1000, func(id string, _ int) *model.Step { return &model.Step{ID: model.StepID(id)} })
		p.Cards = cardsIn(p, model.MaxCovered/1000+1)
		for _, c := range p.Cards {
			c.Span = 1000
		}
	},
	"sum.led": func(p *model.Parts) {
		p.Cards = cardsIn(p, 100)
		p.Links = linksIn(p, model.MaxPinned+1)
		for _, l := range p.Links {
			l.Pins = []model.Pin{{End: model.AfterSteps}}
		}
	},
	"sum.derived": func(p *model.Parts) {
		p.Lanes = append(p.Lanes, many(model.MaxDerived+1, func(id string, _ int) *model.Lane { return &model.Lane{ID: model.LaneID(id), Role: model.RoleTime} })...)
	},
	"sum.details": func(p *model.Parts) {
		p.Cards = cardsIn(p, model.MaxDetails/model.MaxList+1)
		for _, c := range p.Cards {
			c.Touch = &model.Touchpoint{Metrics: make([]model.Metric, model.MaxList)}
		}
	},
	"sum.unknown": func(p *model.Parts) {
		p.Cards = cardsIn(p, model.MaxUnknown/model.MaxExtraFields+1)
		extra := many(model.MaxExtraFields, func(id string, _ int) model.Field { return model.Field{Name: id, JSON: "1"} })
		for _, c := range p.Cards {
			c.Extra = extra
		}
	},
	"sum.text": func(p *model.Parts) {
		p.Cards = cardsIn(p, model.MaxTextSum/model.MaxText/10+1)
		long := strings.Repeat("x", model.MaxText)
		for _, c := range p.Cards {
			c.Tags = slices.Repeat([]string{long}, 10)
		}
	},
	"sum.drawn":  func(p *model.Parts) { texts(p, model.MaxDrawn/model.MaxText+1, "x") },
	"sum.breaks": func(p *model.Parts) { texts(p, model.MaxBreaks/model.MaxText+1, "\n") },
	"sum.pixels": func(p *model.Parts) {
		p.Pictures = many(model.MaxPixelSum/model.MaxPicturePixels+1, func(_ string, i int) *model.Picture {
			return pictureOf(headOfPNG(4096, 4096, i), "image/png", 4096, 4096)
		})
	},
	"text.long": func(p *model.Parts) { p.Head.Title = strings.Repeat("x", model.MaxText+1) },
	"list.long": func(p *model.Parts) { p.Head.Keywords = make([]string, model.MaxList+1) },
	"extra.long": func(p *model.Parts) {
		p.Extra = model.Extra{{Name: "x", JSON: `"` + strings.Repeat("x", model.MaxExtra) + `"`}}
	},
	"range":           func(p *model.Parts) { p.Lanes[0].Height = model.MaxExtent + 1 },
	"range ":          func(p *model.Parts) { p.Lanes[0].Height = math.NaN() },
	"duration":        func(p *model.Parts) { p.Cards[0].Touch = &model.Touchpoint{Time: model.MaxDuration + 1} },
	"date":            func(p *model.Parts) { p.Head.Date = "soon" },
	"value":           func(p *model.Parts) { p.Lanes[0].Role = "boss" },
	"text.characters": func(p *model.Parts) { p.Head.Title = "\xff" },
	"picture.size": func(p *model.Parts) {
		p.Pictures = []*model.Picture{pictureOf(headOfPNG(4097, 4096, 0), "image/png", 4097, 4096)}
	},
}

// base is a small document to put too much into.
func base() *model.Parts {
	return &model.Parts{
		Head:   &model.Head{},
		Phases: []*model.Phase{{ID: "p1", Steps: []*model.Step{{ID: "s1"}}}},
		Lanes:  []*model.Lane{{ID: "l1", Role: model.RoleCustomer}},
		Cards:  []*model.Card{{ID: "c1", Lane: "l1", Step: "s1", Rank: "V", Span: 1, Kind: model.KindAction}},
	}
}

func cardsIn(p *model.Parts, n int) []*model.Card {
	ranks := model.Ranks(n)
	return many(n, func(id string, i int) *model.Card {
		return &model.Card{ID: model.CardID(id), Lane: "l1", Step: p.Phases[0].Steps[0].ID, Rank: ranks[i], Span: 1, Kind: model.KindAction}
	})
}

// linksIn joins cards, no two of them twice in one direction.
func linksIn(p *model.Parts, n int) []*model.Link {
	m := len(p.Cards)
	return many(n, func(id string, i int) *model.Link {
		return &model.Link{ID: model.LinkID(id), From: p.Cards[i%m].ID, To: p.Cards[(i%m+1+i/m)%m].ID, Kind: model.LinkFlow}
	})
}

func texts(p *model.Parts, n int, s string) {
	p.Cards = cardsIn(p, n)
	for _, c := range p.Cards {
		c.Text = strings.Repeat(s, model.MaxText)
	}
}

// TestLimitsOfReadingAreLimitsOfSaving: what a file would be refused for, or
// changed, is not saved, and the old file stays.
func TestLimitsOfReadingAreLimitsOfSaving(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.blueprint")
	if err := file.Save(path, model.New(*base())); err != nil {
		t.Fatal(err)
	}
	old := content(t, path)
	for name, spoil := range beyond {
		t.Run(name, func(t *testing.T) {
			if testing.Short() && slices.Contains([]string{"count.cards", "count.links", "sum.parts", "sum.unknown", "sum.text"}, name) {
				t.Skip("takes seconds")
			}
			p := base()
			spoil(p)
			d := model.New(*p)
			var f *model.Fault
			if err := file.Save(path, d); !errors.As(err, &f) || f.Key != "model."+strings.TrimSpace(name) {
				t.Errorf("saving: %v", err)
			}
			if content(t, path) != old {
				t.Error("the old file is another one")
			}
			if name == "text.characters" {
				return // the writer would change it
			}
			back, report, err := file.Decode(file.Encode(d))
			if err != nil && !errors.As(err, &f) || err == nil && report.Clean() && bytes.Equal(file.Encode(back), file.Encode(d)) {
				t.Errorf("reading takes it as it is: %v", err)
			}
		})
	}
	for _, l := range model.SumLimits {
		if beyond["sum."+l.Key] == nil && l.Key != "bytes" { // 256 MB
			t.Errorf("the limit %s is not tried", l.Key)
		}
	}
}

// TestLargestFile: the size of a file is a limit of saving too.
func TestLargestFile(t *testing.T) {
	d := full()
	n := len(file.Encode(d))
	if _, err := file.ForDiskOf(d, nil, n); err != nil {
		t.Error(err)
	}
	if _, err := file.ForDiskOf(d, nil, n-1); key(err) != "file.save.bytes" {
		t.Error(err)
	}
	if data, err := file.ForDiskOf(d, []byte("\r\n"), n); err != nil || len(data) != n {
		t.Errorf("%v, %d bytes", err, len(data))
	}
}

// TestPictureThatIsNone cannot be saved: reading would drop it.
func TestPictureThatIsNone(t *testing.T) {
	p := base()
	p.Pictures = []*model.Picture{{ID: file.PictureHash([]byte("x")), Type: "image/png", Width: 1, Height: 1, Data: []byte("x")}}
	if _, err := file.ForDisk(model.New(*p), nil); key(err) != "file.save.changed" {
		t.Error(err)
	}
}
