package transcript

// Each node's properties and children, in the order in which JSON writes them.

func (n *Section) shape(s *Shape)  { s.str("class", &n.Type); s.blocks("children", &n.Children) }
func (n *Heading) shape(s *Shape)  { s.str("class", &n.Type); s.inlines("children", &n.Children) }
func (n *Dateline) shape(s *Shape) { s.inlines("children", &n.Children) }

func (n *Turn) shape(s *Shape) {
	s.str("class", (*string)(&n.Type))
	s.list("speakers", &n.Speakers)
	s.str("start", &n.Start)
	s.str("end", &n.End)
	s.flag("labelInside", &n.LabelInside)
	s.inlines("label", &n.Label)
	s.blocks("children", &n.Children)
}

func (n *Paragraph) shape(s *Shape) {
	s.flag("plain", &n.Plain)
	s.str("part", (*string)(&n.Part))
	s.inlines("children", &n.Children)
}

func (n *Verse) shape(s *Shape) { s.str("class", &n.Type); s.blocks("children", &n.Children) }
func (n *Line) shape(s *Shape)  { s.str("part", (*string)(&n.Part)); s.inlines("children", &n.Children) }
func (n *List) shape(s *Shape)  { s.str("class", &n.Type); s.blocks("children", &n.Children) }
func (n *Item) shape(s *Shape)  { s.str("number", &n.Number); s.blocks("children", &n.Children) }
func (n *Table) shape(s *Shape) { s.blocks("children", &n.Children) }
func (n *Row) shape(s *Shape)   { s.str("role", &n.Role); s.blocks("children", &n.Children) }
func (n *Cell) shape(s *Shape)  { s.str("role", &n.Role); s.blocks("children", &n.Children) }
func (n *Quote) shape(s *Shape) { s.blocks("children", &n.Children) }

func (n *Note) shape(s *Shape) {
	s.str("class", &n.Type)
	s.str("place", &n.Place)
	s.str("number", &n.Number)
	s.blocks("children", &n.Children)
}

func (n *Event) shape(s *Shape) {
	s.str("event", (*string)(&n.Event))
	s.str("class", &n.Type)
	s.list("speakers", &n.Speakers)
	s.inlines("desc", &n.Desc)
}

func (n *Gap) shape(s *Shape) {
	s.str("reason", &n.Reason)
	s.str("unit", &n.Unit)
	s.str("quantity", &n.Quantity)
	s.str("atLeast", &n.AtLeast)
	s.str("atMost", &n.AtMost)
	s.str("extent", &n.Extent)
	s.inlines("desc", &n.Desc)
}

func (n *Break) shape(s *Shape) { s.str("break", (*string)(&n.Type)); s.str("number", &n.Number) }

func (n *Figure) shape(s *Shape) {
	s.str("url", &n.URL)
	s.inlines("desc", &n.Desc)
	s.blocks("children", &n.Children)
}

func (n *Element) shape(s *Shape) {
	s.str("space", &n.Name.Space)
	s.str("name", &n.Name.Local)
	s.nodes("children", &n.Children)
}

func (n *Raw) shape(s *Shape)  { s.str("target", &n.Target); s.str("value", &n.Text) }
func (n *Text) shape(s *Shape) { s.str("value", &n.Value) }
func (n *Emphasis) shape(s *Shape) {
	s.flag("stressed", &n.Stressed)
	s.inlines("children", &n.Children)
}
func (n *Link) shape(s *Shape)     { s.str("target", &n.Target); s.inlines("children", &n.Children) }
func (n *Supplied) shape(s *Shape) { s.str("reason", &n.Reason); s.inlines("children", &n.Children) }
func (n *Unclear) shape(s *Shape)  { s.str("reason", &n.Reason); s.inlines("children", &n.Children) }
func (n *Choice) shape(s *Shape)   { s.inlines("children", &n.Children) }
func (n *Reading) shape(s *Shape) {
	s.str("reading", (*string)(&n.Type))
	s.inlines("children", &n.Children)
}
func (n *Foreign) shape(s *Shape) { s.inlines("children", &n.Children) }
func (n *Gloss) shape(s *Shape)   { s.str("target", &n.Target); s.inlines("children", &n.Children) }

func (n *Named) shape(s *Shape) {
	s.str("names", (*string)(&n.Names))
	s.str("class", &n.Type)
	s.str("ref", &n.Ref)
	s.inlines("children", &n.Children)
}

func (n *Title) shape(s *Shape) {
	s.str("level", &n.Level)
	s.str("class", &n.Type)
	s.inlines("children", &n.Children)
}

func (n *Date) shape(s *Shape) {
	s.str("edtf", &n.EDTF)
	s.str("role", &n.Role)
	s.inlines("children", &n.Children)
}

func (n *Quotation) shape(s *Shape) { s.inlines("children", &n.Children) }
func (n *Edit) shape(s *Shape)      { s.str("edit", (*string)(&n.Type)); s.inlines("children", &n.Children) }
func (n *Anchor) shape(s *Shape)    { s.str("time", &n.Time) }

func (n *Field) shape(s *Shape) {
	s.str("name", &n.Name)
	s.str("label", &n.Label)
	s.str("value", &n.Value)
	s.blocks("children", &n.Children)
}

func (n *Person) shape(s *Shape) {
	s.flag("external", &n.External)
	s.nodes("children", &n.Children)
}
