import Diagnostics
import Testing
import YAML

/// Objects as a server answers them, written short.
enum SampleObject {
  static func value(_ text: String) throws -> Value {
    let document = Parser.parse(SourceFile(name: "object.yaml", text: text))
    try #require(!document.hasErrors, "\(text)")
    return try #require(try document.root?.value)
  }

  /// A workload with a container of an image; further lines are of its `spec` and of its `status`.
  static func workload(
    _ kind: String = "Deployment",
    image: String = "app:1",
    generation: Int = 2,
    annotations: String = "{}",
    spec: String = "replicas: 3",
    status: String = "observedGeneration: 2"
  ) throws -> Value {
    try value(
      """
      apiVersion: apps/v1
      kind: \(kind)
      metadata: {name: web, namespace: shop, uid: workload, generation: \(generation), annotations: \(annotations)}
      spec:
        \(spec)
        selector: {matchLabels: {app: web}}
        template: \(template(image))
      status:
        \(status)
      """
    )
  }

  /// A template of pods in one line.
  static func template(_ image: String, labels: String = "app: web", more: String = "") -> String {
    "{metadata: {creationTimestamp: null, labels: {\(labels)}\(more)}, spec: {containers: [{name: app, image: '\(image)'}]}}"
  }

  static func owner(_ uid: String, isController: Bool = true) -> String {
    "ownerReferences: [{uid: \(uid), controller: \(isController)}]"
  }

  /// A ReplicaSet of the workload.
  static func replicaSet(
    _ name: String,
    _ revision: Int?,
    image: String,
    cause: String? = nil,
    owner: String = "workload",
    created: String = "2026-01-01T00:00:00Z"
  ) throws -> Value {
    let numbered = revision.map { "deployment.kubernetes.io/revision: '\($0)'" }
    let caused = cause.map { "kubernetes.io/change-cause: '\($0)'" }
    let annotations = [numbered, caused].compactMap(\.self).joined(separator: ", ")
    return try value(
      """
      metadata:
        {name: \(name), uid: \(name), annotations: {\(annotations)}, creationTimestamp: '\(created)', \(Self.owner(owner))}
      spec: {template: \(template(image, labels: "app: web, pod-template-hash: \(name)"))}
      """
    )
  }

  /// A ControllerRevision of the workload.
  static func controllerRevision(_ name: String, _ revision: Int, image: String) throws -> Value {
    try value(
      """
      metadata: {name: \(name), uid: \(name), labels: {controller-revision-hash: \(name)}, \(owner("workload"))}
      revision: \(revision)
      data: {spec: {template: {$patch: replace, \(template(image).dropFirst().dropLast())}}}
      """
    )
  }

  /// A pod of an owner; the status is a line.
  static func pod(_ name: String, of owner: String, hash: String = "", status: String = "{}") throws -> Value {
    try value(
      """
      metadata: {name: \(name), labels: {app: web, controller-revision-hash: '\(hash)'}, \(Self.owner(owner))}
      status: \(status)
      """
    )
  }

  /// The status of a pod whose only container waits.
  static func waiting(_ reason: String, message: String = "no") -> String {
    "{containerStatuses: [{name: app, restartCount: 0, state: {waiting: {reason: \(reason), message: '\(message)'}}}]}"
  }
}
