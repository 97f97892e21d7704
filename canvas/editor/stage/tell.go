package stage

import (
	"errors"

	"touchline/canvas/editor/event"
	"touchline/model"
)

// Say sets the status; "" clears it.
func (s *Stage) Say(key string, args ...string) {
	if key == s.status.Key && len(args) == 0 && len(s.status.Args) == 0 {
		return
	}
	s.status = event.Status{Key: key, Args: args}
	s.Did |= event.Said
}

// SayWhy sets the status to why something is not done.
func (s *Stage) SayWhy(why event.Status) { s.Say(why.Key, why.Args...) }

// Status is what the status bar should say of the last event.
func (s *Stage) Status() event.Status { return s.status }

// Refuse says why something cannot be done and returns err.
func (s *Stage) Refuse(err error) error {
	var f *model.Fault
	if errors.As(err, &f) {
		s.Say(f.Key, f.Args...)
	}
	return err
}

// Ask leaves a request for the window.
func (s *Stage) Ask(r event.Request) {
	s.asks = append(s.asks, r)
	s.Did |= event.Asked
}

// Asks returns the requests that came since it was called last.
func (s *Stage) Asks() []event.Request {
	asks := s.asks
	s.asks = nil
	return asks
}
