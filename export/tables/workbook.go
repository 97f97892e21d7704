package tables

import (
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"touchline/model"
	"touchline/model/words"
)

// book writes a workbook.
type book struct {
	f      *excelize.File
	lang   model.Lang
	head   int // styles
	text   int
	top    int
	times  int
	days   int
	number int
	roles  map[model.Role]int
	err    error
}

// roleColors are the grounds of the lanes' heads.
var roleColors = map[model.Role]string{
	model.RoleEvidence: "F3ECE6", model.RoleCustomer: "E3ECFA", model.RoleFrontstage: "DDF3EE", model.RoleBackstage: "EAE4F8", model.RoleSupport: "E6E9EE",
}

// Workbook writes a blueprint as a workbook: the inventory of its touchpoints,
// the grid, the links, and the figures of metrics, measurements and
// improvements.
func Workbook(w io.Writer, d *model.Document, lang model.Lang) ([]Loss, error) {
	b := &book{f: excelize.NewFile(), lang: lang}
	defer b.f.Close()
	b.styles()
	b.inventory(d)
	b.grid(d)
	b.links(d)
	b.figures(d)
	b.do(b.f.SetDocProps(&excelize.DocProperties{Title: xml(d.Head.Title), Creator: "Touchline", Created: "2000-01-01T00:00:00Z", Modified: "2000-01-01T00:00:00Z"}))
	if b.err != nil {
		return nil, b.err
	}
	buffer, err := b.f.WriteToBuffer()
	if err != nil {
		return nil, err
	}
	if err := settle(w, buffer.Bytes()); err != nil {
		return nil, err
	}
	return losses(d, map[string]bool{"links": true, "records": true, "parted": true}), nil
}

// do keeps the first error.
func (b *book) do(err error) {
	if b.err == nil {
		b.err = err
	}
}

func (b *book) style(s excelize.Style) int {
	id, err := b.f.NewStyle(&s)
	b.do(err)
	return id
}

func (b *book) styles() {
	wrap := &excelize.Alignment{WrapText: true, Vertical: "top"}
	days, times := "yyyy-mm-dd", "[h]:mm:ss"
	b.text = b.style(excelize.Style{NumFmt: 49, Alignment: wrap})
	b.top = b.style(excelize.Style{Font: &excelize.Font{Bold: true, Size: 14}})
	b.head = b.style(excelize.Style{Font: &excelize.Font{Bold: true}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"DCE6F8"}}, Alignment: &excelize.Alignment{WrapText: true, Vertical: "center", Horizontal: "center"}})
	b.times = b.style(excelize.Style{CustomNumFmt: &times, Alignment: wrap})
	b.days = b.style(excelize.Style{CustomNumFmt: &days, Alignment: wrap})
	b.number = b.style(excelize.Style{Alignment: wrap})
	b.roles = map[model.Role]int{}
	for _, role := range model.Roles {
		color, ok := roleColors[role]
		if !ok {
			continue
		}
		b.roles[role] = b.style(excelize.Style{Font: &excelize.Font{Bold: true}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}}, Alignment: wrap})
	}
}

// xml is a text as a workbook can hold it: what looks like an escape of its
// XML is escaped.
func xml(s string) string {
	s = strings.ReplaceAll(strings.ToValidUTF8(s, ""), "_x", "_x005F_x")
	s = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, s)
	if most := 32_767; utf8.RuneCountInString(s) > most { // a cell holds no more
		s = string([]rune(s)[:most])
	}
	return s
}

// cell is a value with its style. Texts are written as texts, so that none is
// taken for a formula.
func (b *book) cell(v any) excelize.Cell {
	switch v := v.(type) {
	case string:
		if v == "" {
			return excelize.Cell{StyleID: b.text}
		}
		return excelize.Cell{StyleID: b.text, Value: xml(v)}
	case model.Duration:
		if v == 0 {
			return excelize.Cell{StyleID: b.times}
		}
		return excelize.Cell{StyleID: b.times, Value: float64(v) / float64(model.Day)}
	case model.Date:
		if t, err := time.Parse(time.DateOnly, string(v)); err == nil {
			return excelize.Cell{StyleID: b.days, Value: t}
		}
		return excelize.Cell{StyleID: b.days}
	}
	return excelize.Cell{StyleID: b.number, Value: v}
}

// firstSheet is the sheet that is shown when the workbook is opened.
const firstSheet = "touchpoints"

// sheet makes a sheet of a head and rows, with the heads frozen and filters.
func (b *book) sheet(key string, heads []string, widths []float64, frozen int, choices [][]string, rows [][]any) {
	name := words.T(b.lang, "tables.sheet."+key)
	if key == firstSheet {
		b.do(b.f.SetSheetName("Sheet1", name)) // it is the one that is shown
	} else {
		_, err := b.f.NewSheet(name)
		b.do(err)
	}
	w, err := b.f.NewStreamWriter(name)
	if b.do(err); b.err != nil {
		return
	}
	// What a sheet has besides its cells is written when the stream ends.
	for i, choice := range choices {
		b.choose(name, i+1, len(rows), choice)
	}
	end, _ := excelize.CoordinatesToCellName(len(heads), max(len(rows)+1, 2))
	b.do(b.f.AutoFilter(name, "A1:"+end, nil))
	for i, width := range widths {
		b.do(w.SetColWidth(i+1, i+1, width))
	}
	corner, _ := excelize.CoordinatesToCellName(frozen+1, 2)
	b.do(w.SetPanes(&excelize.Panes{Freeze: true, XSplit: frozen, YSplit: 1, TopLeftCell: corner, ActivePane: "bottomRight"}))
	var first []any
	for _, h := range heads {
		first = append(first, excelize.Cell{StyleID: b.head, Value: xml(h)})
	}
	b.do(w.SetRow("A1", first))
	for n, row := range rows {
		cells := make([]any, len(row))
		for i, v := range row {
			cells[i] = b.cell(v)
		}
		at, _ := excelize.CoordinatesToCellName(1, n+2)
		b.do(w.SetRow(at, cells))
	}
	b.do(w.Flush())
}

// choose lets a column be chosen from a list, for rows that are added, too.
func (b *book) choose(sheet string, column, rows int, choice []string) {
	if len(choice) == 0 {
		return
	}
	v := excelize.NewDataValidation(true)
	from, _ := excelize.CoordinatesToCellName(column, 2)
	to, _ := excelize.CoordinatesToCellName(column, max(rows+100, 1000))
	v.Sqref = from + ":" + to
	if err := v.SetDropList(choice); err == nil { // longer lists than Excel takes have none
		b.do(b.f.AddDataValidation(sheet, v))
	}
}

func (b *book) inventory(d *model.Document) {
	columns := inventory(b.lang)
	cards := touchpoints(d)
	var heads []string
	var widths []float64
	var choices [][]string
	for _, c := range columns {
		heads = append(heads, c.head)
		width := 14.0
		if c.wide {
			width = 28
		}
		widths = append(widths, width)
		choices = append(choices, c.choice)
	}
	var rows [][]any
	for _, card := range cards {
		row := make([]any, len(columns))
		for i, c := range columns {
			row[i] = c.value(d, card)
		}
		rows = append(rows, row)
	}
	b.sheet(firstSheet, heads, widths, 5, choices, rows)
}
