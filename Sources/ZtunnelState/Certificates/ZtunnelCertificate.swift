public import YAML

/// The certificates that a ztunnel has for an identity, or why it has none.
public struct ZtunnelCertificate: Sendable {
  /// One certificate of a chain.
  public struct Link: Hashable, Sendable {
    /// The serial number in decimal digits.
    public let serialNumber: String
    /// From when on it is valid, as RFC 3339 writes times.
    public let validFrom: String
    /// Until when it is valid, as RFC 3339 writes times.
    public let expirationTime: String

    init(_ node: Node) {
      serialNumber = node.text("serialNumber")
      validFrom = node.text("validFrom")
      expirationTime = node.text("expirationTime")
    }
  }

  /// The identity: `spiffe://cluster.local/ns/default/sa/reviews`.
  public let identity: String
  /// How far it has come: `Available`, `Initializing`, `Unavailable: …`.
  public let state: String
  /// The certificates from the identity's own on; in older versions the root is the last of them.
  public let chain: [Link]
  /// The roots that are trusted, where they stand apart.
  public let roots: [Link]
  /// All that is said of it.
  public let node: Node

  init(_ node: Node) {
    self.node = node
    identity = node.text("identity")
    let state = node.member("state")
    self.state = state?.resolved.kind == .mapping ? state?.pairs.map(\.key.text).first ?? "" : state?.text ?? ""
    chain = node.elements("certChain").map(Link.init)
    roots = node.elements("rootCert").map(Link.init) + node.elements("rootCerts").map(Link.init)
  }
}
