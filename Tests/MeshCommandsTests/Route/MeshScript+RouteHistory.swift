import Testing

@testable import MeshCommands

extension MeshScript {
  private static let routes = "virtualservice.networking.istio.io/routes"
  private static let service = "reviews.default.svc.cluster.local"

  /// Changes are listed, compared and taken back, and so are undos.
  static let routeHistory = MeshScript(
    name: "route history",
    manifests: versions,
    lines: [
      Line(
        words: "route history reviews",
        result: CommandRun(.done, error: "nothing is remembered of \(service)\n")
      ),
      Line(
        words: "route undo reviews",
        result: CommandRun(
          .notFound,
          error: """
            error: nothing is remembered of reviews
            help: only changes by "meshctl route" are

            """
        )
      ),
      Line(words: "route set reviews v1=100 -q", result: CommandRun(.done)),
      Line(words: "route set reviews v1=50 v3=50 -q", result: CommandRun(.done)),
      Line(words: "route set reviews v1=100 --dry-run -q", result: CommandRun(.done)),
      Line(words: "route history reviews", result: CommandRun(.done, output: twoChanges)),
      Line(words: "route undo reviews", result: undoOfAddition),
      Line(words: "route undo reviews --to 0 -q", result: CommandRun(.done)),
      Line(words: "route undo reviews --to 2", result: redo),
      Line(words: "route history reviews -o name", result: CommandRun(.done, output: "1\n2\n3\n4\n5\n")),
      Line(
        words: "route undo reviews --to 9",
        result: CommandRun(
          .notFound,
          error: """
            error: state 9 of reviews is not remembered, but 0 to 5 are
            help: see "meshctl route history reviews"

            """
        )
      ),
      Line(words: "route diff reviews --to 5", result: CommandRun(.done)),
      Line(
        words: "route undo reviews --to 5",
        result: CommandRun(.done, output: "\(service), back to state 5\n")
      ),
    ]
  )

  private static let twoChanges = """
    NUMBER  AGE  BY       CHANGE                REMARK
         1  0s   unknown  set v1=100 v2=0
         2  0s   unknown  set v1=50 v2=0 v3=50

    """

  private static let undoOfAddition = CommandRun(
    .done,
    output: """
      \(service), undo of 2: set v1=50 v2=0 v3=50
        http[1] v1 weight    50 → 100
        http[1] destination  v3 → none
        subsets[2]           v3 → none
      \(routes) configured (MESH)
      \(destinationRule) configured (MESH)

      """,
    error: "undo with: meshctl route undo reviews\n"
  )

  private static let redo = CommandRun(
    .done,
    output: """
      \(service), back to state 2
        subsets[2]           none → v3
        http[1] v1 weight    80 → 50
        http[1] v2 weight    20 → 0
        http[1] destination  none → v3
      \(destinationRule) configured (MESH)
      \(routes) configured (MESH)

      """,
    error: "undo with: meshctl route undo reviews\n"
  )
}
