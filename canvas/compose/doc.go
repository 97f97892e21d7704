// Package compose turns a plan into a scene: it decides colours, strokes and
// signs, and nothing else. Places and broken lines come from canvas/layout;
// what comes out is data for every backend.
//
// Groups stand from back to front, and their texts in the order in which the
// page is read: title, legend, phases, steps, lanes, lines, then the cards
// step by step. A PDF's text comes out in that order.
//
// A window shows a Picture: the same groups in parts, each composed when it is
// first looked at. Next takes over the parts whose piece of the plan is the
// same, and Changed says where two pictures differ.
package compose
