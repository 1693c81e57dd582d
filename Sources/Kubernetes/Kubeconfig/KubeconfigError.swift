import Output

/// Why no connection can be made from what is configured, in client-go's words, with what to do about it.
public enum KubeconfigError: Error, Sendable, Equatable {
  /// The file of `--kubeconfig` does not exist.
  case missingFile(String)
  /// Files that cannot be read, all of them.
  case unusableFiles([KubeconfigFileProblem])
  /// No file says anything; where was looked.
  case noConfiguration(searched: [String])
  /// `--context` names none of those there are.
  case unknownContext(String, known: [String])
  /// `current-context` names none of those there are.
  case unknownCurrentContext(String, known: [String])
  /// `--cluster`, or the context at a place, names none of those there are.
  case unknownCluster(String, known: [String], of: KubeconfigPosition?)
  /// `--user`, or the context at a place, names none of those there are.
  case unknownUser(String, known: [String], of: KubeconfigPosition?)
  /// The entries that were chosen cannot be used.
  case invalid([ConnectionProblem])

  /// What is wrong, and what to do.
  public var message: String {
    switch self {
    case .missingFile(let path): "stat \(path): no such file or directory; check --kubeconfig"
    case .unusableFiles(let problems): problems.map(\.message).joined(separator: "\n")
    case .noConfiguration(let searched): Self.nothingConfigured(searched)
    case .unknownContext(let name, let known):
      "context \"\(name)\" does not exist" + Self.hint(name, known, "contexts")
    case .unknownCurrentContext(let name, let known):
      "context was not found for specified context: \(name)" + Self.hint(name, known, "contexts")
        + "; name one with --context"
    case .unknownCluster(let name, let known, let position):
      "cluster \"\(name)\" does not exist" + Self.place(position) + Self.hint(name, known, "clusters")
    case .unknownUser(let name, let known, let position):
      "auth info \"\(name)\" does not exist" + Self.place(position) + Self.hint(name, known, "users")
    case .invalid(let problems): Self.invalid(problems)
    }
  }

  private static func nothingConfigured(_ searched: [String]) -> String {
    let places = searched.isEmpty ? "" : " (looked for \(searched.joined(separator: ", ")))"
    return "no configuration has been provided, try setting KUBERNETES_MASTER environment variable\(places);"
      + " name a kubeconfig with --kubeconfig or KUBECONFIG, or a server with --server"
  }

  private static func place(_ position: KubeconfigPosition?) -> String {
    position.map { " (context at \($0))" } ?? ""
  }

  /// The nearest names, or else all of them as long as they are few.
  private static func hint(_ name: String, _ known: [String], _ noun: String) -> String {
    let known = known.sorted()
    if known.isEmpty { return "; there are no \(noun)" }
    let nearest = NearestMatch.candidates(for: name, among: known)
    if !nearest.isEmpty {
      return "; did you mean " + nearest.map { "\"\($0)\"" }.joined(separator: " or ") + "?"
    }
    let shown = known.prefix(10).joined(separator: ", ")
    return "; the \(noun) are \(shown)" + (known.count > 10 ? " and \(known.count - 10) more" : "")
  }

  /// client-go's aggregate: brackets around more than one.
  private static func invalid(_ problems: [ConnectionProblem]) -> String {
    let messages = problems.map(\.message)
    return "invalid configuration: "
      + (messages.count == 1 ? messages[0] : "[\(messages.joined(separator: ", "))]")
  }
}
