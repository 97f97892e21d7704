package pdf

import (
	"bytes"
	"context"
	"fmt"
	"testing"

	"touchline/canvas"
)

func BenchmarkWrite(b *testing.B) {
	for _, n := range []int{200, 2_000, 20_000} {
		b.Run(fmt.Sprintf("cards=%d", n), func(b *testing.B) {
			f := File{Pages: []canvas.Page{whole(blueprint(n))}}
			var size counter
			for b.Loop() {
				size = 0
				if err := Write(context.Background(), &size, f, nil); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(size), "file-bytes")
			b.ReportAllocs()
		})
	}
}

func BenchmarkAttachment(b *testing.B) {
	f := File{Pages: []canvas.Page{whole(blueprint(2_000))}, Attachment: bytes.Repeat([]byte(`{"text":"等待审核"}`), 20_000)}
	var file bytes.Buffer
	if err := Write(context.Background(), &file, f, nil); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := Attachment(bytes.NewReader(file.Bytes()), int64(file.Len())); err != nil {
			b.Fatal(err)
		}
	}
}

// counter counts what is written to it.
type counter int

func (c *counter) Write(p []byte) (int, error) { *c += counter(len(p)); return len(p), nil }
