/// Environment variables: those of the process, or a dictionary.
public struct Environment: Sendable {
  private enum Source: Sendable {
    case process
    case values([String: String])
  }

  private let source: Source

  /// The variables of the process, each read when asked for.
  ///
  /// A lookup costs less than the dictionary of them all, which most commands would make for two names.
  public static let live = Environment(source: .process)

  private init(source: Source) { self.source = source }

  /// Makes an environment of given variables.
  public init(_ values: [String: String] = [:]) { self.init(source: .values(values)) }

  /// The value of a variable; nil if it is not set.
  public subscript(name: String) -> String? {
    switch source {
    case .process: ProcessHost.environmentVariable(name)
    case .values(let values): values[name]
    }
  }

  /// The value of a variable that is set and not empty.
  ///
  /// XDG, NO_COLOR and most conventions take an empty variable for one that is not set.
  public func nonEmpty(_ name: String) -> String? {
    guard let value = self[name], !value.isEmpty else { return nil }
    return value
  }

  /// The user and the machine, `jane@laptop`, for notes of who did something; nothing vouches for them.
  public var userAtHost: String {
    let user = nonEmpty("USER") ?? nonEmpty("LOGNAME") ?? "unknown"
    let host =
      switch source {
      case .process: ProcessHost.hostName
      case .values: nonEmpty("HOSTNAME")
      }
    return host.map { "\(user)@\($0)" } ?? user
  }

  /// The value of a variable that is the size of a terminal: a number above zero of 16 bits (ioctl_tty(2), `winsize`).
  func terminalExtent(_ name: String) -> Int? {
    self[name].flatMap { UInt16($0) }.flatMap { $0 > 0 ? Int($0) : nil }
  }
}
