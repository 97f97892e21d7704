package table

import (
	"strings"
	"unicode"
)

// weigh says how likely a text is that came of reading bytes in an encoding.
// A letter that is common where the encoding is used counts for it, one that
// nobody writes against it, each by the bytes that it took, so that encodings
// of one byte and of two can be compared.
func weigh(name, text string) float64 {
	switch name {
	case "GB18030":
		return weighHan(text, commonSimplified, rareInGB)
	case "Big5":
		return weighHan(text, commonTraditional, rareInBig5)
	case "Shift_JIS":
		return weighJapanese(text)
	case "EUC-KR":
		return weighKorean(text)
	case "UTF-16LE", "UTF-16BE":
		return weighWide(text)
	}
	return weighSingle(name, text)
}

// weighHan weighs Chinese: common characters, others, and those that stand in
// the part of the code that holds rare ones.
func weighHan(text, common string, rare func(rune) bool) float64 {
	score := 0.0
	set := setOf(common)
	for _, r := range text {
		switch {
		case r < 0x80:
			score += control(r)
		case set[r]:
			score += 3
		case strings.ContainsRune("，。、；：？！“”（）《》—…·～", r):
			score += 2
		case unicode.Is(unicode.Han, r) && rare(r):
			score -= 2
		case unicode.Is(unicode.Han, r):
			score += 0.7
		case r >= 0xff01 && r <= 0xff5e:
			score += 1
		case r >= 0xe000 && r < 0xf900 || r > 0xffff && !unicode.Is(unicode.So, r):
			score -= 6
		default:
			score -= 1.5
		}
	}
	return score
}

// rareInGB reports whether a character is outside the 3,755 of the first level
// of GB 2312, which is ordered by sound: those are 99.7 % of all text.
func rareInGB(r rune) bool {
	lead := firstByte(gb, r)
	return lead < 0xb0 || lead > 0xd7
}

// rareInBig5 is the same for the first level of Big5.
func rareInBig5(r rune) bool {
	lead := firstByte(big5, r)
	return lead < 0xa4 || lead > 0xc6
}

func weighJapanese(text string) float64 {
	score := 0.0
	set := setOf(commonTraditional + commonSimplified + commonJapanese)
	for _, r := range text {
		switch {
		case r < 0x80:
			score += control(r)
		case unicode.Is(unicode.Hiragana, r):
			score += 3
		case r >= 0xff61 && r <= 0xff9f: // half-width katakana: one byte each, and seldom
			score -= 1
		case unicode.Is(unicode.Katakana, r) || r == 'ー':
			score += 2.5
		case strings.ContainsRune("、。「」・（）", r):
			score += 2
		case set[r]:
			score += 1.5
		case unicode.Is(unicode.Han, r):
			score += 0.3
		default:
			score -= 1.5
		}
	}
	return score
}

func weighKorean(text string) float64 {
	score := 0.0
	set := setOf(commonKorean)
	for _, r := range text {
		switch {
		case r < 0x80:
			score += control(r)
		case set[r]:
			score += 3
		case unicode.Is(unicode.Hangul, r):
			score += 0.5
		case unicode.Is(unicode.Han, r):
			score -= 2
		default:
			score -= 1.5
		}
	}
	return score
}

// weighWide weighs UTF-16: in the wrong byte order ASCII becomes characters of
// the Yi, the CJK extensions and the like.
func weighWide(text string) float64 {
	score := 0.0
	for _, r := range text {
		switch {
		case r >= ' ' && r < 0x80, r == '\n', r == '\r', r == '\t':
			score += 2
		case r < ' ' || r >= 0xd800 && r < 0xf900 || r == 0xfffe || r == 0xffff || r > 0xffff && !unicode.IsPrint(r):
			score -= 8
		case r&0xff == 0: // ASCII with its bytes exchanged
			score -= 3
		case unicode.IsLetter(r) || unicode.IsPunct(r):
			score++
		default:
			score -= 0.5
		}
	}
	return score
}

// weighSingle weighs the Windows encodings of one byte: whether letters stand
// in words of one script, small ones behind small ones.
func weighSingle(name, text string) float64 {
	score := 0.0
	before := ' '
	for _, r := range text {
		if r < 0x80 {
			score += control(r)
			before = r
			continue
		}
		switch {
		case r >= 0x80 && r < 0xa0:
			score -= 6
		case name == "windows-1251" && unicode.Is(unicode.Cyrillic, r):
			score += cyrillic(before, r)
		case unicode.IsLetter(r) && name != "windows-1251":
			score += latin(name, before, r)
		case strings.ContainsRune("–—‘’“”„…•€°·«»№", r):
			score += 0.5
		case r == 0xa0:
		default:
			score -= 1
		}
		before = r
	}
	return score
}

// cyrillic weighs a letter behind another.
func cyrillic(before, r rune) float64 {
	switch {
	case !unicode.IsLetter(before):
		return 0.7
	case !unicode.Is(unicode.Cyrillic, before): // а in an English word
		return -2
	case unicode.IsUpper(r) && unicode.IsLower(before):
		return -2
	case strings.ContainsRune("ѓґђћќџљњѕїєјѐўўЃЂЌЏЉЊЅЇЄЈ", r):
		return -0.5
	}
	return 1.2
}

// latin weighs an accented letter: most stand alone between ASCII letters, and
// are among the few that some language has.
func latin(name string, before, r rune) float64 {
	usual := "äöüßéèêëàâçîïôùûñáíóúìòãõåæøÄÖÜÉÀÈÇÑÅØœÿý¿¡"
	if name == "windows-1250" {
		usual = "ąćęłńóśźżáčďéěíňřšťúůýžőűăîâşţöüßä" + "ĄĆĘŁŃÓŚŹŻÁČĎÉĚÍŇŘŠŤÚŮÝŽŐŰ"
	}
	score := -2.0
	if strings.ContainsRune(usual, r) {
		score = 1
		if name == "windows-1250" && !strings.ContainsRune("äöüßéáíóú", r) {
			score = 1.1
		}
	}
	switch {
	case before >= 0x80 && unicode.IsLetter(before):
		score -= 0.8
	case unicode.IsUpper(r) && unicode.IsLower(before):
		score -= 2
	}
	return score
}

// control weighs ASCII: text has no control characters.
func control(r rune) float64 {
	if r < ' ' && r != '\n' && r != '\r' && r != '\t' || r == 0x7f {
		return -8
	}
	return 0
}

func setOf(s string) map[rune]bool {
	m := make(map[rune]bool, len(s)/3)
	for _, r := range s {
		m[r] = true
	}
	return m
}

// The characters that texts are full of, and those that blueprints are.
const (
	commonSimplified  = `的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔职服务蓝图客户顾前台后台支持步骤阶段触点泳道渠道痛点情绪流程系统预约签到办理填写提交审核查询短信网站热线窗口单据付款排队等待护士医生患者诊室病历库存消毒准备提醒官治疗卡叫号线座椅`
	commonTraditional = `的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作里用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直資命山金指許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運筆職服務藍圖客戶顧前臺後臺支援步驟階段觸點渠道痛點情緒流程系統預約簽到辦理填寫提交審核查詢簡訊網站熱線窗口單據付款排隊等待護士醫生患者診室病歷庫存消毒準備提醒官治療環節牌座椅叫號健保卡任務`
	commonJapanese    = `予約通知受付治療患者店様客前後確認案内待機会計支払注文届配送利用者窓口担当連絡電話画面入力表示画票`
	commonKorean      = `이다는을의에가로고하지사기한리자어는도시나인은대그들일전보수서정해주오부스장상제원아지동성과를거라요우구면유여조문선적만용접연신음관안방치국경세실소까것게내년비교당간공위화단무산분생모현된체되습니네있없했할합입출확객고객서비스예약알림접수대기치료환자온라인방문전후기다림받음호명인사직원문자`
)
