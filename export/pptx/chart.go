package pptx

import (
	"archive/zip"
	"bytes"
	"math"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"touchline/canvas"
)

// chart is a chart at its place.
func (t moved) chart(c *canvas.Chart, id int) *shape {
	out := *c
	out.Rect = t.rect(c.Rect)
	out.Size *= t.k
	return &shape{id: id, kind: aChart, called: "chart", chart: &out, rect: out.Rect}
}

// Axes of a chart: any two numbers that differ.
const (
	axisOfNames   = "1001"
	axisOfFigures = "1002"
)

// writeChart writes a chart with the workbook that its numbers are edited in, and
// returns the name of its part.
func (d *deck) writeChart(c *canvas.Chart) string {
	d.charts++
	n := strconv.Itoa(d.charts)
	name, sheet := "charts/"+d.ours("chart")+n+".xml", "embeddings/"+d.ours("figures")+n+".xlsx"
	of := newRels()
	id := ""
	if data, err := figures(c); err != nil {
		d.pack.err = err
	} else {
		d.pack.file("ppt/"+sheet, zip.Store, data)
		id = of.add("package", "../"+sheet)
	}
	var b strings.Builder
	b.WriteString(`<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"` + strings.Replace(spaces, ` xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`, "", 1) +
		`><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>`)
	d.plot(&b, c)
	b.WriteString(`</c:plotArea><c:legend><c:legendPos val="t"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>`)
	b.WriteString(d.chartText(c) + `<c:externalData r:id="` + id + `"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`)
	d.pack.part("ppt/"+name, typeChart, b.String())
	d.pack.rels("ppt/"+name, of)
	return name
}

// chartText is how the words of a chart look.
func (d *deck) chartText(c *canvas.Chart) string {
	return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="` + strconv.Itoa(int(math.Round(c.Size*100))) + `">` + d.fill(c.Ink) +
		d.typeface(nil) + `</a:defRPr></a:pPr><a:endParaRPr lang="` + d.lang() + `"/></a:p></c:txPr>`
}

// plot is the figures and their axes.
func (d *deck) plot(b *strings.Builder, c *canvas.Chart) {
	tag := "barChart"
	if c.Kind == canvas.ChartRadar {
		tag = "radarChart"
		b.WriteString(`<c:radarChart><c:radarStyle val="marker"/><c:varyColors val="0"/>`)
	} else {
		b.WriteString(`<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>`)
	}
	for i := range c.Series {
		d.series(b, c, i)
	}
	if c.Kind != canvas.ChartRadar {
		b.WriteString(`<c:gapWidth val="60"/>`)
	}
	b.WriteString(`<c:axId val="` + axisOfNames + `"/><c:axId val="` + axisOfFigures + `"/></c:` + tag + `>`)
	order, at, over := "maxMin", "l", "t" // the first name stands at the top
	if c.Kind == canvas.ChartRadar {
		order, at, over = "minMax", "b", "l"
	}
	b.WriteString(`<c:catAx><c:axId val="` + axisOfNames + `"/><c:scaling><c:orientation val="` + order + `"/></c:scaling><c:delete val="0"/><c:axPos val="` + at +
		`"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>` +
		`<c:crossAx val="` + axisOfFigures + `"/><c:crosses val="autoZero"/></c:catAx>`)
	b.WriteString(`<c:valAx><c:axId val="` + axisOfFigures + `"/><c:scaling><c:orientation val="minMax"/><c:max val="` + figure(c.Max) + `"/><c:min val="` + figure(c.Min) +
		`"/></c:scaling><c:delete val="0"/><c:axPos val="` + over + `"/><c:majorGridlines/><c:numFmt formatCode="General" sourceLinked="0"/>` +
		`<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="` + axisOfNames + `"/><c:crosses val="autoZero"/></c:valAx>`)
}

// series is one row of figures, with where it stands in the workbook.
func (d *deck) series(b *strings.Builder, c *canvas.Chart, i int) {
	s, n := c.Series[i], strconv.Itoa(len(c.Categories))
	col, last := string(rune('B'+i)), strconv.Itoa(len(c.Categories)+1)
	index := strconv.Itoa(i)
	b.WriteString(`<c:ser><c:idx val="` + index + `"/><c:order val="` + index + `"/><c:tx><c:strRef><c:f>` + sheetName + `!$` + col + `$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>` +
		words(s.Name) + `</c:v></c:pt></c:strCache></c:strRef></c:tx>`)
	if c.Kind == canvas.ChartRadar {
		b.WriteString(`<c:spPr><a:ln w="28575">` + d.fill(s.Color) + `</a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="7"/></c:marker>`)
	} else {
		b.WriteString(`<c:spPr>` + d.fill(s.Color) + `</c:spPr><c:invertIfNegative val="0"/>` +
			`<c:dLbls><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`)
	}
	b.WriteString(`<c:cat><c:strRef><c:f>` + sheetName + `!$A$2:$A$` + last + `</c:f><c:strCache><c:ptCount val="` + n + `"/>`)
	for k, name := range c.Categories {
		b.WriteString(`<c:pt idx="` + strconv.Itoa(k) + `"><c:v>` + words(name) + `</c:v></c:pt>`)
	}
	b.WriteString(`</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>` + sheetName + `!$` + col + `$2:$` + col + `$` + last + `</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="` + n + `"/>`)
	for k, v := range s.Values {
		if !math.IsNaN(v) && k < len(c.Categories) {
			b.WriteString(`<c:pt idx="` + strconv.Itoa(k) + `"><c:v>` + figure(v) + `</c:v></c:pt>`)
		}
	}
	b.WriteString(`</c:numCache></c:numRef></c:val></c:ser>`)
}

func figure(v float64) string { return strconv.FormatFloat(v, 'g', 12, 64) }

const sheetName = "Sheet1"

// figures is the workbook of a chart.
func figures(c *canvas.Chart) (data []byte, err error) {
	f := excelize.NewFile()
	defer func() { f.Close() }()
	set := func(col, row int, v any) {
		cell, e := excelize.CoordinatesToCellName(col, row)
		if e == nil {
			e = f.SetCellValue(sheetName, cell, v)
		}
		if err == nil {
			err = e
		}
	}
	for i, s := range c.Series {
		set(i+2, 1, s.Name)
		for k, v := range s.Values {
			if !math.IsNaN(v) {
				set(i+2, k+2, v)
			}
		}
	}
	for k, name := range c.Categories {
		set(1, k+2, name)
	}
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = f.Write(&out)
	return out.Bytes(), err
}
