import Diagnostics
import MeshStores
import Resources
import Testing
import YAML

@testable import MeshCommands

@Suite("Readiness of resources that were written")
struct ResourceReadinessTests {
  @Test(
    "is told by the status, as kubectl rollout status reads it",
    arguments: [
      (ResourceKind.deployment, "{metadata: {generation: 2}, spec: {replicas: 2}}", false),
      (
        .deployment,
        "{metadata: {generation: 2}, spec: {replicas: 2}, status: {observedGeneration: 1, replicas: 2, "
          + "updatedReplicas: 2, availableReplicas: 2}}", false
      ),
      (
        .deployment,
        "{metadata: {generation: 2}, spec: {replicas: 2}, status: {observedGeneration: 2, replicas: 3, "
          + "updatedReplicas: 2, availableReplicas: 2}}", false
      ),
      (
        .deployment,
        "{metadata: {generation: 2}, spec: {replicas: 2}, status: {observedGeneration: 2, replicas: 2, "
          + "updatedReplicas: 2, availableReplicas: 2}}", true
      ),
      (.deployment, "{spec: {replicas: 0}, status: {observedGeneration: 1}}", true),
      (
        .daemonSet,
        "{status: {observedGeneration: 1, desiredNumberScheduled: 2, updatedNumberScheduled: 2, numberAvailable: 1}}",
        false
      ),
      (
        .daemonSet,
        "{status: {observedGeneration: 1, desiredNumberScheduled: 2, updatedNumberScheduled: 2, numberAvailable: 2}}",
        true
      ),
      (.statefulSet, "{status: {observedGeneration: 1, readyReplicas: 0}}", false),
      (
        .statefulSet,
        "{status: {observedGeneration: 1, readyReplicas: 1, currentRevision: a, updateRevision: b}}", false
      ),
      (
        .statefulSet,
        "{status: {observedGeneration: 1, readyReplicas: 1, currentRevision: b, updateRevision: b}}", true
      ),
      (.daemonSet, "{spec: {updateStrategy: {type: OnDelete}}, status: {observedGeneration: 1}}", true),
      (.customResourceDefinition, "{status: {conditions: [{type: Established, status: 'False'}]}}", false),
      (.customResourceDefinition, "{status: {conditions: [{type: Established, status: 'True'}]}}", true),
      (.namespace, "{status: {phase: Terminating}}", false), (.namespace, "{status: {phase: Active}}", true),
      (.virtualService, "{metadata: {generation: 2}}", true),
      (.virtualService, "{metadata: {generation: 2}, status: {observedGeneration: 1}}", false),
      (.virtualService, "{metadata: {generation: 2}, status: {observedGeneration: 2}}", true),
    ]
  )
  func readiness(kind: ResourceKind, text: String, isReady: Bool) throws {
    let node = try #require(Parser.parse(SourceFile(name: "x", text: "# YAML\n" + text)).root)
    let resource = StoredResource(
      ResourceReference(kind, "a", namespace: "default"),
      type: GroupVersionKind(group: kind.group, version: "v1", kind: kind.kind),
      node: node,
      revision: Revision("1")
    )
    #expect(ResourceReadiness(of: resource).isReady == isReady)
  }
}
