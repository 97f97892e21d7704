//go:build !race

package keep_test

const raceDetector = false
