package table_test

import (
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"

	"touchline/model/table"
)

func TestEncodings(t *testing.T) {
	chinese := ",步骤,提交报修,派单\n客户行为,市民,拨打热线；等待,查看路灯\n"
	survey := "序号,1. 员工对您是否热情有礼？,2. 我们的设施让您觉得舒适吗？,总体满意度\n1,非常同意,一般,5\n2,不同意,同意,3\n"
	hangul := "성별,1-1. 키오스크는 사용자가 선택한 내용을 정확하게 반영해야 한다.(기대 설문)\n여,7\n"
	traditional := "序號,您對我們的服務是否滿意？,客服人員有沒有及時處理您的問題\n1,非常滿意,5\n"
	kana := "番号,スタッフの対応は丁寧でしたか。,また利用したいと思いますか\n1,はい,5\n"
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
		{"CP949", encode(korean.EUCKR.NewEncoder(), hangul), hangul},
		{"Big5", encode(traditionalchinese.Big5.NewEncoder(), traditional), traditional},
		{"Shift-JIS", encode(japanese.ShiftJIS.NewEncoder(), kana), kana},
		{"GB18030, a survey", encode(simplifiedchinese.GB18030.NewEncoder(), survey), survey},
		{"GB18030, few characters", encode(simplifiedchinese.GB18030.NewEncoder(), "a,客户\n"), "a,客户\n"},
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
