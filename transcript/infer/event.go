package infer

import (
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// event reads a bracket that is nothing but words for something heard or seen: [Laughter],
// [Prolonged applause.].
func event(b *bracket) transcript.Inline {
	if len(b.lower) > 12 {
		return nil
	}
	var kind transcript.EventKind
	class := ""
	for _, w := range b.lower {
		w = strings.Trim(w, ",.;!")
		k, c := happening(w)
		switch {
		case c != "" && class == "":
			kind, class = k, c
		case c == "" && !ofEvents(w):
			return nil
		}
	}
	if class == "" {
		return nil
	}
	e := &transcript.Event{Event: kind, Type: class}
	e.Rule = "event." + e.Type
	e.Desc = b.content
	return e
}

// happening is what sort of event a word names, and its token; empty for any other word.
func happening(word string) (transcript.EventKind, string) {
	switch word {
	case "laughter", "laughs", "laugh", "laughing", "chuckles", "chuckle", "chuckling", "giggles",
		"gelächter", "heiterkeit", "rires", "risas", "risate", "смех", "śmiech":
		return transcript.Vocal, "laughter"
	case "applause", "clapping", "ovation", "beifall", "applaus", "applaudissements", "aplausos", "applausi", "аплодисменты", "oklaski":
		return transcript.Kinesic, "applause"
	case "cheers", "cheering", "boos", "booing", "shouting", "shouts", "exclamations", "murmurs", "zwischenruf", "zwischenrufe":
		return transcript.Vocal, "exclamation"
	case "coughs", "cough", "coughing", "sighs", "sigh", "gasps", "gasp":
		return transcript.Vocal, "sound"
	case "crosstalk", "cross-talk", "overtalk", "overlapping":
		return transcript.Vocal, "crosstalk"
	case "interruption", "interruptions", "interjection", "interjections":
		return transcript.Vocal, "interruption"
	case "music", "musik":
		return transcript.Incident, "music"
	case "pause", "pauses", "silence":
		return transcript.Incident, "pause"
	case "noise", "noises", "static":
		return transcript.Incident, "noise"
	}
	return "", ""
}

// ofEvents reports whether a word is one that goes with those for events.
func ofEvents(word string) bool {
	switch word {
	case "and", "in", "the", "a", "an", "from", "on", "of", "at", "by", "with", "general", "loud", "long", "prolonged",
		"more", "some", "light", "scattered", "brief", "short", "slight", "sustained", "continued", "continuing", "renewed",
		"great", "stormy", "polite", "soft", "quiet", "nervous", "background", "audience", "hall", "room", "house", "floor",
		"gallery", "everyone", "all", "both", "group", "speakers", "voices", "several", "conversation", "plays", "playing",
		"stops", "audio", "line":
		return true
	}
	return false
}
