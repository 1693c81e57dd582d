import Foundation
import Rollouts
import Routing
import Testing

@Suite("A rollout as text") struct RolloutTextTests {
  @Test(
    "is read back as it was",
    arguments: [
      [], [.checked(.fail)], [.checked(.pass), .pause(.interrupted)],
      [.promote(.next), .promote(.next), .promote(.next)],
      [.abort], [.promote(.full)], [.promote(.full), .undo], [.checked(.fail), .checked(.fail)],
    ] as [[RolloutEvent]]
  )
  func roundTrip(events: [RolloutEvent]) throws {
    let record = try SampleRollout.record(after: events)
    #expect(try RolloutText.record(in: RolloutText.text(of: record)) == record)
  }

  @Test("remembers the rollouts before it, as they ended")
  func past() throws {
    let former = try SampleRollout.record(after: [.promote(.full)])
    let record = RolloutRecord(try SampleRollout.state(), of: try SampleRollout.rule(), after: former)
    #expect(record.number == 2)
    #expect(record.past.map(\.number) == [1])
    #expect(record.past.first?.ending == .promoted)
    #expect(record.past.first?.shares.map(\.weight.number) == [0, 90, 10])
    #expect(try RolloutText.record(in: RolloutText.text(of: record)) == record)
  }

  @Test("is one line of JSON that names what it holds")
  func shape() throws {
    let text = RolloutText.text(of: try SampleRollout.record(after: [.checked(.pass)]))
    #expect(
      text == """
        {"version":1,"number":1,"rule":{"name":"reviews","destinations":[\
        {"host":"reviews.default.svc.cluster.local","subset":"v1","weight":90},\
        {"host":"reviews.default.svc.cluster.local","subset":"v3","added":true},\
        {"host":"reviews.default.svc.cluster.local","subset":"v2"}],"stable":0,"canary":1,"mirror":"10%",\
        "header":"x-canary=always","cookie":"release"},\
        "gates":{"source":"proxies","minRequests":1,"maxRestarts":0,"ready":true},"plan":{"service":"reviews.default.svc.cluster.local","stable":"v1","canary":"v3",\
        "steps":"5,50,100","interval":60,"previewChecks":0,"bakeChecks":2,"threshold":2,"thresholdMode":"consecutive","onNoData":"hold",\
        "approval":false},"baseline":[{"role":"stable","weight":90},{"role":"canary","weight":0},\
        {"role":"other","weight":10}],"phase":{"is":"running","step":1},"failed":0,"failedInARow":0,"term":0,\
        "journal":[{"time":1000,"actor":"ada@laptop","phase":{"is":"running","step":1}}],"past":[]}
        """
    )
  }

  @Test(
    "is refused where it was tampered with",
    arguments: [
      ("{", "", RolloutText.Mistake.malformed), ("\"version\":1", "\"version\":2", .newer),
      ("\"version\":1", "\"version\":0", .invalid(field: "version")),
      ("\"step\":1", "\"step\":3", .invalid(field: "step")),
      ("\"step\":1", "\"step\":-1", .invalid(field: "step")),
      ("\"step\":1", "\"checksLeft\":3", .invalid(field: "checksLeft")),
      ("\"weight\":90", "\"weight\":-1", .invalid(field: "weight")),
      ("\"weight\":90", "\"weight\":9999999999", .invalid(field: "weight")),
      ("\"role\":\"canary\"", "\"role\":\"stable\"", .invalid(field: "baseline")),
      ("\"role\":\"canary\"", "\"role\":\"king\"", .invalid(field: "role")),
      ("\"5,50,100\"", "\"5,50,5\"", .invalid(field: "steps")),
      ("\"interval\":60", "\"interval\":0", .invalid(field: "interval")),
      ("\"threshold\":2", "\"threshold\":0", .invalid(field: "threshold")),
      ("\"failedInARow\":0", "\"failedInARow\":1", .invalid(field: "failed")),
      ("\"term\":0", "\"term\":-1", .invalid(field: "term")), ("\"running\"", "\"flying\"", .invalid(field: "is")),
      ("\"interval\":60", "\"interval\":9223372036854775807", .invalid(field: "interval")),
      ("\"previewChecks\":0", "\"previewChecks\":9223372036854775807", .invalid(field: "interval")),
      ("\"bakeChecks\":2", "\"bakeChecks\":9223372036854775807", .invalid(field: "interval")),
      ("\"number\":1", "\"number\":9223372036854775807", .invalid(field: "number")),
      ("\"term\":0", "\"term\":9223372036854775807", .invalid(field: "term")),
      ("\"time\":1000", "\"time\":-9223372036854775808", .invalid(field: "time")),
      ("\"time\":1000", "\"time\":9223372036854775807", .invalid(field: "time")),
      ("\"approval\":false", "\"approval\":\"no\"", .invalid(field: "approval")),
    ]
  )
  func tampering(part: String, other: String, mistake: RolloutText.Mistake) throws {
    let text = RolloutText.text(of: try SampleRollout.record(after: [.checked(.pass)]))
    let place = try #require(
      text.range(of: part)
    )
    #expect(throws: mistake) { try RolloutText.record(in: text.replacingCharacters(in: place, with: other)) }
  }
}
