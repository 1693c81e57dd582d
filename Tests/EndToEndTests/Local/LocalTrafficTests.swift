import Foundation
import TestSupport
import Testing

@Suite("Traffic through a mesh on this machine", .requires(.envoy), .timeLimit(.minutes(10)))
struct LocalTrafficTests {
  /// What a program reads of a report.
  private struct Report: Decodable {
    struct Destination: Decodable {
      let name: String
      let configured: Double
      let answers: Int
    }
    struct Verdict: Decodable { let result: String }
    struct Trouble: Decodable {
      let status: Int?
      let reason: String
      let count: Int
    }

    let planned: Int
    let sent: Int
    let answered: Int
    let route: String
    let destinations: [Destination]
    let verdict: Verdict
    let errors: [Trouble]
  }

  /// The reports that a script has written one after the other, `next` between them.
  private static func reports(_ run: ShellRun) throws -> [Report] {
    try run.output.split(separator: "next\n").map { try JSONDecoder().decode(Report.self, from: Data($0.utf8)) }
  }

  @Test("proves that every request is answered, that the split is counted, and that new weights are followed")
  func split() throws {
    let run = try UpMesh(example: "minimal").run(
      """
      traffic reviews --requests 400 --rate 2000; echo next
      sed -i -e 's/weight: 90/weight: 0/' -e 's/weight: 10/weight: 100/' mesh/routes.yaml; changed 2
      traffic reviews --requests 400 --rate 2000
      """
    )
    let reports = try Self.reports(run)
    let first = try #require(reports.first)
    #expect(first.sent == 400 && first.answered == 400 && first.errors.isEmpty)
    #expect(first.destinations.map(\.name) == ["v1", "v2"])
    #expect(first.destinations.map(\.configured) == [0.9, 0.1])
    #expect(first.destinations.map(\.answers).reduce(0, +) == 400)
    let second = try #require(reports.last)
    #expect(run.status == 0)
    #expect(second.destinations.map(\.name) == ["v2"])
    #expect(second.destinations.map(\.answers) == [400])
    #expect(second.verdict.result == "single-destination")
  }

  @Test("proves that Bookinfo as it is written answers, by every name of a service, and that faults are told")
  func bookinfo() throws {
    let run = try UpMesh(example: "bookinfo").run(
      """
      for host in reviews reviews:9080 reviews.default.svc.cluster.local; do
        traffic $host --requests 200 --rate 2000; echo next
      done
      sed -i 's/^    - name: primary/&\\n      fault: {abort: {httpStatus: 418, percentage: {value: 100}}}/' \
        mesh/virtualservices.yaml; changed 2
      traffic reviews --requests 200 --rate 2000
      """
    )
    let reports = try Self.reports(run)
    #expect(reports.count == 4)
    for report in reports.prefix(3) {
      #expect(report.route == "primary of VirtualService default/reviews (mesh/virtualservices.yaml:36)")
      #expect(report.destinations.map(\.answers) == [200])
    }
    let faulty = try #require(reports.last)
    #expect(faulty.errors.map(\.status) == [418])
    #expect(faulty.errors.map(\.reason) == ["fault filter abort"])
    #expect(faulty.errors.map(\.count) == [200])
    #expect(faulty.verdict.result == "nothing-counted")
  }

  @Test("proves that a signal ends the sending, and that what was counted so far is shown")
  func interruption() throws {
    let run = try UpMesh(example: "minimal").run(
      """
      traffic reviews --requests 1000000 --rate 100 >report & sender=$!
      until meshctl local logs access --mesh mesh 2>/dev/null | grep -q reviews; do sleep 0.1; done
      # The function runs in a shell of its own.
      pkill -TERM -P $sender; wait $sender; status=$?
      cat report; exit $status
      """
    )
    #expect(run.status == 143)
    let report = try #require(try Self.reports(run).first)
    #expect(report.planned == 1_000_000)
    #expect(report.sent > 0 && report.sent < 1_000_000)
    #expect(report.errors.isEmpty)
  }

  @Test("proves that a mesh that is not up is told, and how to start it")
  func absence() throws {
    try TemporaryDirectory.with { directory in
      let run = try ShellRun(
        """
        export XDG_STATE_HOME="$PWD/state"
        meshctl local init mesh -q; meshctl local traffic reviews --mesh mesh
        """,
        in: directory
      )
      #expect(
        run
          == ShellRun(
            5,
            output: "mesh/reviews.yaml\nmesh/routes.yaml\n",
            error: "error: mesh mesh is not up\nhelp: run \"meshctl local up --mesh mesh\"\n"
          )
      )
      let elsewhere = try ShellRun(
        "export XDG_STATE_HOME=\"$PWD/state\"; meshctl local traffic reviews --mesh mesh --port 1",
        in: directory
      )
      #expect(elsewhere.status == 1)
      #expect(
        elsewhere.error == """
          error: no local mesh answers at 127.0.0.1:1: connection refused by 127.0.0.1:1
          help: start it with "meshctl local up --mesh mesh", or name its port with --port

          """
      )
    }
  }
}
