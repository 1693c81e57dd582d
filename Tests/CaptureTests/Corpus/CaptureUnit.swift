import YAML

@testable import Capture

/// A rule of upstream that is held one by one.
enum CaptureUnit: String {
  case ownerGroups = "validateOwnerGroups"
  case loopback = "validateIPv4LoopbackCidr"
  case backend = "validateIptablesBinary"
  case detection = "detectIPv6"
  case families = "separateV4V6"

  func passes(_ input: Value, _ want: Value) -> Bool {
    switch self {
    case .ownerGroups, .loopback:
      return fails([], environment: input.texts) == (want["error"] == true)
    case .backend:
      let text = input["force-iptables-binary"]?.string ?? ""
      return fails(["--force-iptables-binary", text], environment: [:]) == (want["error"] == true)
    case .detection:
      let addresses = (input["addresses"]?.strings ?? []).compactMap { try? IPAddress($0) }
      let found = CaptureHost.usesIPv6(addresses: addresses, isDualStack: input["dualStack"] == true)
      return found == (want["EnableIPv6"] == true)
    case .families:
      return separates(input["cidrs"]?.string ?? "", want)
    }
  }

  private func fails(_ arguments: [String], environment: [String: String]) -> Bool {
    (try? CaptureOptions(arguments: arguments, environment: environment)) == nil
  }

  private func separates(_ text: String, _ want: Value) -> Bool {
    guard let options = try? CaptureOptions(arguments: ["-i", text]) else { return want["error"] == true }
    switch options.outboundRanges {
    case .all:
      return [want["v4"], want["v6"]].allSatisfy { $0?["cidrs"]?.strings ?? [] == [] }
    case .only(let ranges):
      func texts(_ family: IPFamily) -> [String] { ranges.filter { $0.family == family }.map(\.description) }
      return texts(.ipv4) == want["v4"]?["cidrs"]?.strings && texts(.ipv6) == want["v6"]?["cidrs"]?.strings
    }
  }
}

extension Value {
  /// The texts of a mapping by their keys.
  var texts: [String: String] {
    guard case .mapping(let entries) = self else { return [:] }
    return Dictionary(
      entries.compactMap { entry in entry.value.string.map { (entry.key, $0) } },
      uniquingKeysWith: { _, last in last }
    )
  }
}
