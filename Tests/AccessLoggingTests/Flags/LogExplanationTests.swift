import AccessLogging
import Testing

@Suite("Explanations of lines of access logs")
struct LogExplanationTests {
  static func explanations(
    _ fields: [AccessLogField: String],
    _ writer: LogWriter = SampleMesh.productpage
  ) throws -> [LogExplanation] {
    let line = try #require(ReadLine(SampleLine.text(fields)))
    return LogExplanation.all(of: line.entry, in: line.bytes.span, from: writer)
  }

  @Test("a request that went as it should needs none", arguments: ["200", "101", "301", "0"])
  func nothing(_ status: String) throws {
    #expect(try Self.explanations(SampleLine.outbound.merging([.responseCode: status]) { $1 }).isEmpty)
  }

  @Test("a flag is explained with the names of what the line is about")
  func whole() throws {
    let fields = SampleLine.outbound.merging([
      .responseCode: "503", .responseFlags: "UH", .responseCodeDetails: "no_healthy_upstream",
    ]) { $1 }
    let explanation = try #require(try Self.explanations(fields).first)
    #expect(explanation.sign == "UH" && explanation.name == "NoHealthyUpstream")
    #expect(explanation.meaning == "the cluster had no healthy endpoint, so the proxy sent the request to none")
    #expect(
      explanation.command
        == "meshctl proxy-config endpoint productpage-v1-abc.prod --cluster "
        + "'outbound|9080|v3|reviews.prod.svc.cluster.local'"
    )
  }

  /// The fields that matter, the signs, and how the first meaning begins.
  static let cases: [([AccessLogField: String], [String], String)] = [
    ([.responseCode: "503", .responseFlags: "UF,URX"], ["UF", "URX"], "no connection to the upstream"),
    (
      [
        .responseCode: "503", .responseFlags: "UF",
        .upstreamTransportFailureReason: "TLS_error:|268435703:SSL_routines:OPENSSL_internal:WRONG_VERSION_NUMBER",
      ], ["UF"], "the proxy spoke TLS, and the upstream answered in plain text"
    ),
    (
      [
        .responseCode: "503", .responseFlags: "UF",
        .upstreamTransportFailureReason: "TLS_error:|268435581:SSL_routines:OPENSSL_internal:CERTIFICATE_VERIFY_FAILED",
      ], ["UF"], "the upstream's certificate is not one"
    ),
    (
      [.responseCode: "503", .responseFlags: "URX,UF", .upstreamTransportFailureReason: "delayed connect error: 111"],
      ["URX", "UF"], "every attempt failed"
    ),
    ([.responseCode: "503", .responseFlags: "UC"], ["UC"], "the upstream closed the connection before"),
    (
      [.responseCode: "404", .responseFlags: "NR", .responseCodeDetails: "route_not_found"], ["NR"], "no route matched"
    ),
    (
      [.method: "-", .responseCode: "0", .responseFlags: "NR", .responseCodeDetails: "filter_chain_not_found"], ["NR"],
      "the connection matched no filter chain"
    ),
    ([.responseCode: "0", .responseFlags: "DC"], ["DC"], "the client closed the connection"),
    ([.responseCode: "504", .responseFlags: "UT"], ["UT"], "the upstream did not answer in the time"),
    (
      [.responseCode: "504", .responseFlags: "UT", .responseCodeDetails: "upstream_per_try_timeout"], ["UT"], "one try"
    ),
    ([.responseCode: "503"], ["503"], "the upstream itself answered so"),
    ([.responseCode: "404"], ["404"], "the upstream itself answered so"),
    (
      [.method: "-", .responseCode: "426", .responseFlags: "DPE", .responseCodeDetails: "low_version"], ["DPE"],
      "the client spoke HTTP/1.0"
    ),
    (
      [
        .responseCode: "503", .responseFlags: "UF",
        .upstreamTransportFailureReason: "delayed_connect_error:_Connection_refused",
      ], ["UF"], "the endpoint refused the connection"
    ),
    (
      [
        .responseCode: "503", .responseFlags: "UF",
        .upstreamTransportFailureReason:
          "TLS_error:|268436496:SSL_routines:OPENSSL_internal:SSLV3_ALERT_HANDSHAKE_FAILURE:TLS_error_end",
      ], ["UF"], "the upstream broke the TLS handshake off"
    ),
    (
      [
        .responseCode: "502", .responseFlags: "UPE",
        .responseCodeDetails: "upstream_reset_before_response_started{protocol_error}",
      ],
      ["UPE"], "the upstream's answer breaks the rules of HTTP"
    ),
    (
      [.responseCode: "503", .responseCodeDetails: "upstream_reset_before_response_started{remote_reset}"],
      ["upstream_reset_before_response_started{remote_reset"], "the upstream reset the stream"
    ),
    (
      [.responseCode: "503", .responseCodeDetails: "upstream_reset_before_response_started{connection_timeout}"],
      ["upstream_reset_before_response_started{connection_timeout"], "no connection to the upstream came about"
    ),
    (
      [.responseCode: "431", .responseCodeDetails: "request_headers_too_large"], ["request_headers_too_large"],
      "the headers of the request"
    ),
    (
      [.responseCode: "413", .responseCodeDetails: "request_payload_too_large"], ["request_payload_too_large"],
      "the body of the request"
    ),
    (
      [.responseCode: "403", .responseCodeDetails: "rbac_access_denied_matched_policy[none]"],
      ["rbac_access_denied_matched_policy[none]"], "no AuthorizationPolicy allows"
    ),
    (
      [.responseCode: "403", .responseCodeDetails: "rbac_access_denied_matched_policy[ns[prod]-policy[a]-rule[0]]"],
      ["rbac_access_denied"], "an AuthorizationPolicy denies"
    ),
    (
      [.responseCode: "401", .responseCodeDetails: "jwt_authn_access_denied{Jwt_is_expired}"],
      ["jwt_authn_access_denied"], "the token of the request"
    ),
    (
      [.responseCode: "301", .responseCodeDetails: "direct_response"], ["direct_response"],
      "the route answered by itself"
    ),
    (
      [
        .method: "-", .responseCode: "0", .responseCodeDetails: "-",
        .connectionTerminationDetails: "rbac_access_denied_matched_policy[none]",
      ], ["rbac_access_denied_matched_policy[none]"], "no AuthorizationPolicy allows"
    ),
    ([.responseCode: "418", .responseCodeDetails: "teapot_filter"], ["418"], "a filter of the proxy answered"),
    ([.responseCode: "200", .responseFlags: "WASMX"], ["WASMX"], "this is no flag of Envoy's own"),
    (
      [.method: "-", .responseCode: "0", .upstreamTransportFailureReason: "connection_timeout"],
      ["connection_timeout"], "the endpoint did not answer"
    ),
  ]

  @Test("what a line says besides its flag tells what the flag means", arguments: cases)
  func combinations(_ fields: [AccessLogField: String], _ signs: [String], _ meaning: String) throws {
    let found = try Self.explanations(SampleLine.outbound.merging(fields) { $1 })
    #expect(found.map(\.sign) == signs)
    #expect(found.first?.meaning.hasPrefix(meaning) == true, "\(found.first?.meaning ?? "")")
  }

  @Test("the reason why a connection failed is told once")
  func once() throws {
    let failed = SampleLine.outbound.merging([
      .responseCode: "503", .upstreamTransportFailureReason: "delayed_connect_error:_Connection_refused",
    ]) { $1 }
    let refused = "the endpoint refused the connection: nothing listens on that port"
    for (flags, meanings) in [
      ("UF,URX", [refused, "every attempt failed, and no more were allowed"]), ("URX", [refused]),
    ] as [(String, [String])] {
      #expect(try Self.explanations(failed.merging([.responseFlags: flags]) { $1 }).map(\.meaning) == meanings)
    }
  }

  @Test("at the server's end the application is meant", arguments: ["UF", "UC"])
  func inbound(_ flag: String) throws {
    let fields = SampleLine.inbound.merging([.responseCode: "503", .responseFlags: flag]) { $1 }
    let found = try Self.explanations(fields, SampleMesh.reviews)
    #expect(found.first?.meaning.contains("application") == true)
    #expect(found.first?.command == "meshctl describe pod reviews-v3-xyz.prod")
  }

  @Test("names from a line are one word for a shell, and thousands of flags are not all explained")
  func hostile() throws {
    let cluster = "outbound|80||a';rm$(x)"
    let fields = SampleLine.outbound.merging([
      .responseCode: "503", .responseFlags: "UH", .upstreamCluster: cluster,
    ]) { $1 }
    #expect(
      try Self.explanations(fields).first?.command
        == #"meshctl proxy-config endpoint productpage-v1-abc.prod --cluster 'outbound|80||a'\'';rm$(x)'"#
    )
    let many = SampleLine.outbound.merging([.responseFlags: String(repeating: "X,", count: 5_000)]) { $1 }
    #expect(try Self.explanations(many).count == 8)
  }
}
