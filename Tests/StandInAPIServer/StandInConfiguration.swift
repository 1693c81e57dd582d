import Foundation
import YAML

/// How a stand-in API server behaves.
public struct StandInConfiguration: Sendable {
  /// Who each bearer token belongs to; any other token is 401.
  public var tokens: [String: StandInUser] = [:]
  /// Who requests without credentials come from; nil makes them anonymous, who may do nothing.
  public var userWithoutCredentials: StandInUser? = .administrator
  /// What users may do; who asks and what for comes in, whether it is allowed comes out.
  public var authorize: @Sendable (AccessRequest) -> Bool = { _ in true }
  /// Why a written object is refused, as a validating webhook would; nil lets it pass.
  public var admit: @Sendable (Value) -> String? = { _ in nil }
  /// Groups that are not served, such as `gateway.networking.k8s.io`.
  public var absentGroups: Set<String> = []
  /// Whether what a CustomResourceDefinition defines is served as soon as it is written; otherwise when
  /// `ObjectStore.establishDefinitions` says so.
  public var establishesDefinitions = true
  /// Whether the server can begin a watch with a list and ends it with a bookmark, as one with etcd does.
  public var hasWatchCache = true
  /// The resourceVersion before the first write.
  public var firstRevision = 1_000
  /// The time of creation timestamps, ages and `sinceSeconds`.
  public var clock: @Sendable () -> Date = { Date() }

  /// A server on which everybody may do everything.
  public init() {}
}
