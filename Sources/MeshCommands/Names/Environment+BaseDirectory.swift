import Console

extension Environment {
  /// A directory for files of the user (XDG Base Directory Specification 0.8); nil if nothing tells where it is.
  ///
  /// "All paths set in these environment variables must be absolute", others are to be ignored.
  func baseDirectory(_ variable: String, belowHome standard: String) -> String? {
    if let path = nonEmpty(variable), path.hasPrefix("/") { return path }
    return nonEmpty("HOME").map { "\($0)/\(standard)" }
  }
}
