package native

import (
	"reflect"

	"fyne.io/fyne/v2"
	"github.com/go-gl/glfw/v3.4/glfw"

	"touchline/ui/placing"
)

// Desktop is the system's. The zero Desktop is ready once the toolkit has made
// its first window.
type Desktop struct{}

var _ placing.Desktop = Desktop{}

// Areas is the work areas of the screens, the main one first.
func (Desktop) Areas() (all []placing.Rect) {
	for _, m := range glfw.GetMonitors() {
		if x, y, w, h := m.GetWorkarea(); w > 0 && h > 0 {
			all = append(all, placing.Rect{X: x, Y: y, W: w, H: h})
		}
	}
	return all
}

// Content is where a window's content is. On Wayland no window knows.
func (Desktop) Content(w fyne.Window) (at placing.Rect, maximized bool, around placing.Edges, ok bool) {
	v := view(w)
	if v == nil || glfw.GetPlatform() == glfw.PlatformWayland {
		return at, false, around, false
	}
	at.X, at.Y = v.GetPos()
	at.W, at.H = v.GetSize()
	around.Left, around.Top, around.Right, around.Bottom = v.GetFrameSize()
	return at, v.GetAttrib(glfw.Maximized) == glfw.True, around, true
}

// Move moves a window's content.
func (Desktop) Move(w fyne.Window, x, y int) {
	if v := view(w); v != nil {
		v.SetPos(x, y)
	}
}

// Maximize makes a window as large as its screen.
func (Desktop) Maximize(w fyne.Window) {
	if v := view(w); v != nil {
		v.Maximize()
	}
}

// view is what the toolkit's window is for the system; nil while it is not
// there, or where the toolkit keeps it elsewhere.
func view(w fyne.Window) *glfw.Window {
	v := reflect.ValueOf(w)
	if v.Kind() != reflect.Pointer || v.IsNil() || v.Elem().Kind() != reflect.Struct {
		return nil
	}
	f := v.Elem().FieldByName("viewport")
	if !f.IsValid() || f.Type() != reflect.TypeFor[*glfw.Window]() {
		return nil
	}
	return (*glfw.Window)(f.UnsafePointer())
}
