/// The kernel interface that iptables programs speak (`--force-iptables-binary`).
public enum IptablesBackend: String, Sendable, Hashable, CaseIterable {
  /// The interface of old: `iptables-legacy`.
  case legacy
  /// nftables underneath: `iptables-nft`.
  case nft

  /// Reads a backend.
  public init(_ text: some StringProtocol) throws(CaptureValueProblem) {
    guard let backend = Self(rawValue: String(text)) else { throw .backend(String(text)) }
    self = backend
  }
}
