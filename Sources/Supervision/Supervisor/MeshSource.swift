/// Where a supervisor learns what the mesh is.
public protocol MeshSource: Sendable {
  /// Reads the mesh as it is now. Blocks.
  func read() -> MeshReading
}
