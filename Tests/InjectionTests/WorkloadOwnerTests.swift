import Resources
import Testing
import YAML

@testable import Injection

@Suite struct WorkloadOwnerTests {
  struct Row: CustomTestStringConvertible {
    let kind: String
    let apiVersion: String
    let name: String
    var labels: Value = .mapping([])
    let owner: String

    var testDescription: String { "\(kind) \(name)" }
  }

  static let rows = [
    Row(
      kind: "ReplicaSet",
      apiVersion: "apps/v1",
      name: "web-5f6",
      labels: ["pod-template-hash": "5f6"],
      owner: "kubernetes://apis/apps/v1/namespaces/ns/deployments/web"
    ),
    Row(
      kind: "ReplicaSet",
      apiVersion: "apps/v1",
      name: "web-5f6",
      owner: "kubernetes://apis/apps/v1/namespaces/ns/replicasets/web-5f6"
    ),
    Row(
      kind: "ReplicaSet",
      apiVersion: "apps/v1",
      name: "web-5f6",
      labels: ["rollouts-pod-template-hash": "5f6"],
      owner: "kubernetes://apis/argoproj.io/v1alpha1/namespaces/ns/rollouts/web"
    ),
    Row(
      kind: "ReplicationController",
      apiVersion: "v1",
      name: "web-1",
      labels: ["deploymentconfig": "web"],
      owner: "kubernetes://apis/v1/namespaces/ns/deploymentconfigs/web"
    ),
    Row(
      kind: "Job",
      apiVersion: "batch/v1",
      name: "pi-27600000",
      owner: "kubernetes://apis/batch/v1/namespaces/ns/cronjobs/pi"
    ),
    Row(
      kind: "Job",
      apiVersion: "batch/v1",
      name: "pi-1234567",
      owner: "kubernetes://apis/batch/v1/namespaces/ns/jobs/pi-1234567"
    ),
  ]

  @Test("a pod's owner is what stands behind its controller", arguments: rows)
  func controller(row: Row) {
    let pod = Pod(
      metadata: [
        "generateName": "web-", "labels": row.labels,
        "ownerReferences": [
          ["apiVersion": "v1", "kind": "Node", "name": "other"],
          [
            "apiVersion": .string(row.apiVersion), "kind": .string(row.kind), "name": .string(row.name),
            "controller": true,
          ],
        ],
      ],
      spec: .mapping([])
    )
    let identity = ObjectIdentity(type: GroupVersionKind(apiVersion: "v1", kind: "Pod"), name: "")
    #expect(WorkloadOwner(of: identity, pod: pod, namespace: "ns").identifier == row.owner)
  }

  @Test("a pod that stands alone is its own owner")
  func alone() {
    let pod = Pod(metadata: .mapping([]), spec: .mapping([]))
    let identity = ObjectIdentity(type: GroupVersionKind(apiVersion: "v1", kind: "Pod"), name: "a")
    #expect(
      WorkloadOwner(of: identity, pod: pod, namespace: "ns").identifier
        == "kubernetes://apis/v1/namespaces/ns/pods/a"
    )
  }

  @Test("an object without a name has no identifier")
  func nameless() {
    let pod = Pod(metadata: .mapping([]), spec: .mapping([]))
    let identity = ObjectIdentity(type: GroupVersionKind(apiVersion: "v1", kind: "Pod"), name: "", generateName: "a-")
    #expect(WorkloadOwner(of: identity, pod: pod, namespace: "ns").identifier == nil)
  }
}
