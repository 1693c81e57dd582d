/// Checks of one subject.
public struct CheckCategory<Facts: Sendable>: Sendable {
  /// The subject.
  let name: String
  /// The checks in their order.
  let checks: [any MeshCheck<Facts>]

  init(_ name: String, _ checks: [any MeshCheck<Facts>]) {
    self.name = name
    self.checks = checks
  }
}
