package png

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"hash/adler32"
	"image"
	"io"

	"github.com/klauspost/compress/flate"

	"touchline/model"
)

// bandBytes is how large the pixels of a band may be: large enough that what
// is painted and compressed anew at each edge does not count, small enough
// for a few of them in memory.
const bandBytes = 4 << 20

// level is the effort of compression. On a page of a blueprint, 10,018 ×
// 7,086 px: 0.8 s of processor time in all and 1.9 MB at 5, 1.4 s and 1.0 MB
// at 7.
const level = 5

// bandRows is the height of a band. It depends on the width alone.
func bandRows(width int) int { return min(max(bandBytes/(4*width), 16), 1024) }

// encoder writes one picture.
type encoder struct {
	out           io.Writer
	width, height int // px
	dpi           float64
	alpha         bool
	paint         func(dst *image.RGBA) // paints every pixel of the part of the picture that dst.Rect names; called by several workers
	workers       int
	progress      func(done, total int) // may be nil
}

// task is a band to be made and where it goes.
type task struct {
	band int
	to   chan<- strip
}

// strip is a band, compressed.
type strip struct {
	data *bytes.Buffer
	sum  uint32 // Adler-32 of the raw bytes
	err  error
}

// run writes the file: a dispatcher hands out bands, workers make strips,
// and the caller's goroutine writes them in order. When it returns, no
// worker is left.
func (e *encoder) run(ctx context.Context) error {
	rows := bandRows(e.width)
	bands := (e.height + rows - 1) / rows
	workers := max(1, min(e.workers, bands))

	ctx, cancel := context.WithCancel(ctx)
	tasks := make(chan task)
	queue := make(chan chan strip, 2*workers) // strips in order, made or in the making
	free := make(chan *bytes.Buffer, 2*workers+1)
	left := make(chan struct{})
	for range workers {
		go func() {
			e.work(tasks, free, rows, bands)
			left <- struct{}{}
		}()
	}
	go func() {
		defer close(queue)
		defer close(tasks)
		for band := range bands {
			if ctx.Err() != nil {
				return
			}
			s := make(chan strip, 1)
			select {
			case queue <- s:
			case <-ctx.Done():
				return
			}
			tasks <- task{band, s}
		}
	}()
	err := e.join(ctx, queue, free, rows)
	cancel()
	for range queue { // until the dispatcher has stopped
	}
	for range workers {
		<-left
	}
	return err
}

// join writes the head, the strips as they come and the end.
func (e *encoder) join(ctx context.Context, queue <-chan chan strip, free chan<- *bytes.Buffer, rows int) error {
	c := chunks{out: e.out}
	c.head(e.width, e.height, e.alpha, e.dpi)
	sum := uint32(1)
	done := 0
	for s := range queue {
		if err := ctx.Err(); err != nil {
			return err
		}
		r := <-s
		if r.err != nil {
			return r.err
		}
		n := min(rows, e.height-done)
		sum = combine(sum, r.sum, int64(n)*int64(e.rowBytes()))
		first, last := done == 0, done+n == e.height
		c.pixels(r.data.Bytes(), first, last, sum)
		if c.err != nil {
			return c.err
		}
		r.data.Reset()
		select {
		case free <- r.data:
		default:
		}
		if done += n; e.progress != nil {
			e.progress(done, e.height)
		}
	}
	if err := ctx.Err(); err != nil && done < e.height {
		return err
	}
	c.end()
	return c.err
}

// rowBytes is a row as it is compressed: the filter and the samples.
func (e *encoder) rowBytes() int { return 1 + e.width*e.samples() }

func (e *encoder) samples() int {
	if e.alpha {
		return 4
	}
	return 3
}

// work makes strips until there are no more tasks.
func (e *encoder) work(tasks <-chan task, free <-chan *bytes.Buffer, rows, bands int) {
	w := &worker{encoder: e, pix: make([]uint8, 4*e.width*min(rows, e.height))}
	w.row = make([]byte, e.rowBytes(), e.rowBytes()+1) // opaque writes one more
	for t := range tasks {
		var out *bytes.Buffer
		select {
		case out = <-free:
		default:
			out = new(bytes.Buffer)
		}
		y := t.band * rows
		sum, err := w.band(out, image.Rect(0, y, e.width, min(y+rows, e.height)), t.band == bands-1)
		t.to <- strip{out, sum, err}
	}
}

// worker is what a worker uses again for each band.
type worker struct {
	*encoder
	pix   []uint8 // RGBA, premultiplied
	row   []byte
	flate *flate.Writer
}

// band paints and compresses some rows. The last one ends the stream, the
// others end at a byte.
func (w *worker) band(out *bytes.Buffer, r image.Rectangle, last bool) (sum uint32, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = model.Faultf(fmt.Errorf("panic: %v", p), "export.broken")
		}
	}()
	dst := &image.RGBA{Pix: w.pix[:4*r.Dx()*r.Dy()], Stride: 4 * r.Dx(), Rect: r}
	w.paint(dst)

	if w.flate == nil {
		if w.flate, err = flate.NewWriter(out, level); err != nil {
			return 0, err
		}
	} else {
		w.flate.Reset(out)
	}
	check := adler32.New()
	for y := range r.Dy() {
		pix := dst.Pix[y*dst.Stride : (y+1)*dst.Stride]
		if w.alpha {
			straighten(w.row, pix)
		} else {
			opaque(w.row, pix)
		}
		_, _ = check.Write(w.row) // a hash never fails
		if _, err := w.flate.Write(w.row); err != nil {
			return 0, err
		}
	}
	if last {
		err = w.flate.Close()
	} else {
		err = w.flate.Flush()
	}
	return check.Sum32(), err
}

// opaque makes a row of RGB, without filter. Each pixel is written as four
// bytes, the last of which the next one overwrites: the row has room for one
// byte more than it needs.
func opaque(row []byte, pix []uint8) {
	row[0] = 0
	to := row[1 : len(row)+1]
	for len(pix) >= 4 && len(to) >= 4 {
		binary.LittleEndian.PutUint32(to, binary.LittleEndian.Uint32(pix))
		pix, to = pix[4:], to[3:]
	}
}

// straighten makes a row of RGBA, whose colours PNG wants undimmed by alpha.
func straighten(row []byte, pix []uint8) {
	row[0] = 0
	to := row[1 : 1+len(pix)]
	for i := 0; i < len(pix); i += 4 {
		a := uint32(pix[i+3])
		switch a {
		case 0:
			to[i], to[i+1], to[i+2] = 0, 0, 0
		case 255:
			to[i], to[i+1], to[i+2] = pix[i], pix[i+1], pix[i+2]
		default:
			for c := range 3 {
				to[i+c] = uint8(min(255, (uint32(pix[i+c])*255+a/2)/a))
			}
		}
		to[i+3] = uint8(a)
	}
}
