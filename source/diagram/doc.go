// Package diagram is what drawings of processes have in common, whichever
// program made them: lanes, shapes in them, arrows between.
//
// A reader fills a [Graph]; [Graph.Reading] finds the steps, by where the
// shapes stand or, where they stand nowhere, by the flow, and makes a reading
// of it. [Parse] reads XML within named limits, for the readers of XML.
package diagram
