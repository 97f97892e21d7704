//go:build linux && cgo && !race

package ui

import (
	"fmt"
	"strconv"
	"testing"
)

const (
	drawnCards = 15
	drawnLinks = 12
)

// TestDrawingByMouse draws 3 phases, 6 steps, 5 lanes, 15 cards and 12 links
// in a new document, with the mouse, and the keyboard for texts alone; then it
// edits, moves a step and a lane, undoes and redoes all, saves and reopens.
func TestDrawingByMouse(t *testing.T) {
	a := newArtist(newScreen(t))
	a.blank()
	start := a.document()
	for rows := 6; rows <= 7; rows++ { // Time, and then what stands in its place: Emotion
		a.keys("shift+1")
		a.becomes("fitted")
		a.click("adding 1")
		a.has("lanes", rows)
	}
	a.keys("ctrl+z", "ctrl+z")
	a.has("lanes", 5)
	a.keys("Escape", "shift+1")
	a.becomes("fitted")
	for i := range blankSteps {
		a.doubleClick("step " + strconv.Itoa(i))
		a.name(fmt.Sprint("Step ", i+1))
	}
	for i := blankSteps; i < 6; i++ {
		a.click("plus step " + strconv.Itoa(i))
		a.name(fmt.Sprint("Step ", i+1))
	}
	a.has("steps", 6)
	a.keys("shift+1")
	a.becomes("fitted")
	for i, name := range []string{"Begin", "Middle", "End"} {
		if i == 0 {
			a.doubleClick("phase 0")
		} else {
			a.do("keydown", "ctrl")
			a.drag(fmt.Sprint("phase-end ", i-1), fmt.Sprint("column ", 2*i))
			a.do("keyup", "ctrl")
		}
		a.name(name)
		a.has("phases", i+1)
	}
	for i := range drawnCards {
		a.doubleClick(fmt.Sprint("cell ", i%5, " ", i%6))
		a.name(fmt.Sprint("card", i+1))
	}
	a.has("cards", drawnCards)
	a.keys("Escape")
	for i := range drawnLinks {
		a.keys("shift+1") // links make rows higher: all of it in the window again
		a.becomes("fitted")
		a.click(fmt.Sprint("card card", i+1))
		a.drag(fmt.Sprint("right card", i+1), fmt.Sprint("card card", i+4))
		a.has("links", i+1)
	}
	a.keys("shift+1")
	a.becomes("fitted")
	a.doubleClick("card card5")
	a.name("edited")
	before := a.document()
	a.drag("step 0", "column 4")
	a.until("a step moved", func() bool { return a.document() != before })
	before = a.document()
	a.drag("lane 3", "lane 1")
	a.until("a lane moved", func() bool { return a.document() != before })
	a.again(start)
	a.reopens()
}

// TestDrawingByKeyboard does the same without a mouse: cards in three rows of
// five, linked along the rows.
func TestDrawingByKeyboard(t *testing.T) {
	a := newArtist(newScreen(t))
	a.blank()
	start := a.document()
	a.keys("Right", "Up") // the first cell, then its step's head
	for i := range blankSteps {
		if i > 0 {
			a.keys("Right")
		}
		a.keys("Return")
		a.name(fmt.Sprint("Step ", i+1))
	}
	for i := blankSteps; i < 6; i++ {
		a.keys("ctrl+shift+Right")
		a.name(fmt.Sprint("Step ", i+1))
	}
	a.has("steps", 6)
	a.keys("Left", "ctrl+shift+Return")
	a.name("End")
	a.has("phases", 2)
	a.keys("Left", "Down", "Right", "Right", "ctrl+shift+Return")
	a.name("Middle")
	a.has("phases", 3)
	a.keys("Left", "Return")
	a.name("Begin")

	const rows, columns = 3, 5
	a.keys("Down") // the first step's head
	for r := range rows {
		a.keys("Down")
		for c := range columns {
			if c > 0 {
				a.keys("Right")
			}
			a.write(fmt.Sprint("card", r*columns+c+1))
		}
		a.has("cards", (r+1)*columns)
		a.keys("Left", "Left", "Left", "Left")
	}
	a.keys("ctrl+Home")
	links := 0
	for r := range rows {
		for c := range columns - 1 {
			from := fmt.Sprint("[card:", a.ask("card", fmt.Sprint("card", r*columns+c+1)), "]")
			a.until("the card before the link is selected", func() bool { return a.ask("picked") == from })
			a.keys("l", "Right", "Return")
			links++
			a.has("links", links)
			a.keys("Right") // from the link to the card at its end
		}
		a.keys("Left", "Left", "Left", "Left", "Down")
	}
	a.keys("ctrl+Home", "F2")
	a.name("edited")
	before := a.document()
	a.keys("Up", "ctrl+Right")
	a.until("a step moved", func() bool { return a.document() != before })
	before = a.document()
	a.keys("ctrl+Home", "Left", "ctrl+Down")
	a.until("a lane moved", func() bool { return a.document() != before })
	a.again(start)
	a.reopens()
}
