import Output

/// How connections to a cluster are encrypted.
struct UpstreamTLS: Hashable {
  /// The name of the secret with the client's certificate; nil for none.
  var certificate: String?
  /// The name of the secret with the authorities that are trusted; nil to trust any certificate.
  var authorities: String?
  /// The names of which the server's certificate must have one.
  var names: [String] = []
  var serverName = ""
  var protocols: [String] = []

  var socket: JSONValue {
    let validation = authorities.map { SecretReference($0).json }
    let checks: JSONValue? = validation.map { reference in
      .message([
        "default_validation_context": .message(["match_subject_alt_names": matchers]),
        "validation_context_sds_secret_config": reference,
      ])
    }
    return .named(
      "envoy.transport_sockets.tls",
      .upstreamTLS,
      [
        "common_tls_context": .message([
          "tls_params": [
            "tls_minimum_protocol_version": "TLSv1_2", "tls_maximum_protocol_version": "TLSv1_3",
          ],
          "alpn_protocols": .texts(protocols),
          "tls_certificate_sds_secret_configs": certificate.map { [SecretReference($0).json] },
          "combined_validation_context": checks,
        ]),
        "sni": .text(serverName),
      ]
    )
  }

  private var matchers: JSONValue? { .list(names.map { ["exact": .string($0)] }) }
}
