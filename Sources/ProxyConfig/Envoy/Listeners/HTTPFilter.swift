import Output

/// One thing that a request passes through.
enum HTTPFilter {
  /// Calls of gRPC are counted.
  case grpcStatistics
  /// Tokens of requests are read.
  case tokens(TokenAuthentication)
  /// Requests are let through or not.
  case accessControl(AccessControl)
  /// Faults are injected where a route says so.
  case fault
  /// Faults are injected where a request asks for them.
  case requestedFault
  /// Other origins are answered where a route says so.
  case cors
  /// The request is sent where its route says.
  case router

  /// What every request of a workload passes through.
  static let common: [HTTPFilter] = [.grpcStatistics, .fault, .cors, .router]

  var json: JSONValue {
    switch self {
    case .grpcStatistics:
      .named(
        "envoy.filters.http.grpc_stats",
        .grpcStatistics,
        ["emit_filter_state": true, "stats_for_all_methods": false]
      )
    case .tokens(let authentication): authentication.filter
    case .accessControl(let control): control.httpFilter
    case .fault: .named("envoy.filters.http.fault", .fault)
    case .requestedFault:
      .named(
        "envoy.filters.http.fault",
        .fault,
        [
          "delay": ["header_delay": [:], "percentage": Fraction.all.json],
          "abort": ["header_abort": [:], "percentage": Fraction.all.json],
        ]
      )
    case .cors: .named("envoy.filters.http.cors", .cors)
    case .router: .named("envoy.filters.http.router", .router)
    }
  }
}
