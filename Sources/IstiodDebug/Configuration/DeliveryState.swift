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
  /// The proxy does not ask for it.
  case ignored

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

  /// Reads the state of an `envoy.service.status.v3.ClientConfig`; what is not known counts as what nobody asks for.
  init(configStatus: String, error: String) {
    switch configStatus {
    case "SYNCED": self = .synced
    case "NOT_SENT": self = .unsent
    case "STALE": self = .stale
    case "ERROR": self = .rejected(error)
    default: self = .ignored
    }
  }

  /// Whether the proxy has all that istiod has for it.
  public var isCurrent: Bool { self == .synced || self == .unsent || self == .ignored }

  /// What istioctl's table calls it.
  public var title: String {
    switch self {
    case .synced: "SYNCED"
    case .unsent: "NOT SENT"
    case .stale, .unacknowledged: "STALE"
    case .rejected: "ERROR"
    case .ignored: "IGNORED"
    }
  }

  /// What people call it, with the words of a proxy that refused: `never acknowledged`.
  public var remark: String {
    switch self {
    case .synced: "synced"
    case .unsent: "not sent"
    case .stale: "stale"
    case .unacknowledged: "never acknowledged"
    case .rejected(let error): error.isEmpty ? "rejected" : "rejected: \(error)"
    case .ignored: "ignored"
    }
  }

  /// Its name in an `envoy.service.status.v3.ClientConfig`.
  var configStatus: String {
    switch self {
    case .synced: "SYNCED"
    case .unsent: "NOT_SENT"
    case .stale, .unacknowledged: "STALE"
    case .rejected: "ERROR"
    case .ignored: "UNKNOWN"
    }
  }
}
