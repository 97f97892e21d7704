package fuzzy

import (
	"sync"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// GB 2312 orders its first level, the 3,755 most used characters, by pinyin:
// so the first letter of a character follows from its place. firsts is the
// first code of each letter (there is no i, u or v); lastCode ends the level.
var firsts = []struct {
	letter byte
	code   uint16
}{
	{'a', 0xB0A1},
	{'b', 0xB0C5},
	{'c', 0xB2C1},
	{'d', 0xB4EE},
	{'e', 0xB6EA},
	{'f', 0xB7A2},
	{'g', 0xB8C1},
	{'h', 0xB9FE},
	{'j', 0xBBF7},
	{'k', 0xBFA6},
	{'l', 0xC0AC},
	{'m', 0xC2E8},
	{'n', 0xC4C3},
	{'o', 0xC5B6},
	{'p', 0xC5BE},
	{'q', 0xC6DA},
	{'r', 0xC8BB},
	{'s', 0xC8F6},
	{'t', 0xCBFA},
	{'w', 0xCDDA},
	{'x', 0xCEF4},
	{'y', 0xD1B9},
	{'z', 0xD4D1},
}

const lastCode = 0xD7F9

// further is what the order does not tell: characters of the second level
// that names of actions use, and those with several usual readings, such as 行
// in 一行 and in 执行.
var further = map[rune]string{
	'阈': "y", '瀑': "p", '笺': "j", '琥': "h", '珀': "p", '靛': "d", '赭': "z",
	'行': "hx", '重': "cz", '长': "cz", '调': "dt", '还': "hx", '系': "xj", '率': "ls", '藏': "cz",
	'传': "cz", '参': "cs", '便': "bp", '弹': "dt", '朝': "cz", '降': "jx", '校': "jx", '省': "sx",
	'乐': "ly", '曾': "cz", '单': "ds", '折': "sz", '种': "cz", '会': "hk", '粘': "zn", '识': "sz",
}

// byOrder is the first letter of every character of the first level.
var byOrder = sync.OnceValue(func() map[rune]byte {
	letters := make(map[rune]byte, 3755)
	decoder := simplifiedchinese.GBK.NewDecoder()
	for i, f := range firsts {
		end := uint16(lastCode + 1)
		if i+1 < len(firsts) {
			end = firsts[i+1].code
		}
		for code := f.code; code < end; code++ {
			if low := byte(code); low < 0xA1 || low > 0xFE {
				continue
			}
			text, err := decoder.Bytes([]byte{byte(code >> 8), byte(code)})
			if err != nil {
				continue
			}
			for _, r := range string(text) {
				letters[r] = f.letter
			}
		}
	}
	return letters
})

// Initials is the letters with which the pinyin of a character can begin, in
// lower case; "" for what is no Chinese character or a rare one.
func Initials(r rune) string {
	if s, ok := further[r]; ok {
		return s
	}
	if letter, ok := byOrder()[r]; ok {
		return string(letter)
	}
	return ""
}
