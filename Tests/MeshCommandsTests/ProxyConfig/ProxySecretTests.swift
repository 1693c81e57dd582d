import Console
import TestSupport
import Testing

@testable import MeshCommands

/// Certificates in saved dumps.
@Suite("What certificates a saved dump holds")
struct ProxySecretTests {
  /// A certificate made for this test, in base64 twice as Envoy has it.
  private static let certificate = """
    LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUJxekNDQVZLZ0F3SUJBZ0lVQWU2WDJtU0ZIOHd3YnJOalAyWnJoZGRoSmxJ \
    d0NnWUlLb1pJemowRUF3SXcKRURFT01Bd0dBMVVFQ2d3RmRHVnpkSE13SGhjTk1qWXhNVEl4TVRrd09EUTRXaGNOTXpZeE1URTRN \
    VGt3T0RRNApXakFRTVE0d0RBWURWUVFLREFWMFpYTjBjekJaTUJNR0J5cUdTTTQ5QWdFR0NDcUdTTTQ5QXdFSEEwSUFCR0hKCjd3 \
    aHFlalhUQVNveWc2Tndhd1FFTVNuTE1MaFBmOTIwZitFcTcwWWxXOElRTjNMTVlCcEFmUkhUUDBTZzRocVkKcElFcTJTM1BwVHdM \
    Wk93SWg2dWpnWWt3Z1lZd0hRWURWUjBPQkJZRUZLQ1hPN0FMdmZLVVNLeDNMc0NVNFRoWApDTDJXTUI4R0ExVWRJd1FZTUJhQUZL \
    Q1hPN0FMdmZLVVNLeDNMc0NVNFRoWENMMldNRFlHQTFVZEVRRUIvd1FzCk1DcUdLSE53YVdabVpUb3ZMMjFsYzJndVpYaGhiWEJz \
    WlM5dWN5OXdjbTlrTDNOaEwzSmxkbWxsZDNNd0RBWUQKVlIwVEFRSC9CQUl3QURBS0JnZ3Foa2pPUFFRREFnTkhBREJFQWlCVTJJ \
    cFBrZU1TZ1NHRElhRHl5NDJZNWNsdQpYSVlsbmNVQXV6VEFBK1IyOFFJZ0dYYitXZnZaNXQwRVRBSDN6SDNQVHE2WGtSOGFQQ1g1 \
    Y29mNTRoTUVPVGc9Ci0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0K
    """

  private static let dump = """
    {"configs": [{"@type": "type.googleapis.com/envoy.admin.v3.SecretsConfigDump",
      "dynamic_active_secrets": [{"name": "default", "secret": {"name": "default", "tls_certificate": {
        "certificate_chain": {"inline_bytes": "\(certificate)"}}}}],
      "dynamic_warming_secrets": [{"name": "ROOTCA", "secret": {"name": "ROOTCA"}}]}]}
    """

  private static func run(_ line: String, at seconds: Int64) -> CommandRun {
    let clock = WallClock.fixed(Timestamp(seconds: seconds))
    let context = Context(streams: .inMemory(input: dump), clock: clock)
    let status = CommandRunner().run(line.split(separator: " ").map(String.init), in: context)
    return CommandRun(status, output: context.streams.output.text, error: context.streams.error.text)
  }

  @Test("a certificate is valid within its time, and the trust domain is shown where it is asked for")
  func validity() {
    let titles =
      "RESOURCE NAME     TYPE           STATUS      VALID CERT     SERIAL NUMBER                                "
    let times = "2036-11-18T19:08:48Z     2026-11-21T19:08:48Z"
    let serial = "01ee97da64851fcc306eb3633f666b85d7612652"
    let row = "default           Cert Chain     ACTIVE      %     \(serial)     \(times)"
    let warming = "ROOTCA                           WARMING     false"
    for (moment, truth) in [(1_795_288_127, "false     "), (1_795_288_129, "true      ")] as [(Int64, String)] {
      let lines = Self.run("pc secret -f -", at: moment).output.split(separator: "\n").map(String.init)
      #expect(lines.count == 3)
      #expect(lines.first == titles + "NOT AFTER                NOT BEFORE")
      #expect(lines[1].hasPrefix(warming))
      #expect(lines[2] == row.replacing("%", with: truth))
    }
    let wide = Self.run("pc secret -f - -o wide", at: 1_795_288_129).output.split(separator: "\n").map(String.init)
    #expect(wide[2].hasSuffix("mesh.example     spiffe://mesh.example/ns/prod/sa/reviews"))
  }

  @Test("names are printed one a line")
  func names() {
    #expect(Self.run("pc s -f - -o name", at: 0) == CommandRun(.done, output: "secret/ROOTCA\nsecret/default\n"))
  }
}
