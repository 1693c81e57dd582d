import ArgumentParsing

/// The flags of `meshctl rollout pause`.
struct RolloutPauseOptions: RolloutOptions, RolloutWritingOptions {
  var mesh = MeshOptions()
  var subject = RolloutSubject()
  var write = RolloutWriteOptions()

  static let flags: [Flag<Self>] = [takeOverFlag] + writingFlags + meshFlags
}
