package assets

import "embed"

// TemplateFiles is the blueprints that come with the program, as
// templates/NAME.LANG.blueprint. They are opened by the same code as a
// user's. The tests of model/sample hold the drawings that made them.
//
//go:embed templates
var TemplateFiles embed.FS

// TemplateInfo is an entry of the list of templates.
type TemplateInfo struct {
	Name   string // what users type, and the file's name
	Sample bool   // a worked example; else a blank to begin with
}

// Templates is every template, in the order of a list: the welcome sample,
// the blanks, the examples. The name and the sentence to show are the texts
// "cli.template.NAME" and "cli.template.NAME.about".
func Templates() []TemplateInfo {
	return []TemplateInfo{
		{"bank", true},
		{"classic", false},
		{"people-technology", false},
		{"two-customers", false},
		{"training", false},
		{"hotel", true},
		{"car-dealer", true},
		{"telecom-hall", true},
		{"shoeshine", true},
		{"streetlight-designed", true},
		{"streetlight-actual", true},
		{"parking-permit", true},
		{"fast-food", true},
	}
}

// Template returns a template's file in a language, "en" or "zh", and
// whether there is one.
func Template(name, lang string) ([]byte, bool) {
	data, err := TemplateFiles.ReadFile("templates/" + name + "." + lang + ".blueprint")
	return data, err == nil
}
