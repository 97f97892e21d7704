package model

// Fault is an error that a user can act on. Key names its sentence, and the
// hint that goes with it, in model/words ("file.newer" is the text
// "newer" of the area "file"); Args are the sentence's named values, in
// pairs; Err is the technical cause, if there is one.
type Fault struct {
	Key  string
	Args []string // name, value, name, value, …
	Err  error
}

// NewFault makes a Fault; args are name and value in turns. [Faultf] makes one
// of a technical cause.
func NewFault(key string, args ...string) *Fault { return &Fault{Key: key, Args: args} }

// Faultf is [NewFault] with the error that caused it.
func Faultf(err error, key string, args ...string) *Fault {
	return &Fault{Key: key, Args: args, Err: err}
}

// Error is for logs and tests; users see model/words.Explain.
func (f *Fault) Error() string {
	s := f.Key
	for i := 0; i+1 < len(f.Args); i += 2 {
		s += " " + f.Args[i] + "=" + f.Args[i+1]
	}
	if f.Err != nil {
		s += ": " + f.Err.Error()
	}
	return s
}

func (f *Fault) Unwrap() error { return f.Err }
