import ArgumentParsing

/// What the words of a command line name: kinds to list, or single resources.
///
/// kubectl's forms (cli-runtime `resource/builder.go`): `vs`, `vs,dr`, `vs reviews ratings`, `vs/reviews dr/ratings`.
struct ResourceTargets: Hashable {
  /// A resource, its kind still as typed.
  struct Name: Hashable {
    let kind: String
    let name: String
  }

  /// The kinds to list, as typed.
  private(set) var kinds: [String] = []
  /// The resources to read.
  private(set) var names: [Name] = []

  /// Reads the words; throws when they mix the forms.
  init(_ words: [String], command: [String]) throws(CommandError) {
    guard let first = words.first else { throw Self.missingKind(command) }
    guard words.contains(where: { $0.contains("/") }) else {
      let kinds = first.split(separator: ",", omittingEmptySubsequences: true).map(String.init)
      guard !kinds.isEmpty else { throw Self.missingKind(command) }
      guard words.count > 1 else {
        self.kinds = kinds
        return
      }
      names = kinds.flatMap { kind in words.dropFirst().map { Name(kind: kind, name: $0) } }
      return
    }
    for word in words {
      let parts = word.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
        throw .usage(
          UsageError(.invalidValue(word, for: .argument("KIND"), .malformed(expected: "KIND/NAME")), path: command)
        )
      }
      names.append(Name(kind: parts[0], name: parts[1]))
    }
  }

  private static func missingKind(_ command: [String]) -> CommandError {
    .usage(UsageError(.missingArgument("KIND"), path: command))
  }
}
