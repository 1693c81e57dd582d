import System

/// One file, or standard input, that a command reads manifests from.
struct ManifestInput: Hashable {
  /// Where the bytes are.
  enum Source: Hashable {
    case file(String)
    case standardInput
  }

  let source: Source
  /// What messages call it.
  let name: String
  /// Where its counterpart goes below an output directory: the path below the directory that was named, or the file's
  /// own name.
  let relativePath: String
  /// Whether it was named itself, rather than found in a directory; then it must hold an object.
  let isNamed: Bool
}
