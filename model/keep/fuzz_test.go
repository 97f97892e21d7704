package keep_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	"touchline/model/file"
	"touchline/model/keep"
)

// FuzzLockText reads any bytes as the lock of somebody else.
func FuzzLockText(f *testing.F) {
	f.Add(keep.LockText(keep.Self(), "a"))
	f.Add([]byte(`{"since":9223372036854775807,"seen":-9223372036854775808}`))
	f.Add([]byte(`{"user":"x","pid":-1,"token":"t"}`))
	f.Add([]byte("\x00\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		h := keep.ReadLock(data)
		for _, now := range []time.Time{time.Now(), {}, time.UnixMilli(1 << 62)} {
			_ = h.Stale(now)
		}
		_ = h.Since.Format(time.RFC3339) + h.Seen.Local().String()
		if len(h.User) > 4*80+3 || len(h.Host) > 4*80+3 {
			t.Fatalf("%d and %d bytes of names", len(h.User), len(h.Host))
		}
		if h.Ours() && len(data) > 8<<10 {
			t.Fatal("no lock of ours is as long")
		}
	})
}

// FuzzVersionName reads any file's name as a version's.
func FuzzVersionName(f *testing.F) {
	f.Add("1795691032537-a45b72cec594f08250da0b0a7d5efc8e0fa08922063f3a407db013c8a17337e1-1266611.blueprint.gz")
	f.Add("-9223372036854775808-a45b72cec594f08250da0b0a7d5efc8e0fa08922063f3a407db013c8a17337e1-0.blueprint.gz")
	f.Fuzz(func(t *testing.T, name string) {
		v, ok := keep.ParseVersion(name)
		if !ok {
			return
		}
		w, ok := keep.ParseVersion(v.Name())
		if !ok || !w.At.Equal(v.At) || w.Hash != v.Hash || w.Size != v.Size || v.Size < 0 {
			t.Fatalf("%q %q", name, v.Name())
		}
	})
}

// FuzzVersion keeps any content as a version and reads it again, and reads
// any bytes in the place of what was kept.
func FuzzVersion(f *testing.F) {
	text := file.Encode(newWork(3, 1).doc)
	f.Add(text, []byte{}, 0)
	f.Add(bytes.Replace(text, []byte(`"pictures": []`), []byte(`"pictures": [{"data": "`+string(bytes.Repeat([]byte("AAAA"), 2000))+`"}]`), 1), []byte{1, 2}, 12)
	f.Add([]byte(`"data": "`), []byte("x"), 3)
	f.Fuzz(func(t *testing.T, text, put []byte, at int) {
		state := t.TempDir()
		path := filepath.Join(state, "a")
		if err := keep.Remember(state, path, text); err != nil {
			t.Fatal(err)
		}
		v := versions(t, state, path)[0]
		if got, err := v.Read(); err != nil || !bytes.Equal(got, text) {
			t.Fatalf("%v: %d bytes for %d", err, len(got), len(text))
		}
		kept := content(t, v.VersionPath())
		at = max(0, min(at, len(kept)))
		spoilt := append(append(bytes.Clone(kept[:at]), put...), kept[min(len(kept), at+len(put)):]...)
		if err := os.WriteFile(v.VersionPath(), spoilt, 0o600); err != nil {
			t.Fatal(err)
		}
		if got, err := v.Read(); err == nil && !bytes.Equal(got, text) {
			t.Fatal("something else was read, and no error")
		}
		_, _ = keep.UseOfVersions(state, path)
	})
}
