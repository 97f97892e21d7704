// Package sample makes blueprints that look like real ones, of any size: to
// try the program with and to measure it. The same size, seed and language
// always give the same document, to the byte.
//
// The words come from vocabulary/*.txt: five services with their phases and
// scenes, in English and in Chinese. A scene is one step seen by every lane.
// Large samples run through the services again and again, with other
// objects.
//
// Its tests also draw the templates and samples of assets/templates: run
// them with -update after a change of the drawings in templates_*_test.go.
// The package knows the model only.
package sample
