import StandInAPIServer
import Testing
import YAML

@testable import MeshCommands

/// Rollouts in a stand-in cluster: what is kept there, and what it does to them.
@Suite("A rollout in a cluster") struct ClusterRolloutTests {
  private static let start =
    "rollout start reviews --to v3 --steps 50 --interval 1s --approve --allow-empty --ignore-readiness"

  private static func mesh() throws -> ClusterMesh {
    try ClusterMesh(MeshScript.reviews + "---\n" + MeshScript.route(100, 0))
  }

  private static func weights(_ mesh: ClusterMesh) -> String {
    let rules = mesh.server.store.object("virtualservices", "reviews")?.at("spec", "http")?.items ?? []
    let route = rules.first?["route"]?.items ?? []
    return route.map { "\($0["weight"]?.wholeNumber ?? -1)" }.joined(separator: "/")
  }

  @Test("is held by a Lease, which is given back, and whose transitions are the fencing numbers")
  func lease() async throws {
    let mesh = try Self.mesh()
    #expect(await mesh.run("\(Self.start) --wait=false").status == .paused)
    let lease = try #require(mesh.server.store.object("leases", "meshctl-rollout-reviews"))
    #expect(lease.at("spec", "holderIdentity") == nil)
    #expect(lease.at("spec", "leaseTransitions")?.wholeNumber == 1)
    #expect(lease.at("spec", "leaseDurationSeconds")?.wholeNumber == 15)
    #expect(lease.at("spec", "renewTime")?.string == "1970-01-01T00:00:00.000000Z")
    #expect(await mesh.run("rollout resume reviews --wait=false").status == .done)
    let later = mesh.server.store.object("leases", "meshctl-rollout-reviews")
    #expect(later?.at("spec", "leaseTransitions")?.wholeNumber == 2)
  }

  @Test("goes on behind the fencing number of its record where the Lease was deleted meanwhile")
  func deletedLease() async throws {
    let mesh = try Self.mesh()
    #expect(await mesh.run("\(Self.start) --wait=false").status == .paused)
    try mesh.server.store.remove("leases", "meshctl-rollout-reviews")
    #expect(await mesh.run("rollout resume reviews --wait=false").status == .done)
    let lease = mesh.server.store.object("leases", "meshctl-rollout-reviews")
    #expect(lease?.at("spec", "leaseTransitions")?.wholeNumber == 2)
  }

  @Test("tells the cluster of each phase by an event")
  func events() async throws {
    let mesh = try Self.mesh()
    #expect(await mesh.run("\(Self.start) --wait=false").status == .paused)
    #expect(await mesh.run("rollout abort reviews").status == .done)
    let events = mesh.server.store.objects("events").map { event in
      [event.at("reason")?.string, event.at("involvedObject", "name")?.string, event.at("message")?.string]
        .map { $0 ?? "" }
    }
    #expect(
      Set(events)
        == [
          ["RolloutStep", "reviews", "step 1 of 1  v1 50, v3 50"],
          ["RolloutPaused", "reviews", "paused at step 1 of 1: waiting for approval"],
          ["RolloutAborted", "reviews", "aborted: the weights are those from before  v1 100, v3 0"],
        ]
    )
  }

  @Test("goes on where events may not be written")
  func forbiddenEvents() async throws {
    let mesh = try Self.mesh()
    mesh.server.faults.inject(.status(403), times: nil) { $0.method == "POST" && $0.path.hasSuffix("/events") }
    #expect(await mesh.run("\(Self.start) --wait=false").status == .paused)
    #expect(Self.weights(mesh) == "50/50")
    #expect(mesh.server.store.objects("events").isEmpty)
  }

  @Test("writes nothing where it may not hold a Lease")
  func forbiddenLease() async throws {
    let mesh = try Self.mesh()
    mesh.server.faults.inject(.status(403), times: nil) { $0.path.contains("/leases") }
    #expect(await mesh.run("\(Self.start) --wait=false").status == .notAllowed)
    #expect(Self.weights(mesh) == "100/0")
    #expect(mesh.server.store.object("virtualservices", "reviews")?.at("metadata", "annotations") == nil)
  }

  @Test("has the weights and its record in one request, and every one names the state that was read")
  func requests() async throws {
    let mesh = try Self.mesh()
    #expect(await mesh.run("\(Self.start) --wait=false").status == .paused)
    let patches = mesh.server.log.all.filter {
      $0.request.method == "PATCH" && $0.request.path.contains("virtualservices")
    }
    let written = patches.filter { !$0.request.target.contains("dryRun") }
    #expect(written.count == 2)
    #expect(patches.count == 4)
    let bodies = patches.map { String(decoding: $0.request.body, as: UTF8.self) }
    #expect(bodies.filter { !$0.contains(#""path":"/metadata/resourceVersion""#) } == [])
    #expect(bodies.filter { !$0.contains("meshctl/rollout") && !$0.contains("meshctl~1rollout") } == [])
    let first = try #require(written.first.map { String(decoding: $0.request.body, as: UTF8.self) })
    #expect(first.contains(#""path":"/spec/http/0/route/0/weight","value":50"#), "\(first)")
  }

  @Test("sees what someone else wrote beside it, and loses nothing of it")
  func interference() async throws {
    let mesh = try Self.mesh()
    mesh.server.faults.inject(
      .interference { store in
        try? store.change("virtualservices", "reviews", by: "kubectl") { object in
          object = Value.documents(in: MeshScript.route(100, 0, timeout: "9s")).first ?? object
        }
      },
      afterSkipping: 2,
      when: { $0.method == "PATCH" && $0.path.contains("virtualservices") }
    )
    #expect(await mesh.run("\(Self.start) --wait=false").status == .paused)
    let rule = mesh.server.store.object("virtualservices", "reviews")?.at("spec", "http")?.items.first
    #expect(rule?["timeout"]?.string == "9s")
    #expect(Self.weights(mesh) == "50/50")
  }

  @Test("asks a server again that does not answer for a while")
  func restart() async throws {
    let mesh = try Self.mesh()
    mesh.server.faults.inject(.status(503), times: 2, afterSkipping: 1) {
      $0.method == "GET" && $0.path.hasSuffix("/virtualservices/reviews")
    }
    let run = await mesh.run("\(Self.start) --wait=false")
    #expect(run.status == .paused)
    #expect(run.error.contains("trying again"))
  }

  @Test("reports weights that someone else changed, and overwrites them only when told so")
  func drift() async throws {
    let mesh = try Self.mesh()
    #expect(await mesh.run("\(Self.start) --wait=false").status == .paused)
    try mesh.server.store.change("virtualservices", "reviews", by: "kubectl") { object in
      object = object.replacingWeights([70, 30])
    }
    let refused = await mesh.run("rollout resume reviews --wait=false")
    #expect(refused.status == .conflict)
    #expect(
      refused.error == """
        error: someone else changed the weights of reviews from 50/50 to 70/30; nothing was written
        help: look at them with meshctl route get reviews; --take-over overwrites them

        """
    )
    #expect(Self.weights(mesh) == "70/30")
    #expect(await mesh.run("rollout abort reviews").status == .conflict)
    #expect(await mesh.run("rollout abort reviews --take-over").status == .done)
    #expect(Self.weights(mesh) == "100/0")
  }

  @Test(
    "overwrites weights that someone else changed behind it only when told so",
    arguments: ["", " --to-revision 1"]
  )
  func driftBehind(revision: String) async throws {
    let mesh = try Self.mesh()
    #expect(await mesh.run("\(Self.start) --wait=false").status == .paused)
    #expect(await mesh.run("rollout promote reviews --full --wait=false").status == .done)
    try mesh.server.store.change("virtualservices", "reviews", by: "kubectl") { object in
      object = object.replacingWeights([70, 30])
    }
    #expect(await mesh.run("rollout undo reviews\(revision)").status == .conflict)
    #expect(Self.weights(mesh) == "70/30")
    #expect(await mesh.run("rollout undo reviews\(revision) --take-over").status == .done)
    #expect(Self.weights(mesh) == (revision.isEmpty ? "100/0" : "0/100"))
  }

  @Test("refuses to go on with a note that someone tampered with")
  func tampering() async throws {
    let mesh = try Self.mesh()
    #expect(await mesh.run("\(Self.start) --wait=false").status == .paused)
    try mesh.server.store.change("virtualservices", "reviews", by: "kubectl") { object in
      object = object.replacingText("\"interval\":1", with: "\"interval\":0")
    }
    let run = await mesh.run("rollout resume reviews --wait=false")
    #expect(run.status == .failed)
    #expect(
      run.error == """
        error: the note of a rollout on virtualservice.networking.istio.io/reviews in namespace default cannot be read: \
        interval cannot be
        help: look at the weights; remove meshctl/rollout to begin anew

        """
    )
  }
}

extension Value {
  /// The object with other weights in its first rule.
  fileprivate func replacingWeights(_ weights: [Int64]) -> Value {
    mapped { path, value in
      guard path.last == "weight", let place = path.dropLast().last.flatMap({ Int($0) }),
        weights.indices.contains(place)
      else { return value }
      return .integer(weights[place])
    }
  }

  /// The object with a part of each text replaced.
  fileprivate func replacingText(_ part: String, with other: String) -> Value {
    mapped { _, value in
      if case .string(let text) = value { .string(text.replacing(part, with: other)) } else { value }
    }
  }

  /// The value with each scalar replaced by what a function makes of it.
  private func mapped(_ path: [String] = [], _ change: ([String], Value) -> Value) -> Value {
    switch self {
    case .mapping(let entries):
      .mapping(entries.map { .init($0.key, $0.value.mapped(path + [$0.key], change)) })
    case .sequence(let items): .sequence(items.enumerated().map { $1.mapped(path + ["\($0)"], change) })
    default: change(path, self)
    }
  }
}
