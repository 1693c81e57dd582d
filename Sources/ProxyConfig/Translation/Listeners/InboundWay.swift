/// One way that connections come in to a workload: the layer, whether in mutual TLS, and what tells it from the others.
///
/// Source: Istio `pilot/pkg/networking/core/filterchain_options.go`.
struct InboundWay {
  /// What is spoken inside of the connection.
  enum Layer {
    case http
    case tcp
  }

  let layer: Layer
  let match: FilterChain.Match
  let isMutual: Bool

  /// The protocols of Istio's own side of mutual TLS.
  ///
  /// Source: Istio `pilot/pkg/networking/core/listener.go`, `mtlsHTTPALPNs`, `mtlsTCPWithMxcALPNs` and
  /// `allIstioMtlsALPNs`.
  private static let mutualHTTP = ["istio-http/1.0", "istio-http/1.1", "istio-h2"]
  private static let mutualTCP = ["istio-peer-exchange", "istio"]
  static let anyMutual = ["istio", "istio-peer-exchange"] + mutualHTTP

  /// The ways for a port at which something is known, or nothing, to be spoken.
  static func ways(_ kind: PortProtocol, _ mode: PeerAuthenticationRule.Mode) -> [InboundWay] {
    if kind.isHTTP { return http(mode) }
    return kind == .detected ? detected(mode) : tcp(mode)
  }

  private static func http(_ mode: PeerAuthenticationRule.Mode) -> [InboundWay] {
    switch mode {
    case .strict: [mutual(.http)]
    case .permissive: [mutual(.http, anyMutual), plain(.http)]
    case .disable: [plain(.http)]
    }
  }

  private static func tcp(_ mode: PeerAuthenticationRule.Mode) -> [InboundWay] {
    switch mode {
    case .strict: [mutual(.tcp)]
    case .permissive: [mutual(.tcp, anyMutual), plain(.tcp), foreignTLS]
    case .disable: [plain(.tcp)]
    }
  }

  private static func detected(_ mode: PeerAuthenticationRule.Mode) -> [InboundWay] {
    let plainHTTP = plain(.http, ListenerDrafts.plainHTTP)
    return switch mode {
    case .strict: [mutual(.http, mutualHTTP), mutual(.tcp)]
    case .permissive: [mutual(.http, mutualHTTP), plainHTTP, mutual(.tcp, mutualTCP), plain(.tcp), foreignTLS]
    case .disable: [plainHTTP, plain(.tcp)]
    }
  }

  private static func mutual(_ layer: Layer, _ protocols: [String] = []) -> InboundWay {
    InboundWay(layer: layer, match: FilterChain.Match(transport: "tls", protocols: protocols), isMutual: true)
  }

  private static func plain(_ layer: Layer, _ protocols: [String] = []) -> InboundWay {
    InboundWay(layer: layer, match: FilterChain.Match(transport: "raw_buffer", protocols: protocols), isMutual: false)
  }

  /// TLS between the client and the workload itself.
  private static let foreignTLS = InboundWay(
    layer: .tcp,
    match: FilterChain.Match(transport: "tls"),
    isMutual: false
  )
}
