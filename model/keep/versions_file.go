package keep

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"touchline/model"
	"touchline/model/disk"
	"touchline/model/file"
)

// A version is the file as it was saved, compressed, but for its pictures:
// they stand once for all versions of a document, each under the hash of its
// bytes, beside them. In the text a zero byte stands for each, in order; the
// hashes are in a field of the compressed file's head, so that what a version
// needs is known without unpacking it.

// pictureSuffix is of the files that hold a picture.
const pictureSuffix = ".picture"

// minPicture is the shortest base 64 text that is worth a file of its own.
const minPicture = 4 << 10

// maxPictures is how many hashes the head has room for; the pictures beyond
// stay in the text.
const maxPictures = 65_000 / len(Hash{})

// picturesID are the two letters of the field in the compressed file's head.
var picturesID = [2]byte{'T', 'L'}

// stored is a file's content as a version has it.
type stored struct {
	text     []byte
	pictures []Hash
	data     [][]byte // of the pictures; base 64
}

// takeApart takes the pictures out of a file's content. Putting them in again
// gives the same bytes, whatever they are.
func takeApart(content []byte) stored {
	whole := stored{text: content}
	if bytes.IndexByte(content, 0) >= 0 {
		return whole
	}
	s := stored{text: make([]byte, 0, min(len(content), 1<<20))}
	key := []byte(`"data":`)
	for {
		i := bytes.Index(content, key)
		if i < 0 || len(s.pictures) == maxPictures {
			break
		}
		i += len(key)
		for i < len(content) && content[i] == ' ' {
			i++
		}
		i = min(i+1, len(content)) // the quotation mark
		n := max(0, bytes.IndexByte(content[i:], '"'))
		text := content[i : i+n]
		s.text = append(s.text, content[:i]...)
		if h, ok := pictureIn(text); ok {
			s.text = append(s.text, 0)
			s.pictures = append(s.pictures, h)
			s.data = append(s.data, text)
		} else {
			s.text = append(s.text, text...)
		}
		content = content[i+n:]
	}
	s.text = append(s.text, content...)
	return s
}

// pictureIn is the hash of the bytes that a base 64 text stands for. Only a
// text that comes back from them in the same way counts.
func pictureIn(text []byte) (Hash, bool) {
	if len(text) < minPicture {
		return Hash{}, false
	}
	data := make([]byte, base64.StdEncoding.DecodedLen(len(text)))
	n, err := base64.StdEncoding.Strict().Decode(data, text)
	if err != nil || bytes.ContainsAny(text, "\r\n") {
		return Hash{}, false
	}
	return HashOf(data[:n]), true
}

// storeVersion writes a version, and its pictures where they are not there
// yet.
func storeVersion(to, path string, content []byte) error {
	s := takeApart(content)
	if err := s.storePictures(filepath.Dir(to)); err != nil {
		return err
	}
	err := disk.Privately(to, func(w io.Writer) error {
		// On blueprints the best level takes five times as long and saves a fifth.
		z, err := gzip.NewWriterLevel(w, gzip.BestSpeed)
		if err != nil {
			return err
		}
		z.Comment = strings.Map(latin1, path) // for who looks with other tools
		z.Extra = s.extra()
		if _, err := z.Write(s.text); err != nil {
			return err
		}
		return z.Close()
	})
	if err != nil {
		return err
	}
	return s.storePictures(filepath.Dir(to)) // another process may have tidied up meanwhile
}

// storePictures writes those that are not there. The others are made young:
// no picture that was just asked for is tidied away.
func (s stored) storePictures(folder string) error {
	now := time.Now()
	for i, h := range s.pictures {
		path := picturePath(folder, h)
		if info, err := os.Lstat(path); err == nil && info.Size() == int64(base64.StdEncoding.DecodedLen(len(s.data[i]))-padding(s.data[i])) {
			if os.Chtimes(path, now, now) == nil {
				continue
			}
		}
		err := disk.Privately(path, func(w io.Writer) error {
			_, err := io.Copy(w, base64.NewDecoder(base64.StdEncoding, bytes.NewReader(s.data[i])))
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// padding is how many = a base 64 text ends in.
func padding(text []byte) int { return len(text) - len(bytes.TrimRight(text, "=")) }

func picturePath(folder string, h Hash) string {
	return filepath.Join(folder, h.String()+pictureSuffix)
}

// extra is the hashes as a field of a compressed file's head (RFC 1952).
func (s stored) extra() []byte {
	if len(s.pictures) == 0 {
		return nil
	}
	b := binary.LittleEndian.AppendUint16(append([]byte{}, picturesID[:]...), uint16(len(s.pictures)*len(Hash{})))
	for _, h := range s.pictures {
		b = append(b, h[:]...)
	}
	return b
}

// picturesOf reads the hashes from such a field.
func picturesOf(extra []byte) []Hash {
	for len(extra) >= 4 {
		n := int(binary.LittleEndian.Uint16(extra[2:]))
		body := extra[4:]
		if n > len(body) {
			return nil
		}
		if [2]byte(extra[:2]) == picturesID {
			var all []Hash
			for b := body[:n]; len(b) >= len(Hash{}); b = b[len(Hash{}):] {
				all = append(all, Hash(b))
			}
			return all
		}
		extra = body[n:]
	}
	return nil
}

// latin1 is what the comment of a gzip file may hold.
func latin1(r rune) rune {
	if r < 1 || r > 0xff {
		return '?'
	}
	return r
}

// pictures is the hashes of what the version shows, in order.
func (v Version) pictures() []Hash {
	f, err := disk.OpenOwn(v.path, os.O_RDONLY)
	if err != nil {
		return nil
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil
	}
	return picturesOf(z.Extra)
}

// Read returns the content of the file as it was saved.
func (v Version) Read() ([]byte, error) {
	data, err := v.read()
	if err == nil && HashOf(data) != v.Hash {
		err = errors.New("its checksum is another one")
	}
	if err != nil {
		return nil, model.Faultf(err, "keep.versions.damaged")
	}
	return data, nil
}

func (v Version) read() ([]byte, error) {
	if v.Size > file.MaxFileBytes {
		return nil, errors.New("it is too large")
	}
	f, err := disk.OpenOwn(v.path, os.O_RDONLY)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	pictures := picturesOf(z.Extra)
	text, err := io.ReadAll(io.LimitReader(z, v.Size+1))
	if err != nil || len(pictures) == 0 {
		return text, err
	}
	return putTogether(text, pictures, filepath.Dir(v.path), v.Size)
}

// putTogether puts the pictures into a text again. size is what comes of it.
func putTogether(text []byte, pictures []Hash, folder string, size int64) ([]byte, error) {
	out := make([]byte, 0, size)
	for _, h := range pictures {
		before, after, ok := bytes.Cut(text, []byte{0})
		if !ok {
			return nil, errors.New("it has no place for its pictures")
		}
		data, err := readPicture(picturePath(folder, h), size)
		if err != nil {
			return nil, err
		}
		out = base64.StdEncoding.AppendEncode(append(out, before...), data)
		if int64(len(out)) > size {
			return nil, errors.New("it is larger than it was")
		}
		text = after
	}
	return append(out, text...), nil
}

func readPicture(path string, most int64) ([]byte, error) {
	f, err := disk.OpenOwn(path, os.O_RDONLY)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, most))
}

// Open reads the document as it was saved.
func (v Version) Open() (*model.Document, file.Report, error) {
	data, err := v.Read()
	if err != nil {
		return nil, file.Report{}, err
	}
	return file.Decode(data)
}
