package drawio

import (
	"bytes"
	"compress/flate"
	"compress/zlib"
	"encoding/base64"
	"encoding/binary"
	"io"
	"net/url"
	"strconv"
	"strings"

	"touchline/model"
	"touchline/source/diagram"
)

// maxUnfolded is the most bytes that a compressed page may unfold to.
const maxUnfolded = 64 << 20

func tooLarge() error {
	return model.NewFault("diagram.unfolds", "limit", strconv.Itoa(maxUnfolded>>20))
}

func damaged(err error) error { return model.Faultf(err, "diagram.damaged") }

// pagesOf reads the pages of a file, whatever it is wrapped in.
func pagesOf(data []byte, decode func([]byte) string) ([]page, error) {
	text := ""
	if bytes.HasPrefix(data, []byte("\x89PNG")) {
		var err error
		if text, err = inPNG(data); err != nil {
			return nil, err
		}
	} else {
		text = decode(data)
	}
	root, err := diagram.Parse(text)
	if err != nil {
		return nil, err
	}
	if svg := root.Child("svg"); svg != nil {
		if root, err = diagram.Parse(svg.Attr("content")); err != nil {
			return nil, err
		}
	}
	if graph := root.Child("mxGraphModel"); graph != nil {
		return []page{newPage("", "", graph)}, nil
	}
	file := root.Child("mxfile")
	if file == nil {
		return nil, model.NewFault("diagram.no-shapes", "kind", "draw.io")
	}
	var pages []page
	left := maxUnfolded
	for _, d := range file.Children {
		if d.Name != "diagram" {
			continue
		}
		graph := d.Child("mxGraphModel")
		if graph == nil && strings.TrimSpace(d.Text) != "" {
			inner, err := unfold(d.Text, &left)
			if err != nil {
				return nil, err
			}
			if root, err = diagram.Parse(inner); err != nil {
				return nil, err
			}
			graph = root.Child("mxGraphModel")
		}
		if graph != nil {
			pages = append(pages, newPage(d.Attr("id"), d.Attr("name"), graph))
		}
	}
	return pages, nil
}

// unfold reads a compressed page: base64, deflate, then percent signs.
func unfold(s string, left *int) (string, error) {
	packed, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(s), ""))
	if err != nil {
		return "", damaged(err)
	}
	out, err := limited(flate.NewReader(bytes.NewReader(packed)), left)
	if err != nil {
		return "", err
	}
	text, err := url.PathUnescape(string(out))
	if err != nil {
		return "", damaged(err)
	}
	return text, nil
}

// limited reads no more than is left of the limit.
func limited(r io.Reader, left *int) ([]byte, error) {
	out, err := io.ReadAll(io.LimitReader(r, int64(*left)+1))
	if len(out) > *left {
		return nil, tooLarge()
	}
	if err != nil {
		return nil, damaged(err)
	}
	*left -= len(out)
	return out, nil
}

// inPNG finds the drawing in a picture: a text chunk called mxfile.
func inPNG(data []byte) (string, error) {
	left := maxUnfolded
	for at := 8; at+12 <= len(data); {
		n := int(binary.BigEndian.Uint32(data[at:]))
		kind := string(data[at+4 : at+8])
		if n < 0 || n > len(data)-at-12 {
			break
		}
		body := data[at+8 : at+8+n]
		at += 12 + n
		key, rest, ok := bytes.Cut(body, []byte{0})
		if !ok || string(key) != "mxfile" && string(key) != "mxGraphModel" {
			continue
		}
		text := rest
		if kind == "zTXt" && len(rest) > 1 {
			z, err := zlib.NewReader(bytes.NewReader(rest[1:]))
			if err != nil {
				return "", damaged(err)
			}
			if text, err = limited(z, &left); err != nil {
				return "", err
			}
		} else if kind != "tEXt" {
			continue
		}
		if s, err := url.QueryUnescape(string(text)); err == nil && strings.HasPrefix(strings.TrimSpace(string(text)), "%3C") {
			return s, nil
		}
		return string(text), nil
	}
	return "", model.NewFault("diagram.no-shapes", "kind", "draw.io")
}
