// Package measure reckons with what a blueprint holds: times along the
// customer's path, feelings with peak, valley and end, what crosses which
// line, touchpoints by kind, SERVQUAL gaps, risks, metrics against their
// targets, improvements, cost and profit of one execution, and which
// touchpoints matter most.
//
// A document comes in, [Measures] go out; the keys of their JSON are stable.
// Each part says how many values it rests on, from which cards they are, and
// by which rule it was reckoned ([Source]): the text of a rule is
// "measure.rule.NAME". What nobody entered is absent, never 0.
package measure
