import Resources
import YAML

/// What runs a pod, as telemetry names it: the type and name behind `ISTIO_META_OWNER`.
struct WorkloadOwner: Equatable {
  let apiVersion: String
  let kind: String
  let name: String
  /// Nil when neither the object nor the settings name one.
  let namespace: String?

  /// The namespace of objects that are nowhere else.
  static let defaultNamespace = "default"

  init(apiVersion: String, kind: String, name: String, namespace: String?) {
    self.apiVersion = apiVersion
    self.kind = kind
    self.name = name
    self.namespace = namespace
  }

  /// The owner of a workload's pods: the object itself, or for a pod what its controller reference tells.
  init(of identity: ObjectIdentity, pod: Pod, namespace: String?) {
    if identity.type.kind == "Pod", let owner = Self(controllerOf: pod, namespace: namespace) {
      self = owner
    } else {
      self.init(
        apiVersion: identity.type.apiVersion,
        kind: identity.type.kind,
        name: identity.name,
        namespace: namespace
      )
    }
  }

  /// The identifier in `ISTIO_META_OWNER`; nil for an owner without a name.
  var identifier: String? {
    guard !name.isEmpty else { return nil }
    return
      "kubernetes://apis/\(apiVersion)/namespaces/\(namespace ?? Self.defaultNamespace)/\(kind.lowercased())s/\(name)"
  }

  /// Reads the controller reference of a pod that a controller made; nil for a pod that stands alone.
  ///
  /// Looks through the objects that controllers make in between (pkg/kube GetWorkloadMetaFromPod).
  private init?(controllerOf pod: Pod, namespace: String?) {
    guard !(pod.metadata["generateName"]?.text ?? "").isEmpty else { return nil }
    let references = pod.metadata["ownerReferences"]?.items ?? []
    guard let controller = references.first(where: { $0["controller"] == .boolean(true) }) else { return nil }
    guard let apiVersion = controller["apiVersion"]?.text, let kind = controller["kind"]?.text,
      let name = controller.name
    else { return nil }
    let labels = pod.labels
    self.init(apiVersion: apiVersion, kind: kind, name: name, namespace: namespace)
    switch kind {
    case "ReplicaSet":
      if let hash = labels["pod-template-hash"], name.hasSuffix("-\(hash)") {
        self.init(
          apiVersion: apiVersion,
          kind: "Deployment",
          name: String(name.dropLast(hash.count + 1)),
          namespace: namespace
        )
      } else if let hash = labels["rollouts-pod-template-hash"], name.hasSuffix("-\(hash)") {
        self.init(
          apiVersion: "argoproj.io/v1alpha1",
          kind: "Rollout",
          name: String(name.dropLast(hash.count + 1)),
          namespace: namespace
        )
      }
    case "ReplicationController":
      guard let config = labels["deploymentconfig"], !config.isEmpty else { break }
      self.init(apiVersion: apiVersion, kind: "DeploymentConfig", name: config, namespace: namespace)
    case "Job":
      guard let cronJob = Self.cronJobName(ofJob: name) else { break }
      self.init(apiVersion: "batch/v1", kind: "CronJob", name: cronJob, namespace: namespace)
    default:
      break
    }
  }

  /// A CronJob names its jobs after itself and the scheduled minute: 8 to 10 digits.
  private static func cronJobName(ofJob name: String) -> String? {
    guard let dash = name.utf8.lastIndex(of: UInt8(ascii: "-")) else { return nil }
    let digits = name.utf8[name.utf8.index(after: dash)...]
    guard (8...10).contains(digits.count), digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return String(name[..<dash])
  }
}
