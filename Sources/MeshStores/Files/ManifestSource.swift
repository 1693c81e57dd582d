/// Where manifests are that were named one by one.
public enum ManifestSource: Sendable {
  /// A file by its path.
  case file(String)
  /// A text that is in no file, and what messages call it: `<stdin>`.
  case text(name: String, [UInt8])
}
