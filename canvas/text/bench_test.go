package text

import "testing"

// cards is 20,000 texts as cards have them: a title of one to three lines and
// a detail.
func cards() [][2]string {
	titles := []string{
		"下载 APP", "填写个人资料与职业信息", "同意条款并注册，设置登录密码和交易密码", "等待审核结果，反复查看进度",
		"Open the account in the app", "OCR 识别证件，回填姓名号码", "活体检测比对公安照片", "客户经理“欢迎”回访（电话）",
	}
	details := []string{"目标 3 分钟", "人 → 人 · 远程", "机 → 人 · 60 秒内", "运营中心 · 标准 2 小时"}
	all := make([][2]string, 20_000)
	for i := range all {
		all[i] = [2]string{titles[i%len(titles)], details[i%len(details)]}
	}
	return all
}

func BenchmarkWrap20000Cards(b *testing.B) {
	all := cards()
	b.ReportAllocs()
	for b.Loop() {
		for _, c := range all {
			Wrap(c[0], Face{Size: 10}, 80)
			Wrap(c[1], Face{Size: 8}, 80)
		}
	}
}

func BenchmarkWrapLong(b *testing.B) {
	s := ""
	for range 1000 {
		s += "等待审核结果，反复查看进度 while the back office works。"
	}
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		Wrap(s, Face{Size: 10}, 300)
	}
}

func BenchmarkWidth(b *testing.B) {
	for b.Loop() {
		Width("填写个人资料与职业信息 in the app", Face{Size: 10})
	}
}
