import Testing
import Workloads
import YAML

@Suite struct RevisionHistoryTests {
  private static func history(of workload: Value? = nil, _ objects: [Value]) throws -> RevisionHistory {
    RevisionHistory(of: try workload ?? SampleObject.workload(), .deployment, among: objects)
  }

  private static func refusal(_ body: () throws -> WorkloadRevision) -> WorkloadRefusal? {
    #expect(throws: WorkloadRefusal.self) { _ = try body() }
  }

  @Test("the revisions of a Deployment are its own ReplicaSets in the order of their numbers")
  func order() throws {
    let history = try Self.history([
      SampleObject.replicaSet("c", 10, image: "app:1"), SampleObject.replicaSet("a", 2, image: "app:2", cause: "fix"),
      SampleObject.replicaSet("alien", 3, image: "app:2", owner: "other"),
      SampleObject.replicaSet("unnumbered", nil, image: "app:4"), SampleObject.replicaSet("b", 9, image: "app:3"),
    ])
    #expect(history.revisions.map(\.number) == [2, 9, 10])
    #expect(history.revisions.map(\.cause) == ["fix", nil, nil])
    #expect(history.revisions.map(\.template.images) == [["app:2"], ["app:3"], ["app:1"]])
    #expect(history.current?.name == "c")
  }

  @Test("of two ReplicaSets with the template of the Deployment the first that was made is its own")
  func twins() throws {
    let history = try Self.history([
      SampleObject.replicaSet("late", 1, image: "app:1", created: "2026-01-02T00:00:00Z"),
      SampleObject.replicaSet("early", 2, image: "app:1", created: "2026-01-01T00:00:00Z"),
    ])
    #expect(history.current?.name == "early")
  }

  @Test("to go back is to the revision before the last, or to that of a number")
  func target() throws {
    let history = try Self.history([
      SampleObject.replicaSet("a", 1, image: "app:3"), SampleObject.replicaSet("b", 4, image: "app:2"),
      SampleObject.replicaSet("c", 5, image: "app:1"),
    ])
    #expect(try history.target(nil).number == 4)
    #expect(try history.target(1).number == 1)
    let refusal = Self.refusal { try history.target(3) }
    #expect(refusal == .noSuchRevision(3, known: [1, 4, 5]))
    #expect(refusal?.message == "unable to find specified revision 3 in history")
  }

  @Test("without an earlier revision there is nothing to go back to")
  func none() throws {
    let one = try Self.history([SampleObject.replicaSet("a", 1, image: "app:1")])
    #expect(Self.refusal { try one.target(nil) }?.message == #"no rollout history found for deployment "web""#)
    let daemonSet = RevisionHistory(
      of: try SampleObject.workload("DaemonSet"),
      .daemonSet,
      among: [try SampleObject.controllerRevision("a", 1, image: "app:1")]
    )
    #expect(Self.refusal { try daemonSet.target(nil) }?.message == "no last revision to roll back to")
  }

  @Test("a ControllerRevision has a template that says it replaces all, which is no part of it")
  func controllerRevisions() throws {
    let history = RevisionHistory(
      of: try SampleObject.workload("StatefulSet", image: "app:2"),
      .statefulSet,
      among: [
        try SampleObject.controllerRevision("b", 2, image: "app:2"),
        try SampleObject.controllerRevision("a", 1, image: "app:1"),
      ]
    )
    #expect(history.revisions.map(\.number) == [1, 2])
    #expect(history.current?.number == 2)
    #expect(history.revisions[0].template.value["$patch"] == nil)
  }

  @Test("objects that are none, or say nothing, are passed over")
  func hostile() throws {
    let objects: [Value] = [.null, 3, [], ["metadata": 3], ["metadata": ["ownerReferences": [["uid": "workload"]]]]]
    #expect(try Self.history(objects).revisions.isEmpty)
    #expect(RevisionHistory(of: .null, .deployment, among: objects).revisions.isEmpty)
  }
}
