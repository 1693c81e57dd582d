/// The domains of a virtual host in a few words, as istioctl writes them (`describeRouteDomains`).
public enum DomainSummary {
  /// One domain as it is; of several those without a port, each host once, and the number of those beyond two.
  public static func text(_ domains: [String]) -> String {
    guard domains.count > 1 else { return domains.first ?? "" }
    let bare = domains.filter { domain in
      let colons = domain.utf8.count { $0 == UInt8(ascii: ":") }
      // An IPv6 address has colons of its own, and none behind its bracket.
      return colons == 0 || colons > 2 && domain.hasSuffix("]")
    }
    let shown = withoutLongForms(bare)
    guard shown.count > 2 else { return shown.joined(separator: ", ") }
    return "\(shown[0]), \(shown[1]) + \(shown.count - 2) more..."
  }

  /// Leaves out the long forms of a host of which a shorter one is there.
  private static func withoutLongForms(_ domains: [String]) -> [String] {
    let known = Set(domains)
    return domains.filter { domain in
      ![".svc.cluster.local", ".svc"].contains { suffix in
        domain.hasSuffix(suffix) && known.contains(String(domain.dropLast(suffix.count)))
      }
    }
  }
}
