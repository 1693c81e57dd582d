import Output
import System
import Testing

@testable import Supervision

@Suite("The status that a supervisor writes down")
struct LocalStatusTests {
  private static var full: LocalStatus {
    var status = LocalStatus(
      mesh: "/home/ann/bookinfo",
      supervisor: ProcessIdentity(identifier: 10, start: "b/20"),
      startedAt: 1_700_000_000,
      program: "/usr/bin/envoy",
      administration: "unix:/s/admin"
    )
    status.phase = .restarting
    status.envoys = [
      .init(process: ProcessIdentity(identifier: 11, start: "b/21"), epoch: 0),
      .init(process: ProcessIdentity(identifier: 12, start: "b/22"), epoch: 1),
    ]
    status.restarts = 3
    status.ports = [.init(15_080, "mesh"), .init(15_081, "gateway default/g:80")]
    status.exampleHost = "reviews:9080"
    status.configuration.revision = 7
    status.configuration.changedAt = 1_700_000_100
    status.configuration.listeners = 2
    status.configuration.routes = 1
    status.configuration.clusters = 5
    status.refusal = Refusal(
      by: .envoy,
      [Complaint("no\u{7}", object: "VirtualService default/a", place: "a.yaml:1:2")]
    )
    status.warnings = [Complaint("left out")]
    return status
  }

  @Test("what was written is read again as it was")
  func round() {
    let bytes = JSONWriter.bytes(of: Self.full.json, layout: .pretty)
    #expect(LocalStatus(bytes) == Self.full)
  }

  @Test(
    "what is none is not taken for one",
    arguments: ["", "{}", "[1", "{\"mesh\":1}", "{\"mesh\":\"/m\",\"supervisor\":{}}"]
  )
  func none(text: String) {
    #expect(LocalStatus(Array(text.utf8)) == nil)
  }
}
