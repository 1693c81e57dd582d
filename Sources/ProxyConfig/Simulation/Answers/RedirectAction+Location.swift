extension RedirectAction {
  /// The address that the answer to a request names.
  ///
  /// Source: Envoy `source/common/router/config_impl.cc`, `newUri` and `processRequestHost`.
  func location(for request: RouteRequest, _ match: RouteMatch) -> String {
    let scheme = self.scheme.isEmpty ? request.scheme : self.scheme
    let host = self.host.isEmpty ? Self.host(of: request, scheme: scheme, losesPort: port != nil) : self.host
    return "\(scheme)://\(host)\(port.map { ":\($0)" } ?? "")\(target(for: request, match))"
  }

  /// The address of the same thing over TLS.
  static func encrypted(_ request: RouteRequest) -> String {
    "https://\(host(of: request, scheme: "https", losesPort: false))\(request.target)"
  }

  /// The host that the request names, without a port that goes with another scheme.
  private static func host(of request: RouteRequest, scheme: String, losesPort: Bool) -> String {
    let host = request.authority
    let isAddress = host.first == "["
    guard let colon = host.lastIndex(of: ":"), !isAddress || host[..<colon].last == "]" else { return host }
    let told = request.forwardedScheme
    let usual = told == "https" ? ":443" : told == "http" ? ":80" : ""
    return losesPort || (scheme != told && host[colon...] == usual) ? String(host[..<colon]) : host
  }

  private func target(for request: RouteRequest, _ match: RouteMatch) -> String {
    switch path {
    case .prefix(let text): return match.replacingMatch(of: request, with: text)
    case .pattern(let pattern, let substitution):
      return match.rewritten(request, by: .pattern(pattern, substitution: substitution))
    case .whole(""): return request.target
    // A query of its own replaces that of the request.
    case .whole(let text): return text.contains("?") ? text : text + request.target[request.path.endIndex...]
    }
  }
}
