import Analysis
import Testing

@Suite("GatewayKeyPair")
struct GatewayKeyPairTests {
  @Test("tells a key that belongs to another certificate, and leaves a pair alone")
  func pairs() {
    let entry = FindingCode.mismatchedKeyPair.entry
    #expect(
      FindingText.findings(in: entry.wrong, only: [.mismatchedKeyPair]) == [
        "MSH0208 error 47:41 the private key in the Secret istio-system/httpbin belongs to another certificate"
      ]
    )
    #expect(FindingText.findings(in: entry.right, only: [.mismatchedKeyPair, .invalidGatewayCredential]) == [])
  }

  @Test(
    "looks at the time a certificate holds for when the time is known",
    arguments: [
      (1_795_250_761, "holds a certificate that is not valid yet"), (1_795_250_762, nil), (4_948_850_762, nil),
      (4_948_850_763, "holds a certificate that has expired: renew it"),
    ] as [(Int64, String?)]
  )
  func times(now: Int64, flaw: String?) {
    var settings = MeshSettings()
    settings.now = now
    let text = FindingCode.mismatchedKeyPair.entry.right
    let expected = flaw.map { ["IST0161 error 47:41 the Secret istio-system/httpbin \($0)"] }
    #expect(FindingText.findings(in: text, only: [.invalidGatewayCredential], settings: settings) == expected ?? [])
  }
}
