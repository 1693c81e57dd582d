import YAML

// The CEL rules of the Gateway API's Gateway.
extension Check {
  static let uniqueAddresses = Check("uniqueAddresses", "an address can be written only once") { addresses in
    var seen: Set<String> = []
    return addresses.items.lazy.map(\.resolved).first { address in
      guard let value = address.member("value") else { return false }
      let type = address.memberText("type")
      return !seen.insert("\(type.isEmpty ? "IPAddress" : type)\n\(value.text)").inserted
    }
  }

  static let addressValue = Check("addressValue", "the value must be an IP address or a host name, as its type says") {
    address in
    guard let value = address.member("value") else { return nil }
    switch address.memberText("type") {
    case "", "IPAddress": return IPAddressText.isAddress(value.text) ? nil : value
    case "Hostname": return TextForm.wildcardHost.matches(value.textBytes) ? nil : value
    default: return nil
    }
  }

  static let plainListeners = Check("plainListeners", "listeners of the protocols HTTP, TCP and UDP cannot have tls") {
    firstListener($0) { ["HTTP", "TCP", "UDP"].contains($0.memberText("protocol")) ? $0.member("tls") : nil }
  }

  static let terminatingListeners = Check("terminatingListeners", "the TLS mode must be Terminate for HTTPS") {
    firstListener($0) { listener in
      guard listener.memberText("protocol") == "HTTPS", let mode = listener.member("tls")?.member("mode") else {
        return nil
      }
      return ["", "Terminate"].contains(mode.text) ? nil : mode
    }
  }

  /// The mode has a default, so that only `tls` itself can be missing.
  static let tlsListenerModes = Check("tlsListenerModes", "listeners of the protocol TLS must have tls") {
    firstListener($0) { $0.memberText("protocol") == "TLS" && !$0.has("tls") ? $0 : nil }
  }

  static let listenersWithoutHosts = Check(
    "listenersWithoutHosts",
    "listeners of the protocols TCP and UDP cannot have a hostname"
  ) {
    firstListener($0) { listener in
      guard ["TCP", "UDP"].contains(listener.memberText("protocol")) else { return nil }
      return listener.memberText("hostname").isEmpty ? nil : listener.member("hostname")
    }
  }

  static let distinctListeners = Check(
    "distinctListeners",
    "two listeners must differ in port, protocol or hostname"
  ) { listeners in
    var seen: Set<String> = []
    return firstListener(listeners) { listener in
      let parts = [listener.memberText("port"), listener.memberText("protocol"), listener.memberText("hostname")]
      return seen.insert(parts.joined(separator: "\n")).inserted ? nil : listener
    }
  }

  static let listenerCertificates = Check(
    "listenerCertificates",
    "certificateRefs or options must be set when the mode is Terminate"
  ) { tls in
    guard ["", "Terminate"].contains(tls.memberText("mode")) else { return true }
    return (tls.member("certificateRefs")?.count ?? 0) > 0 || (tls.member("options")?.count ?? 0) > 0
  }

  private static func firstListener(_ listeners: Node, where violation: (Node) -> Node?) -> Node? {
    for listener in listeners.items {
      if let node = violation(listener.resolved) { return node }
    }
    return nil
  }
}
