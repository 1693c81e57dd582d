import HTTP
import Metrics
import Prometheus
import Testing

@Suite("Questions to Prometheus")
struct PrometheusClientTests {
  /// Answers every request alike, where it is the one that is expected.
  private struct FixedTransport: Transport {
    let target: String
    let answer: Result<WholeResponse, HTTPError>

    func send(_ request: Request) async throws(HTTPError) -> Response {
      guard request.url.description == target else { throw .invalidRequest(request.url.description) }
      let whole = try answer.get()
      return Response(status: whole.status, body: ResponseBody(whole.body))
    }

    func openWebSocket(_ request: WebSocketRequest) async throws(HTTPError) -> WebSocketOpening { throw .cancelled }
  }

  private static let empty = #"{"status":"success","data":{"resultType":"vector","result":[]}}"#

  private static func client(_ target: String, _ answer: Result<WholeResponse, HTTPError>) throws -> PrometheusClient {
    let transport = FixedTransport(target: "http://mesh:9090/prom/api/v1/\(target)", answer: answer)
    return PrometheusClient(try HTTPURL(parsing: "http://mesh:9090/prom/"), over: transport)
  }

  private static func answering(_ target: String, _ status: Int, _ body: String) throws -> PrometheusClient {
    try client(target, .success(WholeResponse(status: status, body: Array(body.utf8))))
  }

  @Test("proves where each question goes, with its parameters escaped")
  func targets() async throws {
    let empty = PrometheusAnswer(.series([]))
    #expect(try await Self.answering("query?query=a%7Bb%3D%22c%22%7D", 200, Self.empty).instant("a{b=\"c\"}") == empty)
    #expect(try await Self.answering("query?query=up&time=1.5", 200, Self.empty).instant("up", at: 1.5) == empty)
    let range = try Self.answering("query_range?query=up&start=1.0&end=2.0&step=0.5", 200, Self.empty)
    #expect(try await range.range("up", from: 1, to: 2, step: 0.5) == empty)
    let values = try Self.answering("label/job/values", 200, #"{"status":"success","data":["a"]}"#)
    #expect(try await values.values(ofLabel: "job").words == ["a"])
  }

  private struct Fault: CustomStringConvertible {
    let status: Int
    let body: String
    let error: PrometheusError
    let description: String

    init(_ status: Int, _ body: String, _ error: PrometheusError, _ description: String) {
      (self.status, self.body, self.error, self.description) = (status, body, error, description)
    }
  }

  @Test("proves that what Prometheus refuses is told by its kind, and what is no Prometheus as that")
  func refusals() async throws {
    let url = try HTTPURL(parsing: "http://mesh:9090/prom/")
    let faults = [
      Fault(
        400,
        #"{"status":"error","errorType":"bad_data","error":"parse error"}"#,
        .refused(.badQuestion, status: 400, "parse error"),
        "Prometheus refused the query with status 400: parse error"
      ),
      Fault(
        422,
        #"{"status":"error","errorType":"execution","error":"too many samples"}"#,
        .refused(.execution, status: 422, "too many samples"),
        "Prometheus refused the query with status 422: too many samples"
      ),
      Fault(
        503,
        #"{"status":"error","errorType":"timeout","error":"query timed out"}"#,
        .refused(.timeout, status: 503, "query timed out"),
        "Prometheus stopped the query, which took too long"
      ),
      Fault(
        200,
        "{}",
        .foreign(url, status: 200, "it has no status"),
        "what answers at http://mesh:9090/prom/ is no Prometheus: it has no status"
      ),
    ]
    for fault in faults {
      await #expect(throws: fault.error) {
        try await Self.answering("query?query=up", fault.status, fault.body).instant("up")
      }
      #expect("\(fault.error)" == fault.description)
    }
  }

  @Test(
    "proves that silence is told by its kind",
    arguments: [
      (HTTPError.timeout(.overall), "the Prometheus at http://mesh:9090/prom/ did not answer in time"),
      (
        .refused(host: "mesh", port: 9090),
        "no Prometheus answers at http://mesh:9090/prom/: connection refused by mesh:9090"
      ),
    ]
  )
  func silence(error: HTTPError, description: String) async throws {
    let url = try HTTPURL(parsing: "http://mesh:9090/prom/")
    let expected = PrometheusError.unreachable(url, error)
    await #expect(throws: expected) { try await Self.client("query?query=up", .failure(error)).instant("up") }
    #expect("\(expected)" == description)
    await #expect(throws: PrometheusError.cancelled) {
      try await Self.client("query?query=up", .failure(.cancelled)).instant("up")
    }
  }
}
