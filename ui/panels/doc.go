// Package panels is what the panels around the canvas have in common. Each is
// a folder of its own:
//
//   - inspector: what is selected, field by field; its fields are in fields,
//     and how their texts are read and written in values;
//   - outline: phases, steps and cards as a tree, with a search;
//   - problems: what the checks found;
//   - palette: what can be dragged into the picture.
//
// A panel gets a Host, which is the window: it asks it for the editor, changes
// the document through the editor only, and tells it what it did. After every
// event of the editor the window calls Update of each panel. That is cheap:
// what a panel shows is replaced only where the document says something else.
//
// A Speaker has the texts of the area "panel", and the names of what a
// document holds.
package panels
