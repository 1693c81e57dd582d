import ArgumentParsing

/// `meshctl route undo`: brings an earlier state of a service's routes back.
struct RouteUndo: RouteVerb {
  static let declaration = CommandDeclaration(
    "undo",
    summary: "Bring an earlier state of a service's routes back",
    discussion: """
      Takes back the last change that "meshctl route" made to the routes of a service, or with --to N all changes after \
      the one of that number. Only the fields that they changed are restored. If someone changed one of those since, \
      nothing is written, and the fields are named. An undo is remembered as every change is: undone again, it brings \
      back what was undone.

      A change that replaced or removed values of headers cannot be undone, since those are never remembered.
      """,
    examples: [
      Example("Take the last change back", "meshctl route undo reviews"),
      Example("Go back to the state after change 3", "meshctl route undo reviews --to 3"),
      Example("See what that would change", "meshctl route undo reviews --to 3 --dry-run"),
    ]
  )

  let options: RouteUndoOptions

  init(_ options: RouteUndoOptions) { self.options = options }

  func step(in scene: RouteScene) throws(CommandError) -> RouteStep {
    try UndoPlanning(to: options.state?.number, of: options.service, scene).step()
  }
}
