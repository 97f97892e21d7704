package ui

import (
	"bytes"
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
)

// The size of a small picture, in px, and in units where it is shown.
const (
	thumbWidth, thumbHeight = 320, 200
	thumbUnits              = 160 // wide
)

const (
	maxThumbs     = 300     // in the folder
	maxThumbBytes = 1 << 20 // of one that is believed
)

// thumbs makes small pictures of documents, one after another on a goroutine
// of its own, and keeps them in the state folder by the content that they
// show. Each content is read by itself: one on a drive that does not answer
// keeps none of the others waiting.
type thumbs struct {
	app  *App
	mu   sync.Mutex
	todo []thumbJob
	busy bool
}

type thumbJob struct {
	data  []byte // the content of a file
	theme string
	show  func(image.Image)
}

func newThumbs(a *App) *thumbs { return &thumbs{app: a} }

// box is an image that shows the picture of a content as soon as it is made.
// Of a content that cannot be read it stays empty.
func (t *thumbs) box(data func() ([]byte, error)) *fynecanvas.Image {
	img := fynecanvas.NewImageFromImage(nil)
	img.FillMode = fynecanvas.ImageFillContain
	img.ScaleMode = fynecanvas.ImageScaleSmooth
	img.SetMinSize(fyne.NewSize(thumbUnits, thumbUnits*thumbHeight/thumbWidth))
	j := thumbJob{theme: t.app.pictureTheme(), show: func(i image.Image) {
		img.Image = i
		img.Refresh()
	}}
	t.app.reads.Go(func() {
		var err error
		if j.data, err = data(); err == nil {
			t.want(j)
		}
	})
	return img
}

func (t *thumbs) want(j thumbJob) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.app.life.Err() != nil {
		return
	}
	t.todo = append(t.todo, j)
	if !t.busy {
		t.busy = true
		t.app.jobs.Go(t.run)
	}
}

func (t *thumbs) run() {
	for {
		t.mu.Lock()
		if len(t.todo) == 0 || t.app.life.Err() != nil {
			t.busy = false
			t.todo = nil
			t.mu.Unlock()
			return
		}
		j := t.todo[0]
		t.todo = t.todo[1:]
		t.mu.Unlock()
		if img := t.make(j); img != nil {
			t.app.later(func() { j.show(img) })
		}
	}
}

// make takes the picture from the folder, or draws it and puts it there.
func (t *thumbs) make(j thumbJob) image.Image {
	path := ""
	if t.app.state != "" {
		path = filepath.Join(t.app.state, "thumbs", keep.HashOf(j.data).String()[:24]+"-"+j.theme+".png")
		if img := readThumb(path); img != nil {
			return img
		}
	}
	img, err := drawThumb(j.data, j.theme, t.app.system)
	if err != nil {
		return nil
	}
	if path != "" {
		writeThumb(path, img)
	}
	return img
}

// drawThumb draws the document that a file holds.
func drawThumb(data []byte, theme string, system *text.System) (img *image.RGBA, err error) {
	defer desk.Guard(&err)
	doc, _, err := file.Decode(data)
	if err != nil {
		return nil, err
	}
	return paintThumb(doc, theme, system), nil
}

func paintThumb(doc *model.Document, theme string, system *text.System) *image.RGBA {
	scene := compose.Scene(layout.Make(doc, layout.Options{}), themeNamed(theme))
	// The whole of what is not much longer than the picture; of the rest the
	// beginning, or nothing could be made out.
	const least = 0.16 // px per pt
	k := max(least, min(thumbWidth/scene.Size.W, thumbHeight/scene.Size.H))
	w := min(thumbWidth, int(math.Ceil(scene.Size.W*k)))
	h := min(thumbHeight, int(math.Ceil(scene.Size.H*k)))
	img := image.NewRGBA(image.Rect(0, 0, max(1, w), max(1, h)))
	raster.NewPainter(canvas.InParts(scene), system).Paint(img, k)
	return img
}

func readThumb(path string) image.Image {
	f, err := disk.OpenOwn(path, os.O_RDONLY)
	if err != nil {
		return nil
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxThumbBytes))
	if err != nil {
		return nil
	}
	c, err := png.DecodeConfig(bytes.NewReader(data))
	if err != nil || c.Width > thumbWidth || c.Height > thumbHeight {
		return nil
	}
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		return nil
	}
	return img
}

// writeThumb keeps a picture; that it cannot be kept is no matter.
func writeThumb(path string, img image.Image) {
	folder := filepath.Dir(path)
	if os.MkdirAll(folder, 0o700) != nil {
		return
	}
	_ = disk.Privately(path, func(w io.Writer) error { return png.Encode(w, img) })
	tidyThumbs(folder)
}

// tidyThumbs empties the folder when there are too many: those in use are
// soon made again.
func tidyThumbs(folder string) {
	all, err := os.ReadDir(folder)
	if err != nil || len(all) <= maxThumbs {
		return
	}
	for _, e := range all {
		if filepath.Ext(e.Name()) == ".png" {
			_ = os.Remove(filepath.Join(folder, e.Name()))
		}
	}
}

// readSmall is the content of a file for a small picture.
func readSmall(path string) func() ([]byte, error) {
	return func() ([]byte, error) {
		if filepath.Ext(path) != file.Extension || !isFile(path) {
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
