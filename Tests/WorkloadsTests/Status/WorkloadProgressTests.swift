import Testing
import Workloads

/// The texts are those of kubectl's `rollout status`.
@Suite struct WorkloadProgressTests {
  struct Case: CustomTestStringConvertible {
    let kind: WorkloadKind
    var generation = 2
    let spec: String
    let status: String
    let stage: WorkloadProgress.Stage
    let message: String

    var testDescription: String { message }
  }

  private static let rollout = #"Waiting for deployment "web" rollout to finish: "#

  private static let deployments: [Case] = [
    Case(
      kind: .deployment,
      generation: 3,
      spec: "replicas: 3",
      status: "{observedGeneration: 2, replicas: 3, updatedReplicas: 3, availableReplicas: 3}",
      stage: .progressing,
      message: "Waiting for deployment spec update to be observed..."
    ),
    Case(
      kind: .deployment,
      spec: "replicas: 3",
      status: "{observedGeneration: 2, replicas: 4, updatedReplicas: 1, availableReplicas: 3}",
      stage: .progressing,
      message: rollout + "1 out of 3 new replicas have been updated..."
    ),
    Case(
      kind: .deployment,
      spec: "{replicas: 3, paused: true}",
      status: "{observedGeneration: 2, replicas: 3, availableReplicas: 3}",
      stage: .paused,
      message: rollout + "0 out of 3 new replicas have been updated..."
    ),
    Case(
      kind: .deployment,
      spec: "replicas: 3",
      status: "{observedGeneration: 2, replicas: 4, updatedReplicas: 3, availableReplicas: 3}",
      stage: .progressing,
      message: rollout + "1 old replicas are pending termination..."
    ),
    Case(
      kind: .deployment,
      spec: "replicas: 3",
      status: "{observedGeneration: 2, replicas: 3, updatedReplicas: 3, availableReplicas: 2}",
      stage: .progressing,
      message: rollout + "2 of 3 updated replicas are available..."
    ),
    Case(
      kind: .deployment,
      spec: "{replicas: 3, paused: true}",
      status: "{observedGeneration: 2, replicas: 3, updatedReplicas: 3, availableReplicas: 3}",
      stage: .done,
      message: #"deployment "web" successfully rolled out"#
    ),
    Case(
      kind: .deployment,
      spec: "replicas: 0",
      status: "observedGeneration: 2",
      stage: .done,
      message: #"deployment "web" successfully rolled out"#
    ),
    Case(
      kind: .deployment,
      spec: "replicas: 3",
      status: "{observedGeneration: 2, conditions: [{type: Progressing, reason: ProgressDeadlineExceeded}]}",
      stage: .deadlineExceeded,
      message: #"deployment "web" exceeded its progress deadline"#
    ),
    Case(
      kind: .deployment,
      generation: 3,
      spec: "replicas: 3",
      status: "{observedGeneration: 2, conditions: [{type: Progressing, reason: ProgressDeadlineExceeded}]}",
      stage: .progressing,
      message: "Waiting for deployment spec update to be observed..."
    ),
  ]

  private static let daemonSets: [Case] = [
    Case(
      kind: .daemonSet,
      spec: "updateStrategy: {type: RollingUpdate}",
      status: "observedGeneration: 1",
      stage: .progressing,
      message: "Waiting for daemon set spec update to be observed..."
    ),
    Case(
      kind: .daemonSet,
      spec: "updateStrategy: {type: RollingUpdate}",
      status: "{observedGeneration: 2, desiredNumberScheduled: 4, updatedNumberScheduled: 1}",
      stage: .progressing,
      message: #"Waiting for daemon set "web" rollout to finish: 1 out of 4 new pods have been updated..."#
    ),
    Case(
      kind: .daemonSet,
      spec: "updateStrategy: {type: RollingUpdate}",
      status: "{observedGeneration: 2, desiredNumberScheduled: 4, updatedNumberScheduled: 4, numberAvailable: 3}",
      stage: .progressing,
      message: #"Waiting for daemon set "web" rollout to finish: 3 of 4 updated pods are available..."#
    ),
    Case(
      kind: .daemonSet,
      spec: "minReadySeconds: 0",
      status: "{observedGeneration: 2, desiredNumberScheduled: 4, updatedNumberScheduled: 4, numberAvailable: 4}",
      stage: .done,
      message: #"daemon set "web" successfully rolled out"#
    ),
  ]

  private static let partition = "{replicas: 3, updateStrategy: {type: RollingUpdate, rollingUpdate: {partition: 1}}}"

  private static let statefulSets: [Case] = [
    Case(
      kind: .statefulSet,
      generation: 0,
      spec: "replicas: 3",
      status: "{observedGeneration: 0, readyReplicas: 3}",
      stage: .progressing,
      message: "Waiting for statefulset spec update to be observed..."
    ),
    Case(
      kind: .statefulSet,
      spec: "replicas: 3",
      status: "{observedGeneration: 2, readyReplicas: 1}",
      stage: .progressing,
      message: "Waiting for 2 pods to be ready..."
    ),
    Case(
      kind: .statefulSet,
      spec: partition,
      status: "{observedGeneration: 2, readyReplicas: 3, updatedReplicas: 1}",
      stage: .progressing,
      message: "Waiting for partitioned roll out to finish: 1 out of 2 new pods have been updated..."
    ),
    Case(
      kind: .statefulSet,
      spec: partition,
      status: "{observedGeneration: 2, readyReplicas: 3, updatedReplicas: 2, currentRevision: a, updateRevision: b}",
      stage: .done,
      message: "partitioned roll out complete: 2 new pods have been updated..."
    ),
    Case(
      kind: .statefulSet,
      spec: "replicas: 3",
      status: "{observedGeneration: 2, readyReplicas: 3, updatedReplicas: 2, currentRevision: a, updateRevision: b}",
      stage: .progressing,
      message: "waiting for statefulset rolling update to complete 2 pods at revision b..."
    ),
    Case(
      kind: .statefulSet,
      spec: "replicas: 3",
      status: "{observedGeneration: 2, readyReplicas: 3, currentReplicas: 3, currentRevision: b, updateRevision: b}",
      stage: .done,
      message: "statefulset rolling update complete 3 pods at revision b..."
    ),
  ]

  @Test("a status is told in kubectl's words", arguments: deployments + daemonSets + statefulSets)
  func message(_ example: Case) throws {
    let object = try SampleObject.value(
      """
      metadata: {name: web, generation: \(example.generation)}
      spec: \(example.spec.hasPrefix("{") ? example.spec : "{\(example.spec)}")
      status: \(example.status.hasPrefix("{") ? example.status : "{\(example.status)}")
      """
    )
    let progress = try WorkloadProgress(of: object, example.kind)
    #expect(progress.message == example.message)
    #expect(progress.stage == example.stage)
  }

  @Test("pods that people replace by hand are not followed", arguments: [WorkloadKind.daemonSet, .statefulSet])
  func onDelete(_ kind: WorkloadKind) throws {
    let object = try SampleObject.value("{metadata: {name: web}, spec: {updateStrategy: {type: OnDelete}}}")
    let refusal = #expect(throws: WorkloadRefusal.self) { try WorkloadProgress(of: object, kind) }
    #expect(refusal == .notRollingUpdate)
    #expect(refusal?.message == "rollout status is only available for RollingUpdate strategy type")
  }

  @Test("an object without status or spec is under way", arguments: WorkloadKind.allCases)
  func bare(_ kind: WorkloadKind) throws {
    let progress = try WorkloadProgress(of: SampleObject.value("{metadata: {name: web, generation: 1}}"), kind)
    #expect(progress.stage == .progressing)
  }
}
