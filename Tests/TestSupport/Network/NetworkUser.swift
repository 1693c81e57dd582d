/// The ids that a program runs with.
public struct NetworkUser: Hashable, Sendable {
  /// The user.
  public let user: UInt32
  /// The one group.
  public let group: UInt32

  /// Makes the ids.
  public init(user: UInt32, group: UInt32) {
    self.user = user
    self.group = group
  }

  /// An application.
  public static let application = NetworkUser(user: 1000, group: 1000)
  /// The proxy, as injected for REDIRECT.
  public static let proxy = NetworkUser(user: 1337, group: 1337)
  /// The proxy, as injected for TPROXY.
  public static let transparentProxy = NetworkUser(user: 0, group: 1337)
  /// Root.
  public static let root = NetworkUser(user: 0, group: 0)
}
