import Analysis
import Testing

@Suite("ConsistentHashing")
struct ConsistentHashingTests {
  @Test(
    "wants a table of a prime size, a named cookie, and one size of the ring",
    arguments: [
      (
        "maglev: {tableSize: 65537}, useSourceIp: true",
        []
      ),
      (
        "maglev: {}, useSourceIp: true",
        [
          "IST0106 error 1:160 maglev needs the tableSize: write a prime such as 65537"
        ]
      ),
      (
        "maglev: {tableSize: 65536}, useSourceIp: true",
        [
          "IST0106 error 1:172 tableSize 65536 is no prime: write one such as 65537"
        ]
      ),
      (
        "maglev: {tableSize: 5000011}, useSourceIp: true",
        [
          "IST0106 error 1:172 tableSize 5000011 is too large: write a prime below 5000011"
        ]
      ),
      (
        "minimumRingSize: 1024, ringHash: {minimumRingSize: 1024}, useSourceIp: true",
        [
          "IST0106 error 1:169 minimumRingSize cannot be set with ringHash or maglev: leave it out"
        ]
      ),
      (
        "httpCookie: {name: \"\"}",
        [
          "IST0106 error 1:171 the cookie to hash needs a name"
        ]
      ),
      (
        "httpCookie: {name: user, attributes: [{name: \"\"}]}",
        [
          "IST0106 error 1:197 an attribute of the cookie needs a name"
        ]
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: networking.istio.io/v1, kind: DestinationRule, metadata: {name: x}, spec: {host: reviews, trafficPolicy: {loadBalancer: {consistentHash: {\(part)}}}}}
      """
    #expect(FindingText.findings(in: text, only: [.schemaValidationError, .schemaWarning]) == expected)
  }
}
