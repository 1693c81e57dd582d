import Output

/// Whether connections to a cluster are encrypted.
enum UpstreamSecurity: Hashable {
  /// They are not.
  case plain
  /// They always are.
  case encrypted(UpstreamTLS)
  /// They are where the endpoint's labels say that it speaks mutual TLS.
  case mutualWhereSpoken(UpstreamTLS)

  static let rawBuffer = JSONValue.named("envoy.transport_sockets.raw_buffer", .rawBuffer)

  var socket: JSONValue? {
    guard case .encrypted(let settings) = self else { return nil }
    return settings.socket
  }

  var matches: JSONValue? {
    guard case .mutualWhereSpoken(let settings) = self else { return nil }
    return [
      ["name": "tlsMode-istio", "match": ["tlsMode": "istio"], "transport_socket": settings.socket],
      ["name": "tlsMode-disabled", "match": [:], "transport_socket": Self.rawBuffer],
    ]
  }
}
