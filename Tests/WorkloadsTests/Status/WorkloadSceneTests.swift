import Testing
import Workloads
import YAML

@Suite struct WorkloadSceneTests {
  private static func scene(
    _ kind: WorkloadKind,
    _ workload: Value,
    revisions: [Value],
    pods: [Value]
  ) -> WorkloadScene {
    var scene = WorkloadScene(kind)
    scene.note(workload)
    for (place, revision) in revisions.enumerated() { scene.note(revision: "\(place)", revision) }
    for (place, pod) in pods.enumerated() { scene.note(pod: "\(place)", pod) }
    return scene
  }

  private static let stuck = SampleObject.waiting("ImagePullBackOff", message: "back-off")

  private static func deployment(pods: [Value], image: String = "app:2") throws -> WorkloadScene {
    scene(
      .deployment,
      try SampleObject.workload(
        image: image,
        annotations: "{deployment.kubernetes.io/revision: '2'}",
        status: "{observedGeneration: 2, replicas: 4, updatedReplicas: 1}"
      ),
      revisions: [
        try SampleObject.replicaSet("old", 1, image: "app:1"), try SampleObject.replicaSet("new", 2, image: "app:2"),
        try SampleObject.replicaSet("alien", 9, image: "app:2", owner: "other", created: "2025-01-01T00:00:00Z"),
      ],
      pods: pods
    )
  }

  @Test("nothing is known before the workload was seen")
  func unknown() throws {
    #expect(try WorkloadScene(.deployment).state() == nil)
    #expect(!WorkloadScene(.deployment).isThere)
  }

  @Test("only pods of the ReplicaSet with the Deployment's template can stop its rollout")
  func newPodsOfDeployment() throws {
    let old = try SampleObject.pod("old-1", of: "old", status: Self.stuck)
    let alien = try SampleObject.pod("alien-1", of: "alien", status: Self.stuck)
    let new = try SampleObject.pod("new-1", of: "new", status: Self.stuck)
    #expect(try Self.deployment(pods: [old, alien]).state()?.trouble == nil)
    let state = try #require(try Self.deployment(pods: [old, alien, new]).state())
    #expect(state.trouble?.pod == "new-1")
    #expect(state.revision == 2)
    #expect(state.canGoBack)
    #expect(try Self.deployment(pods: [old, new], image: "app:3").state()?.trouble == nil)
  }

  @Test("a pod that is gone does not stop it any more")
  func gone() throws {
    var scene = try Self.deployment(pods: [SampleObject.pod("new-1", of: "new", status: Self.stuck)])
    scene.note(pod: "0", nil)
    #expect(try scene.state()?.trouble == nil)
    scene = try Self.deployment(pods: [SampleObject.pod("new-1", of: "new", status: Self.stuck)])
    scene.note(revision: "1", nil)
    #expect(try scene.state()?.trouble == nil)
  }

  @Test("another revision than the wanted one is refused")
  func pinned() throws {
    let scene = try Self.deployment(pods: [])
    #expect(try scene.state(wanting: 2)?.revision == 2)
    let refusal = #expect(throws: WorkloadRefusal.self) { try scene.state(wanting: 1) }
    #expect(refusal?.message == "desired revision (1) is different from the running revision (2)")
  }

  @Test("pods of a DaemonSet and of a StatefulSet are told apart by the hash of their revision")
  func hashes() throws {
    let revisions = [
      try SampleObject.controllerRevision("a", 1, image: "app:1"),
      try SampleObject.controllerRevision("b", 2, image: "app:2"),
    ]
    let old = try SampleObject.pod("web-0", of: "workload", hash: "a", status: Self.stuck)
    let new = try SampleObject.pod("web-1", of: "workload", hash: "b", status: Self.stuck)
    let status = "{observedGeneration: 2, desiredNumberScheduled: 2, currentRevision: a, updateRevision: b}"
    for (kind, name) in [(WorkloadKind.daemonSet, "DaemonSet"), (.statefulSet, "StatefulSet")] {
      let workload = try SampleObject.workload(name, image: "app:2", status: status)
      #expect(try Self.scene(kind, workload, revisions: revisions, pods: [old]).state()?.trouble == nil)
      let state = try Self.scene(kind, workload, revisions: revisions, pods: [old, new]).state()
      #expect(state?.trouble?.pod == "web-1")
      #expect(state?.revision == 2)
    }
  }

  @Test("what is done is in no trouble, and what holds a rollout up is remarked on")
  func remarks() throws {
    let unscheduled = """
      {conditions: [{type: PodScheduled, status: 'False', reason: Unschedulable, message: 0/3 nodes are available}]}
      """
    let pods = [
      try SampleObject.pod("new-1", of: "new", status: unscheduled),
      try SampleObject.pod("new-2", of: "new", status: Self.stuck),
    ]
    let revisions = [try SampleObject.replicaSet("new", 1, image: "app:1")]
    let quota = "conditions: [{type: ReplicaFailure, status: 'True', message: exceeded quota}]"
    let waiting = try SampleObject.workload(status: "{observedGeneration: 2, \(quota)}")
    let state = try #require(try Self.scene(.deployment, waiting, revisions: revisions, pods: pods).state())
    #expect(state.remarks == ["exceeded quota", "pod new-1 has no node: 0/3 nodes are available"])
    #expect(!state.canGoBack)
    let counts = "replicas: 3, updatedReplicas: 3, availableReplicas: 3"
    let done = try SampleObject.workload(status: "{observedGeneration: 2, \(counts), \(quota)}")
    let end = try #require(try Self.scene(.deployment, done, revisions: revisions, pods: pods).state())
    #expect(end.trouble == nil && end.remarks == [] && end.progress.stage == .done)
  }
}
