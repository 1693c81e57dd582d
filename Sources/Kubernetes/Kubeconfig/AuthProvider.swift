/// The `auth-provider` of a user: a way to credentials that plugins have replaced.
public struct AuthProvider: Sendable, Equatable {
  /// The name, such as `oidc`.
  public var name: String
  /// What it is told, by key.
  public var configuration: [String: String]

  /// Makes a provider.
  public init(name: String, configuration: [String: String] = [:]) {
    self.name = name
    self.configuration = configuration
  }
}
