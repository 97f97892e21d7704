package surveys

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/model"
	"touchline/model/survey"
	"touchline/model/words"
	"touchline/ui/dialogs"
	"touchline/ui/widgets"
)

// The size of the preview, in units.
const (
	previewWidth  = 900
	previewHeight = 640
)

// Preview is what the columns of a file were taken for, and what they come
// to.
type Preview struct {
	w      *Surveys
	name   string // of the file
	table  *survey.Table
	dialog *dialogs.Dialog

	Mapping *survey.Mapping
	Card    model.CardID // in which results are stored that have no other
	cards   []model.CardID
	names   []string // of the cards, no two alike
	columns []int    // that can be reckoned with

	list   *widgets.List
	result *widget.Label
	ok     *widgets.Button

	turn    int                  // counts what was asked to be reckoned: an answer that is late is no matter
	Results []survey.CardResults // nil until they are reckoned
}

// show opens the preview of a table.
func (w *Surveys) show(name string, t *survey.Table) {
	p := &Preview{w: w, name: name, table: t, Mapping: survey.Guess(t), columns: t.Scored()}
	target := w.target()
	p.cards, p.names = touchpoints(target.Doc, target.Card)
	if len(p.columns) == 0 {
		w.Dialogs().Tell(w.t("failed"), w.t("no-columns"), w.t("no-columns.about"))
		return
	}
	if len(p.cards) == 0 {
		w.Dialogs().Tell(w.t("failed"), w.t("no-touchpoint"), w.t("no-touchpoint.about"))
		return
	}
	p.Card = p.cards[0]
	cancel := widgets.NewButton(w, words.T(w.Language, "ui.cancel"), nil, nil)
	p.ok = widgets.NewButton(w, w.t("store"), nil, p.store)
	p.ok.Importance = widget.HighImportance
	p.dialog = w.Dialogs().Show(w.t("title"), p.body(), cancel, p.ok)
	p.dialog.Accept = p.store
	p.dialog.Closed = func() {
		p.turn++
		w.Preview = nil
	}
	cancel.OnTapped = p.dialog.Close
	p.dialog.Resize(previewWidth, previewHeight)
	w.Preview = p
	p.reckon()
}

// mostTouchpoints is how many touchpoints are offered: in a larger document
// one selects the card first.
const mostTouchpoints = 200

// touchpoints is the cards that results can go to, with names of which no two
// are alike: the one that is selected first, then those with a record.
func touchpoints(d *model.Document, selected model.CardID) (ids []model.CardID, names []string) {
	seen := map[string]int{}
	add := func(c *model.Card) {
		name := strings.Join(strings.Fields(c.Text), " ")
		if s := d.Step(c.Step); s != nil && s.Name != "" {
			name += " · " + strings.Join(strings.Fields(s.Name), " ")
		}
		if seen[name]++; seen[name] > 1 {
			name += " (" + strconv.Itoa(seen[name]) + ")"
		}
		ids, names = append(ids, c.ID), append(names, name)
	}
	if c := d.Card(selected); c != nil {
		add(c)
	}
	for _, c := range d.CardsInOrder() {
		if c.Touch != nil && c.ID != selected && len(ids) < mostTouchpoints {
			add(c)
		}
	}
	return ids, names
}

// body is the preview: where the results go, a row a column, what they come
// to.
func (p *Preview) body() fyne.CanvasObject {
	where := widgets.NewChoice(p.w, p.names, 0, func(at int) {
		p.Card = p.cards[at]
		p.list.Refresh()
		p.reckon()
	})
	p.list = widgets.NewList(p.w, func() int { return len(p.columns) }, p.newRow, func(i widget.ListItemID, o fyne.CanvasObject) {
		o.(*row).set(p.columns[i])
	})
	p.list.HideSeparators = true
	p.result = widgets.Wrapped("", widget.MediumImportance)
	head := container.NewVBox(
		widgets.Wrapped(p.w.t("about", "file", p.name, "n", p.table.Rows, "columns", words.Count(len(p.table.Columns))), widget.LowImportance),
		widgets.Row(8, 1, widget.NewLabel(p.w.t("into")), where),
		widgets.BesideBy(rowGap, rowShares, p.heading("column"), p.heading("answers"), p.heading("use"), p.heading("detail"), p.heading("touchpoint")),
		widgets.Hairline(),
	)
	const lines = 96 // units for what the answers come to
	foot := container.NewVBox(widgets.Hairline(), widgets.Sized(container.NewVScroll(p.result), 0, lines))
	return container.NewBorder(head, foot, nil, nil, p.list)
}

func (p *Preview) heading(key string) fyne.CanvasObject {
	return widgets.NewLabel(p.w.t("head."+key), theme.SizeNameCaptionText, theme.ColorNamePlaceHolder)
}

// changed is after each correction.
func (p *Preview) changed() {
	p.list.Refresh()
	p.reckon()
}

// reckon works out what the answers come to, elsewhere: of 100,000 that takes
// a while.
func (p *Preview) reckon() {
	p.turn++
	p.Results = nil // what is stored is what is shown
	p.ok.Disable()
	turn := p.turn
	card, m := p.Card, *p.Mapping
	m.Questions = slices.Clone(m.Questions)
	p.w.Reads.Go(func() {
		all := survey.ComputeIn(card, p.table, &m)
		p.w.Later(func() {
			if turn == p.turn {
				p.show(all)
			}
		})
	})
}

// show says what the answers come to.
func (p *Preview) show(all []survey.CardResults) {
	p.Results = all
	p.result.SetText(p.summary())
	if p.useful() {
		p.ok.Enable()
	} else {
		p.ok.Disable()
	}
}

// useful reports whether there is anything to store.
func (p *Preview) useful() bool {
	return slices.ContainsFunc(p.Results, func(r survey.CardResults) bool { return r.Useful() })
}

// store puts the results into the document.
func (p *Preview) store() {
	if !p.useful() {
		return
	}
	target := p.w.target()
	about := survey.About{Source: p.name, Date: p.w.today(), Name: p.w.scaleName}
	changed := survey.StoreIn(target.Doc, p.Results, about)
	if len(changed) == 0 {
		p.w.Dialogs().Tell(p.w.t("failed"), p.w.t("gone"), p.w.t("gone.about"))
		return
	}
	if err := target.Store(changed); err != nil {
		p.w.Dialogs().TellFault(p.w.t("failed"), err)
		return
	}
	p.dialog.Close()
	p.w.Say(p.w.t("stored", "n", len(changed), "file", words.OneLine(p.name)))
}
