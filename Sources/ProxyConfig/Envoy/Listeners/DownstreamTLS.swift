import Output

/// How the client's side of a connection is encrypted.
struct DownstreamTLS: Hashable {
  /// The name of the secret with the server's certificate.
  var certificate: String
  /// The name of the secret with the authorities whose clients are let in; nil to let in clients without a certificate.
  var authorities: String?
  /// The names of which the client's certificate must have one.
  var names: [StringMatcher] = []
  var requiresCertificate = false
  var protocols: [String] = ["h2", "http/1.1"]
  var minimumVersion = "TLSv1_2"
  var maximumVersion: String?
  var ciphers: [String] = []

  /// What is agreed upon where other proxies of the mesh connect and TCP is passed on.
  static let peerProtocols = ["istio-peer-exchange", "h2", "http/1.1"]

  /// The ciphers of connections between proxies of a mesh.
  ///
  /// Source: Istio `pilot/pkg/security/authn/utils/utils.go`, `SupportedCiphers`.
  static let peerCiphers = [
    "ECDHE-ECDSA-AES256-GCM-SHA384", "ECDHE-RSA-AES256-GCM-SHA384", "ECDHE-ECDSA-AES128-GCM-SHA256",
    "ECDHE-RSA-AES128-GCM-SHA256", "AES256-GCM-SHA384", "AES128-GCM-SHA256",
  ]

  var socket: JSONValue {
    .named(
      "envoy.transport_sockets.tls",
      .downstreamTLS,
      [
        "common_tls_context": .message([
          "tls_params": .message([
            "tls_minimum_protocol_version": .string(minimumVersion),
            "tls_maximum_protocol_version": maximumVersion.map { .string($0) },
            "cipher_suites": .texts(ciphers),
          ]),
          "alpn_protocols": .texts(protocols),
          "tls_certificate_sds_secret_configs": [SecretReference(certificate).json],
          "combined_validation_context": authorities.map { name in
            [
              "default_validation_context": .message([
                "match_subject_alt_names": .list(self.names.map(\.json))
              ]),
              "validation_context_sds_secret_config": SecretReference(name).json,
            ]
          },
        ]),
        "require_client_certificate": .bool(requiresCertificate),
      ]
    )
  }
}
