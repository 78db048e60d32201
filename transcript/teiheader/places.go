package teiheader

import (
	"slices"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// headerPlace is a place in a TEI header that is a field of the document.
type headerPlace struct {
	field string // its name; the @type of the element where that is empty
	taken manner
	holds holding
	value string // the attribute that is the field's Value
}

// manner says what of an element the field is.
type manner int

const (
	asContent manner = iota // what it holds; its attributes stay in the header
	asMarked                // what it holds, or the element itself when it has attributes and is of a type of the model's
	asWhole                 // the element itself
)

// holding says what TEI lets an element hold, as far as the types of the model decide it.
type holding int

const (
	holdsPhrases  holding = iota // words, but no lists, tables, verse and stage directions among them
	holdsPassage                 // words
	holdsText                    // text without typed inlines
	holdsBlocks                  // paragraphs and the like, but no words without an element
	holdsAnything                // both
)

const (
	pathTitleStmt   = "/fileDesc/titleStmt"
	pathPublication = "/fileDesc/publicationStmt"
	pathSource      = "/fileDesc/sourceDesc"
	pathBibl        = pathSource + "/bibl"
	pathMsDesc      = pathSource + "/msDesc"
	pathRecording   = pathSource + "/recording"
	pathTextClass   = "/profileDesc/textClass"
	pathSetting     = "/profileDesc/settingDesc/setting"
)

// placeAt is the place on a path from the teiHeader, as step makes it.
func placeAt(path string) (headerPlace, bool) {
	switch {
	case strings.HasPrefix(path, pathSource):
		return placeInSource(path)
	case strings.HasPrefix(path, "/fileDesc"):
		return placeInFile(path)
	}
	return placeInProfile(path)
}

// placeInFile: how the document is called, who made it, how it was published.
func placeInFile(path string) (headerPlace, bool) {
	parent, local := cutLast(path)
	switch path {
	case pathTitleStmt + "/title":
		return headerPlace{field: transcript.FieldTitle, taken: asMarked, holds: holdsPassage}, true
	case pathTitleStmt + "/meeting":
		return headerPlace{field: transcript.FieldMeeting, holds: holdsPhrases}, true
	case pathTitleStmt + "/author", pathTitleStmt + "/editor", pathTitleStmt + "/funder", pathTitleStmt + "/sponsor", pathTitleStmt + "/principal",
		pathPublication + "/publisher", pathPublication + "/distributor", pathPublication + "/authority":
		return headerPlace{field: local, holds: holdsPhrases}, true
	case "/fileDesc/editionStmt/edition", "/fileDesc/editionStmt/p":
		return headerPlace{field: transcript.FieldEdition, taken: asMarked, holds: holdsPhrases}, true
	case "/fileDesc/extent", "/fileDesc/extent/measure":
		return headerPlace{field: "extent", holds: holdsPhrases}, true
	case pathPublication + "/pubPlace":
		return headerPlace{field: transcript.FieldPublicationPlace, holds: holdsPhrases}, true
	case pathPublication + "/date":
		return headerPlace{field: transcript.FieldPublicationDate, taken: asWhole}, true
	case pathPublication + "/idno", pathPublication + "/p/idno":
		return headerPlace{field: transcript.FieldIdentifier, holds: holdsText}, true
	case pathPublication + "/p":
		return headerPlace{field: "publication", taken: asMarked, holds: holdsPassage}, true
	case pathPublication + "/availability/p", pathPublication + "/availability/ab":
		return headerPlace{field: transcript.FieldAvailability, taken: asMarked, holds: holdsPassage}, true
	case pathPublication + "/availability/licence":
		return headerPlace{field: transcript.FieldLicence, holds: holdsAnything, value: "target"}, true
	case "/fileDesc/seriesStmt/title", "/fileDesc/seriesStmt/p":
		return headerPlace{field: "series", taken: asMarked, holds: holdsPassage}, true
	case "/fileDesc/notesStmt/note":
		return headerPlace{holds: holdsAnything}, true
	}
	return namedIn(parent, local, placeInFile)
}

// placeInSource: what the document was made from. Paths are those that step makes.
func placeInSource(path string) (headerPlace, bool) {
	parent, local := cutLast(path)
	switch path {
	case pathSource + "/p", pathSource + "/ab", pathMsDesc + "/p", pathMsDesc + "/ab":
		return headerPlace{field: transcript.FieldSource, taken: asMarked, holds: holdsPassage}, true
	case pathBibl:
		return headerPlace{field: transcript.FieldCitation, holds: holdsPhrases}, true
	case pathBibl + "/title":
		return headerPlace{field: transcript.FieldSourceTitle, taken: asMarked, holds: holdsPassage}, true
	case pathBibl + "/author", pathBibl + "/editor", pathBibl + "/publisher", pathBibl + "/distributor", pathBibl + "/edition":
		return headerPlace{field: "source-" + local, holds: holdsPhrases}, true
	case pathBibl + "/name", pathBibl + "/orgName":
		return headerPlace{field: transcript.FieldSource, taken: asMarked, holds: holdsPhrases}, true
	case pathBibl + "/pubPlace":
		return headerPlace{field: "source-place", holds: holdsPhrases}, true
	case pathBibl + "/date":
		return headerPlace{field: transcript.FieldSourceDate, taken: asWhole}, true
	case pathBibl + "/idno", pathMsDesc + "/msIdentifier/altIdentifier/idno":
		return headerPlace{field: transcript.FieldSourceIdentifier, holds: holdsText}, true
	case pathBibl + "/availability/p", pathBibl + "/availability/ab":
		return headerPlace{field: "source-availability", taken: asMarked, holds: holdsPassage}, true
	case pathBibl + "/availability/licence":
		return headerPlace{field: "source-licence", holds: holdsAnything, value: "target"}, true
	case pathMsDesc + "/msIdentifier/country", pathMsDesc + "/msIdentifier/region", pathMsDesc + "/msIdentifier/settlement":
		return headerPlace{field: "repository-place", holds: holdsPhrases}, true
	case pathMsDesc + "/msIdentifier/institution", pathMsDesc + "/msIdentifier/repository", pathMsDesc + "/msIdentifier/collection":
		return headerPlace{field: local, holds: holdsPhrases}, true
	case pathMsDesc + "/msIdentifier/idno":
		return headerPlace{field: transcript.FieldShelfmark, holds: holdsText}, true
	case pathMsDesc + "/msContents/textLang":
		return headerPlace{field: transcript.FieldOriginal, holds: holdsPhrases, value: "mainLang"}, true
	case pathMsDesc + "/history/origin/origDate":
		return headerPlace{field: transcript.FieldSourceDate, holds: holdsPhrases}, true
	case pathMsDesc + "/history/origin/origPlace":
		return headerPlace{field: "source-place", holds: holdsPhrases}, true
	case pathRecording + "/p", pathRecording + "/ab":
		return headerPlace{field: "recording", taken: asMarked, holds: holdsPassage}, true
	case pathRecording + "/date":
		return headerPlace{field: transcript.FieldRecordingDate, taken: asWhole}, true
	}
	return namedIn(parent, local, placeInSource)
}

// placeInProfile: what the document is about, where and when that was, in which languages.
func placeInProfile(path string) (headerPlace, bool) {
	_, local := cutLast(path)
	switch path {
	case "/profileDesc/abstract":
		return headerPlace{field: transcript.FieldSummary, holds: holdsBlocks}, true
	case "/profileDesc/abstract/ab":
		return headerPlace{field: transcript.FieldSummary, holds: holdsPassage}, true
	case "/profileDesc/langUsage/language":
		return headerPlace{field: transcript.FieldLanguage, holds: holdsPhrases, value: "ident"}, true
	case "/profileDesc/langUsage/p":
		return headerPlace{field: transcript.FieldLanguage, taken: asMarked, holds: holdsPassage}, true
	case "/profileDesc/creation/date", pathSetting + "/date":
		return headerPlace{field: transcript.FieldDate, taken: asWhole}, true
	case "/profileDesc/creation/placeName", pathSetting + "/placeName", pathSetting + "/name":
		return headerPlace{field: transcript.FieldPlace, taken: asWhole}, true
	case "/profileDesc/creation/country", "/profileDesc/creation/region", "/profileDesc/creation/settlement",
		pathSetting + "/country", pathSetting + "/region", pathSetting + "/settlement":
		return headerPlace{field: transcript.FieldPlace, holds: holdsPhrases}, true
	case pathSetting + "/locale", pathSetting + "/activity":
		return headerPlace{field: local, holds: holdsPhrases}, true
	case pathSetting + "/p", pathSetting + "/ab", "/profileDesc/settingDesc/p", "/profileDesc/settingDesc/ab":
		return headerPlace{field: "setting", taken: asMarked, holds: holdsPassage}, true
	case "/profileDesc/particDesc/p", "/profileDesc/particDesc/ab":
		return headerPlace{field: "participants", taken: asMarked, holds: holdsPassage}, true
	case pathTextClass + "/keywords/term", pathTextClass + "/keywords/item/term":
		return headerPlace{field: transcript.FieldKeyword, holds: holdsPhrases}, true
	case pathTextClass + "/keywords/item":
		return headerPlace{field: transcript.FieldKeyword, holds: holdsAnything}, true
	case pathTextClass + "/classCode":
		return headerPlace{field: "class-code", holds: holdsPhrases}, true
	}
	return headerPlace{}, false
}

// namedIn is the place of a name within an author, a publisher or the like, each name a field.
func namedIn(parent, local string, placeAt func(string) (headerPlace, bool)) (headerPlace, bool) {
	switch local {
	case "persName", "orgName", "name":
		_, who := cutLast(parent)
		switch who {
		case "author", "editor", "funder", "sponsor", "principal", "publisher", "distributor", "authority":
			p, ok := placeAt(parent)
			return headerPlace{field: p.field, taken: asMarked, holds: holdsPhrases}, ok
		}
	}
	return headerPlace{}, false
}

// step is the path of a child. What only groups other elements is left out of it, so that a title is in
// sourceDesc/bibl whether it stands in a bibl, in a bibl within that or in the monogr of a biblStruct.
func step(path, local string) string {
	switch path {
	case pathSource, pathBibl, pathRecording:
		switch local {
		case "bibl", "biblStruct", "biblFull", "listBibl", "analytic", "monogr", "series", "imprint", "titleStmt", "editionStmt", "publicationStmt":
			return pathBibl
		case "recordingStmt", "recording", "recordingGrp", "broadcast":
			return pathRecording
		case "msDesc":
			return pathMsDesc
		case "scriptStmt":
			return pathSource
		}
	case pathMsDesc:
		if local == "msPart" || local == "msFrag" {
			return pathMsDesc
		}
	case pathTextClass + "/keywords":
		if local == "list" {
			return path
		}
	}
	return path + "/" + local
}

// holdsNoField reports whether nothing on a path is a field, so that nobody needs to look.
func holdsNoField(path string) bool {
	switch path {
	case "/encodingDesc", "/revisionDesc", "/xenoData":
		return true
	}
	return false
}

func cutLast(path string) (parent, local string) {
	i := strings.LastIndexByte(path, '/')
	return path[:max(i, 0)], path[i+1:]
}

// isPerson reports whether a path is that of somebody in the lists of participants.
func isPerson(path string) bool {
	return strings.HasPrefix(path, "/profileDesc/particDesc") && strings.HasSuffix(path, "/listPerson/person")
}

// nameIn is the name of the field that an element at a place is; empty when it is none.
func (p headerPlace) nameIn(e *transcript.Element) string {
	kind := e.Value("type")
	switch {
	case p.field == "":
		return kind
	case p.field == transcript.FieldPublicationDate && (kind == "created" || kind == "creation"):
		return transcript.FieldDate // of the document: some say it here
	case p.field == transcript.FieldPlace && (strings.HasPrefix(kind, "pers") || strings.HasPrefix(kind, "org")):
		return ""
	case p.field == transcript.FieldCitation && e.Name.Local != "bibl":
		return ""
	}
	return p.field
}

// fits reports whether a field can be the content of an element at a place, as far as the kinds of block
// and inline decide it.
func (p headerPlace) fits(f *transcript.Field) bool {
	words, isPlain := plainWords(f)
	switch {
	case p.holds == holdsAnything || p.taken == asWhole || len(f.Children) == 0:
		return true
	case p.holds == holdsBlocks:
		return !slices.ContainsFunc(f.Children, isPlainBlock)
	case p.holds == holdsPhrases:
		return isPlain && !slices.ContainsFunc(words, notInBibl)
	case p.holds == holdsText:
		return isPlain && !slices.ContainsFunc(words, isTyped)
	}
	return isPlain
}

func isPlainBlock(b transcript.Block) bool {
	p, ok := b.(*transcript.Paragraph)
	return ok && p.Plain
}

// isTyped reports whether a node is an inline of the model's own.
func isTyped(n transcript.Inline) bool {
	switch n.(type) {
	case *transcript.Text, *transcript.Raw, *transcript.Element:
		return false
	}
	return true
}
