/// The manifests in a directory and the directories below it, as far as they can be looked at.
public struct ManifestTree: Hashable, Sendable {
  /// The paths of the manifests, in the order of the bytes of their names, directories in their place.
  public var files: [String] = []
  /// What each of the files was when the tree was looked at, in the same order.
  public var stamps: [FileStamp] = []
  /// The paths of the directories that were looked into, the root among them.
  public var directories: [String] = []
  /// What could not be looked at; the rest is complete.
  public var problems: [SystemError] = []

  /// Makes an empty tree.
  public init() {}
}
