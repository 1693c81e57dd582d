import MeshStores
import Testing
import Workloads
import YAML

@Suite struct WorkloadChangeTests {
  private static let annotations: FieldPath = ["spec", "template", "metadata", "annotations"]
  private static let restartedAt = "kubectl.kubernetes.io/restartedAt"
  private static let now = "2026-01-01T00:00:00Z"

  private static func refusal(_ change: WorkloadChange, _ object: Value, _ kind: WorkloadKind = .deployment)
    -> WorkloadRefusal?
  {
    #expect(throws: WorkloadRefusal.self) { _ = try change.edits(on: object, kind) }
  }

  @Test("pause and resume write one field, and refuse what is so already")
  func pause() throws {
    let running = try SampleObject.workload()
    let paused = try SampleObject.workload(spec: "paused: true")
    #expect(try WorkloadChange.pause.edits(on: running, .deployment) == [.set(["spec", "paused"], true)])
    #expect(try WorkloadChange.resume.edits(on: paused, .deployment) == [.remove(["spec", "paused"])])
    #expect(Self.refusal(.pause, paused)?.message == "is already paused")
    #expect(Self.refusal(.resume, running)?.message == "is not paused")
    #expect(Self.refusal(.pause, running, .daemonSet)?.message == "pausing is not supported")
    #expect(Self.refusal(.resume, running, .statefulSet)?.message == "resuming is not supported")
  }

  @Test("a restart adds the mappings that are missing, and nothing else")
  func restart() throws {
    let change = WorkloadChange.restart(at: Self.now)
    let bare = try SampleObject.workload()
    #expect(try change.edits(on: bare, .daemonSet) == [.set(Self.annotations, [Self.restartedAt: .string(Self.now)])])
    let none = try SampleObject.value("{spec: {template: {spec: {}}}}")
    let made: Value = ["annotations": [Self.restartedAt: .string(Self.now)]]
    #expect(try change.edits(on: none, .deployment) == [.set(["spec", "template", "metadata"], made)])
    let annotated = try SampleObject.value("{spec: {template: {metadata: {annotations: {a: b}}}}}")
    let path = Self.annotations.appending(.field(Self.restartedAt))
    #expect(try change.edits(on: annotated, .deployment) == [.set(path, .string(Self.now))])
  }

  @Test("a restart of a paused Deployment, and a second one within a second, are refused")
  func refusedRestart() throws {
    let change = WorkloadChange.restart(at: Self.now)
    let paused = try SampleObject.workload(spec: "paused: true")
    #expect(
      Self.refusal(change, paused)?.message == "can't restart paused deployment (run rollout resume first)"
    )
    let again = try SampleObject.value(
      "{spec: {template: {metadata: {annotations: {\(Self.restartedAt): '\(Self.now)'}}}}}"
    )
    #expect(Self.refusal(change, again) == .restartedJustNow)
  }

  private static let pods = """
    spec:
      template:
        spec:
          initContainers: [{name: setup, image: setup:1}]
          containers: [{name: app, image: app:1}, {name: proxy}]
    """

  private static func image(_ list: String, _ place: Int, _ image: String) -> Edit {
    .set(["spec", "template", "spec", .field(list), .item(place), "image"], .string(image))
  }

  @Test("images are set in containers of their names, init containers too, and only where they differ")
  func images() throws {
    let object = try SampleObject.value(Self.pods)
    let edits: ([ContainerImage]) throws -> [Edit] = { try WorkloadChange.setImages($0).edits(on: object, .deployment) }
    #expect(try edits([ContainerImage(container: "app", image: "app:2")]) == [Self.image("containers", 0, "app:2")])
    #expect(try edits([ContainerImage(container: "app", image: "app:1")]) == [])
    let every = [
      Self.image("initContainers", 0, "x"), Self.image("containers", 0, "x"), Self.image("containers", 1, "x"),
    ]
    #expect(try edits([ContainerImage(container: nil, image: "x")]) == every)
    let last = [ContainerImage(container: nil, image: "x"), ContainerImage(container: "setup", image: "setup:1")]
    #expect(try edits(last) == Array(every.dropFirst()))
    let refusal = Self.refusal(.setImages([ContainerImage(container: "web", image: "x")]), object)
    #expect(refusal == .noSuchContainer("web", known: ["setup", "app", "proxy"]))
    #expect(refusal?.message == #"unable to find container named "web""#)
  }

  private static func revision(cause: String?) throws -> WorkloadRevision {
    try #require(WorkloadRevision(SampleObject.replicaSet("a", 1, image: "app:0", cause: cause), of: .deployment))
  }

  private static let causePath: FieldPath = ["metadata", "annotations", "kubernetes.io/change-cause"]

  @Test(
    "going back sets the template without the hash, and the cause of that revision",
    arguments: [
      ("{kubernetes.io/change-cause: late}", "early", [Edit.set(causePath, "early")]),
      ("{kubernetes.io/change-cause: late, a: b}", nil, [.remove(causePath)]),
      ("{kubernetes.io/change-cause: early}", "early", []), ("{a: b}", nil, []),
      ("null", "early", [.set(["metadata", "annotations"], ["kubernetes.io/change-cause": "early"])]),
    ]
  )
  func rollBack(_ annotations: String, _ cause: String?, _ more: [Edit]) throws {
    let workload = try SampleObject.workload(annotations: annotations)
    let edits = try WorkloadChange.rollBack(Self.revision(cause: cause)).edits(on: workload, .deployment)
    let template = try SampleObject.value(SampleObject.template("app:0"))
    #expect(edits == [.set(["spec", "template"], template)] + more)
  }

  @Test("going back to what is there changes nothing, and of a paused Deployment is refused")
  func rollBackNowhere() throws {
    let change = WorkloadChange.rollBack(try Self.revision(cause: nil))
    #expect(try change.edits(on: SampleObject.workload(image: "app:0"), .deployment) == [])
    let paused = try SampleObject.workload(spec: "paused: true")
    #expect(
      Self.refusal(change, paused)?.message
        == "you cannot rollback a paused deployment; resume it first with 'kubectl rollout resume' and try again"
    )
  }
}
