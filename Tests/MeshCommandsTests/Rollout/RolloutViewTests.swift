import Foundation
import Output
import Rollouts
import Routing
import Testing

@testable import MeshCommands

@Suite("A rollout as it is shown") struct RolloutViewTests {
  private static let report = GateReport([
    GateResult("ready", .pass, measured: "1/1", threshold: "all", reason: "1 of 1 pods of v3 are ready"),
    GateResult("p99", .fail, measured: "812 ms", threshold: "at most 500 ms", reason: "answers of v3 take 812 ms"),
    GateResult("success-rate", .noData, threshold: "at least 99%", reason: "v3 got no requests"),
  ])

  private static func running() throws -> RolloutSnapshot {
    var rollout = try ShownRollout()
    try rollout.take(.checked(.pass))
    try rollout.take(.checked(.fail), report: report)
    var snapshot = ShownRollout.snapshot(rollout.record)
    snapshot.pods = [PodCount(ready: 3, total: 3), PodCount(ready: 1, total: 1, restarts: 2)]
    snapshot.observed = ObservedWeights(proxies: ["a.default": [0.75, 0.25], "b.default": [0.95, 0.05]])
    snapshot.driver = .someone("ci@runner")
    return snapshot
  }

  private static func view(
    _ snapshot: RolloutSnapshot,
    _ glyphs: Glyphs = .unicode,
    color: Bool = false,
    width: Int? = 80
  ) -> RolloutView {
    let hints = RolloutHints(word: "reviews", mesh: MeshOptions()).hints(for: snapshot)
    return RolloutView(snapshot, hints, styler: Styler(colorEnabled: color), glyphs: glyphs, width: width)
  }

  @Test("proves that one under way is a tree of all that is known, within 80 columns")
  func tree() throws {
    let text = Self.view(try Self.running()).text
    let expected = """
      reviews.default.svc.cluster.local: v1 → v3, rollout 1
      ├── ● step 2 of 4, 20s ago by ci@runner
      ├── steps  √ 5%  ● 25%  ○ 50%  ○ 100%  ○ bake
      ├── v1  75%  ████████░░  proxies 75-95%  █████████░  3/3 pods ready
      ├── v3  25%  ███░░░░░░░  proxies 5-25%   ███░░░░░░░  1/1 pods ready, 2 restarts
      ├── gates, checked 10s ago
      │   ├── √  ready            1/1  all
      │   ├── ×  p99           812 ms  at most 500 ms
      │   │   └── answers of v3 take 812 ms
      │   └── ?  success-rate       -  at least 99%
      │       └── v3 got no requests
      ├── failed checks: 1 of 3 in a row
      ├── next check in 50s, promoted in 4m50s at best
      ├── driven by ci@runner
      ├── meshctl rollout pause reviews  → has it wait
      └── meshctl rollout abort reviews  → goes back

      """
    #expect(text == expected)
    #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.columns(of: String($0)) <= 80 })
  }

  @Test("proves that a terminal without Unicode gets the same in ASCII")
  func ascii() throws {
    let text = Self.view(try Self.running(), .ascii).text
    let expected = """
      reviews.default.svc.cluster.local: v1 -> v3, rollout 1
      |-- > step 2 of 4, 20s ago by ci@runner
      |-- steps  + 5%  > 25%  - 50%  - 100%  - bake
      |-- v1  75%  ########..  proxies 75-95%  #########.  3/3 pods ready
      |-- v3  25%  ###.......  proxies 5-25%   ###.......  1/1 pods ready, 2 restarts
      |-- gates, checked 10s ago
      |   |-- +  ready            1/1  all
      |   |-- x  p99           812 ms  at most 500 ms
      |   |   `-- answers of v3 take 812 ms
      |   `-- ?  success-rate       -  at least 99%
      |       `-- v3 got no requests
      |-- failed checks: 1 of 3 in a row
      |-- next check in 50s, promoted in 4m50s at best
      |-- driven by ci@runner
      |-- meshctl rollout pause reviews  -> has it wait
      `-- meshctl rollout abort reviews  -> goes back

      """
    #expect(text == expected)
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test("proves that colour says nothing that the text does not say")
  func color() throws {
    let snapshot = try Self.running()
    let colored = Self.view(snapshot, color: true).text
    #expect(colored.contains("\u{1B}[1;36m● step 2 of 4, 20s ago by ci@runner\u{1B}[0m"))
    #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == Self.view(snapshot).text)
  }

  @Test(
    "proves that each phase says what it is, and which commands go on",
    arguments: [
      (
        [.checked(.pass), .pause(.requested)], "‼ paused at step 2 of 4, 10s ago by ci@runner",
        ["resume reviews  → goes on", "abort reviews  → goes back"]
      ),
      (
        [.pause(.interrupted)], "‼ interrupted at step 1 of 4, 20s ago by ci@runner",
        ["resume reviews  → goes on", "abort reviews  → goes back"]
      ),
      ([.promote(.full)], "√ promoted, 20s ago by ci@runner", ["undo reviews  → takes it back"]),
      ([.promote(.full), .undo], "× undone, 10s ago by ci@runner", ["start reviews --to v3  → begins anew"]),
      ([.abort], "× aborted, 20s ago by ci@runner", ["start reviews --to v3  → begins anew"]),
    ] as [([RolloutEvent], String, [String])]
  )
  func phases(events: [RolloutEvent], phase: String, commands: [String]) throws {
    let lines = Self.view(ShownRollout.snapshot(try ShownRollout.after(events))).lines.map { $0.dropFirst(4) }
    #expect(lines[1] == phase)
    #expect(lines.suffix(commands.count).map(String.init) == commands.map { "meshctl rollout \($0)" })
  }

  @Test("proves that a long list of steps is shown around the present one")
  func manySteps() throws {
    var rollout = try ShownRollout(steps: (1...100).map(String.init).joined(separator: ","))
    for _ in 0..<40 { try rollout.take(.checked(.pass)) }
    let line = RolloutStepLine(rollout.record, .unicode).text(width: 40)
    #expect(line == "…  ● 41%  ○ 42%  ○ 43%  ○ 44%  ○ 45%  …")
  }

  @Test("proves that weights of someone else are told, with what to do about them")
  func drift() throws {
    var snapshot = ShownRollout.snapshot(try ShownRollout.after([.checked(.pass)]))
    snapshot.written = [Weight.zero, Weight.whole]
    snapshot.driver = .nobody
    let lines = Self.view(snapshot).lines.suffix(6).map { String($0.dropFirst(4)) }
    #expect(
      lines == [
        "‼ someone else set the weights to v1 0, v3 100", "gates, not checked yet", "failed checks: 0 of 3 in a row",
        "‼ nobody drives it: it stays as it is",
        "meshctl rollout resume reviews --take-over  → overwrites them",
        "meshctl rollout abort reviews  → goes back",
      ]
    )
  }

  @Test("proves that text of others moves no cursor, and that a block that is drawn over has no line that wraps")
  func hostile() throws {
    var rollout = try ShownRollout()
    try rollout.take(.abort, because: "\u{1B}[2Jboo \u{202E}" + String(repeating: "long ", count: 30))
    let lines = Self.view(ShownRollout.snapshot(rollout.record), width: 40).lines
    #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= 40 })
    #expect(!lines.joined().unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    #expect(lines.contains(#"│   ├── \x1b[2Jboo \u{202e}long long"#))
  }
}
