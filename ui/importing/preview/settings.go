package preview

import (
	"strconv"

	"touchline/model"
	"touchline/model/sheet"
	"touchline/model/table"
	"touchline/model/words"
	"touchline/source"
)

// Setting is something that can be said of the whole file. One that the file
// settles by itself has no choices, and Off says why.
type Setting struct {
	ID      string
	Name    string
	Choices []Choice
	Off     string
}

// Settings is what can be said of the file, in the order in which it shows.
func (p *Preview) Settings(lang model.Lang) []Setting {
	all := []Setting{p.sheetSetting(lang), p.layoutSetting(lang), p.scaleSetting(lang), p.encodingSetting(lang), p.separatorSetting(lang), p.linesSetting(lang)}
	for i := range all {
		all[i].Name = words.T(lang, "import.setting."+all[i].ID)
		if len(all[i].Choices) < 2 {
			all[i].Choices = nil
		}
	}
	return all
}

// Set is the same with another value of a setting.
func (a Asked) Set(id, value string) Asked {
	switch id {
	case "sheet":
		return Asked{Sheet: value, Encoding: a.Encoding, Separator: a.Separator}
	case "layout": // what rows and columns were said to be meant another layout
		a.Layout, a.Rows, a.Columns, a.Notes = sheet.Layout(value), nil, nil, nil
	case "scale":
		a.Scale = value
	case "encoding":
		a.Encoding = value
	case "separator": // and other cells
		a.Separator, a.Rows, a.Columns, a.Notes = value, nil, nil, nil
	case "lines":
		a.Lines = value != ""
	}
	return a
}

func (p *Preview) sheetSetting(lang model.Lang) Setting {
	s := Setting{ID: "sheet", Off: words.T(lang, "import.off.sheet")}
	now, _ := p.decided("sheet")
	if now.Value == "" {
		now.Value = p.Asked.Sheet
	}
	for i, name := range p.Sheets {
		text := words.T(lang, "import.nth", "name", words.OneLine(name), "n", strconv.Itoa(i+1), "of", strconv.Itoa(len(p.Sheets)))
		if p.Kind != source.Workbook {
			text = words.T(lang, "import.table", "n", name)
		}
		s.Choices = append(s.Choices, Choice{Text: text, Value: name, Chosen: name == now.Value})
	}
	return s
}

func (p *Preview) layoutSetting(lang model.Lang) Setting {
	s := Setting{ID: "layout", Off: words.T(lang, "import.off.drawing")}
	if p.Seen == nil {
		return s
	}
	for _, l := range sheet.Layouts {
		s.Choices = append(s.Choices, Choice{Text: words.T(lang, "reading.layout."+string(l)), Value: string(l), Chosen: l == p.Layout()})
	}
	return s
}

func (p *Preview) scaleSetting(lang model.Lang) Setting {
	s := Setting{ID: "scale", Off: words.T(lang, "import.off.scale")}
	now, ok := p.decided("scale")
	if !ok {
		return s
	}
	for _, name := range sheet.Scales() {
		s.Choices = append(s.Choices, Choice{Text: words.T(lang, "import.scale", "scale", sheet.ShowScale(name)), Value: name, Chosen: name == now.Value})
	}
	return s
}

func (p *Preview) encodingSetting(lang model.Lang) Setting {
	s := Setting{ID: "encoding", Off: words.T(lang, "import.off.file")}
	now, ok := p.decided("encoding")
	if !ok && (p.Kind == source.Workbook || p.Kind == source.Drawio || !p.Kind.Understood()) {
		return s
	}
	if now.Value == "" {
		now.Value = p.Asked.Encoding
	}
	for _, name := range table.Encodings {
		s.Choices = append(s.Choices, Choice{Text: name, Value: name, Chosen: name == now.Value})
	}
	return s
}

func (p *Preview) separatorSetting(lang model.Lang) Setting {
	s := Setting{ID: "separator", Off: words.T(lang, "import.off.separator")}
	if p.Kind != source.Table {
		return s
	}
	now, _ := p.decided("separator")
	if now.Value == "" {
		now.Value = p.Asked.Separator
	}
	for _, name := range source.Separators {
		text := name
		if name == "tab" {
			text = words.T(lang, "import.tab")
		}
		s.Choices = append(s.Choices, Choice{Text: text, Value: name, Chosen: name == now.Value})
	}
	return s
}

func (p *Preview) linesSetting(lang model.Lang) Setting {
	s := Setting{ID: "lines", Off: words.T(lang, "import.off.drawing")}
	if p.Seen == nil {
		return s
	}
	s.Choices = []Choice{
		{Text: words.T(lang, "import.lines.part"), Chosen: !p.Asked.Lines},
		{Text: words.T(lang, "import.lines.keep"), Value: "keep", Chosen: p.Asked.Lines},
	}
	return s
}
