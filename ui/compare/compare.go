package compare

import (
	"context"
	"errors"

	"fyne.io/fyne/v2/widget"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/layout"
	"touchline/canvas/pair"
	"touchline/model"
	"touchline/model/compare"
	"touchline/model/words"
	"touchline/ui/chooser"
	"touchline/ui/exports"
	"touchline/ui/frame"
)

// Compares is the comparisons of a window.
type Compares struct {
	*frame.Frame
	exports *exports.Exports
	source  func() Source

	View *View // that is open; nil for none
}

// Source is the document of the window.
type Source struct {
	Doc   *model.Document
	Name  string // of its file
	Theme *compose.Theme
	Dark  bool
}

// Other is a document to hold it against.
type Other struct {
	Name  string // of the file, or when it was saved
	Doc   *model.Document
	After bool // it comes after that of the window
}

// New makes the comparisons of a window.
func New(f *frame.Frame, e *exports.Exports, source func() Source) *Compares {
	return &Compares{Frame: f, exports: e, source: source}
}

// t is a text of the view.
func (w *Compares) t(key string, args ...any) string {
	return words.T(w.Language, "ui.compare."+key, args...)
}

// With reads another document, with a button that stops it, and opens the view.
func (w *Compares) With(name string, read func() (Other, error)) {
	ctx, stop := context.WithCancel(w.Life)
	m := w.Dialogs().Working(w.t("reading"), chooser.Short(name), widget.NewProgressBarInfinite(), stop)
	source := w.source()
	w.Reads.Go(func() {
		v, err := w.prepare(ctx, source, read)
		w.Later(func() {
			if !m.Open() {
				return
			}
			m.Close()
			switch {
			case errors.Is(err, context.Canceled):
			case err != nil:
				w.Dialogs().TellFault(w.t("failed"), err)
			default:
				w.show(v)
			}
		})
	})
}

// made is a comparison, laid out.
type made struct {
	source Source
	other  Other
	turned bool // what came before stands below
	over   bool // the one is drawn over the other, and not below it

	result *compare.Result
	pair   *pair.Pair
	plan   *layout.Plan
	scene  *canvas.Scene
}

func (w *Compares) prepare(ctx context.Context, s Source, read func() (Other, error)) (m *made, err error) {
	other, err := read()
	if err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return makeOf(s, other, other.After, false, w.Language), nil
}

// makeOf compares; after says that the other comes after that of the window, over
// that the one is drawn over the other.
func makeOf(s Source, other Other, after, over bool, lang model.Lang) *made {
	a, b := other.Doc, s.Doc
	if after {
		a, b = b, a
	}
	m := &made{source: s, other: other, turned: after, result: compare.Of(a, b)}
	return m.drawn(over, lang)
}

// drawn is the same comparison, the one below the other or over it.
func (m *made) drawn(over bool, lang model.Lang) *made {
	next := *m
	next.over = over
	if next.pair = pair.Of(m.result, lang); over {
		next.pair = pair.Over(m.result, lang)
	}
	next.plan = layout.Make(next.pair.Doc, layout.Options{Lang: lang, Bare: true, Dense: true})
	next.scene = next.pair.Scene(next.plan, m.source.Theme)
	return &next
}

// names is what the two are called, the one before first.
func (m *made) names() (before, after string) {
	if m.turned {
		return m.source.Name, m.other.Name
	}
	return m.other.Name, m.source.Name
}
