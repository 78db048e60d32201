package tei

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest/corpora"
)

// change is one edit of a document, and the same edit of its file as text.
type change struct {
	name     string
	old, new string // old stands in the file once
	edit     func(d *transcript.Document)
}

// changes makes each change by itself and compares all of the file with the file as edited.
func changes(t *testing.T, data []byte, list []change) {
	for _, c := range list {
		t.Run(c.name, func(t *testing.T) {
			require.Equal(t, 1, bytes.Count(data, []byte(c.old)), "%q in the file", c.old)
			want := bytes.Replace(data, []byte(c.old), []byte(c.new), 1)
			d, err := Decode(bytes.NewReader(data))
			require.NoError(t, err)
			c.edit(d)
			var out bytes.Buffer
			require.NoError(t, Encode(&out, d))
			require.NoError(t, Same(want, out.Bytes()))
			require.Error(t, Same(data, out.Bytes()), "nothing changed")
			holds(t, d)
		})
	}
}

// nth is the field of that name which as many precede.
func nth(d *transcript.Document, name string, n int) *transcript.Field {
	return slices.Collect(d.Metadata.Named(name))[n]
}

func title(d *transcript.Document, n int) *transcript.Title {
	return nth(d, transcript.FieldTitle, n).Sole().(*transcript.Title)
}

func dateOf(d *transcript.Document, name string) *transcript.Date {
	return nth(d, name, 0).Sole().(*transcript.Date)
}

func say(s string) []transcript.Block { return plain(words(s)...) }

// A typed value that is changed changes its place in the header, in the headers of every tradition,
// and nothing else in the file.
func TestChangesInCorpora(t *testing.T) {
	cases := []struct {
		file string
		list []change
	}{
		{"dracor/rus-pushkin-rusalka.xml", []change{
			{"a title", "<title>Русалка</title>", "<title>Наяда</title>", func(d *transcript.Document) { nth(d, "title", 0).Children = say("Наяда") }},
			{"a title's language", `<title xml:lang="en">The Mermaid</title>`, `<title xml:lang="en-GB">The Mermaid</title>`, func(d *transcript.Document) { title(d, 1).Lang = "en-GB" }},
			{"a licence", `target="https://creativecommons.org/publicdomain/zero/1.0/">CC0 1.0<`, `target="https://example.org/by">By<`, func(d *transcript.Document) {
				f := nth(d, transcript.FieldLicence, 0)
				f.Value, f.Children = "https://example.org/by", say("By")
			}},
			{"a person's name", "<persName>Князь</persName>", "<persName>Князь Олег</persName>", func(d *transcript.Document) {
				for n := range d.Person("knjaz").Names() {
					n.Children = words("Князь Олег")
				}
			}},
			{"an identifier of the source", "http://ilibrary.ru/text/470/index.html", "https://example.org/470", func(d *transcript.Document) {
				nth(d, transcript.FieldSourceIdentifier, 0).Children = say("https://example.org/470")
			}},
		}},
		{"dracor/ger-schnitzler-literatur.xml", []change{
			{"a title's type", `<title type="sub">Lustspiel in einem Akt</title>`, `<title type="desc">Lustspiel in einem Akt</title>`, func(d *transcript.Document) { title(d, 1).Type = "desc" }},
			{"a keyword", `<term type="genreTitle">Comedy</term>`, `<term type="genreTitle">Play</term>`, func(d *transcript.Document) { nth(d, transcript.FieldKeyword, 0).Children = say("Play") }},
		}},
		{"parlamint/ParlaMint-AT_2022-05-19-027-XXVII-NRSITZ-00159.xml", []change{
			{"a title", `>Sitting Number 159, Legislative period XXVII, Thursday, 19. May 2022<`, `>Sitting 159<`, func(d *transcript.Document) { title(d, 3).Children = words("Sitting 159") }},
			{"the sitting's date", `<date ana="#parla.sitting" when="2022-05-19">`, `<date ana="#parla.sitting" when="2022-05-20">`, func(d *transcript.Document) { dateOf(d, transcript.FieldDate).EDTF = "2022-05-20" }},
			{"the source's date", "<date when=\"2022-05-19\">2022-05-19</date>\n            </bibl>", "<date from=\"2022-05-19\" to=\"2022-05-20\">2022-05-19</date>\n            </bibl>", func(d *transcript.Document) {
				dateOf(d, transcript.FieldSourceDate).EDTF = "2022-05-19/2022-05-20"
			}},
			{"the publication's date", `<date when="2024-05-14">2024-05-14</date>`, `<date when="2024-05">May 2024</date>`, func(d *transcript.Document) {
				p := dateOf(d, transcript.FieldPublicationDate)
				p.EDTF, p.Children = "2024-05", words("May 2024")
			}},
			{"a place", `<name type="city" xml:lang="de">Wien</name>`, `<name type="city" xml:lang="de">Graz</name>`, func(d *transcript.Document) {
				nth(d, transcript.FieldPlace, 0).Sole().(*transcript.Named).Children = words("Graz")
			}},
			{"a publisher", `<orgName xml:lang="en">The CLARIN research infrastructure</orgName>`, `<orgName xml:lang="en">CLARIN</orgName>`, func(d *transcript.Document) {
				nth(d, transcript.FieldPublisher, 1).Sole().(*transcript.Named).Children = words("CLARIN")
			}},
			{"a licence", `<licence>http://creativecommons.org/licenses/by/4.0/</licence>`, `<licence>CC BY</licence>`, func(d *transcript.Document) { nth(d, transcript.FieldLicence, 0).Children = say("CC BY") }},
		}},
		{"parla-clarin/KPZONOJFSPD-Redna-021-1998-11-25.xml", []change{
			{"a title", `>Verbatim record of the session of the working bodies of the National Assembly of the Republic of Slovenia [siParl]<`, `>A session<`, func(d *transcript.Document) { title(d, 1).Children = words("A session") }},
			{"the session's date", `<date when="1998-11-25" ana="#parl.sitting">`, `<date when-custom="1998-11-2X" ana="#parl.sitting">`, func(d *transcript.Document) { dateOf(d, transcript.FieldDate).EDTF = "1998-11-2X" }},
			{"a date without words", `<date when="1998-11-25"/>`, `<date when="1998-11"/>`, func(d *transcript.Document) { dateOf(d, transcript.FieldSourceDate).EDTF = "1998-11" }},
			{"a meeting", `ana="#parl.meeting.regular">Redna</meeting>`, `ana="#parl.meeting.regular">21. redna</meeting>`, func(d *transcript.Document) { nth(d, transcript.FieldMeeting, 0).Children = say("21. redna") }},
			{"a place", `<name type="city">Ljubljana</name>`, `<placeName type="city">Maribor</placeName>`, func(d *transcript.Document) {
				n := nth(d, transcript.FieldPlace, 0).Sole().(*transcript.Named)
				n.Names, n.Children = transcript.PlaceName, words("Maribor")
			}},
			{"an agenda", "<title>Pred dnevnim redom</title>", "<title>Uvod</title>", func(d *transcript.Document) {
				for n := range transcript.Preorder(nth(d, transcript.FieldSummary, 0)) {
					if text, ok := n.(*transcript.Text); ok && text.Value == "Pred dnevnim redom" {
						text.Value = "Uvod"
					}
				}
			}},
		}},
		{"frus/frus1969-76ve13.xml", []change{
			{"a title", `<title type="volume">Documents on China, 1969–1972</title>`, `<title type="volume">China</title>`, func(d *transcript.Document) { title(d, 4).Children = words("China") }},
			{"the publication's date", "<date>2006</date>", `<date when="2006">2006</date>`, func(d *transcript.Document) { dateOf(d, transcript.FieldPublicationDate).EDTF = "2006" }},
			{"an editor", `<editor role="general">Edward C. Keefer</editor>`, `<editor role="general">E. C. Keefer</editor>`, func(d *transcript.Document) { nth(d, transcript.FieldEditor, 1).Children = say("E. C. Keefer") }},
		}},
		{"frus-history/1990-11-15-hac-meeting-minutes.xml", []change{
			{"the meeting's date", `<date type="created" when="1990-11-15">November 15, 1990</date>`, `<date type="created" from="1990-11-15" to="1990-11-16">November 15–16, 1990</date>`, func(d *transcript.Document) {
				m := dateOf(d, transcript.FieldDate)
				m.EDTF, m.Children = "1990-11-15/1990-11-16", words("November 15–16, 1990")
			}},
		}},
	}
	for _, c := range cases {
		t.Run(filepath.Base(c.file), func(t *testing.T) {
			data, err := os.ReadFile(corpora.File(t, c.file))
			require.NoError(t, err)
			changes(t, data, c.list)
		})
	}
}

// everyPlace is a header with each word once, of which the field that is made stands before the colon.
const everyPlace = `<fileDesc>
	<titleStmt><title type="main" xml:lang="en">title: one</title><title>title: two</title>
		<author><persName ref="#a"><forename>author: three</forename></persName><idno>kept</idno></author><editor>editor: four</editor>
		<meeting n="4" ana="#sitting">meeting: five</meeting><funder> <orgName>funder: six</orgName> </funder><sponsor>sponsor: seven</sponsor>
		<principal>principal: eight</principal><respStmt><resp>kept</resp><name>kept</name></respStmt></titleStmt>
	<editionStmt><edition n="2">edition: nine</edition></editionStmt>
	<extent><measure unit="speeches" quantity="3">extent: ten</measure></extent>
	<publicationStmt><publisher>publisher: eleven</publisher><pubPlace>publication-place: twelve</pubPlace><date when="2019">publication-date: thirteen</date>
		<date type="created">date: fourteen</date><idno type="URI">identifier: fifteen</idno><idno type="empty"/>
		<availability status="free"><licence target="https://example.org/a">licence: sixteen</licence><p xml:lang="en">availability: seventeen</p><p>availability: eighteen</p></availability></publicationStmt>
	<seriesStmt><title level="s">series: nineteen</title></seriesStmt>
	<notesStmt><note type="credits">credits: twenty</note><note>kept</note></notesStmt>
	<sourceDesc>
		<bibl>citation: twenty-one<date when="1990">within it</date></bibl>
		<bibl type="print"><title type="main">source-title: twenty-two</title><author>source-author: twenty-three</author><publisher>source-publisher: twenty-four</publisher>
			<pubPlace>source-place: twenty-five</pubPlace><date type="premiere" when="1899">source-date: twenty-six</date><idno>source-identifier: twenty-seven</idno>
			<name>source-description: twenty-eight</name><availability><licence>source-licence: twenty-nine</licence></availability>
			<bibl><title>source-title: thirty</title></bibl></bibl>
		<biblStruct><analytic><title level="a">source-title: thirty-one</title></analytic><monogr><imprint><date>source-date: thirty-two</date></imprint></monogr></biblStruct>
		<msDesc><msIdentifier><settlement>repository-place: thirty-three</settlement><institution>institution: thirty-four</institution><repository>repository: thirty-five</repository>
			<collection type="fond">collection: thirty-six</collection><idno>shelfmark: thirty-seven</idno></msIdentifier>
			<msContents><textLang mainLang="ru">original-language: thirty-eight</textLang></msContents></msDesc>
		<recordingStmt><recording type="audio"><date when="1987">recording-date: thirty-nine</date><p>recording: forty</p><equipment><p>kept</p></equipment></recording></recordingStmt>
	</sourceDesc>
</fileDesc>
<encodingDesc><projectDesc><p>kept</p></projectDesc></encodingDesc>
<profileDesc>
	<creation>Made on <date>date: forty-one</date> in <settlement>place: forty-two</settlement>.</creation>
	<abstract><ab>summary: forty-three</ab></abstract>
	<langUsage><language ident="en">language: forty-four</language></langUsage>
	<textClass><keywords scheme="#x"><term>keyword: forty-five</term></keywords><keywords><list><item>keyword: forty-six</item><item><term>keyword: forty-seven</term></item></list></keywords>
		<classCode scheme="#y">class-code: forty-eight</classCode><catRef target="#z"/></textClass>
	<particDesc><listPerson><person xml:id="p"><persName>kept</persName></person></listPerson></particDesc>
	<settingDesc><p>setting: forty-nine</p><setting who="#p"><name type="city">place: fifty</name><name type="org">kept</name><date when="1990-11-08">date: fifty-one</date><locale>locale: fifty-two</locale><activity>activity: fifty-three</activity></setting></settingDesc>
</profileDesc>`

// Every place is a field of that name, and a change of its first words is a change of the place.
func TestEveryPlaceOfAHeader(t *testing.T) {
	data := []byte(withHeader(everyPlace))
	d, err := Decode(bytes.NewReader(data))
	require.NoError(t, err)
	require.Len(t, d.Metadata.Fields, 53)
	holds(t, d)
	var list []change
	for i, f := range d.Metadata.Fields {
		old := firstText(f).Value
		name, _, ok := strings.Cut(old, ":")
		require.True(t, ok, old)
		assert.Equal(t, name, f.Name, old)
		list = append(list, change{old, old + "<", old + " changed<", func(d *transcript.Document) { firstText(d.Metadata.Fields[i]).Value += " changed" }})
	}
	changes(t, data, list)
	changes(t, data, []change{
		{"a licence's address", "https://example.org/a", "https://example.org/b", func(d *transcript.Document) { nth(d, "licence", 0).Value = "https://example.org/b" }},
		{"the original's language", `mainLang="ru"`, `mainLang="uk"`, func(d *transcript.Document) { nth(d, "original-language", 0).Value = "uk" }},
		{"a date's role", `type="premiere"`, `type="print"`, func(d *transcript.Document) { dateOf(d, "source-date").Role = "print" }},
	})
}

func firstText(f *transcript.Field) *transcript.Text {
	for n := range transcript.Preorder(f) {
		if t, ok := n.(*transcript.Text); ok {
			return t
		}
	}
	return nil
}

// What does not come back from a field stays in the header, and is no hindrance to what does.
func TestOnlyWhatOffendsStaysInTheHeader(t *testing.T) {
	d, err := Decode(strings.NewReader(withHeader(`<fileDesc><titleStmt><title>One</title><title><p>No words</p></title><author><list><item>x</item></list></author><editor>An editor</editor></titleStmt>
		<publicationStmt><idno><hi>1</hi></idno><idno>2</idno><availability><licence target="">No address</licence></availability></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc>`)))
	require.NoError(t, err)
	var got []string
	for _, f := range d.Metadata.Fields {
		got = append(got, f.Name+"="+firstText(f).Value)
	}
	assert.Equal(t, []string{"title=One", "editor=An editor", "identifier=2"}, got)
	holds(t, d)
}

// The main title is in the language of the document.
func TestTitleOfCorpora(t *testing.T) {
	for file, want := range map[string]string{
		"dracor/rus-pushkin-rusalka.xml":                                         "Русалка",
		"dracor/ger-schnitzler-literatur.xml":                                    "Literatur",
		"frus/frus1969-76ve13.xml":                                               "Foreign Relations of the United States, 1969–1976, Volume E–13, Documents on China, 1969–1972",
		"frus-history/1990-11-15-hac-meeting-minutes.xml":                        "Minutes of Historical Advisory Committee Meeting, November 1990",
		"parlamint/ParlaMint-AT_2022-05-19-027-XXVII-NRSITZ-00159.xml":           "Österreichisches Parlamentskorpus ParlaMint-AT, Stenographische Protokolle der Plenarsitzungen des Österreichischen Nationalrats, XXVII. Gesetzgebungsperiode [ParlaMint]",
		"parlamint/ParlaMint-TR_T27-tbmm-2018-07-07.xml":                         "The Turkish parliamentary corpus ParlaMint-TR, Session 1 [ParlaMint]",
		"parla-clarin/KPZONOJFSPD-Redna-021-1998-11-25.xml":                      "Dobesedni zapis seje delovnih teles Državnega zbora Republike Slovenije [siParl]",
		filepath.Join("..", "schemas", "examples", "b-memcon-u-parlaclarin.xml"): "Memorandum of Conversation between Minister Velen and Ambassador Orlik",
	} {
		data, err := os.ReadFile(corpora.File(t, file))
		require.NoError(t, err)
		d, err := Decode(bytes.NewReader(data))
		require.NoError(t, err)
		assert.Equal(t, want, d.Title(), file)
	}
}

// White space that counts, comments, what no valid header holds: all of it comes back.
func TestOddHeadersComeBack(t *testing.T) {
	for name, header := range map[string]string{
		"preserved space": `<fileDesc><titleStmt xml:space="preserve"> <title>  A  b </title><author> <persName> x </persName> </author>
			</titleStmt><publicationStmt xml:space="preserve"><p> a <idno> 1 </idno></p><publisher>  X  </publisher><date> 1 </date> </publicationStmt><sourceDesc><p/></sourceDesc></fileDesc>`,
		"comments": `<fileDesc><titleStmt><title type="main"><!--c-->A<?x y?></title><title><!--only--></title><title xml:id="t"/><author><!-- c --> X <!-- d --> </author></titleStmt>
			<publicationStmt><publisher><!--x--></publisher><p/></publicationStmt><sourceDesc><p>a<bibl>x</bibl></p><bibl><!--c--></bibl></sourceDesc></fileDesc>`,
		"positions and labels that are none": `<fileDesc><titleStmt><title n="3">A</title><title type="main" n="x y">B</title></titleStmt><publicationStmt><p><idno n="2 Foo">A</idno></p></publicationStmt>
			<notesStmt><note type="a b">x</note><note type="id">y</note><note type="title" n="2 X">z</note></notesStmt><sourceDesc><p/></sourceDesc></fileDesc>`,
		"places within places": `<profileDesc><abstract>words<p>x</p></abstract><abstract><ab>x<list><item>i</item></list></ab></abstract><abstract><ab type="z">x</ab></abstract>
			<textClass><keywords><list><head>h</head><item n="1">a <list><item>b</item></list></item></list><list type="x"><label>l</label><item>z</item></list></keywords></textClass>
			<langUsage><language ident="en"> x </language><language ident=""/><language>y</language></langUsage><creation><date/> <date when="1990-13-45">x</date><placeName/><date><date>n</date></date></creation>
			<settingDesc><setting><name/><name type="city"><name type="city">q</name></name><p xml:id="z">a</p></setting></settingDesc></profileDesc>`,
		"what cannot stand there": `<fileDesc><titleStmt><title type="main"><title>n</title></title><title level="zz" type="a b">x</title><author><name>a</name>, <name>b</name></author></titleStmt>
			<publicationStmt><availability><licence target="a b"><p>x</p><p>y</p></licence><licence><p/></licence><p><p>q</p></p></availability></publicationStmt>
			<sourceDesc><listBibl><bibl>a</bibl><bibl><title/></bibl><listBibl><biblFull><titleStmt><title>x</title></titleStmt><sourceDesc><bibl>zz</bibl></sourceDesc></biblFull></listBibl></listBibl></sourceDesc></fileDesc>`,
	} {
		t.Run(name, func(t *testing.T) {
			in := []byte(withHeader(header))
			d, err := Decode(bytes.NewReader(in))
			require.NoError(t, err)
			require.NotEmpty(t, d.Metadata.Fields)
			holds(t, d)
			var out bytes.Buffer
			require.NoError(t, Encode(&out, d))
			require.NoError(t, Same(in, out.Bytes()))
		})
	}
}
