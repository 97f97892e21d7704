package presenting

import "touchline/canvas"

// tool is what the mouse is.
type tool uint8

const (
	toolNone tool = iota
	toolPointer
	toolPen
)

// ink is what the pen drew, and the pointer. It ends with the presentation and is
// in no document.
type ink struct {
	tool    tool
	strokes [][]canvas.Point // pt of the map
	down    bool
	at      canvas.Point // of the pointer, units
	inside  bool
}

// mostInk is how many points are kept: the oldest strokes go first.
const mostInk = 20_000

// take takes a tool, or puts it away.
func (k *ink) take(t tool) Did {
	if k.tool == t {
		t = toolNone
	}
	k.tool, k.down = t, false
	return Looks
}

// wipe takes away what was drawn.
func (k *ink) wipe() Did {
	if len(k.strokes) == 0 {
		return 0
	}
	k.strokes, k.down = nil, false
	return Looks
}

func (k *ink) begin(at canvas.Point) Did {
	n := 0
	for _, s := range k.strokes {
		n += len(s)
	}
	for n > mostInk && len(k.strokes) > 0 {
		n -= len(k.strokes[0])
		k.strokes = k.strokes[1:]
	}
	k.strokes = append(k.strokes, []canvas.Point{at})
	k.down = true
	return Looks
}

func (k *ink) move(window, picture canvas.Point) Did {
	k.at, k.inside = window, true
	if k.down && k.tool == toolPen {
		i := len(k.strokes) - 1
		if last := k.strokes[i]; last[len(last)-1] != picture && len(last) < mostInk {
			k.strokes[i] = append(last, picture)
		}
		return Looks
	}
	if k.tool != toolNone {
		return Looks
	}
	return 0
}

func (k *ink) end() Did { k.down = false; return 0 }

func (k *ink) leave() Did {
	if k.inside = false; k.tool == toolPointer {
		return Looks
	}
	return 0
}
