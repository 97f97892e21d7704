package table_test

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"

	"touchline/model/table"
)

const (
	simplified  = ",步骤,提交报修,派单\n客户行为,市民,拨打热线；等待,查看路灯\n"
	traditional = ",階段,到店前,,到店,,\n,步驟,預約,提醒,簽到,候診,治療\n顧客行為,患者,線上預約,看簡訊,簽到,等待,接受治療\n後臺,護士,,,,準備診室,消毒\n"
	western     = "customer,Guest,Café réservé,Zürich\n"
	czech       = "customer,Host,Příliš žluťoučký kůň,Zażółć gęślą jaźń\n"
	russian     = "customer,Patient,Записывается онлайн,Reads reminder\n"
	nihongo     = ",phase,来店前,,来店,,\n,step,予約,通知,受付,待つ,治療\ncustomer,患者,ネットで予約,通知を読む,受付する,待つ,治療を受ける\n"
	survey      = "序号,1. 员工对您是否热情有礼？,2. 我们的设施让您觉得舒适吗？,总体满意度\n1,非常同意,一般,5\n2,不同意,同意,3\n"
	kiosk       = "성별,1-1. 키오스크는 사용자가 선택한 내용을 정확하게 반영해야 한다.(기대 설문)\n여,7\n"
	pleased     = "序號,您對我們的服務是否滿意？,客服人員有沒有及時處理您的問題\n1,非常滿意,5\n"
	kana        = "番号,スタッフの対応は丁寧でしたか。,また利用したいと思いますか\n1,はい,5\n"
	hangul      = ",phase,방문 전,,방문,,\n,step,예약,알림,접수,대기,치료\ncustomer,환자,온라인 예약,문자 확인,접수,기다림,치료받음\n"
)

func TestEncodings(t *testing.T) {
	for _, tt := range []struct {
		name string
		e    encoding.Encoding
		text string
		want string // the encoding that is named
	}{
		{"UTF-16 LE with a mark", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), simplified, "UTF-16LE"},
		{"UTF-16 BE with a mark", unicode.UTF16(unicode.BigEndian, unicode.UseBOM), simplified, "UTF-16BE"},
		{"UTF-16 LE", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), western, "UTF-16LE"},
		{"UTF-16 BE", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), western, "UTF-16BE"},
		{"UTF-16 LE, Chinese", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), simplified, "UTF-16LE"},
		{"UTF-16 BE, Chinese", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), simplified, "UTF-16BE"},
		{"GB18030", simplifiedchinese.GB18030, simplified, "GB18030"},
		{"one Chinese word", simplifiedchinese.GBK, "customer,Guest,预约,b\n", "GB18030"},
		{"GB18030, a survey", simplifiedchinese.GB18030, survey, "GB18030"},
		{"GB18030, few characters", simplifiedchinese.GB18030, "a,客户\n", "GB18030"},
		{"Big5, a survey", traditionalchinese.Big5, pleased, "Big5"},
		{"CP949, a survey", korean.EUCKR, kiosk, "EUC-KR"},
		{"Shift JIS, a survey", japanese.ShiftJIS, kana, "Shift_JIS"},
		{"Big5", traditionalchinese.Big5, traditional, "Big5"},
		{"Shift JIS", japanese.ShiftJIS, nihongo, "Shift_JIS"},
		{"EUC-KR", korean.EUCKR, hangul, "EUC-KR"},
		{"Windows-1252", charmap.Windows1252, western, "windows-1252"},
		{"Windows-1252, letters side by side", charmap.Windows1252, "customer,Gast,Nennt die Größe,Gruß\n", "windows-1252"},
		{"Windows-1252, French", charmap.Windows1252, "customer,Client,Demande créée,Dossier agréé\n", "windows-1252"},
		{"Windows-1250", charmap.Windows1250, czech, "windows-1250"},
		{"Windows-1251", charmap.Windows1251, russian, "windows-1251"},
		{"Windows-1251, no Latin", charmap.Windows1251, "Этап;До визита;Визит\nШаг;Запись;Приход\nКлиент;Записывается онлайн;Регистрируется\n", "windows-1251"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			data, err := tt.e.NewEncoder().Bytes([]byte(tt.text))
			if err != nil {
				t.Fatal(err)
			}
			got := table.Decode(data)
			if got.Text != tt.text || got.Encoding != tt.want {
				t.Errorf("%s: %q, want %s: %q", got.Encoding, got.Text, tt.want, tt.text)
			}
			if again, ok := table.DecodeAs(data, tt.want); !ok || again.Text != tt.text && !strings.Contains(tt.name, "mark") {
				t.Errorf("as %s: %q", tt.want, again.Text)
			}
		})
	}
	if got := table.Decode([]byte("\xef\xbb\xbf" + simplified)); got.Text != simplified || got.Encoding != "UTF-8" || !got.Sure {
		t.Errorf("%+v", got)
	}
	if got := table.Decode([]byte(simplified + "\xff" + simplified)); got.Text != simplified+simplified || got.Encoding != "UTF-8" {
		t.Errorf("one wrong byte makes of UTF-8 %q in %s", got.Text, got.Encoding)
	}
	if _, ok := table.DecodeAs(nil, "klingon"); ok {
		t.Error("there is no such encoding")
	}
}

// FuzzDecode: whatever the bytes are, the text is valid, without a sign for
// what could not be read.
func FuzzDecode(f *testing.F) {
	for _, s := range []string{simplified, "\xff\xfea\x00", "Gr\xf6\xdfe", "\x82\xa0\x82", "\xb0\xa1,\xa4\x40", "a\x00b\x00", "\xf0\x9f"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		got := table.Decode(data)
		if strings.ContainsRune(got.Text, '\uFFFD') || strings.ToValidUTF8(got.Text, "") != got.Text || got.Encoding == "" {
			t.Errorf("%q in %s", got.Text, got.Encoding)
		}
	})
}

func TestSeparator(t *testing.T) {
	for text, want := range map[string]byte{
		"a,b\nc,d": ',', "a;b\nc;d": ';', "a\tb, c\nd\te, f": '\t', "a|b\nc|d": '|', "sep=;\na;b,c": ';', "customer,Guest,asks; waits; goes": ',', "words": 0, "": 0,
		"Customer books online, reception confirms.": ',', "Größe;1,5\nLänge;2,5\nGewicht;3": ';', "a,b;c\nd,e;f;g\nh,i": ',',
	} {
		if got, _ := table.Separator(text); got != want {
			t.Errorf("%q is parted by %q, want %q", text, got, want)
		}
	}
}
