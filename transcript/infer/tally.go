package infer

import "strings"

// tally counts one label.
type tally struct {
	label
	count     int
	declared  bool
	doubtful  bool   // it could as well be a common word
	id        string // of the person who is known by it
	titled    bool   // the initial of one of the two whom the heading names
	named     bool   // marked as a person's name somewhere
	initialed bool   // it defines initials, or is such
	defines   string // initials, in lower case, that it says are its name's
	timed     int
	figures   int         // how often nothing but a number comes after it
	links     int         // how often nothing but a link does
	repeats   int         // how often it comes right after itself, as who speaks does not
	dense     bool        // it stands among so many that one is due where it is
	empty     int         // how often it is alone, and another comes right after it
	like      *shapeTally // of its pattern
	common    bool        // its first word is also used in lower case
}

// shapeTally counts the labels of one shape.
type shapeTally struct {
	count, distinct, recurring, declared, timed, repeats int
}

func (s *shapeTally) add(t *shapeTally) {
	s.count, s.distinct, s.recurring = s.count+t.count, s.distinct+t.distinct, s.recurring+t.recurring
	s.declared, s.timed, s.repeats = s.declared+t.declared, s.timed+t.timed, s.repeats+t.repeats
}

// isChaired reports whether one label recurs among several others, as that of the chair does where everybody else
// speaks once.
func (s *shapeTally) isChaired() bool { return s.distinct > 2 && s.count-s.distinct > often }

// vouched reports whether the label is declared: a common word only if it also recurs, since titles hold common words, too.
func (t *tally) vouched() bool {
	return t.declared && (t.count > 1 || !t.doubtful || t.named || t.id != "")
}

// plausible reports whether the label can be one although nothing declares it.
func (t *tally) plausible() bool { return t.doubt() == undecided }

// doubt is why it cannot: common English words are not names.
func (t *tally) doubt() reason {
	switch {
	case t.figures == t.count && !t.declared:
		return sum
	case t.links == t.count && t.count <= often && !t.declared && t.stop != ">":
		return link
	case 2*t.empty > t.count:
		return announces
	case t.described && t.isDue(), t.described && t.shape == byColumn && t.look != "" && t.count > 1:
		return undecided
	case t.described:
		return description
	case t.phrase && t.count <= often && !(t.dense && (t.count > 1 || t.stop == ":")):
		return fewPhrase
	case t.common && !t.declared && t.count <= often && !(t.dense && t.count > 1):
		return fewCommon
	case t.declared || t.role || !t.doubtful:
		return undecided
	case t.count > often && t.isFullName():
		return undecided
	case t.count > often && (isTitle(t.surname) || isCalendar(strings.ToLower(t.surname))):
		return undecided
	}
	return wordNotName
}

// isDue reports whether a description stands where a label is due.
func (t *tally) isDue() bool { return t.dense && (!t.alone || t.count > 1 || t.stop == ".") }

// often is how many times what could be other than a label has to recur, and more, to be one.
const often = 3

// isFullName reports whether a surname that is a common word stands after what is none, as a given name does, in a label
// that is set off in bold or stands among many: Ken Case.
func (t *tally) isFullName() bool {
	given, surname, two := strings.Cut(t.name, " ")
	return two && surname == t.surname && !isNoSurname(strings.ToLower(given)) && !isTitle(given) && !isCapitals(given) &&
		3*t.repeats <= t.count && (t.dense || strings.Contains(t.look, "bold"))
}

// isOnly reports whether a label says who speaks although it is the only one: set off as in bold or brackets, or
// that of somebody who asks.
func (t *tally) isOnly() bool {
	return t.count > 2 && !t.common && (strings.Contains(t.look, "bold") || t.supplied || t.asks())
}
