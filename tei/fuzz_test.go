package tei

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest"
)

// What decodes is valid, and L1 and L4 hold of it; what does not is refused with a place.
func FuzzDecode(f *testing.F) {
	for _, seed := range []string{
		file("<p>one <hi rend='bold'>two</hi> &amp; <![CDATA[<three>]]></p>"),
		file("<div><head>H</head><sp who='#a'><speaker>A.</speaker><p>x</p></sp><gap reason='omitted'><desc>pages</desc></gap></div>"),
		file("<div><note type='speaker'>A</note><u who='#a #b' start='#T0'><seg>x</seg><vocal><desc>y</desc></vocal></u></div>"),
		file("<p xml:space='preserve'> a\n <list><item> b </item></list></p>"),
		file("<p xmlns:a='u' a:b=''><c xmlns=''><a:d/></c></p>"),
		file("<p>text <list><head>x</head><item>one</item></list> text <note>n<p>m</p></note></p>"),
		withHeader(foreign),
		"<?xml version='1.0' encoding='KOI8-R'?><!DOCTYPE TEI [<!ENTITY a '<p>b</p>'>]>" + file("&a;"),
		start + header + "<text><timeline><when xml:id='T'/></timeline><body><u start='#T'>x</u></body></text></TEI><!-- end -->",
	} {
		f.Add([]byte(seed))
	}
	var every bytes.Buffer
	if err := Encode(&every, transcripttest.EveryNode()); err != nil {
		f.Fatal(err)
	}
	f.Add(every.Bytes())
	files, _ := filepath.Glob(filepath.Join("..", "testdata", "*", "*.xml"))
	for _, name := range files {
		if data, err := os.ReadFile(name); err == nil {
			f.Add(data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := Decode(bytes.NewReader(data))
		if err != nil {
			if e, ok := errors.AsType[*transcript.Error](err); !ok || !e.Pos.IsKnown() {
				t.Fatalf("no place: %v", err)
			}
			return
		}
		holds(t, d)
	})
}
