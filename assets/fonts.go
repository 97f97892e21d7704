package assets

import _ "embed"

// FontRegular and FontBold are the two weights of Noto Sans SC, cut to the
// characters of fonts/charset.txt and filled up with those that it lacks. They are shared: nobody writes into them.
var (
	//go:embed fonts/NotoSansSC-Regular.ttf
	FontRegular []byte
	//go:embed fonts/NotoSansSC-Bold.ttf
	FontBold []byte
)

// The fonts for text from right to left, with the tables that join its letters.
// They are shared: nobody writes into them.
var (
	//go:embed fonts/NotoSansArabic-Regular.ttf
	FontArabic []byte
	//go:embed fonts/NotoSansArabic-Bold.ttf
	FontArabicBold []byte
	//go:embed fonts/NotoSansHebrew-Regular.ttf
	FontHebrew []byte
	//go:embed fonts/NotoSansHebrew-Bold.ttf
	FontHebrewBold []byte
)

// FontCharset is the list of characters that the fonts are cut to.
//
//go:embed fonts/charset.txt
var FontCharset string

// FontLicence is the SIL Open Font License of the fonts.
//
//go:embed fonts/LICENSE_FONT
var FontLicence string
