import Output

/// When and how often a request is tried again.
public struct RetryPolicy: Hashable, Sendable {
  /// The conditions, separated by commas.
  public var retryOn: String
  /// How often beyond the first try.
  public var attempts: Int64
  /// The answers that count as failed beside those of `retryOn`.
  public var statusCodes: [Int] = []
  /// How long each try may take; nil for as long as the whole.
  public var perTryTimeout: ProtoDuration?
  /// How long to wait before the first retry; nil for Envoy's own.
  public var backOff: ProtoDuration?
  /// Whether endpoints that have failed already are left out.
  public var avoidsPreviousHosts: Bool
  /// Whether a retry goes to another locality.
  public var avoidsPreviousPriorities = false

  /// How often Envoy looks for an endpoint that it has not tried.
  static let hostSelectionAttempts: Int64 = 5

  /// What Istio does when nothing is said.
  ///
  /// Source: Istio `pilot/pkg/networking/core/route/retry/retry.go`, `DefaultPolicy`.
  static func istio(avoidsPreviousHosts: Bool) -> RetryPolicy {
    RetryPolicy(
      retryOn: "connect-failure,refused-stream,unavailable,cancelled,retriable-status-codes",
      attempts: 2,
      avoidsPreviousHosts: avoidsPreviousHosts
    )
  }

  var json: JSONValue {
    .message([
      "retry_on": .text(retryOn),
      "num_retries": .integer(attempts),
      "per_try_timeout": perTryTimeout.map { .duration($0) },
      "retry_priority": avoidsPreviousPriorities
        ? .named("envoy.retry_priorities.previous_priorities", .previousPriorities, ["update_frequency": 2]) : nil,
      "retry_host_predicate": avoidsPreviousHosts
        ? [.named("envoy.retry_host_predicates.previous_hosts", .previousHosts)] : nil,
      "host_selection_retry_max_attempts": avoidsPreviousHosts ? .integer(Self.hostSelectionAttempts) : nil,
      "retriable_status_codes": .list(statusCodes.map { .integer(Int64($0)) }),
      "retry_back_off": backOff.map { ["base_interval": .duration($0)] },
    ])
  }
}
