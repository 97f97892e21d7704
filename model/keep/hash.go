package keep

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"

	"touchline/model/disk"
)

// Hash is the SHA-256 of a file's content. The zero Hash stands for no file.
type Hash [sha256.Size]byte

// HashOf is the hash of bytes.
func HashOf(data []byte) Hash { return sha256.Sum256(data) }

// HashFile is the hash of a file's content.
func HashFile(path string) (Hash, error) {
	f, err := disk.OpenRegular(path)
	if err != nil {
		return Hash{}, err
	}
	defer f.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, f); err != nil {
		return Hash{}, err
	}
	return Hash(sum.Sum(nil)), nil
}

// IsZero reports whether h stands for no file.
func (h Hash) IsZero() bool { return h == Hash{} }

// String is the hash in hexadecimal digits; "" for the zero one.
func (h Hash) String() string {
	if h.IsZero() {
		return ""
	}
	return hex.EncodeToString(h[:])
}

// MarshalText is String.
func (h Hash) MarshalText() ([]byte, error) { return []byte(h.String()), nil }

// UnmarshalText reads what String returns.
func (h *Hash) UnmarshalText(text []byte) error {
	*h = Hash{}
	if len(text) == 0 {
		return nil
	}
	b, err := hex.DecodeString(string(text))
	if err != nil || len(b) != len(h) {
		return errors.New("no SHA-256 in hexadecimal digits")
	}
	copy(h[:], b)
	return nil
}
