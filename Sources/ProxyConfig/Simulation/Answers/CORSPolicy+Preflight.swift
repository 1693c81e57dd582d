extension CORSPolicy {
  /// Whether a request only asks what may be asked, so that it is answered at once.
  ///
  /// Source: Envoy `source/extensions/filters/http/cors/cors_filter.cc`, `decodeHeaders`.
  func answers(_ request: RouteRequest) -> Bool {
    guard request.method == "OPTIONS", let origin = request.value(of: "origin"), !origin.isEmpty else { return false }
    guard let method = request.value(of: "access-control-request-method"), !method.isEmpty else { return false }
    return origins.contains { $0.takes(origin) } || !forwardsUnmatchedPreflights
  }
}
