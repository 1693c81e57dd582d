public import ProxyConfig
public import System

/// A mesh as it was read.
public struct MeshReading: Sendable {
  /// What it was read from, to be watched.
  public let tree: ManifestTree
  /// The mesh, or why it is none.
  public let content: Result<TranslationInput, RefusedMesh>

  /// Makes a reading.
  public init(_ tree: ManifestTree, _ content: Result<TranslationInput, RefusedMesh>) {
    self.tree = tree
    self.content = content
  }
}
