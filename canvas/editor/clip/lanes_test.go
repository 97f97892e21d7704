package clip_test

import (
	"strings"
	"testing"

	"touchline/canvas/editor/clip"
	"touchline/canvas/editor/editortest"
	"touchline/model"
	"touchline/model/edit"
)

// TestLanesArePastedWhereTheyBelong: below the chosen one if no lane changes
// the side of a line by that, else with their role.
func TestLanesArePastedWhereTheyBelong(t *testing.T) {
	lanesGo(t, []lanesCase{
		{"below the chosen one", "customer, frontstage", "lane:xfrontstage", "customer, backstage, support", "xcustomer", "customer frontstage backstage support"},
		{"not below the line of visibility", "customer, frontstage", "lane:xfrontstage", "customer, backstage, support", "xsupport", "customer frontstage backstage support"},
		{"not above the line of interaction", "customer, support", "lane:xsupport", "customer, frontstage, backstage", "xcustomer", "customer frontstage backstage support"},
		{"nothing chosen", "customer, frontstage App", "lane:xApp", "customer, frontstage Desk, support", "", "customer frontstage(Desk) frontstage(App) support"},
		{"annotations stay with their lane", "customer, time, frontstage", "lane:xcustomer lane:xtime", "customer, text Pains, support", "", "customer text(Pains) customer time support"},
		{"behind the annotations of the chosen one", "customer, frontstage", "lane:xfrontstage", "customer, time, support", "xcustomer", "customer time frontstage support"},
		{"an annotation right below the chosen one", "customer, time", "lane:xtime", "customer, text Pains, support", "xcustomer", "customer time text(Pains) support"},
		{"an annotation with its layer", "customer, time, support", "lane:xtime", "customer, frontstage, support", "", "customer time frontstage support"},
		{"several", "customer, time, frontstage, text Notes", "lane:xcustomer lane:xtime lane:xfrontstage lane:xNotes", "customer, support", "", "customer customer time frontstage text(Notes) support"},
		{"evidence", "evidence, customer", "lane:xevidence", "customer, support", "", "evidence customer support"},
	})
}

// lanesCase is lanes of one blueprint pasted into another where a lane is chosen,
// or none, and the rows that it has then.
type lanesCase struct{ name, from, copy, to, at, want string }

func lanesGo(t *testing.T, cases []lanesCase) {
	t.Helper()
	for _, c := range cases {
		to := other(blueprint(c.to, 1))
		at := nowhere(to)
		if c.at != "" {
			at = head(t, to, "other-"+model.LaneID(c.at))
		}
		if got := rows(pasted(t, to, copied(t, blueprint(c.from, 1), c.copy), at)); got != c.want {
			t.Errorf("%s:\n%s, not\n%s", c.name, got, c.want)
		}
	}
}

// TestAPastedLaneFollowsItsOwn: a row that shows what the cards of a lane say
// shows what it did show, wherever it is pasted.
func TestAPastedLaneFollowsItsOwn(t *testing.T) {
	two := func(follows model.LaneID) *model.Document {
		p := blueprint("customer A, customer B, time, frontstage", 1, "A 1", "B 1").Parts()
		l := *p.Lanes[2]
		l.Follows = follows
		p.Lanes[2] = &l
		return model.New(p)
	}
	for _, c := range []struct {
		name    string
		follows model.LaneID
		copy    string
		to      *model.Document // nil: the same
		want    string          // the name of the lane that the pasted row follows; "" the first customer's
		copied  bool            // it is the copy of it
	}{
		{"alone, in its document", "xB", "lane:xtime", nil, "B", false},
		{"alone, the first customer's", "", "lane:xtime", nil, "", false},
		{"with its lane", "xB", "lane:xtime lane:xB", nil, "B", true},
		{"with the lane that it follows without saying so", "", "lane:xtime lane:xA", nil, "A", true},
		{"with another one", "xA", "lane:xtime lane:xB", nil, "A", false},
		{"elsewhere, by name", "xB", "lane:xtime", other(blueprint("customer C, customer B", 1)), "B", false},
		{"elsewhere, by role", "xB", "lane:xtime", other(blueprint("frontstage, customer C", 1)), "C", false},
		{"elsewhere, with its lane", "xB", "lane:xtime lane:xB", other(blueprint("customer C", 1)), "B", true},
		{"elsewhere, none like it", "xB", "lane:xtime", other(blueprint("frontstage", 1)), "", false},
		{"elsewhere, becoming the first customer's", "", "lane:xtime lane:xA", other(blueprint("frontstage", 1)), "", false},
	} {
		from := two(c.follows)
		to := c.to
		if to == nil {
			to = from
		}
		at := nowhere(to)
		d := pasted(t, to, copied(t, from, c.copy), at)
		var row *model.Lane
		for _, l := range d.Lanes {
			if l.Role == model.RoleTime && to.Lane(l.ID) == nil {
				row = l
			}
		}
		if row == nil {
			t.Fatalf("%s: no row in %s", c.name, rows(d))
		}
		name, made := "", false
		if l := d.Lane(row.Follows); l != nil {
			name, made = l.Name, to.Lane(l.ID) == nil
		}
		if name != c.want || made != c.copied {
			t.Errorf("%s: it follows %q (a copy: %v), not %q (%v)", c.name, name, made, c.want, c.copied)
		}
	}
}

// TestTablesWithHeads: the rows of a table go to the lanes of their names, in
// both languages; a name that a role has by itself makes a lane of that role
// in its place, any other one like the last.
func TestTablesWithHeads(t *testing.T) {
	for _, c := range []struct{ to, text, want string }{
		{"customer, frontstage, support", "\tn\nFrontstage\tx\nSupport processes\ty", "customer frontstage=x support=y"},
		{"customer, frontstage, support", "\tn\n前台\tx", "customer frontstage=x support"},
		{"customer Guest, support", "\tn\nGUEST\tx\n前台\ty", "customer(Guest)=x frontstage=y support"},
		{"customer Guest, backstage", "\tn\nguest\ty\nelsewhere\tx", "customer(Guest)=y backstage backstage(elsewhere)=x"},
		{"customer, time", "\tn\nCustomer actions\ty\nTime\tx", "customer=y customer(Time)=x time"},
		{"customer, frontstage", "\tOrders\tPays\nGreets\tWrites name\tTakes money", "customer=Orders+Pays frontstage=Greets+Writes name+Takes money"}, // no heads: cell by cell
	} {
		to := blueprint(c.to, 1)
		if got := rows(pasted(t, to, clip.Clip{Text: c.text}, in(t, to, to.Lanes[0].ID, "x1"))); got != c.want {
			t.Errorf("%q:\n%s, not\n%s", c.text, got, c.want)
		}
	}
	d := pasted(t, model.New(model.Parts{}), clip.Clip{Text: "\tpay\tleave\nCustomer actions\ta\tb\nBackstage\t\tc"}, clip.At{Row: -1})
	if got := rows(d); got != "customer=a+b backstage=c" {
		t.Error(got)
	}
	shows(t, d, "_[pay leave]")
}

// TestBlueprintsAsTables: a table that is a blueprint is read as a file with it
// would be, and its cards land in the lanes of their roles.
func TestBlueprintsAsTables(t *testing.T) {
	for _, c := range []struct{ name, to, text, want string }{
		{"roles and names", "customer, frontstage, support", "customer\tGuest\tWalks in\tPays\nfrontstage\tBarista\tGreets\tTakes money", "customer=Walks in+Pays frontstage=Greets+Takes money support"},
		{"a lane that is missing", "customer, support", "backstage\tKitchen\tBrews\ncustomer\tGuest\tWalks in", "customer=Walks in backstage(Kitchen)=Brews support"},
		{"with commas", "customer, frontstage", ",step,Arrive\ncustomer,Guest,\"Walks in, waits\"\nfrontstage,Barista,Greets", "customer=Walks in, waits frontstage=Greets"},
		{"of Markdown", "customer, frontstage", "| Layer | Arrive |\n|---|---|\n| Customer actions | Walks in |\n| Frontstage | Greets |", "customer=Walks in frontstage=Greets"},
		{"customers and orders", "customer, frontstage", "Customer\tOrder\nAlpha\t1001", "customer=Customer+Order frontstage=Alpha+1001"},
	} {
		to := blueprint(c.to, 1)
		card := &model.Card{ID: "there", Lane: to.Lanes[0].ID, Step: to.Steps()[0].ID, Rank: "V", Span: 1, Kind: model.KindAction, Text: "there"}
		to = to.WithCard(card)
		got := strings.ReplaceAll(rows(pasted(t, to, clip.Clip{Text: c.text}, in(t, to, to.Lanes[0].ID, "x1"))), "there+", "")
		if got != c.want {
			t.Errorf("%s:\n%s, not\n%s", c.name, got, c.want)
		}
	}
}

// TestDuplicateStandsBehindItsOwn, in the cell, with the links among what is
// copied.
func TestDuplicateStandsBehindItsOwn(t *testing.T) {
	d := editortest.Bank()
	for _, c := range []struct{ owners, want string }{
		{"card:g card:h", "s3=g+g+h+h /"},
		{"card:g", "s3=g+g+h /"},
		{"card:a card:b", "a→b a→b b→c"},
		{"sticky:n", "note@front,s2 / note@front,s2"},
	} {
		p, err := clip.Paster{Bits: counting()}.Duplicate(d, picked(c.owners), nowhere(d))
		if err != nil {
			t.Fatal(err)
		}
		next, err := edit.Apply(d, p.Edits)
		if err != nil {
			t.Fatal(err)
		}
		shows(t, next, c.want)
	}
}
