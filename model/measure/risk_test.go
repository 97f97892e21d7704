package measure

import "testing"

// TestLevelsOfRisk: where a medium one begins, and a high one.
func TestLevelsOfRisk(t *testing.T) {
	for score, want := range map[int]string{0: "", 1: "low", 7: "low", 8: "medium", 14: "medium", 15: "high", 25: "high"} {
		if got := RiskLevel(score); got != want {
			t.Errorf("a risk of %d is %q", score, got)
		}
	}
}
