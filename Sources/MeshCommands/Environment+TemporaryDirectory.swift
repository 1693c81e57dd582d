import Console

extension Environment {
  /// The directory of temporary files: TMPDIR, or `/tmp` without it.
  var temporaryDirectory: String { nonEmpty("TMPDIR") ?? "/tmp" }
}
