/// The `exec` of a user as it is written: which credential plugin to run, and how.
public struct ExecConfiguration: Sendable, Equatable {
  /// A variable for the plugin.
  public struct Variable: Sendable, Equatable {
    /// The name.
    public var name: String
    /// The value.
    public var value: String

    /// Makes a variable.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The version of `ExecCredential` that the plugin speaks; empty when none is written.
  public var apiVersion: String
  /// The program: a path, or a name to look for along PATH; empty when none is written.
  public var command: String
  /// The words after it.
  public var arguments: [String]
  /// Variables besides those of this process.
  public var environment: [Variable]
  /// What to tell someone who does not have the program.
  public var installHint: String?
  /// Whether the plugin is told about the cluster.
  public var providesClusterInfo: Bool
  /// `Never`, `IfAvailable` or `Always`; nil when none is written.
  public var interactiveMode: String?

  /// Makes a configuration.
  public init(
    apiVersion: String,
    command: String,
    arguments: [String] = [],
    environment: [Variable] = [],
    installHint: String? = nil,
    providesClusterInfo: Bool = false,
    interactiveMode: String? = nil
  ) {
    self.apiVersion = apiVersion
    self.command = command
    self.arguments = arguments
    self.environment = environment
    self.installHint = installHint
    self.providesClusterInfo = providesClusterInfo
    self.interactiveMode = interactiveMode
  }
}
