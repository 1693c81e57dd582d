import ProxyConfig

/// What a client does with its connections, and what the workload at the other end wants.
struct EncryptionAgreement {
  let client: Cluster.Encryption
  let server: PeerAuthenticationRule.Mode

  /// Whether the two cannot talk, or whether that hangs on which pods have proxies.
  var isTrouble: Bool {
    switch (client, server) {
    case (.plain, .strict), (.mutual, .disable), (.other, .strict): true
    default: false
    }
  }

  /// What comes of it.
  var text: String {
    switch (client, server) {
    case (.plain, .strict): "refused: clients send plain text, and STRICT takes mutual TLS alone"
    case (.other, .strict): "refused: clients send TLS of another kind, and STRICT takes mutual TLS alone"
    case (.mutual, .disable): "broken: clients send mutual TLS, and DISABLE takes plain text alone"
    case (_, .disable), (.plain, _): "plain text (\(server.rawValue))"
    case (.other, .permissive): "TLS as the DestinationRule says (PERMISSIVE)"
    case (.mutual, _), (.mutualWhereSpoken, .strict): "mutual TLS (\(server.rawValue))"
    case (.mutualWhereSpoken, .permissive): "mutual TLS where the pod has a proxy, else plain text (PERMISSIVE)"
    }
  }
}
