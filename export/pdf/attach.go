package pdf

import (
	"crypto/md5"
	"fmt"
	"path"
	"strconv"
	"strings"
)

// mediaType is the attachment's type, as a name of a PDF.
const mediaType = "/application#2Fvnd.touchline.blueprint+json"

// attach puts the blueprint into the file, as the source of what it shows.
func (b *book) attach(f finishing) error {
	names := &b.object(b.root).dict
	names.drop("/Names") // gofpdf's is empty
	if f.Attachment == nil {
		return nil
	}
	// The digest is the format's own; it protects against nothing.
	sum := md5.Sum(f.Attachment)
	data := append(make([]byte, 0, len(f.Attachment)), f.Attachment...)
	stream := b.add(&object{stream: data, dict: dict{
		{"/Type", []byte("/EmbeddedFile")},
		{"/Subtype", []byte(mediaType)},
		{"/Params", fmt.Appendf(nil, "<</Size %d/ModDate (D:%s)/CheckSum <%X>>>",
			len(data), day(f.About.Date).Format("20060102150405"), sum)},
		{"/Length", []byte(strconv.Itoa(len(data)))},
	}})
	name := attachmentName(f.AttachmentName)
	spec := b.add(&object{dict: dict{
		{"/Type", []byte("/Filespec")},
		{"/F", []byte(literal(asciiOnly(name)))},
		{"/UF", []byte(literal(utf16Text(name)))},
		{"/EF", fmt.Appendf(nil, "<</F %d 0 R/UF %d 0 R>>", stream, stream)},
		{"/AFRelationship", []byte("/Source")},
	}})
	names.set("/Names", fmt.Sprintf("<</EmbeddedFiles <</Names [%s %d 0 R]>>>>", literal(asciiOnly(name)), spec))
	names.set("/AF", fmt.Sprintf("[%d 0 R]", spec))
	return nil
}

// attachmentName is a bare name: a reader that saves it may believe a path.
func attachmentName(s string) string {
	s = path.Base(strings.ReplaceAll(oneLine(s), `\`, "/"))
	if s == "." || s == "/" || s == ".." {
		return "blueprint.blueprint"
	}
	return s
}

func asciiOnly(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r > '~' {
			return '_'
		}
		return r
	}, s)
}
