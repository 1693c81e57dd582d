/// A mesh that may not be put in force.
public struct RefusedMesh: Error, Hashable, Sendable {
  /// Why not.
  public let refusal: Refusal

  /// Makes one.
  public init(_ refusal: Refusal) { self.refusal = refusal }
}
