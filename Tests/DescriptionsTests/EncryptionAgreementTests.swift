import ProxyConfig
import Testing

@testable import Descriptions

@Suite("Whether a client and a workload can talk")
struct EncryptionAgreementTests {
  private static let table: [(client: Cluster.Encryption, server: PeerAuthenticationRule.Mode, isTrouble: Bool)] = [
    (.plain, .disable, false), (.plain, .permissive, false), (.plain, .strict, true),
    (.mutualWhereSpoken, .disable, false), (.mutualWhereSpoken, .permissive, false),
    (.mutualWhereSpoken, .strict, false), (.mutual, .disable, true), (.mutual, .permissive, false),
    (.mutual, .strict, false), (.other, .disable, false), (.other, .permissive, false), (.other, .strict, true),
  ]

  @Test("hangs on both sides", arguments: table)
  func agreement(_ client: Cluster.Encryption, _ server: PeerAuthenticationRule.Mode, _ isTrouble: Bool) {
    let agreement = EncryptionAgreement(client: client, server: server)
    #expect(agreement.isTrouble == isTrouble)
    let isRefusal = agreement.text.hasPrefix("refused: ") || agreement.text.hasPrefix("broken: ")
    #expect(isRefusal == isTrouble)
  }
}
