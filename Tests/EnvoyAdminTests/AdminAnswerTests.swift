import EnvoyAdmin
import HTTP
import Testing

@Suite("Answers of an administration")
struct AdminAnswerTests {
  private func client(status: Int = 200, _ body: String) -> AdminClient {
    AdminClient(.unixSocket(path: "/a")) { _ in CannedTransport(status: status, body) }
  }

  @Test("proves that the first state, which the zero value of proto3 leaves out, is live")
  func zeroState() async throws {
    let info = try await client(#"{"version": "a/1.40.0/b", "uptime_current_epoch": "0.250s"}"#).serverInfo()
    #expect(info.state == .live)
    #expect(info.release == "1.40.0")
    #expect(info.uptime == .milliseconds(250))
    #expect(info.epoch == 0)
  }

  @Test("proves that numbers, texts and distributions are told apart, and that a gauge below zero is zero")
  func statistics() async throws {
    let body = #"""
      {"stats": [{"name": "a", "value": 7}, {"name": "b", "value": 18446744073709551609}, {"name": "c", "value": "7"},
       {"histograms": {"supported_quantiles": [0, 99.5], "computed_quantiles": [
        {"name": "d", "values": [{"cumulative": 1, "interval": null}, {"cumulative": 2.5, "interval": 3}]},
        {"name": "e", "values": [{"cumulative": null, "interval": null}, {"cumulative": null, "interval": null}]}]}}]}
      """#
    let statistics = try await client(body).statistics(StatisticsSelection())
    #expect(statistics.numbers == ["a": 7, "b": 0])
    #expect(statistics.texts == ["c": "7"])
    #expect(statistics.histograms.keys.sorted() == ["d"])
    let quantiles = try #require(statistics.histograms["d"]?.quantiles)
    #expect(quantiles.map(\.percent) == [0, 99.5])
    #expect(quantiles.map(\.cumulative) == [1, 2.5])
    #expect(quantiles.map(\.interval) == [nil, 3])
  }

  @Test("proves that what still waits is named")
  func unready() async throws {
    let body = #"{"unready_targets_dumps": [{"name": "init manager Server", "target_names": ["target LDS"]}]}"#
    let managers = try await client(body).unreadyParts()
    #expect(managers.map(\.name) == ["init manager Server"])
    #expect(managers.map(\.targets) == [["target LDS"]])
  }

  @Test("proves that certificates are given with whom they are for")
  func certificates() async throws {
    let body = #"""
      {"certificates": [{"ca_cert": [], "cert_chain": [{"path": "<inline>", "serial_number": "5a",
       "subject_alt_names": [{"dns": "localhost"}, {"uri": "spiffe://a/ns/b/sa/c"}], "days_until_expiration": "364",
       "valid_from": "2026-11-21T02:49:16Z", "expiration_time": "2027-11-21T02:49:16Z"}]}]}
      """#
    let certificate = try #require(try await client(body).certificates().first)
    #expect(certificate.role == .chain)
    #expect(certificate.subjectAlternativeNames == ["localhost", "spiffe://a/ns/b/sa/c"])
    #expect(certificate.daysUntilExpiration == 364)
    #expect(certificate.expirationTime == "2027-11-21T02:49:16Z")
  }

  @Test(
    "proves that what is not Envoy's is malformed",
    arguments: [
      ("", "Envoy's answer to /server_info cannot be read: it is not a JSON object"),
      ("[]", "Envoy's answer to /server_info cannot be read: it is not a JSON object"),
      ("{}", "Envoy's answer to /server_info cannot be read: it does not hold a version with a state"),
      (
        #"{"version": "1", "state": "ASLEEP"}"#,
        "Envoy's answer to /server_info cannot be read: it does not hold a version with a state"
      ),
    ]
  )
  func malformed(body: String, message: String) async throws {
    let error = await #expect(throws: AdminError.self) { try await client(body).serverInfo() }
    #expect(error?.description == message)
  }

  @Test("proves that a state is read from an answer with status 503, and that any other such answer is a refusal")
  func readiness() async throws {
    #expect(try await client(status: 503, "DRAINING\n").readiness() == .draining)
    let error = await #expect(throws: AdminError.self) { try await client(status: 503, "no upstream\nx").readiness() }
    #expect(error == .refused(page: "/ready", status: 503, text: "no upstream\nx"))
    #expect(error?.description == "Envoy refused /ready with status 503: no upstream")
  }

  @Test("proves that a page beyond the caller's limit is not kept")
  func limit() async throws {
    let error = await #expect(throws: AdminError.self) { try await client("12345").bytes(of: .memory, upTo: 4) }
    #expect(error == .tooLarge(page: "/memory", limit: 4))
  }
}
