package widgets

import (
	"fmt"
	"image/color"
	"math"
	"strings"

	"fyne.io/fyne/v2"

	"touchline/assets"
)

// Signs are drawn, not typed: the fonts lack some, and a sign must not depend
// on one. Each is an SVG of 24 × 24 in the colours that it is asked for; its
// name tells the toolkit's cache which one it is.

func sign(name, body string, colors ...color.Color) fyne.Resource {
	hex := make([]any, len(colors))
	for i, c := range colors {
		r, g, b, _ := c.RGBA()
		hex[i] = fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
		name += fmt.Sprint(hex[i])
	}
	svg := `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24">` + fmt.Sprintf(body, hex...) + `</svg>`
	return fyne.NewStaticResource(name+".svg", []byte(svg))
}

// StarSign is ★ in a disc, failSign an F, waitSign a clock.
func StarSign(c, on color.Color) fyne.Resource {
	return sign("star", `<circle cx="12" cy="12" r="11" fill="%s"/><path d="`+starPath(12, 12.4, 7.4, 3.2)+`" fill="%s"/>`, c, on)
}

func FailSign(c, on color.Color) fyne.Resource {
	return sign("fail", `<circle cx="12" cy="12" r="11" fill="%s"/><path d="M8.6 6.5h7.6v2.3h-5.1v2.3h4.3v2.3h-4.3v4.4H8.6z" fill="%s"/>`, c, on)
}

func WaitSign(c color.Color) fyne.Resource {
	return sign("wait", `<circle cx="12" cy="12" r="9.8" fill="none" stroke="%s" stroke-width="2.4"/><path d="M12 6.4V12L15.8 14.6" fill="none" stroke="%[1]s" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/>`, c)
}

func starPath(x, y, outer, inner float64) string {
	var b strings.Builder
	for i := range 10 {
		r := outer
		if i%2 == 1 {
			r = inner
		}
		s, c := math.Sincos(math.Pi * float64(i) / 5)
		op := "L"
		if i == 0 {
			op = "M"
		}
		fmt.Fprintf(&b, "%s%.2f %.2f", op, x+r*s, y-r*c)
	}
	return b.String() + "Z"
}

// Face is a round face from −2 to +2: the mouth says how it feels.
func Face(v float64, line, fill color.Color) fyne.Resource {
	bend := v * 2.6
	body := fmt.Sprintf(`<circle cx="12" cy="12" r="10.2" fill="%%s" stroke="%%s" stroke-width="1.8"/>`+
		`<circle cx="8.4" cy="9.6" r="1.4" fill="%%[2]s"/><circle cx="15.6" cy="9.6" r="1.4" fill="%%[2]s"/>`+
		`<path d="M7.2 %.2fQ12 %.2f 16.8 %.2f" fill="none" stroke="%%[2]s" stroke-width="1.8" stroke-linecap="round"/>`,
		15.2-bend*0.45, 15.2+bend*0.95, 15.2-bend*0.45)
	return sign(fmt.Sprint("face", v), body, fill, line)
}

// Arrows of a list's buttons and of what unfolds, a cross and a plus.
func UpSign(c color.Color) fyne.Resource {
	return sign("up", strokes(`M6 14.5L12 8.5L18 14.5`), c)
}

func DownSign(c color.Color) fyne.Resource {
	return sign("down", strokes(`M6 9.5L12 15.5L18 9.5`), c)
}

// LeftSign and [RightSign] go back and on.
func LeftSign(c color.Color) fyne.Resource {
	return sign("left", strokes(`M14.5 6L8.5 12L14.5 18`), c)
}

func RightSign(c color.Color) fyne.Resource {
	return sign("right", strokes(`M9.5 6L15.5 12L9.5 18`), c)
}

// CalendarSign is a sheet of a calendar.
func CalendarSign(c color.Color) fyne.Resource {
	return sign("calendar", strokes(`M5 6.5H19V19.5H5ZM5 10.5H19M8.5 4V7M15.5 4V7`), c)
}

func CrossSign(c color.Color) fyne.Resource {
	return sign("cross", strokes(`M7 7L17 17M17 7L7 17`), c)
}

func PlusSign(c color.Color) fyne.Resource {
	return sign("plus", strokes(`M12 6V18M6 12H18`), c)
}

func SwapSign(c color.Color) fyne.Resource {
	return sign("swap", strokes(`M4 9H19M15 5L19 9M20 15H5M9 19L5 15`), c)
}

func strokes(path string) string {
	return `<path d="` + path + `" fill="none" stroke="%s" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`
}

// Severities: a disc with a cross, a triangle, a disc with an i. Their shapes
// tell them apart where colours do not.
func ErrorSign(c, on color.Color) fyne.Resource {
	return sign("error", `<circle cx="12" cy="12" r="10" fill="%s"/><path d="M8.5 8.5L15.5 15.5M15.5 8.5L8.5 15.5" fill="none" stroke="%s" stroke-width="2.4" stroke-linecap="round"/>`, c, on)
}

func WarningSign(c, on color.Color) fyne.Resource {
	return sign("warning", `<path d="M12 2.5L22.5 21H1.5Z" fill="%s"/><path d="M12 9V14.5" fill="none" stroke="%s" stroke-width="2.4" stroke-linecap="round"/><circle cx="12" cy="17.8" r="1.4" fill="%[2]s"/>`, c, on)
}

func InfoSign(c, on color.Color) fyne.Resource {
	return sign("info", `<circle cx="12" cy="12" r="10" fill="%s"/><circle cx="12" cy="7.4" r="1.5" fill="%s"/><path d="M12 11.2V17" fill="none" stroke="%[2]s" stroke-width="2.6" stroke-linecap="round"/>`, c, on)
}

// BeakSign is the point of a tip, up or down; twice as wide as high.
func BeakSign(c color.Color, down bool) fyne.Resource {
	path, name := "M0 5L5 0L10 5Z", "beak up"
	if down {
		path, name = "M0 0L5 5L10 0Z", "beak down"
	}
	r, g, b, _ := c.RGBA()
	hex := fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
	svg := `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 5" width="10" height="5"><path d="` + path + `" fill="` + hex + `"/></svg>`
	return fyne.NewStaticResource(name+hex+".svg", []byte(svg))
}

// Icon is a sign of the window by the name of its drawing (assets/icons/tools)
// in the colour that it is asked for; nil if there is none of the name.
func Icon(name string) func(color.Color) fyne.Resource {
	svg, ok := assets.ToolIcon(name)
	if !ok {
		return nil
	}
	return func(c color.Color) fyne.Resource {
		r, g, b, _ := c.RGBA()
		hex := fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
		// The name tells the toolkit's cache which one it is.
		return fyne.NewStaticResource(name+hex+".svg", []byte(strings.ReplaceAll(svg, assets.IconInk, hex)))
	}
}

// MoreSign is three dots: there is more.
func MoreSign(c color.Color) fyne.Resource {
	return sign("more", `<circle cx="5" cy="12" r="1.7" fill="%s"/><circle cx="12" cy="12" r="1.7" fill="%[1]s"/><circle cx="19" cy="12" r="1.7" fill="%[1]s"/>`, c)
}
