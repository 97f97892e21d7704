package editor

import (
	"strings"

	"touchline/canvas/compose"
	"touchline/canvas/editor/editortest"
	"touchline/model"
	"touchline/model/edit"
)

// bank and dump: see the package editortest.

func bank() *model.Document { return editortest.Bank() }

func dump(d *model.Document) string { return editortest.Dump(d) }

func removeLink(id model.LinkID) edit.Edit { return edit.RemoveLinks{Links: []model.LinkID{id}} }

func addLink(id model.LinkID, from, to model.CardID) edit.Edit {
	return edit.AddLink{Link: &model.Link{ID: id, From: from, To: to, Kind: model.LinkFlow}}
}

func contains(s, part string) bool { return strings.Contains(s, part) }

func setLane(l *model.Lane) edit.Edit { return edit.SetLane{Lane: l} }

func themes() []*compose.Theme { return compose.Themes() }
