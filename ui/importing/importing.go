package importing

import (
	"context"
	"errors"
	"io"
	"path/filepath"

	"fyne.io/fyne/v2/widget"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/disk"
	"touchline/model/file"
	"touchline/model/reading"
	"touchline/model/words"
	"touchline/source"
	"touchline/ui/chooser"
	"touchline/ui/frame"
	"touchline/ui/importing/preview"
)

// Target is what can be imported into.
type Target struct {
	Name   string                                     // of the document that is open
	Doc    *model.Document                            // that can be added to; nil for none
	Open   func(name, from string, d *model.Document) // shows a new document, of the file from
	Add    func(d *model.Document) error              // puts one into the open document, as one step
	Change func(cards []*model.Card) error            // changes cards of it, as one step
	Theme  *compose.Theme
	Dark   bool
}

// Imports is the imports of a window.
type Imports struct {
	*frame.Frame
	target func() Target
	other  func() // asks for another file

	busy    bool     // something is read, or shown
	waiting []string // files

	View *View // that is open; nil for none
}

// New makes the imports of a window. other asks for a file to import.
func New(f *frame.Frame, target func() Target, other func()) *Imports {
	return &Imports{Frame: f, target: target, other: other}
}

// t is a text of the preview.
func (w *Imports) t(key string, args ...any) string {
	return words.T(w.Language, "import."+key, args...)
}

// shown is a preview, drawn.
type shown struct {
	*preview.Preview
	plan     *layout.Plan // nil where there is no blueprint
	scene    *canvas.Scene
	changes  []reading.Change // what it says otherwise of cards of the open document
	cards    []*model.Card    // as they become
	unknown  []reading.Card   // those that the open document has not
	cameBack bool             // it is a workbook of the open document
	recalled bool             // something was said of such a file before
}

// File reads a file, with a button that stops it, and opens its preview. While
// another one is open it waits for that to close.
func (w *Imports) File(path string) {
	if w.busy {
		w.waiting = append(w.waiting, path)
		return
	}
	w.read(chooser.Short(path), path, nil)
}

// Forget leaves the files that wait.
func (w *Imports) Forget() { w.waiting = nil }

// next goes on with what waits.
func (w *Imports) next() {
	w.busy = false
	if len(w.waiting) > 0 {
		path := w.waiting[0]
		w.waiting = w.waiting[1:]
		w.Later(func() { w.File(path) })
	}
}

// mostAtOnce is the longest text of the clipboard, in bytes, that is understood
// between two frames; a longer one shows that it is being read.
const mostAtOnce = 64 << 10

// Pasted opens the preview of a table that is on the clipboard, where something
// of it is uncertain or left out. Otherwise, and for what is no blueprint, plain
// is called.
func (w *Imports) Pasted(text string, plain func()) {
	if len(text) > mostAtOnce {
		w.Text(text)
		return
	}
	file := source.Take("", []byte(text))
	p := preview.Of(w.Life, file, preview.Asked{})
	if file.Kind != source.Table && file.Kind != source.Markdown || p.Doc == nil || p.Sure() {
		file.Close()
		plain()
		return
	}
	w.open("", func() (*source.Taken, *preview.Preview) { return file, p }, func() {})
}

// Text opens the preview of a text.
func (w *Imports) Text(text string) {
	w.read(w.t("clipboard"), "", func() (*source.Taken, *preview.Preview) { return source.Take("", []byte(text)), nil })
}

// taking gives what was taken already, and its first preview if it has one; nil
// reads the file.
type taking func() (*source.Taken, *preview.Preview)

// read shows that something is being read, with a button that stops it.
func (w *Imports) read(name, path string, given taking) {
	m := w.Dialogs().Working(w.t("reading"), name, widget.NewProgressBarInfinite(), nil)
	m.Closed = w.open(path, given, m.Close)
}

// open makes the first preview aside, and shows it when done has been called.
// What it returns leaves that.
func (w *Imports) open(path string, given taking, done func()) (stop func()) {
	w.busy = true
	ctx, end := context.WithCancel(w.Life)
	open := true
	target, known, lang := w.target(), w.known(), w.Language
	w.Reads.Go(func() {
		var file *source.Taken
		var p *preview.Preview
		var err error
		if given != nil {
			file, p = given()
		} else {
			file, p, err = take(ctx, path)
		}
		var s *shown
		if err == nil {
			s, err = first(ctx, file, p, target, known, lang)
		}
		w.Later(func() {
			if !open || err != nil {
				if file != nil {
					file.Close()
				}
			}
			if !open {
				return
			}
			open = false
			done()
			switch {
			case err != nil:
				w.next()
				if !errors.Is(err, context.Canceled) {
					w.Dialogs().TellFault(w.t("failed"), err)
				}
			default:
				w.show(file, path, s, target)
			}
		})
	})
	return func() {
		end()
		if open {
			open = false
			w.next()
		}
	}
}

// take reads a file.
func take(ctx context.Context, path string) (*source.Taken, *preview.Preview, error) {
	f, err := disk.OpenRegular(path)
	if err != nil {
		return nil, nil, disk.WhyNotOpened(path, err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, max(source.MaxBytes, file.MaxFileBytes)+1))
	if err != nil {
		return nil, nil, disk.WhyNotOpened(path, err)
	}
	if err := ctx.Err(); err != nil {
		return nil, nil, err
	}
	name := filepath.Base(path)
	if kind := source.KindOf(name, data); !kind.Understood() {
		r, err := source.Bytes(name, data, source.Options{})
		if err != nil {
			return nil, nil, err
		}
		return source.Take(name, nil), preview.OfDocument(name, kind, r.Size, r.Doc, nil), nil
	}
	return source.Take(name, data), nil, nil
}

// first makes the preview that shows first: with what was said of a file of
// this shape before. What cannot be shown at all is refused.
func first(ctx context.Context, t *source.Taken, p *preview.Preview, target Target, known []preview.Known, lang model.Lang) (*shown, error) {
	recalled := false
	if p == nil {
		p = preview.Of(ctx, t, preview.Asked{})
		if a, ok := preview.Recall(known, preview.ShapeOf(p.Seen)); ok {
			if again := preview.Of(ctx, t, a); again.Doc != nil {
				p, recalled = again, true
			}
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if p.Err != nil && p.Seen == nil {
		return nil, p.Err
	}
	s := draw(p, target, lang)
	s.recalled = recalled
	return s, nil
}

// draw lays a preview's blueprint out, and compares it with the open document.
func draw(p *preview.Preview, target Target, lang model.Lang) *shown {
	s := &shown{Preview: p}
	if p.Doc == nil {
		return s
	}
	s.plan = layout.Make(p.Doc, layout.Options{Lang: lang, Bare: true, Dense: true})
	s.scene = compose.Scene(s.plan, target.Theme)
	if target.Doc != nil && p.Reading != nil {
		s.changes, s.cards, s.unknown = p.Reading.Changes(target.Doc)
		s.cameBack = len(s.unknown) < len(p.Reading.Cards)
	}
	return s
}
