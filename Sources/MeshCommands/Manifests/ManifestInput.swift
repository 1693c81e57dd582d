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

  /// Refuses inputs that cannot be edited in place.
  static func checkAreFiles(_ inputs: [ManifestInput]) throws(CommandError) {
    guard !inputs.contains(where: { $0.source == .standardInput }) else {
      throw .input("standard input cannot be edited in place", next: "drop --in-place to print the result")
    }
  }
}
