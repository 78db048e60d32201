package transcripttest

import "github.com/tiro-transcripts/tiro/transcript"

// EveryNode is a valid document that holds every type of node with every property, most of
// them in more than one place: what a codec must be able to write and read again.
func EveryNode() *transcript.Document {
	d := &transcript.Document{
		Attrs: transcript.Attrs{ID: "every-node", Lang: "en"},
		Metadata: transcript.Metadata{Fields: []*transcript.Field{
			field("date", "", &transcript.Date{EDTF: "1957-03-08", Role: "record", Children: text("March 8, 1957")}),
			field("title", "", &transcript.Text{Value: "Every node"}, &transcript.Break{Type: transcript.LineBreak}, &transcript.Text{Value: "and where it may stand"}),
			field("citation", "Citation:", &transcript.Quotation{Children: text("Every node")}, &transcript.Text{Value: ", "},
				&transcript.Title{Level: "j", Type: "main", Children: text("The Journal")}, &transcript.Text{Value: ", "},
				&transcript.Link{Target: "https://example.org/1", Children: text("https://example.org/1")}),
			{Name: "summary", Label: "Summary:", Children: []transcript.Block{para("Every node of the model."), para("In two paragraphs.")}},
			{Name: "original-language", Label: "Original Language:", Value: "ru", Children: []transcript.Block{plain(text("Russian")...)}},
			field("shelf-mark", "Shelf mark", &transcript.Text{Value: "Fond 100"}),
		}},
		People: []*transcript.Person{
			person("velen", "Marek Velen", "Velen"),
			person("orlik", "Tomas Orlik", "Orlik"),
			{Attrs: transcript.Attrs{ID: "absent"}, External: true},
		},
		Timeline: &transcript.Timeline{Unit: "s", Origin: "T0", Points: []transcript.TimePoint{
			{Attrs: transcript.Attrs{ID: "T0"}, Absolute: "1957-03-08T10:00:00"},
			{Attrs: transcript.Attrs{ID: "T1"}, Interval: "12.5", Since: "T0"},
			{Attrs: transcript.Attrs{ID: "T2"}, Interval: "20", Since: "T0"},
		}},
		Prolog:     []*transcript.Raw{{Text: " before the root "}, {Target: "editor", Text: `href="notes"`}},
		Epilog:     []*transcript.Raw{{Text: " after it "}},
		Namespaces: []transcript.Namespace{{Prefix: "ex", URI: "https://example.org/ns"}},
		PartOf:     &transcript.PartOf{File: "f00d", Number: 2, Count: 3},
	}
	d.Body = []transcript.Block{
		&transcript.Heading{Type: "main", Children: text("Every node")},
		&transcript.Dateline{Children: []transcript.Inline{
			&transcript.Named{Names: transcript.PlaceName, Children: text("Sampleton")}, &transcript.Text{Value: ", "},
			&transcript.Date{EDTF: "1957-03-08", Children: text("8 March 1957")},
		}},
		para("A paragraph before the sections."),
		&transcript.Break{Type: transcript.PageBreak, Number: "65", Attrs: transcript.Attrs{Other: []transcript.Attr{at("facs", "65.jpg")}}},
		conversation(), matter(), utterances(),
	}
	return d
}

func conversation() transcript.Block {
	return &transcript.Section{Attrs: transcript.Attrs{ID: "s1", Lang: "en"}, Type: "conversation", Children: []transcript.Block{
		&transcript.Heading{Children: []transcript.Inline{
			&transcript.Text{Value: "Trade"}, &transcript.Note{Type: "footnote", Place: "bottom", Number: "1", Children: []transcript.Block{plain(text("In the margin.")...)}},
		}},
		&transcript.Turn{Speakers: []string{"velen"}, Label: text("Velen:"), Attrs: transcript.Attrs{ID: "t1", Rule: "label.colon"}, Children: []transcript.Block{
			&transcript.Paragraph{Children: phrases()},
			&transcript.Paragraph{Part: transcript.Initial, Children: text("Broken in")},
			&transcript.Paragraph{Part: transcript.Medial, Children: text("three")},
			&transcript.Paragraph{Part: transcript.Final, Attrs: transcript.Attrs{Rend: "indent"}, Children: text("pieces.")},
		}},
		&transcript.Turn{Speakers: []string{"orlik", "velen"}, Label: []transcript.Inline{
			&transcript.Supplied{Reason: "omitted", Attrs: transcript.Attrs{Rend: "bracketed"}, Children: text("Both.")},
		}, Children: []transcript.Block{
			&transcript.Event{Type: "delivery", Desc: text("(together)")},
			para("Agreed."),
			&transcript.Gap{Reason: "omitted", Unit: "page", Quantity: "3", Attrs: transcript.Attrs{Rend: "bracketed", Cert: "high", Rule: "gap.omitted"}, Desc: text("Three pages omitted")},
		}},
		&transcript.Turn{Speakers: []string{"absent"}, Start: "T1", Children: []transcript.Block{
			&transcript.Verse{Type: "stanza", Children: []transcript.Block{
				&transcript.Line{Children: text("A line of verse,")},
				&transcript.Line{Part: transcript.Initial, Children: text("and half another")},
			}},
			&transcript.Line{Part: transcript.Final, Children: text("told by itself.")},
		}},
		&transcript.Turn{Children: []transcript.Block{&transcript.Gap{Reason: "inaudible", AtLeast: "1", AtMost: "3.5", Unit: "line"}}},
		&transcript.Turn{Children: []transcript.Block{para("Nobody is named.")}},
		&transcript.Gap{Unit: "page", Extent: "unknown", Attrs: transcript.Attrs{Rend: "bracketed"}, Desc: text("Subsequent pages omitted.")},
		&transcript.Event{Event: transcript.Pause},
		&transcript.Raw{Text: " a comment among blocks "},
	}}
}

// phrases are one of every inline.
func phrases() []transcript.Inline {
	words := []transcript.Inline{
		&transcript.Emphasis{Attrs: transcript.Attrs{Rend: "italic"}, Children: text("italic")},
		&transcript.Emphasis{Attrs: transcript.Attrs{Rend: "bold"}, Children: text("bold")},
		&transcript.Emphasis{Attrs: transcript.Attrs{Rend: "underline"}, Children: text("underlined")},
		&transcript.Emphasis{Stressed: true, Children: text("stressed")},
		&transcript.Link{Target: "https://example.org/2", Children: text("a link")},
		&transcript.Break{Type: transcript.LineBreak},
		&transcript.Break{Type: transcript.ColumnBreak, Number: "2"},
		&transcript.Break{Type: transcript.TimeBreak, Number: "00:01:23"},
		&transcript.Gap{Reason: "illegible", Unit: "word", Quantity: "2"},
		&transcript.Gap{Reason: "omitted", Desc: []transcript.Inline{&transcript.Element{Name: tei("desc"), Attrs: transcript.Attrs{Lang: "ru-Latn"}, Children: []transcript.Node{&transcript.Text{Value: "propusk"}}}}},
		&transcript.Supplied{Reason: "editorial", Attrs: transcript.Attrs{Rend: "bracketed"}, Children: text("Shevardnadze")},
		&transcript.Unclear{Reason: "faded", Attrs: transcript.Attrs{Cert: "low"}, Children: text("Bubiyan")},
		choice(transcript.Sic, "tree", transcript.Corr, "three"),
		choice(transcript.Orig, "shew", transcript.Reg, "show"),
		choice(transcript.Abbr, "mln", transcript.Expan, "million"),
		&transcript.Reading{Type: transcript.Sic, Children: text("alone")},
		&transcript.Foreign{Attrs: transcript.Attrs{Lang: "ru-Latn", Rend: "bracketed"}, Children: text("Eto nemalyi srok")},
		&transcript.Gloss{Target: "#t1", Children: text("take it slowly")},
		&transcript.Event{Event: transcript.Vocal, Type: "laughter", Speakers: []string{"orlik"}, Desc: text("Laughter")},
		&transcript.Event{Event: transcript.Kinesic, Desc: text("shakes his head")},
		&transcript.Event{Event: transcript.Incident, Attrs: transcript.Attrs{Rend: "bracketed"}, Desc: text("A telephone rings")},
		&transcript.Event{Event: transcript.Pause, Attrs: transcript.Attrs{Other: []transcript.Attr{at("dur", "PT2S")}}},
		&transcript.Event{Desc: text("(aside)")},
		&transcript.Note{Type: "editorial", Children: []transcript.Block{para("Two paragraphs."), para("In a note.")}},
		&transcript.Named{Names: transcript.PersonName, Type: "full", Ref: "#orlik", Children: text("Tomas Orlik")},
		&transcript.Named{Names: transcript.OrganisationName, Children: text("Ministry")},
		&transcript.Named{Names: transcript.RoleName, Children: text("Minister")},
		&transcript.Named{Type: "ship", Children: text("Aurora")},
		&transcript.Title{Level: "a", Children: text("On Trade")},
		&transcript.Date{EDTF: "1957/1959", Role: "conversation", Children: text("1957 to 1959")},
		&transcript.Date{EDTF: "1957-03~", Children: text("about March")},
		&transcript.Date{Children: text("one day")},
		&transcript.Quotation{Children: text("as he said")},
		&transcript.Edit{Type: transcript.Added, Attrs: transcript.Attrs{Other: []transcript.Attr{at("place", "above")}}, Children: text("or")},
		&transcript.Edit{Type: transcript.Deleted, Attrs: transcript.Attrs{Rend: "overstrike"}, Children: text("not")},
		&transcript.Anchor{Attrs: transcript.Attrs{ID: "a1"}, Time: "T2"},
		&transcript.Element{Name: tei("soCalled"), Attrs: transcript.Attrs{Other: []transcript.Attr{at("n", "1")}}, Children: []transcript.Node{
			&transcript.Text{Value: "free "}, &transcript.Emphasis{Attrs: transcript.Attrs{Rend: "italic"}, Children: text("trade")},
		}},
		&transcript.Raw{Text: " a comment among words "},
		&transcript.Raw{Target: "page", Text: "7"},
	}
	out := text("Begin ")
	for _, w := range words {
		out = append(out, w, &transcript.Text{Value: " and "})
	}
	// White space beside a figure is layout (teicanon.py), so none stands there.
	return append(out, &transcript.Foreign{Attrs: transcript.Attrs{Lang: "fr"}, Children: text("ici")},
		&transcript.Figure{URL: "map.png", Desc: text("A map")},
		&transcript.Note{Type: "footnote", Place: "bottom", Number: "2", Children: []transcript.Block{para("The end.")}})
}

func matter() transcript.Block {
	return &transcript.Section{Type: "matter", Children: []transcript.Block{
		&transcript.List{Type: "agenda", Attrs: transcript.Attrs{Rend: "numbered"}, Children: []transcript.Block{
			&transcript.Heading{Children: text("Agenda")},
			&transcript.Item{Number: "1", Children: []transcript.Block{plain(text("the date")...)}},
			&transcript.Item{Number: "2", Children: []transcript.Block{para("the place"), &transcript.List{Attrs: transcript.Attrs{Rend: "bulleted"}, Children: []transcript.Block{
				&transcript.Item{Children: []transcript.Block{plain(text("nested")...)}},
			}}}},
		}},
		&transcript.Table{Children: []transcript.Block{
			&transcript.Heading{Children: text("Deliveries")},
			&transcript.Row{Role: "label", Children: []transcript.Block{cell("Month"), cell("Units")}},
			&transcript.Row{Children: []transcript.Block{cell("May"), &transcript.Cell{Role: "data", Children: []transcript.Block{plain(text("40")...)}}}},
		}},
		&transcript.Quote{Children: []transcript.Block{para("A longer passage.")}},
		&transcript.Note{Type: "editorial", Children: []transcript.Block{plain(text("A note among blocks.")...)}},
		&transcript.Figure{URL: "https://example.org/map.png", Children: []transcript.Block{&transcript.Heading{Children: text("Map")}}},
		&transcript.Element{Name: tei("ab"), Children: []transcript.Node{&transcript.Text{Value: "An anonymous block."}}},
		&transcript.Event{Event: transcript.Incident, Desc: text("The sitting is suspended.")},
		&transcript.Dateline{Children: text("Sampleton")},
	}}
}

func utterances() transcript.Block {
	return &transcript.Section{Type: "debate", Children: []transcript.Block{
		&transcript.Heading{Children: text("Debate")},
		&transcript.Turn{Type: transcript.Utterance, Speakers: []string{"velen"}, Start: "T1", End: "T2", Label: text("The Chair:"), Children: []transcript.Block{
			para("Order."), &transcript.Event{Event: transcript.Vocal, Desc: text("Interjections")}, para("Order!"),
		}},
		&transcript.Turn{Type: transcript.Utterance, Children: []transcript.Block{plain(&transcript.Text{Value: "Hear, "}, &transcript.Anchor{Attrs: transcript.Attrs{ID: "a2"}}, &transcript.Text{Value: "hear."})}},
		&transcript.Section{Type: "vote", Children: []transcript.Block{para("Carried.")}},
	}}
}

func text(s string) []transcript.Inline { return []transcript.Inline{&transcript.Text{Value: s}} }

func para(s string) *transcript.Paragraph { return &transcript.Paragraph{Children: text(s)} }

func plain(in ...transcript.Inline) *transcript.Paragraph {
	return &transcript.Paragraph{Plain: true, Children: in}
}

func cell(s string) *transcript.Cell {
	return &transcript.Cell{Children: []transcript.Block{plain(text(s)...)}}
}

func at(name, value string) transcript.Attr {
	return transcript.Attr{Name: transcript.Name{Local: name}, Value: value}
}

func tei(local string) transcript.Name { return transcript.Name{Space: transcript.TEI, Local: local} }

func field(name, label string, in ...transcript.Inline) *transcript.Field {
	return &transcript.Field{Name: name, Label: label, Children: []transcript.Block{plain(in...)}}
}

func choice(a transcript.ReadingKind, as string, b transcript.ReadingKind, bs string) *transcript.Choice {
	return &transcript.Choice{Children: []transcript.Inline{
		&transcript.Reading{Type: a, Children: text(as)}, &transcript.Reading{Type: b, Children: text(bs)},
	}}
}

func person(id, full, label string) *transcript.Person {
	return &transcript.Person{Attrs: transcript.Attrs{ID: id}, Children: []transcript.Node{
		&transcript.Named{Names: transcript.PersonName, Type: "full", Children: text(full)},
		&transcript.Named{Names: transcript.PersonName, Type: "label", Children: text(label)},
	}}
}
