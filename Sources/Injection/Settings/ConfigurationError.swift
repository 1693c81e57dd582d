/// A field of a configuration that cannot be what it is.
public struct ConfigurationError: Error, Hashable, Sendable {
  /// The fields that lead to it.
  public let path: [String]
  /// What is wrong with it: `must be text`.
  public let reason: String

  init(_ path: [String], _ reason: String) {
    self.path = path
    self.reason = reason
  }

  /// The same error, seen from the field above.
  func below(_ field: String) -> ConfigurationError { ConfigurationError([field] + path, reason) }

  /// `defaultConfig.drainDuration must be a duration such as 45s`
  public var message: String { path.isEmpty ? reason : "\(path.joined(separator: ".")) \(reason)" }
}
