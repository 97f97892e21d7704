package inspector

import (
	"testing"
	"time"

	"fyne.io/fyne/v2/container"

	"touchline/model"
	"touchline/ui/panels/fields"
	"touchline/ui/panels/panelstest"
)

// desk is a window with an inspector and nothing else.
type desk struct {
	*panelstest.Window
	in *Inspector
}

func newDesk(t testing.TB, doc *model.Document) *desk {
	t.Helper()
	d := &desk{Window: panelstest.New(t, doc)}
	d.in = New(d)
	d.in.After = func(_ time.Duration, f func()) { d.Later(f) }
	d.in.Aside = func(f func()) { f() }
	d.Show(container.NewStack(d.in.Object()), d.in.Update, 310, 700)
	return d
}

// forms is every form of the page that shows.
func (d *desk) forms() []*fields.Form {
	var all []*fields.Form
	var walk func(*fields.Form)
	walk = func(f *fields.Form) {
		if f == nil {
			return
		}
		all = append(all, f)
		for _, p := range f.Folds {
			walk(p.Body)
		}
		for _, x := range f.Fields {
			switch l := x.(type) {
			case *fields.ListField[model.TierStandard]:
				for _, r := range l.Rows {
					walk(r.Fold.Body)
				}
			case *fields.ListField[model.Metric]:
				for _, r := range l.Rows {
					walk(r.Fold.Body)
				}
			case *fields.ListField[model.Improvement]:
				for _, r := range l.Rows {
					walk(r.Fold.Body)
				}
			}
		}
	}
	walk(d.in.page.head)
	walk(d.in.page.form)
	return all
}

// text is the typed field of a property.
func (d *desk) text(id string) *fields.TextField {
	d.Helper()
	for _, f := range d.forms() {
		for _, x := range f.Fields {
			if t, ok := x.(*fields.TextField); ok && t.ID == id {
				return t
			}
		}
	}
	d.Fatalf("no field %s", id)
	return nil
}

// tab shows a tab of a card.
func (d *desk) tab(name string) {
	for i, n := range d.in.page.names {
		if n == name {
			d.in.page.tabs.Set(i)
		}
	}
}

func (d *desk) unfold() {
	for _, p := range d.in.page.form.Folds {
		p.Unfold()
	}
}

// write types a text into a field in place of what it says.
func (d *desk) write(id, s string) *fields.TextField {
	f := d.text(id)
	d.focus(f)
	f.Entry.SetText(s) // as a paste over everything
	return f
}

// key by key.
func (d *desk) typeInto(id, s string) *fields.TextField {
	f := d.text(id)
	d.focus(f)
	for _, r := range s {
		f.Entry.TypedRune(r)
	}
	return f
}

func (d *desk) focus(f *fields.TextField) {
	d.Win.Canvas().Focus(f.Entry)
	if !f.Entry.Focused {
		d.Fatalf("%s does not take the keyboard", f.ID)
	}
}

func ptr(v float64) *float64 { return &v }
