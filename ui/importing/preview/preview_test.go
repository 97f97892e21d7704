package preview_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"touchline/model"
	"touchline/model/reading"
	"touchline/source"
	"touchline/ui/importing/preview"
)

// user is somebody at a preview, without a window.
type user struct {
	t    *testing.T
	file *source.Taken
	p    *preview.Preview
}

func opens(t *testing.T, name, text string) *user {
	t.Helper()
	u := &user{t: t, file: source.Take(name, []byte(text))}
	t.Cleanup(u.file.Close)
	u.says(preview.Asked{})
	return u
}

func (u *user) says(a preview.Asked) { u.p = preview.Of(context.Background(), u.file, a) }

// row picks a choice of a row's chip by its name.
func (u *user) row(n int, text string) {
	u.t.Helper()
	u.says(u.p.Asked.Row(n, pick(u.t, u.p.RowChoices(model.English, n-u.p.Seen.First), text)))
}

func (u *user) column(n int, text string) {
	u.t.Helper()
	u.says(u.p.Asked.Column(n, pick(u.t, u.p.ColumnChoices(model.English, n-1), text)))
}

func pick(t *testing.T, groups [][]preview.Choice, text string) reading.Part {
	t.Helper()
	var had []string
	for _, g := range groups {
		for _, c := range g {
			if c.Text == text {
				return c.Part
			}
			had = append(had, c.Text)
		}
	}
	t.Fatalf("%q is not among %q", text, had)
	return reading.Part{}
}

func (u *user) set(id, text string) {
	u.t.Helper()
	for _, s := range u.p.Settings(model.English) {
		for _, c := range s.Choices {
			if s.ID == id && strings.HasPrefix(c.Text, text) {
				u.says(u.p.Asked.Set(id, c.Value))
				return
			}
		}
	}
	u.t.Fatalf("nothing begins with %q among the choices of %s", text, id)
}

// chips is the names of the rows and of the columns, with ? for guesses.
func (u *user) chips() string {
	mark := func(name string, guessed bool) string {
		if guessed {
			name += "?"
		}
		return name
	}
	var rows, columns []string
	for i := range u.p.Seen.Rows {
		rows = append(rows, mark(u.p.RowName(model.English, i)))
	}
	for i := range u.p.Seen.Columns {
		columns = append(columns, mark(u.p.ColumnName(model.English, i)))
	}
	return strings.Join(rows, "|") + " × " + strings.Join(columns, "|")
}

// blueprint is the lanes with their cards, and the notes.
func (u *user) blueprint() string {
	d := u.p.Doc
	if d == nil {
		return fmt.Sprint(u.p.Err)
	}
	var all []string
	for _, l := range d.Lanes {
		s := string(l.Role)
		for _, step := range d.Steps() {
			for _, id := range d.Cell(l.ID, step.ID) {
				c := d.Card(id)
				s += " " + c.Text
				if c.Touch != nil && c.Touch.Owner != "" {
					s += "@" + c.Touch.Owner
				}
				if c.Touch != nil && c.Touch.Feeling != nil {
					s += fmt.Sprintf("(%v)", *c.Touch.Feeling)
				}
			}
		}
		all = append(all, s)
	}
	for _, n := range d.Stickies() {
		all = append(all, "note "+n.Text)
	}
	return strings.Join(all, "; ")
}

func (u *user) told() string {
	var all []string
	for _, t := range u.p.Told(model.English) {
		all = append(all, t.Where+" "+t.Text)
	}
	return strings.Join(all, "; ")
}

func (u *user) wants(what, got, want string) {
	u.t.Helper()
	if got != want {
		u.t.Errorf("%s is\n%s\nwant\n%s", what, got, want)
	}
}

const bank = `Opening an account,,,,
,,,,
Phase,,Apply,,
Step,,Learn,Fill in,check
Customer,Guest,Compares,Types,x
Front,App,Shows,Reads,
Duration,,3,8,
Feeling,,4,1,
Comment,,ask Bran,,
Source: workshop,,,,
`

// TestCorrections: a script at the preview. Each correction changes what it is
// about and nothing else; taken back, all is as it was.
func TestCorrections(t *testing.T) {
	u := opens(t, "bank.csv", bank)
	first, began := u.chips(), u.blueprint()
	u.wants("the table", first, "Title||Phases|Steps|Customer|Frontstage|Time?|Emotion?|Row of notes|Left out × Roles|Lanes|Step 1|Step 2|Step 3")
	u.wants("the blueprint", began, "customer Compares(1) Types(-2) x; frontstage Shows Reads; time; emotion; text ask Bran")

	u.column(5, "Left out")
	u.wants("the table without a column", u.chips(), "Title||Phases|Steps|Customer|Frontstage|Time?|Emotion?|Row of notes|Left out × Roles|Lanes|Step 1|Step 2|Left out")
	u.wants("what is told", u.told(), "Column E x; Row 10 Source: workshop")
	u.column(5, "Notes")
	u.wants("a column of notes", u.blueprint(), "customer Compares(1) Types(-2); frontstage Shows Reads; time; emotion; text ask Bran; note x")
	u.column(5, "Owner")
	u.wants("a column of owners", u.blueprint(), "customer Compares@x(1) Types@x(-2); frontstage Shows Reads; time; emotion; text ask Bran")
	u.says(u.p.Asked.Column(5, reading.Part{}))

	u.row(6, "Backstage")
	u.wants("another role", u.blueprint(), "customer Compares(1) Types(-2) x; backstage Shows Reads; time; emotion; text ask Bran")
	u.row(6, "Left out")
	u.wants("a row less", u.blueprint(), "customer Compares(1) Types(-2) x; time; emotion; text ask Bran")
	u.says(u.p.Asked.Row(6, reading.Part{}))

	u.set("scale", "0…10")
	u.wants("another scale", u.blueprint(), "customer Compares(-0.4) Types(-1.6) x; frontstage Shows Reads; time; emotion; text ask Bran")
	u.set("scale", "1…5")
	u.row(9, "Left out")
	told := u.p.Told(model.English)
	i := slices.IndexFunc(told, func(t preview.Told) bool { return t.Where == "Row 9" })
	if i < 0 || told[i].Keep == "" || told[i].Why == "" {
		t.Fatalf("row 9 is told as %+v", told)
	}
	u.says(told[i].Asked)
	if s := u.blueprint(); !strings.Contains(s, "ask Bran") {
		t.Errorf("the row was kept, and is not there: %s", s)
	}
	u.says(preview.Asked{})
	u.wants("the table again", u.chips(), first)
	u.wants("the blueprint again", u.blueprint(), began)
}

// TestKeptAsNote: a remark below the table becomes a note.
func TestKeptAsNote(t *testing.T) {
	u := opens(t, "bank.csv", bank)
	for _, told := range u.p.Told(model.English) {
		if told.Text == "Source: workshop" {
			u.says(told.Asked)
		}
	}
	if !strings.HasSuffix(u.blueprint(), "note Source: workshop") || u.told() != "" {
		t.Errorf("%s; told: %s", u.blueprint(), u.told())
	}
}

// TestRefusedTable: a table that is no blueprint shows all the same, with the
// reason, and what somebody says of it makes it one.
func TestRefusedTable(t *testing.T) {
	u := opens(t, "a.csv", "Thing,Mon,Tue\nAnn,wakes,sleeps\nBen,cooks,cleans\n")
	if u.p.Err == nil || u.p.Seen == nil || len(u.p.Seen.Cells) != 3 {
		t.Fatalf("%v, %+v", u.p.Err, u.p.Seen)
	}
	u.set("layout", "a row for each lane")
	u.row(1, "Steps")
	u.column(1, "Lanes")
	u.row(2, "Customer")
	u.row(3, "Backstage")
	u.wants("what was said", u.blueprint(), "customer wakes sleeps; backstage cooks cleans")
	u.wants("the chips", u.chips(), "Steps|Customer|Backstage × Lanes|Step 1|Step 2")
}

// TestTurnedTable: of lanes side by side the columns have roles.
func TestTurnedTable(t *testing.T) {
	u := opens(t, "a.csv", "Phase,Step,Customer,Frontstage,Emotion\nBefore,Book,Books,,4\nVisit,Arrive,Walks in,Greets,5\n")
	u.wants("the chips", u.chips(), "Lanes|Step 1|Step 2 × Phases|Steps|Customer|Frontstage|Emotion?")
	u.column(4, "Support")
	u.wants("another role", u.blueprint(), "customer Books(1) Walks in(2); support Greets; emotion")
	if o := u.p.Owner(-1, 3); !strings.HasPrefix(o, "lane:") {
		t.Errorf("column D is %q of the blueprint", o)
	} else if row, column := u.p.RowOf(o); row != -1 || column != 3 {
		t.Errorf("and that is row %d, column %d", row, column)
	}
}

// TestHeads: of a table with heads the columns are fields, and rows can be left
// out.
func TestHeads(t *testing.T) {
	u := opens(t, "a.csv", "阶段,触点,负责人,渠道,备注\n申请,在线申请,零售部,app,要快\n申请,柜台,网点,,\n")
	u.wants("the chips", u.chips(), "Heads|Record|Record × Phases|Cards|Owner|Channel|Left out")
	u.column(5, "Notes")
	u.row(3, "Left out")
	u.wants("what was said", u.blueprint(), "frontstage 在线申请@零售部; note 要快")
	u.wants("what is told", u.told(), "Row 3 申请 · 柜台 · 网点")
	u.column(2, "Steps")
	if u.p.Err == nil {
		t.Error("without touchpoints it is no list of them")
	}
}

// TestSeparatorAndEncoding: both can be said, and the cells follow.
func TestSeparatorAndEncoding(t *testing.T) {
	u := opens(t, "a.csv", "role;lane;Ask\ncustomer;Guest;Where, when?\nbackstage;Office;\xc4\xe3\xba\xc3\n")
	u.set("encoding", "GB18030")
	u.wants("as GB18030", u.blueprint(), "customer Where, when?; backstage 你好")
	u.set("separator", ",")
	if len(u.p.Seen.Cells) != 3 || len(u.p.Seen.Cells[1]) != 2 {
		t.Errorf("parted by commas: %q", u.p.Seen.Cells)
	}
	u.set("separator", ";")
	u.wants("as it was", u.blueprint(), "customer Where, when?; backstage 你好")
}

// TestDrawing: a drawing has a list in place of a table, and its lanes' roles
// can be said.
func TestDrawing(t *testing.T) {
	u := opens(t, "a.mmd", "flowchart LR\n subgraph Customer\n a[Asks]\n end\n subgraph Robots\n b[Answers]\n end\n a --> b\n")
	if u.p.Seen != nil {
		t.Fatal("a drawing has no table")
	}
	show := func() (s string) {
		for _, i := range u.p.Items(model.English) {
			s += i.Kind + " " + i.Text + " " + string(i.Role) + "; "
		}
		return s
	}
	before := show()
	u.says(u.p.Asked.Lane("Robots", model.RoleSupport))
	u.wants("the list", show(), "Lane Customer customer; Card Asks ; Lane Robots support; Card Answers ; Link Asks → Answers ; ")
	u.wants("the blueprint", u.blueprint(), "customer Asks; support Answers")
	if before == show() {
		t.Error("nothing changed")
	}
}

// TestRemembered: what was said of a file is said of the next of its shape, and
// of no other.
func TestRemembered(t *testing.T) {
	u := opens(t, "bank.csv", bank)
	u.row(6, "Backstage")
	u.column(5, "Left out")
	known := preview.Remember(nil, preview.ShapeOf(u.p.Seen), u.p.Asked)
	next := opens(t, "hotel.csv", strings.NewReplacer("Compares", "Books", "Types", "Pays").Replace(bank))
	a, ok := preview.Recall(known, preview.ShapeOf(next.p.Seen))
	next.says(a)
	next.wants("the next file", next.blueprint(), "customer Books(1) Pays(-2); backstage Shows Reads; time; emotion; text ask Bran")
	if !ok {
		t.Error("it was not known")
	}
	other := opens(t, "other.csv", strings.Replace(bank, "Front,App", "Phone,Hotline", 1))
	if a, _ := preview.Recall(known, preview.ShapeOf(other.p.Seen)); len(a.Rows) > 0 {
		t.Errorf("another table's rows are %v", a.Rows)
	}
	if known = preview.Remember(known, preview.ShapeOf(u.p.Seen), preview.Asked{}); len(known) > 0 {
		t.Errorf("what was taken back is %v", known)
	}
}

// TestSure: a clean table needs no look.
func TestSure(t *testing.T) {
	for text, want := range map[string]bool{
		"role\tlane\tAsk\ncustomer\tGuest\tWhere?\nfrontstage\tClerk\tThere\n":      true,
		"role\tlane\tAsk\ncustomer\tGuest\tWhere?\nfrontstage\tClerk\tThere\nfoo\n": false,
		"x\ty\nz\t1\n": false,
	} {
		if got := opens(t, "", text).p.Sure(); got != want {
			t.Errorf("%q is sure: %v", text, got)
		}
	}
}
