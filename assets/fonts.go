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

// FontCharset is the list of characters that the fonts are cut to.
//
//go:embed fonts/charset.txt
var FontCharset string

// FontLicence is the SIL Open Font License of the fonts.
//
//go:embed fonts/LICENSE_FONT
var FontLicence string
