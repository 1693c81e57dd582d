extension Address {
  /// Whether what is sent there stays on this machine, as far as the address itself tells: of names only `localhost`
  /// does (RFC 6761 §6.3).
  public var isOnThisMachine: Bool {
    switch self {
    case .pipe, .internalListener: return true
    case .socket(let host, _):
      if host == "::1" || host.lowercased() == "localhost" { return true }
      // 127.0.0.0/8 (RFC 1122 §3.2.1.3).
      let parts = host.split(separator: ".", omittingEmptySubsequences: false)
      return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }
  }

  /// The address as people write it.
  public var text: String {
    switch self {
    case .socket(let host, let port): host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
    case .pipe(let path): "unix:\(path)"
    case .internalListener(let name, _): name
    }
  }
}
