package thumbs

import (
	"bytes"
	"context"
	"image"
	"image/png"
	"io"
	"math"
	"os"
	"path/filepath"
	"sync"

	"fyne.io/fyne/v2"
	fynecanvas "fyne.io/fyne/v2/canvas"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/layout"
	"touchline/canvas/raster"
	"touchline/canvas/text"
	"touchline/model"
	"touchline/model/disk"
	"touchline/model/file"
	"touchline/model/keep"
	"touchline/ui/desk"
	"touchline/ui/look"
)

// The size of a small picture, in px, and in units where it is shown.
const (
	width, height = 320, 200
	units         = 160 // wide
)

const (
	most      = 300     // in the folder
	mostBytes = 1 << 20 // of one that is believed
)

// Maker makes small pictures of documents, one after another on a goroutine
// of its own, and keeps them in the state folder by the content that they
// show. Each content is read by itself: one on a drive that does not answer
// keeps none of the others waiting.
type Maker struct {
	Options
	mu   sync.Mutex
	todo []job
	busy bool
}

type job struct {
	data  []byte // the content of a file
	theme string
	show  func(image.Image)
}

// Options is what small pictures need. All but State and System are
// needed.
type Options struct {
	State  string            // the folder that they are kept in, "" for none
	System *text.System      // the machine's fonts, or nil
	Life   context.Context   // nothing is drawn when it is over
	Theme  func() string     // the name of the theme that pictures have now
	Jobs   func(work func()) // runs on a goroutine what must come to an end
	Reads  func(work func()) // runs on a goroutine what may be left behind
	Later  func(then func()) // runs a function on the toolkit's goroutine
}

// New makes a Maker.
func New(o Options) *Maker { return &Maker{Options: o} }

// Box is an image that shows the picture of a content as soon as it is made.
// Of a content that cannot be read it stays empty.
func (t *Maker) Box(data func() ([]byte, error)) *fynecanvas.Image {
	img := fynecanvas.NewImageFromImage(nil)
	img.FillMode = fynecanvas.ImageFillContain
	img.ScaleMode = fynecanvas.ImageScaleSmooth
	img.SetMinSize(fyne.NewSize(units, units*height/width))
	j := job{theme: t.Theme(), show: func(i image.Image) {
		img.Image = i
		img.Refresh()
	}}
	t.Reads(func() {
		var err error
		if j.data, err = data(); err == nil {
			t.want(j)
		}
	})
	return img
}

func (t *Maker) want(j job) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.Life.Err() != nil {
		return
	}
	t.todo = append(t.todo, j)
	if !t.busy {
		t.busy = true
		t.Jobs(t.run)
	}
}

func (t *Maker) run() {
	for {
		t.mu.Lock()
		if len(t.todo) == 0 || t.Life.Err() != nil {
			t.busy = false
			t.todo = nil
			t.mu.Unlock()
			return
		}
		j := t.todo[0]
		t.todo = t.todo[1:]
		t.mu.Unlock()
		if img := t.make(j); img != nil {
			t.Later(func() { j.show(img) })
		}
	}
}

// make takes the picture from the folder, or draws it and puts it there.
func (t *Maker) make(j job) image.Image {
	path := ""
	if t.State != "" {
		path = filepath.Join(t.State, "thumbs", keep.HashOf(j.data).String()[:24]+"-"+j.theme+".png")
		if img := read(path); img != nil {
			return img
		}
	}
	img, err := draw(j.data, j.theme, t.System)
	if err != nil {
		return nil
	}
	if path != "" {
		write(path, img)
	}
	return img
}

// draw draws the document that a file holds.
func draw(data []byte, theme string, system *text.System) (img *image.RGBA, err error) {
	defer desk.Guard(&err)
	doc, _, err := file.Decode(data)
	if err != nil {
		return nil, err
	}
	return paint(doc, theme, system), nil
}

func paint(doc *model.Document, theme string, system *text.System) *image.RGBA {
	scene := compose.Scene(layout.Make(doc, layout.Options{}), look.ThemeNamed(theme))
	// The whole of what is not much longer than the picture; of the rest the
	// beginning, or nothing could be made out.
	const least = 0.16 // px per pt
	k := max(least, min(width/scene.Size.W, height/scene.Size.H))
	w := min(width, int(math.Ceil(scene.Size.W*k)))
	h := min(height, int(math.Ceil(scene.Size.H*k)))
	img := image.NewRGBA(image.Rect(0, 0, max(1, w), max(1, h)))
	raster.NewPainter(canvas.InParts(scene), system).Paint(img, k)
	return img
}

func read(path string) image.Image {
	f, err := disk.OpenOwn(path, os.O_RDONLY)
	if err != nil {
		return nil
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, mostBytes))
	if err != nil {
		return nil
	}
	c, err := png.DecodeConfig(bytes.NewReader(data))
	if err != nil || c.Width > width || c.Height > height {
		return nil
	}
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		return nil
	}
	return img
}

// write keeps a picture; that it cannot be kept is no matter.
func write(path string, img image.Image) {
	folder := filepath.Dir(path)
	if os.MkdirAll(folder, 0o700) != nil {
		return
	}
	_ = disk.Privately(path, func(w io.Writer) error { return png.Encode(w, img) })
	tidy(folder)
}

// tidy empties the folder when there are too many: those in use are
// soon made again.
func tidy(folder string) {
	all, err := os.ReadDir(folder)
	if err != nil || len(all) <= most {
		return
	}
	for _, e := range all {
		if filepath.Ext(e.Name()) == ".png" {
			_ = os.Remove(filepath.Join(folder, e.Name()))
		}
	}
}

// OfFile is the content of a file for a small picture.
func OfFile(path string) func() ([]byte, error) {
	return func() ([]byte, error) {
		if filepath.Ext(path) != file.Extension {
			return nil, os.ErrInvalid
		}
		f, err := disk.OpenRegular(path)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		return io.ReadAll(io.LimitReader(f, file.MaxFileBytes+1))
	}
}
