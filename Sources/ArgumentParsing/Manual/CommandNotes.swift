/// What manual pages tell about a command besides its declaration.
public struct CommandNotes: Hashable, Sendable {
  /// The statuses it ends with.
  public var exitStatuses: [Term]
  /// The environment variables that it heeds besides those of its flags.
  public var environment: [Term]
  /// The files that it reads or writes by itself.
  public var files: [Term]

  /// Makes notes.
  public init(exitStatuses: [Term] = [], environment: [Term] = [], files: [Term] = []) {
    self.exitStatuses = exitStatuses
    self.environment = environment
    self.files = files
  }
}
