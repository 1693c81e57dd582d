/// What became of the configuration that istiod last sent to a proxy.
public enum DeliveryState: Hashable, Sendable {
  /// The proxy has it.
  case synced
  /// There was nothing to send.
  case unsent
  /// The proxy has an older one, and has not answered yet.
  case stale
  /// The proxy has never answered.
  case unacknowledged
  /// The proxy refused it, in its words.
  case rejected(String)

  /// Compares the nonces of what was sent and of what was answered (istio `istioctl/pkg/writer/pilot/status.go`).
  init(sent: String, acknowledged: String, error: String) {
    if !error.isEmpty {
      self = .rejected(error)
    } else if sent.isEmpty {
      self = .unsent
    } else if sent == acknowledged {
      self = .synced
    } else {
      self = acknowledged.isEmpty ? .unacknowledged : .stale
    }
  }

  /// Whether the proxy has all that istiod has for it.
  public var isCurrent: Bool { self == .synced || self == .unsent }
}
