package layout_test

import (
	"math"
	"testing"

	"touchline/canvas/canvastest"
	"touchline/canvas/layout"
	"touchline/model"
)

// TestPhotosHaveTheShapeThatIsSeen, not the one that they are stored in.
func TestPhotosHaveTheShapeThatIsSeen(t *testing.T) {
	for turn := 1; turn <= 8; turn++ {
		b := canvastest.Photo("image/jpeg", turn)
		d := model.New(model.Parts{
			Phases: []*model.Phase{{ID: "p", Steps: []*model.Step{{ID: "s"}}}},
			Lanes:  []*model.Lane{{ID: "l", Role: model.RoleCustomer}},
			Cards:  []*model.Card{{ID: "c", Lane: "l", Step: "s", Rank: "V", Span: 1, Kind: model.KindPicture, Picture: "x"}},
			Pictures: []*model.Picture{
				{ID: "x", Type: b.Type, Width: b.Width, Height: b.Height, Data: b.Data},
			},
		})
		r := layout.Make(d, layout.Options{}).Cards()[0].Image
		want := float64(canvastest.PhotoSize.X) / float64(canvastest.PhotoSize.Y)
		if got := r.W / r.H; math.Abs(got-want) > 0.01 {
			t.Errorf("%d: %.2f times as wide as high, not %.2f", turn, got, want)
		}
	}
}
