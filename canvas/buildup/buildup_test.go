package buildup_test

import (
	"math"
	"slices"
	"testing"

	"touchline/canvas"
	"touchline/canvas/buildup"
	"touchline/canvas/canvastest"
	"touchline/canvas/compose"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/sample"
	"touchline/model/sample/sampletest"
)

func build(t *testing.T, d *model.Document, by buildup.By) (*layout.Plan, *canvas.Scene, []*canvas.Scene) {
	t.Helper()
	p := layout.Make(d, layout.Options{})
	whole := compose.Scene(p, compose.Themes()[0])
	all, err := buildup.Scenes(p, whole, by)
	if err != nil {
		t.Fatal(err)
	}
	return p, whole, all
}

// owned is the groups of cards and links in a scene.
func owned(s *canvas.Scene) map[canvas.Owner]*canvas.Group {
	out := map[canvas.Owner]*canvas.Group{}
	for _, g := range s.Groups {
		if k, _ := owner.Split(g.Owner); k == owner.KindCard || k == owner.KindLink {
			out[g.Owner] = g
		}
	}
	return out
}

// Everything that comes stays, where it will be in the end; each scene brings
// something, the last is the whole, and no link comes before both of its cards.
func TestWhatComesStays(t *testing.T) {
	for _, by := range []buildup.By{buildup.Lanes, buildup.Steps} {
		for _, name := range []string{"bank", "hotel", "fast-food"} {
			_, whole, all := build(t, sampletest.Template(t, name, "zh"), by)
			if all[len(all)-1] != whole || len(all) < 4 {
				t.Fatalf("%s by %s: %d scenes", name, by, len(all))
			}
			end := owned(whole)
			before := map[canvas.Owner]*canvas.Group{}
			for i, s := range all {
				now := owned(s)
				for o, g := range now {
					if g != end[o] && len(now) < len(end) {
						t.Errorf("%s by %s, %d: %s is another than in the end", name, by, i, o)
					}
					if c, ok := g.As.(*canvas.Connection); ok && (now[c.From] == nil || now[c.To] == nil) {
						t.Errorf("%s by %s, %d: a link of %s to %s comes too early", name, by, i, c.From, c.To)
					}
				}
				for o := range before {
					if now[o] == nil {
						t.Errorf("%s by %s, %d: %s is gone again", name, by, i, o)
					}
				}
				if by == buildup.Lanes && i > 0 && canvastest.Dump(s) == canvastest.Dump(all[i-1]) {
					t.Errorf("%s by %s, %d: nothing comes", name, by, i)
				}
				before = now
			}
		}
	}
}

// Lanes come in the order in which a service is told: the customer first, and
// what is reckoned from all the others last.
func TestTheCustomerComesFirst(t *testing.T) {
	d := sampletest.Template(t, "bank", "en")
	_, _, all := build(t, d, buildup.Lanes)
	var told []model.Role
	for _, s := range all {
		for o := range owned(s) {
			if k, id := owner.Split(o); k == owner.KindCard {
				if r := d.Lane(d.Card(model.CardID(id)).Lane).Role; !slices.Contains(told, r) {
					told = append(told, r)
				}
			}
		}
	}
	want := []model.Role{model.RoleCustomer, model.RoleEvidence, model.RoleFrontstage, model.RoleBackstage, model.RoleSupport}
	if len(told) < len(want) || !slices.Equal(told[:len(want)], want) {
		t.Errorf("they come as %v", told)
	}
}

// Step by step, what a row shows of its columns ends where the steps do.
func TestRowsGrowWithTheSteps(t *testing.T) {
	d := sampletest.Template(t, "bank", "en")
	p, _, all := build(t, d, buildup.Steps)
	if len(all) != len(d.Steps()) {
		t.Fatalf("%d scenes of %d steps", len(all), len(d.Steps()))
	}
	emotion := slices.IndexFunc(p.Lanes, func(l *layout.Lane) bool { return l.Emotion != nil })
	lane := p.Lanes[emotion]
	for i, s := range all[:len(all)-1] {
		right, n := 0.0, 0
		for _, g := range s.Groups {
			if g.Owner != owner.Lane(lane.Lane.ID) {
				continue
			}
			if n++; n <= 2 {
				continue // its ground and its head
			}
			for _, it := range g.Items {
				right = max(right, canvas.ItemBounds(it).Right())
			}
		}
		const reach = 60 // pt: half of the widest words about a feeling
		if end := p.Steps[i].Right; right > end+reach || i > 2 && right < p.Steps[i-1].Left {
			t.Errorf("after step %d, which ends at %.0f, the curve ends at %.0f", i+1, end, right)
		}
	}
}

// A map of more steps than a film can be of says so.
func TestTooManyScenes(t *testing.T) {
	d := sample.Make(20_000, 1, model.English)
	if len(d.Steps()) <= buildup.MostScenes {
		t.Fatalf("only %d steps", len(d.Steps()))
	}
	_, err := buildup.Scenes(layout.Make(d, layout.Options{}), &canvas.Scene{}, buildup.Steps)
	if f, ok := err.(*model.Fault); !ok || f.Key != "export.frames" {
		t.Errorf("%v", err)
	}
}

// A pale group is between what it was and the ground, and the group that was given
// stays as it was.
func TestPale(t *testing.T) {
	black, white := canvas.RGB(0), canvas.RGB(0xFFFFFF)
	g := &canvas.Group{Items: []canvas.Item{&canvas.Box{Fill: black}}}
	pale := buildup.Faded(g, white).Items[0].(*canvas.Box).Fill
	if math.Abs(float64(pale.R)-191) > 1 || g.Items[0].(*canvas.Box).Fill != black {
		t.Errorf("black is %v on white", pale)
	}
}
