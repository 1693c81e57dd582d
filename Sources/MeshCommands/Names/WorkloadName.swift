import ArgumentParsing

/// A workload of a manifest: `reviews-v1`, or `deployment/reviews-v1` where several kinds have the name.
struct WorkloadName: ArgumentValue, Hashable {
  let kind: String?
  let name: String

  init(kind: String?, name: String) {
    self.kind = kind
    self.name = name
  }

  init(argument: String) throws(InvalidValue) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }), let name = parts.last else {
      throw .malformed(expected: "a name such as reviews-v1 or deployment/reviews-v1")
    }
    self.name = name
    kind = parts.count == 2 ? parts[0].lowercased() : nil
  }

  var argument: String { kind.map { "\($0)/\(name)" } ?? name }

  /// Whether an object of a kind and name is meant.
  func matches(kind: String, name: String) -> Bool {
    self.name == name && (self.kind ?? kind.lowercased()) == kind.lowercased()
  }
}
