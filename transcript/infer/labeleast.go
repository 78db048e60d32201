package infer

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Labels of scripts that print no space between the label and what is said. Nothing can part them there without
// another space in the text: the words stay together, and the turn says who speaks.

// maxEastern is the most bytes that a name of such a label has.
const maxEastern = 60

// wideColonLabel reads 毛泽东：
func wideColonLabel(s string) (label, bool) {
	end := strings.Index(s[:min(len(s), maxEastern)], "：")
	if end <= 0 {
		return label{}, false
	}
	name, aside := easternName(s[:end])
	if name == "" || listed(easternStops, name) {
		return label{}, false
	}
	l := label{shape: byName, stop: ":", printed: s[:end+len("：")], name: name, aside: aside, surname: name, inside: true, end: end + len("：")}
	l.role = listed(easternRoles, name)
	return l, true
}

// circledLabel reads ○議長（山田太郎君）, as the minutes of the Diet print it, up to an ideographic space.
func circledLabel(s string) (label, bool) {
	_, size := utf8.DecodeRuneInString(s)
	end := strings.Index(s[:min(len(s), maxLabel)], "\u3000")
	if end < 0 {
		return label{}, false
	}
	name, aside := easternName(s[size:end])
	if name == "" {
		return label{}, false
	}
	l := label{shape: byName, stop: s[:size], printed: s[:end], name: name, surname: name, inside: true, end: end + len("\u3000")}
	if aside != "" {
		l.name, l.surname, l.aside = aside, aside, name // the office stands first
	}
	return l, true
}

// easternName is a name of Chinese, Japanese or Korean letters, and what stands in parentheses after it.
func easternName(s string) (name, aside string) {
	name = s
	if before, rest, ok := strings.Cut(s, "（"); ok {
		if aside, ok = strings.CutSuffix(rest, "）"); !ok {
			return "", ""
		}
		name = before
	}
	for _, r := range name + aside {
		if !unicode.IsLetter(r) && r != '·' && r != '・' {
			return "", ""
		}
	}
	return name, aside
}

// The roles, and what stands before a colon and is nobody.
const (
	easternRoles = "问 答 問 主席 议长 議長 委員長 记者 記者 主持人 翻译 翻訳 通訳 众人 全体 司会 의장 위원장 질문 답변"
	easternStops = "注 附 附件 时间 時間 地点 地點 日期 日時 場所 主题 主題 参加者 參加者 出席 出席者 在座 来源 來源 译注 编者注 题目 内容 備考 例如 说 他说 她说 议程 摘要"
)
