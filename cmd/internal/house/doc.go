// Package house holds the tree to its own rules: which folder may import what,
// how long a file may be, and what no code here does. It has tests only.
//
// The rules stand as tables at the head of the test files. A change that needs
// another rule changes the table, with a reason, in the same commit; a new
// folder fails until it has a place in the table.
package house
