import ArgumentParsing

/// The flags of `meshctl rollout undo`.
struct RolloutUndoOptions: RolloutOptions, RolloutWritingOptions {
  var mesh = MeshOptions()
  var subject = RolloutSubject()
  var revision: RevisionNumber?
  var write = RolloutWriteOptions()

  static let flags: [Flag<Self>] =
    [
      .value("to-revision", "NUMBER", \.revision, help: "go back to this revision instead of the one before"),
      takeOverFlag,
    ] + writingFlags + meshFlags
}
