/// Reads `/clusters` as text: `outbound|80||a.example::10.0.0.1:80::cx_active::1`.
enum HostText {
  /// The hosts, in the order of their first lines. Lines about clusters alone are passed over.
  static func hosts(in bytes: [UInt8]) -> [HostState] {
    var hosts: [HostState] = []
    var places: [Key: Int] = [:]
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let (name, address, field, value) = parts(of: line), let host = NetworkAddress(text: address) else {
        continue
      }
      let key = Key(cluster: name, address: address)
      let place = places[key] ?? hosts.count
      if place == hosts.count {
        hosts.append(HostState(cluster: name))
        hosts[place].address = host
        places[key] = place
      }
      hosts[place].take(field, value)
    }
    return hosts
  }

  private struct Key: Hashable {
    let cluster: String
    let address: String
  }

  /// An address may have two colons itself, a name of a cluster has not: it ends at the first, field and value begin
  /// behind the last.
  private static func parts(of line: ArraySlice<UInt8>) -> (String, String, String, String)? {
    guard let first = line.indices.first(where: { isMark($0, line) }),
      let last = line.indices.last(where: { isMark($0, line) }),
      let middle = line[..<last].indices.last(where: { isMark($0, line[..<last]) }), first < middle
    else { return nil }
    let text = { (range: Range<Int>) in String(decoding: line[range], as: UTF8.self) }
    return (
      text(line.startIndex..<first), text(first + 2..<middle), text(middle + 2..<last), text(last + 2..<line.endIndex)
    )
  }

  private static func isMark(_ place: Int, _ line: ArraySlice<UInt8>) -> Bool {
    place + 1 < line.endIndex && line[place] == UInt8(ascii: ":") && line[place + 1] == UInt8(ascii: ":")
  }
}

extension NetworkAddress {
  /// Reads `10.0.0.1:80`, `[::1]:80`, a path, or `envoy://name/id`; nil for `default_priority` and its like.
  fileprivate init?(text: String) {
    if text.hasPrefix("/") || text.hasPrefix("@") {
      self = .pipe(path: text)
      return
    }
    if text.hasPrefix("envoy://") {
      let parts = text.dropFirst(8).split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
      self = .listener(name: String(parts.first ?? ""), endpoint: parts.count > 1 ? String(parts[1]) : "")
      return
    }
    guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]) else { return nil }
    let host = text[..<colon]
    let isBracketed = host.hasPrefix("[") && host.hasSuffix("]")
    self = .socket(host: String(isBracketed ? host.dropFirst().dropLast() : host), port: port)
  }
}

extension HostState {
  fileprivate mutating func take(_ field: String, _ value: String) {
    switch field {
    case "health_flags": takeFlags(value)
    case "weight": weight = Int(value)
    case "priority": priority = Int(value) ?? 0
    case "region": locality = value
    case "zone" where !value.isEmpty: locality += "/" + value
    case "sub_zone" where !value.isEmpty: locality += "/" + value
    case "hostname", "canary", "success_rate", "local_origin_success_rate", "zone", "sub_zone": break
    default: if let count = Int(value), count != 0 { statistics[field] = count }
    }
  }

  /// `healthy`, or `/failed_outlier_check/failed_eds_health`.
  private mutating func takeFlags(_ flags: String) {
    health = "HEALTHY"
    for flag in flags.split(separator: "/") {
      switch flag {
      case "healthy": break
      case "failed_eds_health": health = "UNHEALTHY"
      case "degraded_eds_health": health = "DEGRADED"
      case "eds_status_draining": health = "DRAINING"
      case "failed_outlier_check": isOutlier = true
      default: failures.append(String(flag))
      }
    }
  }
}
