package export_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"touchline/canvas/deck"
	"touchline/export"
	"touchline/model/sample/sampletest"
)

// mover is a macro of the office program that opens slides, moves everything but
// links by an amount of its own, and saves them as another file.
const mover = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Judge" script:language="StarBasic">
Sub Move(source As String, target As String)
	Dim none() As New com.sun.star.beans.PropertyValue
	Dim flat(0) As New com.sun.star.beans.PropertyValue
	Dim doc, page, shape, at, i, k
	doc = StarDesktop.loadComponentFromURL(source, "_blank", 0, none())
	For i = 0 To doc.DrawPages.Count - 1
		page = doc.DrawPages(i)
		doc.CurrentController.CurrentPage = page
		For k = 0 To page.Count - 1
			shape = page(k)
			If shape.ShapeType &lt;&gt; "com.sun.star.drawing.ConnectorShape" Then
				at = shape.Position
				at.X = at.X + 300 + 100 * (k Mod 7)
				at.Y = at.Y + 200 + 100 * (k Mod 5)
				shape.Position = at
			End If
		Next
	Next
	flat(0).Name = "FilterName"
	flat(0).Value = "OpenDocument Presentation Flat XML"
	doc.storeToURL(target, flat())
	doc.close(True)
	StarDesktop.terminate()
End Sub
</script:module>
`

const macros = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Judge"/>
</library:library>
`

// In the office program a box that is moved takes its links along: they end at its
// edge where it is then.
func TestJudgedBoxesTakeTheirLinksAlong(t *testing.T) {
	judge(t)
	dir, profile := t.TempDir(), t.TempDir()
	o := export.Defaults("pptx")
	o.Deck = &deck.Options{}
	path := writes(t, dir, "deck.pptx", export.Job{Doc: sampletest.Template(t, "bank", "en"), Format: "pptx", Options: o})
	ctx, stop := context.WithTimeout(t.Context(), 3*time.Minute)
	defer stop()
	run := func(args ...string) {
		args = append([]string{"-env:UserInstallation=file://" + profile, "--headless", "--norestore", "--nologo"}, args...)
		if out, err := exec.CommandContext(ctx, "soffice", args...).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
	}
	run("--convert-to", "fodp", "--outdir", dir, path) // and the profile is made, which would replace macros
	library := filepath.Join(profile, "user", "basic", "Standard")
	if err := os.MkdirAll(library, 0o700); err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string]string{"Judge.xba": mover, "script.xlb": macros} {
		if err := os.WriteFile(filepath.Join(library, name), []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	to := filepath.Join(dir, "moved.fodp")
	run("macro:///Standard.Judge.Move(file://" + path + ",file://" + to + ")")
	before, after := read(t, filepath.Join(dir, "deck.fodp")), read(t, to)
	if len(after.links) < 50 || len(after.links) != len(before.links) {
		t.Fatalf("%d links of %d", len(after.links), len(before.links))
	}
	moved := 0
	for i, l := range after.links {
		tied(t, after, i, l)
		for _, end := range []string{"svg:x1", "svg:x2"} {
			if cm(l[end])-cm(before.links[i][end]) > 0.2 {
				moved++
			}
		}
	}
	if want := 2 * len(after.links); moved < want*9/10 {
		t.Errorf("%d of %d ends of links went with their boxes", moved, want)
	}
}
