/// What a path given with `-f` stands for.
public enum FoundManifests: Hashable, Sendable {
  /// The path is a file, whatever its extension.
  case file(String)
  /// The manifests in a directory, at least one, in a fixed order.
  case directory([String])
  /// A directory without manifests; directories below it were looked into only if so asked.
  case none(hasSubdirectories: Bool)
}
