package table_test

import (
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"touchline/model/table"
)

func TestEncodings(t *testing.T) {
	chinese := ",步骤,提交报修,派单\n客户行为,市民,拨打热线；等待,查看路灯\n"
	western := "customer,Guest,Café réservé,Zürich\n"
	encode := func(e interface{ Bytes([]byte) ([]byte, error) }, s string) []byte {
		b, err := e.Bytes([]byte(s))
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	tests := []struct {
		name string
		data []byte
		want string
	}{
		{"UTF-8 with a mark", []byte("\xef\xbb\xbf" + chinese), chinese},
		{"GB18030", encode(simplifiedchinese.GB18030.NewEncoder(), chinese), chinese},
		{"UTF-16 LE with a mark", encode(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder(), chinese), chinese},
		{"UTF-16 BE with a mark", encode(unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder(), chinese), chinese},
		{"UTF-16 LE", encode(unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder(), western), western},
		{"UTF-16 BE", encode(unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder(), western), western},
		{"Windows-1252", encode(charmap.Windows1252.NewEncoder(), western), western},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := table.Decode(tt.data)
			if err != nil || got != tt.want {
				t.Errorf("%q, want %q: %v", got, tt.want, err)
			}
		})
	}
}
