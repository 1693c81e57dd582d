/// What stands in a body: a node of it, or its end.
enum BodyPart: Sendable {
  case node(TemplateNode)
  case ending(BodyEnding)
}
