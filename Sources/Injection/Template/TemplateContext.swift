import GoTemplate
import YAML

/// Everything a control plane's template is rendered with but the pod (inject.go SidecarTemplateData).
struct TemplateContext: Sendable {
  /// The chart's values, as the injector's ConfigMap holds them.
  let values: Value
  /// The mesh configuration, as the ConfigMap holds it.
  let mesh: Value
  var revision = ""
  var usesNativeSidecars = true
  /// `COMPLIANCE_POLICY` of the control plane.
  var compliancePolicy = ""
  /// The user and group of the proxy where the platform gives them.
  var proxyUser: Int?
  var proxyGroup: Int?

  /// The data for one pod.
  func data(for pod: Pod, _ owner: WorkloadOwner) throws(TemplateProblem) -> TemplateValue {
    let settings = MeshSettings(mesh, podProxy: Self.proxyConfiguration(of: pod))
    let inbound = settings.mesh["inboundTrafficPolicy"]?["mode"]?.text ?? ""
    return .entries([
      "TypeMeta": typeMeta(owner), "DeploymentMeta": deploymentMeta(owner),
      "ObjectMeta": .record(try GoStruct.objectMeta.record(of: pod.metadata)),
      "Spec": .record(try GoStruct.podSpec.record(of: pod.spec)),
      "ProxyConfig": .record(try settings.proxyRecord()), "MeshConfig": .record(try settings.meshRecord()),
      "Values": try TemplateValue(values), "Revision": .string(revision),
      "NativeSidecars": .boolean(usesNativeSidecars),
      "ProxyImage": .string(image(pod, settings, "proxy")),
      "ProxyInitImage": .string(image(pod, settings, "proxy_init")),
      "ProxyUID": identity("runAsUser", of: pod) ?? proxyUser.map { .integer($0) } ?? .null,
      "ProxyGID": identity("runAsGroup", of: pod) ?? proxyGroup.map { .integer($0) } ?? .null,
      "InboundTrafficPolicyMode": .string(inbound == "LOCALHOST" ? "localhost" : "passthrough"),
      "CompliancePolicy": .string(compliancePolicy),
    ])
  }

  /// Whether the application waits for the proxy; the pod's own configuration decides before the chart's.
  func holdsApplication(_ pod: Pod) -> Bool {
    let settings = MeshSettings(mesh, podProxy: Self.proxyConfiguration(of: pod))
    return settings.proxy["holdApplicationUntilProxyStarts"] == true
      || values["global"]?["proxy"]?["holdApplicationUntilProxyStarts"] == true
  }

  /// How the proxy captures a pod's traffic, as its annotation or the proxy's configuration says.
  func interceptionMode(of pod: Pod) -> String {
    let settings = MeshSettings(mesh, podProxy: Self.proxyConfiguration(of: pod))
    return pod.annotations[.interceptionMode] ?? settings.proxy["interceptionMode"]?.text ?? "REDIRECT"
  }

  /// A number of the security context of the proxy container that a pod brings itself.
  private func identity(_ field: String, of pod: Pod) -> TemplateValue? {
    guard case .integer(let number)? = pod.proxy?["securityContext"]?[field] else { return nil }
    return .integer(Int(number))
  }

  private func typeMeta(_ owner: WorkloadOwner) -> TemplateValue {
    .record(
      TemplateRecord(
        typeName: "v1.TypeMeta",
        fields: ["Kind": .string(owner.kind), "APIVersion": .string(owner.apiVersion)]
      )
    )
  }

  private func deploymentMeta(_ owner: WorkloadOwner) -> TemplateValue {
    .record(
      TemplateRecord(
        typeName: "types.NamespacedName",
        fields: ["Name": .string(owner.name), "Namespace": .string(owner.namespace)]
      )
    )
  }

  /// Hub, name, tag and variant of a container's image (inject.go ProxyImage, InitImage).
  private func image(_ pod: Pod, _ settings: MeshSettings, _ container: String) -> String {
    let global = values["global"] ?? .null
    let variant = pod.annotations[.proxyImageType] ?? settings.proxy["image"]?["imageType"]?.text
    return ImageReference.text(
      hub: global["hub"]?.text ?? "",
      name: global[container]?["image"]?.text.nonEmpty ?? "proxyv2",
      tag: global["tag"]?.text ?? "",
      variant: variant ?? global["variant"]?.text
    )
  }

  /// What the pod's own annotation says.
  private static func proxyConfiguration(of pod: Pod) -> Value {
    guard let text = pod.annotations[.proxyConfig] else { return .mapping([]) }
    return YAMLText.value(of: text) ?? .mapping([])
  }
}
