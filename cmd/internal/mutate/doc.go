// Command mutate asks of the tests of a package what they would notice. It
// turns one sign of the code after another into its opposite (< into <=, + into
// −, && into ||, …), runs the tests, and lists what none of them fails for.
//
//	mutate [-try 50] [-from 0] [-with ./source] [-own] [-skip CanBeRead] ./canvas/layout …
//
// All faults are built into one test program, each behind its number, and the
// environment says which of them is made: so a fault costs a run of the tests
// and no building. It works in a copy of the module, run from its top.
package main
