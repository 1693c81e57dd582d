/// Reasons for which no connection to the upstream came about, by what their text has in it.
///
/// Sources: BoringSSL's reason codes, Envoy `source/common/network/connection_impl.cc` (`delayed_connect_error`, with
/// the number of the error or its text).
struct TransportFailure: Hashable, Sendable {
  /// What the reason has in it, in capitals and with `_` for spaces.
  let sign: String
  let advice: LogAdvice

  /// Finds what explains a reason; nil for one that nothing here does.
  static func explaining(_ reason: String) -> TransportFailure? {
    let reason = reason.uppercased().replacing(" ", with: "_")
    return known.first { reason.contains($0.sign) }
  }

  private init(_ sign: String, _ advice: LogAdvice) {
    self.sign = sign
    self.advice = advice
  }

  /// Those that say most come first.
  static let known = [
    TransportFailure("WRONG_VERSION_NUMBER", plaintext),
    TransportFailure("HTTP_REQUEST", plaintext),
    TransportFailure("CERTIFICATE_HAS_EXPIRED", expired),
    TransportFailure("CERTIFICATE_EXPIRED", expired),
    TransportFailure("CERTIFICATE_VERIFY_FAILED", untrusted),
    TransportFailure("ALERT_UNKNOWN_CA", refusedCertificate),
    TransportFailure("ALERT_BAD_CERTIFICATE", refusedCertificate),
    TransportFailure("CERTIFICATE_REQUIRED", refusedCertificate),
    TransportFailure("HANDSHAKE_FAILURE", brokenOff),
    TransportFailure("PROTOCOL_VERSION", brokenOff),
    TransportFailure("CONNECT_ERROR:_111", refused),
    TransportFailure("CONNECTION_REFUSED", refused),
    TransportFailure("CONNECT_ERROR:_113", unreachable),
    TransportFailure("CONNECT_ERROR:_101", unreachable),
    TransportFailure("NO_ROUTE_TO_HOST", unreachable),
    TransportFailure("NETWORK_IS_UNREACHABLE", unreachable),
    TransportFailure("CONNECT_ERROR:_110", silent),
    TransportFailure("CONNECTION_TIMED_OUT", silent),
    TransportFailure("CONNECTION_TIMEOUT", silent),
    TransportFailure("TLS_ERROR", handshake),
    TransportFailure("TLS", handshake),
  ]

  private static let plaintext = LogAdvice(
    "the proxy spoke TLS, and the upstream answered in plain text",
    cause: "the DestinationRule asks for ISTIO_MUTUAL or SIMPLE, and the pod has no sidecar, or its PeerAuthentication "
      + "has this port in mode DISABLE",
    remedy: "inject the sidecar, or set the tls mode of the DestinationRule to DISABLE for this port",
    .service
  )
  private static let expired = LogAdvice(
    "a certificate has expired",
    cause: "the proxy or the server did not get a new certificate in time, or a clock is wrong",
    remedy: "see until when the certificates are valid; restart a proxy that istiod no longer reaches",
    .secrets
  )
  private static let untrusted = LogAdvice(
    "the upstream's certificate is not one that the proxy trusts for this host",
    cause: "the certificate is of another root or trust domain, or its name is none of the subjectAltNames expected; a "
      + "DestinationRule with mode SIMPLE lacks the caCertificates",
    remedy: "compare the identities and roots of both ends",
    .secrets
  )
  private static let refusedCertificate = LogAdvice(
    "the upstream does not take the proxy's certificate, or was sent none",
    cause: "the server wants mutual TLS with certificates of its own root, and the DestinationRule's mode is SIMPLE or "
      + "names other ones",
    remedy: "set mode MUTUAL with the client's certificate, or ISTIO_MUTUAL within the mesh",
    .secrets
  )
  private static let brokenOff = LogAdvice(
    "the upstream broke the TLS handshake off",
    cause:
      "it wants a certificate of its clients (mutual TLS) and got none, knows no certificate for the server name, or "
      + "takes other versions of TLS",
    remedy:
      "set mode ISTIO_MUTUAL or MUTUAL in the DestinationRule, and see that its sni is a name that the server has",
    .service
  )
  private static let refused = LogAdvice(
    "the endpoint refused the connection: nothing listens on that port",
    cause: "the application listens on another port, on 127.0.0.1 alone, or not yet or no longer",
    remedy: "compare the service's target port with the port on which the application listens",
    .service
  )
  private static let unreachable = LogAdvice(
    "there is no way to the endpoint's address",
    cause: "the pod is gone and its endpoint is not yet, or the network or node does not lead there",
    remedy: "see whether the address still belongs to a pod; a network policy or a route may be missing",
    .endpoints
  )
  private static let silent = LogAdvice(
    "the endpoint did not answer the attempt to connect in time",
    cause: "a network policy or firewall drops the packets, or the node is overloaded or gone",
    remedy: "look for a NetworkPolicy between both pods, and whether the endpoint's node is well",
    .endpoints
  )
  private static let handshake = LogAdvice(
    "the TLS handshake with the upstream failed",
    cause: "both ends differ on whether and how TLS is to be spoken: DestinationRule here, PeerAuthentication there",
    remedy: "compare the tls mode of the DestinationRule with the mode of the PeerAuthentication",
    .service
  )
}
