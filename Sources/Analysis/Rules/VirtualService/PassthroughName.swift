/// Names that the control plane makes for a gateway that passes TLS on.
enum PassthroughName {
  /// Whether a text is a name that the control plane makes for a gateway that passes TLS on:
  /// `outbound_.80_.v1_.reviews.default.svc.cluster.local`.
  static func matches(_ text: String) -> Bool {
    let parts = text.split(separator: "_", omittingEmptySubsequences: false)
    guard parts.count >= 4, parts[0] == "outbound" else { return false }
    return parts[1].utf8.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      && parts[3].utf8.contains { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
  }
}
