import ArgumentParsing

/// A pod or workload of a mesh: `pod/reviews-v1-x7k2p`, `deployment/reviews-v1`.
struct MeshWorkload: ArgumentValue, Hashable {
  /// The kind as typed.
  let kind: String
  let name: String

  init(argument: String) throws(InvalidValue) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
      throw .malformed(expected: "a kind and a name such as pod/reviews-v1-x7k2p or deployment/reviews-v1")
    }
    (kind, name) = (parts[0], parts[1])
  }

  var argument: String { "\(kind)/\(name)" }
}
