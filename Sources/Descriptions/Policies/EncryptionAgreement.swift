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
    case (.plain, .strict): "refused: plain text is sent, and STRICT takes mutual TLS"
    case (.other, .strict): "refused: other TLS is sent, and STRICT takes mutual TLS"
    case (.mutual, .disable): "broken: mutual TLS is sent, and DISABLE takes plain text"
    case (_, .disable), (.plain, _): "plain text (\(server.rawValue))"
    case (.other, .permissive): "TLS as the DestinationRule says (PERMISSIVE)"
    case (.mutual, _), (.mutualWhereSpoken, .strict): "mutual TLS (\(server.rawValue))"
    case (.mutualWhereSpoken, .permissive): "mutual TLS with pods that have a proxy (PERMISSIVE)"
    }
  }
}
