import ProxyConfig

/// What Envoy is told and has taken.
struct InForce: Sendable {
  /// Where it came from.
  var translation: Translation
  /// The files as they are on the disk.
  var files: ConfigurationFiles
  /// The version under which each file was written.
  var versions: [ResourceFile.Kind: String]
}
