import Testing

@Suite("FaultValues")
struct FaultValuesTests {
  private static let cases: [(spec: String, findings: [String])] = [
    (
      "{hosts: [reviews], http: [{fault: {abort: {httpStatus: 503, percentage: {value: 0.0001}}, delay: {fixedDelay: 5s, percentage: {value: 100}}}, route: [{destination: {host: reviews}}]}]}",
      []
    ),
    (
      "{hosts: [reviews], http: [{fault: {}, route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:41 a fault needs an abort, a delay or both"
      ]
    ),
    (
      "{hosts: [reviews], http: [{fault: {abort: {}}, route: [{destination: {host: reviews}}]}]}",
      [
        "IST0133 warning 4:49 the abort says no answer and does nothing; write httpStatus or grpcStatus"
      ]
    ),
    (
      "{hosts: [reviews], http: [{fault: {abort: {httpStatus: 600, percentage: {value: 0.00001}}}, route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:62 a status is between 200 and 599, not 600",
        "IST0106 error 4:87 a percentage is 0 or between 0.0001 and 100, not 0.00001",
      ]
    ),
    (
      "{hosts: [reviews], http: [{fault: {abort: {httpStatus: 199}, delay: {exponentialDelay: 5s, percentage: {value: 101}}}, route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:62 a status is between 200 and 599, not 199",
        "IST0106 error 4:94 exponentialDelay is not supported; write fixedDelay",
        "IST0106 error 4:118 a percentage is 0 or between 0.0001 and 100, not 101",
      ]
    ),
    (
      "{hosts: [reviews], http: [{fault: {abort: {grpcStatus: NOT_FOUND}}, route: [{destination: {host: reviews}}]}]}",
      []
    ),
    (
      "{hosts: [reviews], http: [{fault: {abort: {grpcStatus: NOT_FUOND}}, route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:62 'NOT_FUOND' is no status of gRPC; did you mean NOT_FOUND"
      ]
    ),
    (
      "{hosts: [reviews], http: [{fault: {abort: {http2Error: a}}, route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:62 http2Error is not supported; write httpStatus or grpcStatus"
      ]
    ),
  ]

  @Test(
    "tells faults without an answer, answers that are none, and shares out of their bounds",
    arguments: FaultValuesTests.cases
  )
  func findings(spec: String, findings: [String]) {
    #expect(VirtualServiceText.findings(in: spec) == findings)
  }
}
