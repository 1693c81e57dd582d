import HTTP

/// How a watch is made.
public struct WatchOptions: Sendable, Hashable {
  /// The state to begin behind; empty for whatever is newest.
  public var resourceVersion: String
  /// Whether the server tells how far it has come when nothing happens.
  public var hasBookmarks: Bool
  /// Whether everything that is there is told first, as added, with a bookmark behind it (servers from 1.34 on).
  public var hasInitialEvents: Bool
  /// The seconds after which the server ends one answer, so that the watch asks anew; nil for five to ten minutes,
  /// so that not all come at once.
  public var seconds: Int?

  /// Describes a watch.
  public init(
    resourceVersion: String = "",
    hasBookmarks: Bool = true,
    hasInitialEvents: Bool = false,
    seconds: Int? = nil
  ) {
    self.resourceVersion = resourceVersion
    self.hasBookmarks = hasBookmarks
    self.hasInitialEvents = hasInitialEvents
    self.seconds = seconds
  }

  func parameters(from version: String, seconds: Int) -> [HTTPURL.Parameter] {
    var parameters: [HTTPURL.Parameter] = [.init("watch", "1")]
    if hasBookmarks { parameters.append(.init("allowWatchBookmarks", "true")) }
    if hasInitialEvents, version.isEmpty {
      parameters += [.init("sendInitialEvents", "true"), .init("resourceVersionMatch", "NotOlderThan")]
    }
    parameters.append(.init("timeoutSeconds", String(seconds)))
    if !version.isEmpty { parameters.append(.init("resourceVersion", version)) }
    return parameters
  }
}
