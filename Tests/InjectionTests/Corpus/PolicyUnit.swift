import YAML

@testable import Injection

/// The rules that decide whether and how a pod is injected.
enum PolicyUnit: String {
  case injectRequired, ignoredNamespaces, detectNativeSidecar, nativeSidecarAnnotation, validateResourceQuantity,
    validateAnnotations, parseStatus

  func passes(_ input: Value, _ want: Value) throws -> Bool {
    switch self {
    case .injectRequired: return want == .boolean(try Self.isInjected(input))
    case .ignoredNamespaces:
      return want == .boolean(InjectionPolicy.systemNamespaces.contains(input["namespace"]?.string ?? ""))
    case .detectNativeSidecar:
      let mode = input["ENABLE_NATIVE_SIDECARS"]?.text.flatMap(NativeSidecarMode.init)
      let nodes = (input["kubelets"]?.items ?? []).compactMap { $0.string.flatMap { KubernetesVersion($0) } }
      return want == .boolean(mode?.usesNativeSidecars(onNodes: nodes) == true)
    case .nativeSidecarAnnotation:
      var settings = InjectionSettings.default
      settings.usesNativeSidecars = input["nativeSidecars"] == true
      let pod = try Pod.unit(annotations: input["annotations"]).injected(settings)
      return pod.spec[want["istio-proxy in"]?.string ?? ""]?.items.contains { $0.name == "istio-proxy" } == true
    case .validateResourceQuantity:
      return want["error"] == .boolean(AnnotationSyntax.problem(inQuantity: input["value"]?.string ?? "") != nil)
    case .validateAnnotations:
      let problems = Pod.unit(annotations: input["annotations"]).problems(TemplateSettings())
      return want["error"] == .boolean(!problems.isEmpty)
    case .parseStatus:
      let status = InjectionStatus(json: input["status"]?.string ?? "")
      let names: Value = [
        "containers": .sequence(status.containers.map { .string($0) }),
        "initContainers": .sequence(status.initContainers.map { .string($0) }),
      ]
      return names == want
    }
  }

  private static func isInjected(_ input: Value) throws -> Bool {
    var settings = InjectionSettings.default
    try InjectorConfiguration(input["config"] ?? .null).apply(to: &settings)
    let pod = Pod(metadata: input["metadata"] ?? .null, spec: input["podSpec"] ?? .mapping([]))
    let namespace = input["metadata"]?["namespace"]?.string ?? "default"
    let decision = InjectionPolicy(selection: settings.selection).decision(for: pod, namespace: namespace)
    if case .inject = decision { return true }
    return false
  }
}

extension Pod {
  /// A pod with one container.
  static func unit(annotations: Value?) -> Pod {
    let metadata: Value = annotations.map { $0 == .null ? .mapping([]) : ["annotations": $0] } ?? .mapping([])
    return Pod(metadata: metadata, spec: ["containers": [["name": "app", "image": "app"]]])
  }

  /// The pod after injection.
  func injected(_ settings: InjectionSettings) throws -> Pod {
    let owner = WorkloadOwner(apiVersion: "v1", kind: "Pod", name: "hello", namespace: "default")
    return try PodInjection(PreparedSettings(settings), owner: owner).injected(self)
  }
}
