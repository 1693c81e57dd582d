/// What is known of a directory of manifests.
public struct DirectoryFacts: Sendable {
  /// The path.
  public var directory: String
  /// How many manifests are in it.
  public var fileCount: Fact<Int>
  /// What cannot be read, with its place: `mesh.yaml:3:1: …`.
  public var unreadable: [String] = []
  /// The resources that are written more than once, each with its places.
  public var duplicates: [String] = []
  /// How many errors `meshctl validate` finds.
  public var errorCount = 0
  /// How many warnings it finds.
  public var warningCount = 0

  /// Knows how many manifests there are, or why nobody does.
  public init(directory: String, fileCount: Fact<Int>) {
    self.directory = directory
    self.fileCount = fileCount
  }
}
