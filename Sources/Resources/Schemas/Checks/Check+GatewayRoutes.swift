import YAML

// The CEL rules that the routes of the Gateway API share.
extension Check {
  static let parentSections = Check(
    "parentSections",
    "each of several references to one parent must have a sectionName, or none may"
  ) { parents in
    var hasSection: [String: Bool] = [:]
    return parents.items.lazy.map(\.resolved).first { parent in
      let section = !parent.memberText("sectionName").isEmpty
      guard let other = hasSection.updateValue(section, forKey: parentName(parent)) else { return false }
      return other != section
    }
  }

  static let distinctParents = Check(
    "distinctParents",
    "several references to one parent must differ in sectionName"
  ) { parents in
    var seen: Set<String> = []
    return parents.items.lazy.map(\.resolved).first { parent in
      !seen.insert("\(parentName(parent))\n\(parent.memberText("sectionName"))").inserted
    }
  }

  /// The group and kind have defaults; the parts of a name cannot hold line breaks.
  private static func parentName(_ parent: Node) -> String {
    let group = parent.member("group")?.text ?? "gateway.networking.k8s.io"
    let kind = parent.member("kind")?.text ?? "Gateway"
    return [group, kind, parent.memberText("name"), parent.memberText("namespace")].joined(separator: "\n")
  }

  static let matchCount = Check("matchCount", "a route can have at most 128 matches in all its rules") { rules in
    rules.items.reduce(0) { $0 + ($1.resolved.member("matches")?.count ?? 0) } <= 128
  }

  static let servicePort = Check("servicePort", "a reference to a Service must have a port") { backend in
    let isCore = backend.memberText("group").isEmpty
    let isService = backend.member("kind").map { $0.text == "Service" } ?? true
    return !(isCore && isService) || backend.has("port")
  }

  static let fraction = Check("fraction", "the numerator must not be greater than the denominator") { fraction in
    (fraction.member("numerator")?.integer ?? 0) <= (fraction.member("denominator")?.integer ?? 100)
  }

  static let grpcMethodParts = Check("grpcMethodParts", "service or method must be set") { match in
    match.has("service") || match.has("method")
  }

  static let grpcService = Check(
    "grpcService",
    "the service must be words of letters, digits and '_' with dots between them"
  ) { match in
    guard isExact(match), let service = match.member("service") else { return nil }
    let bytes = service.textBytes
    let words = (bytes.first == UInt8(ascii: ".") ? bytes.dropFirst() : bytes)
      .split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return words.allSatisfy(isWord) ? nil : service
  }

  static let grpcMethod = Check("grpcMethod", "the method must be letters, digits and '_', no digit first") { match in
    guard isExact(match), let method = match.member("method") else { return nil }
    return isWord(method.textBytes) ? nil : method
  }

  private static func isExact(_ match: Node) -> Bool { ["", "Exact"].contains(match.memberText("type")) }

  private static func isWord(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, !ByteClass.digit.contains(first) else { return false }
    return bytes.allSatisfy(ByteClass("_", "az", "AZ", "09").contains)
  }

  static let hostsWithoutAddresses = Check("hostsWithoutAddresses", "a host name cannot be an IP address") { hosts in
    hosts.items.first { IPAddressText.isAddress($0.text) }
  }

  static let backendTimeout = Check(
    "backendTimeout",
    "the backendRequest timeout cannot be longer than the request timeout"
  ) { timeouts in
    guard let request = timeouts.member("request"), let backend = timeouts.member("backendRequest"),
      let whole = DurationText.nanoseconds(request.textBytes), let part = DurationText.nanoseconds(backend.textBytes)
    else { return nil }
    return whole != 0 && part > whole ? backend : nil
  }
}
