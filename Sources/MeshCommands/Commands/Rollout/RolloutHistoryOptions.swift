import ArgumentParsing

/// The flags of `meshctl rollout history`.
struct RolloutHistoryOptions: RolloutOptions, ListCommandOptions {
  var mesh = MeshOptions()
  var subject = RolloutSubject()
  var list = ListOptions()
  var revision: RevisionNumber?

  static let flags: [Flag<Self>] =
    [.value("revision", "NUMBER", \.revision, help: "show one revision whole")] + listFlags + meshFlags
}
