package transcript

// LayoutSpace reports whether white space among the children of an element of that name is
// layout, so that who writes the element can put each child on a line of its own.
func LayoutSpace(name Name, children []Node) bool {
	for _, n := range children {
		if isText(n) {
			return false
		}
	}
	return rulesFor(name, children).layout
}

// StandsAlone reports whether white space beside n is layout wherever n stands in an element of that name,
// as it is beside a list in the middle of a paragraph.
func StandsAlone(n Node, in Name) bool { return stripsBeside(nameIn(n, in), false, true) }
