import Testing

@Suite("RetryValues")
struct RetryValuesTests {
  private static let cases: [(spec: String, findings: [String])] = [
    (
      "{hosts: [reviews], http: [{retries: {attempts: 3, perTryTimeout: 2s, retryOn: '5xx,connect-failure,503'}, route: [{destination: {host: reviews}}]}]}",
      []
    ),
    (
      "{hosts: [reviews], http: [{retries: {attempts: 0}, route: [{destination: {host: reviews}}]}]}",
      []
    ),
    (
      "{hosts: [reviews], http: [{retries: {attempts: -1}, route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:54 the number of attempts cannot be negative"
      ]
    ),
    (
      "{hosts: [reviews], http: [{retries: {attempts: 0, perTryTimeout: 2s}, route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:72 retries are off with attempts: 0, so perTryTimeout has no use; write attempts, or remove perTryTimeout"
      ]
    ),
    (
      "{hosts: [reviews], http: [{retries: {retryOn: 5xx}, route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:53 retries are off without attempts, so retryOn has no use; write attempts, or remove retryOn"
      ]
    ),
    (
      "{hosts: [reviews], http: [{retries: {attempts: 1, retryOn: '5xx, reset,conect-failure,599'}, route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:66 ' reset' is nothing to retry on; write no spaces around it",
        "IST0106 error 4:66 '599' is nothing to retry on",
        "IST0106 error 4:66 'conect-failure' is nothing to retry on; did you mean connect-failure",
      ]
    ),
  ]

  @Test(
    "tells attempts that cannot be, settings without attempts, and conditions that are none",
    arguments: RetryValuesTests.cases
  )
  func findings(spec: String, findings: [String]) {
    #expect(VirtualServiceText.findings(in: spec) == findings)
  }
}
