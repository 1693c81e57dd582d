import HTTP
import YAML

/// How an object is deleted.
public struct DeleteOptions: Sendable, Hashable {
  /// What becomes of the objects that it owns.
  public enum Propagation: String, Sendable, Hashable {
    /// They go after it.
    case background = "Background"
    /// They go before it.
    case foreground = "Foreground"
    /// They stay.
    case orphan = "Orphan"
  }

  /// What becomes of what it owns; nil leaves it to the kind.
  public var propagation: Propagation?
  /// The object must still be this one.
  public var uid: String?
  /// The object must still be in this state.
  public var resourceVersion: String?
  /// Whether nothing is kept.
  public var isDryRun: Bool

  /// Describes it; without arguments whatever is there goes.
  public init(
    propagation: Propagation? = nil,
    uid: String? = nil,
    resourceVersion: String? = nil,
    isDryRun: Bool = false
  ) {
    self.propagation = propagation
    self.uid = uid
    self.resourceVersion = resourceVersion
    self.isDryRun = isDryRun
  }

  var parameters: [HTTPURL.Parameter] { isDryRun ? [.init("dryRun", "All")] : [] }

  /// The `DeleteOptions` of the API; nil when there is nothing to say.
  var body: Value? {
    var preconditions: [Value.Entry] = []
    if let uid { preconditions.append(.init("uid", .string(uid))) }
    if let resourceVersion { preconditions.append(.init("resourceVersion", .string(resourceVersion))) }
    guard propagation != nil || !preconditions.isEmpty else { return nil }
    var entries: [Value.Entry] = [.init("apiVersion", "v1"), .init("kind", "DeleteOptions")]
    if let propagation { entries.append(.init("propagationPolicy", .string(propagation.rawValue))) }
    if !preconditions.isEmpty { entries.append(.init("preconditions", .mapping(preconditions))) }
    return .mapping(entries)
  }
}
