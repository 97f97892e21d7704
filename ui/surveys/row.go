package surveys

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/model"
	"touchline/model/survey"
	"touchline/model/words"
	"touchline/ui/widgets"
)

// rowShares is how wide the parts of a row are: heading, answers, use,
// dimension or direction, touchpoint.
var rowShares = []float32{5, 2, 3, 3, 3}

const rowGap = 8 // units between them

// row is a column of the file in the preview.
type row struct {
	widget.BaseWidget
	p       *Preview
	column  int
	heading *widget.Label
	answers *widgets.Label
	use     *widgets.Choice
	detail  *widgets.Choice
	card    *widgets.Choice
	filling bool // the choices are set by the preview, not by a hand
}

func (p *Preview) newRow() fyne.CanvasObject {
	r := &row{p: p, heading: widget.NewLabel("")}
	r.heading.Truncation = fyne.TextTruncateEllipsis
	r.answers = widgets.NewLabel("", theme.SizeNameText, theme.ColorNamePlaceHolder)
	r.use = widgets.NewChoice(p.w, p.useNames(), 0, r.hand(r.setUse))
	r.detail = widgets.NewChoice(p.w, p.dimensionNames(), 0, r.hand(r.setDetail))
	r.card = widgets.NewChoice(p.w, append([]string{p.w.t("above")}, p.names...), 0, r.hand(r.setCard))
	for _, c := range []*widgets.Choice{r.use, r.detail, r.card} {
		c.Entered = func() { p.list.ScrollTo(slices.Index(p.columns, r.column)) }
	}
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer puts the parts side by side.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(widgets.BesideBy(rowGap, rowShares, container.NewClip(r.heading), container.NewClip(r.answers), r.use, r.detail, r.card))
}

// hand is what happens when a person chooses.
func (r *row) hand(set func(at int)) func(int) {
	return func(at int) {
		if !r.filling && at >= 0 {
			set(at)
			r.p.changed()
		}
	}
}

// set shows a column in the row.
func (r *row) set(column int) {
	r.filling = true
	defer func() { r.filling = false }()
	p, q := r.p, r.p.Mapping.Questions[column]
	r.column = column
	c := &p.table.Columns[column]
	r.heading.SetText(strings.Join(strings.Fields(p.table.Name(column)), " "))
	r.answers.Set(p.w.t("example", "n", words.Count(c.Answered()), "text", words.OneLine(c.Example())))
	r.use.SetSelectedIndex(slices.Index(survey.Uses, q.Use))
	switch q.Use {
	case survey.UseExpectation, survey.UsePerception:
		r.offer(p.dimensionNames(), slices.Index(dimensions, q.Dimension))
	case survey.UseCES:
		r.offer(p.directionNames(), slices.Index(model.Directions, p.Mapping.Effort))
	default:
		r.detail.Hide()
	}
	if q.Use == survey.UseNone {
		r.card.Hide()
		return
	}
	r.card.SetSelectedIndex(slices.Index(p.cards, q.Card) + 1)
	r.card.Show()
}

// offer shows what can be chosen beside the use.
func (r *row) offer(options []string, at int) {
	r.detail.Options = options
	r.detail.SetSelectedIndex(at)
	r.detail.Show()
}

func (r *row) setUse(at int) { r.p.Mapping.Set(r.p.table, r.column, survey.Uses[at]) }

func (r *row) setDetail(at int) {
	q := &r.p.Mapping.Questions[r.column]
	if q.Use == survey.UseCES {
		r.p.Mapping.Effort = model.Directions[at]
		return
	}
	q.Dimension = dimensions[at]
}

func (r *row) setCard(at int) {
	q := &r.p.Mapping.Questions[r.column]
	q.Card = ""
	if at > 0 {
		q.Card = r.p.cards[at-1]
	}
}

// dimensions is the choices of a dimension; the first is none.
var dimensions = append([]model.Dimension{""}, model.Dimensions...)

func (p *Preview) useNames() []string {
	names := make([]string, len(survey.Uses))
	for i, u := range survey.Uses {
		names[i] = p.w.t("use." + cmp.Or(string(u), "none"))
	}
	return names
}

func (p *Preview) dimensionNames() []string {
	names := []string{p.w.t("no-dimension")}
	for _, d := range model.Dimensions {
		names = append(names, words.T(p.w.Language, "panel.dimension."+string(d)))
	}
	return names
}

func (p *Preview) directionNames() []string {
	return []string{p.w.t("direction.none"), p.w.t("direction.higher"), p.w.t("direction.lower")}
}
