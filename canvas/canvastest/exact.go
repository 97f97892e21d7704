package canvastest

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"touchline/canvas"
)

// Exact writes what a value says and is not nothing, a line for each part, with
// the name of the part and lengths to a hundredth of a point: for golden files
// that notice what a picture in text is too coarse for. A record of the document
// is written as its id. How else a value is written, other says: with false it
// has nothing to say of it. It may be nil.
func Exact(name string, v any, other func(name string, v any) (line string, ok bool)) string {
	e := exact{other: other, within: map[any]bool{}}
	e.write(name, reflect.ValueOf(v))
	return e.b.String()
}

type exact struct {
	b      strings.Builder
	other  func(name string, v any) (string, bool)
	within map[any]bool // the pointers that lead to what is being written
}

func (e *exact) write(name string, v reflect.Value) {
	if !v.IsValid() || !v.CanInterface() {
		return
	}
	if e.other != nil {
		if line, ok := e.other(name, v.Interface()); ok {
			e.b.WriteString(line)
			return
		}
	}
	switch x := v.Interface().(type) {
	case canvas.Point:
		e.line("%s %.2f %.2f", name, x.X, x.Y)
		return
	case canvas.Size:
		e.line("%s %.2f × %.2f", name, x.W, x.H)
		return
	case canvas.Rect:
		if x != (canvas.Rect{}) {
			e.line("%s %.2f %.2f, %.2f × %.2f", name, x.X, x.Y, x.W, x.H)
		}
		return
	}
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		e.pointed(name, v)
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				e.write(name+" "+v.Type().Field(i).Name, v.Field(i))
			}
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			e.write(fmt.Sprintf("%s %d", name, i), v.Index(i))
		}
	case reflect.Map:
		keys := v.MapKeys()
		slices.SortFunc(keys, func(a, b reflect.Value) int { return cmp.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
		for _, k := range keys {
			e.write(fmt.Sprintf("%s %v", name, k), v.MapIndex(k))
		}
	default:
		e.plain(name, v)
	}
}

func (e *exact) plain(name string, v reflect.Value) {
	switch s, ok := v.Interface().(string); {
	case v.IsZero() || v.Kind() == reflect.Func || v.Kind() == reflect.Chan:
	case v.CanFloat():
		e.line("%s %s", name, scalar(v))
	case ok && strings.Contains(s, "\n"):
		e.line("%s %q", name, s)
	default:
		e.line("%s %v", name, v.Interface())
	}
}

func scalar(v reflect.Value) string {
	if v.CanFloat() {
		return fmt.Sprintf("%.2f", v.Float())
	}
	return fmt.Sprint(v.Interface())
}

// pointed writes what a pointer or an interface holds: of a record its id.
func (e *exact) pointed(name string, v reflect.Value) {
	if v.IsNil() {
		return
	}
	if v.Kind() == reflect.Interface {
		e.write(name, v.Elem())
		return
	}
	to := v.Elem()
	if to.Kind() == reflect.Struct && strings.HasSuffix(to.Type().PkgPath(), "/model") {
		if id := to.FieldByName("ID"); id.IsValid() {
			e.line("%s → %v", name, id.Interface())
			return
		}
	}
	if to.CanFloat() || to.CanInt() || to.Kind() == reflect.Bool { // there, if only as 0
		e.line("%s %s", name, scalar(to))
		return
	}
	if e.within[v.Interface()] {
		return
	}
	e.within[v.Interface()] = true
	e.write(name, to)
	delete(e.within, v.Interface())
}

func (e *exact) line(format string, args ...any) {
	fmt.Fprintf(&e.b, format, args...)
	e.b.WriteByte('\n')
}
