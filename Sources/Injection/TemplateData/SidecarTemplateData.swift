import Diagnostics
import GoTemplate
import YAML

/// Everything that a template with actions reads (inject.go SidecarTemplateData).
struct SidecarTemplateData {
  let input: TemplateInput

  /// The data, made anew for each rendering: templates can change maps.
  func value() throws(TemplateError) -> TemplateValue {
    do {
      let fields = try about(input.pod).merging(settings()) { $1 }
      return .record(TemplateRecord(typeName: "inject.SidecarTemplateData", fields: fields))
    } catch {
      throw TemplateError(error, at: SourceRange(at: 0))
    }
  }

  private func about(_ pod: Pod) throws(TemplateProblem) -> [String: TemplateValue] {
    let owner = input.owner
    let type = TemplateRecord(
      typeName: "v1.TypeMeta",
      fields: ["Kind": .string(owner.kind), "APIVersion": .string(owner.apiVersion)]
    )
    let name = TemplateRecord(
      typeName: "types.NamespacedName",
      fields: ["Name": .string(owner.name), "Namespace": .string(owner.namespace ?? "")]
    )
    return [
      "TypeMeta": .record(type), "DeploymentMeta": .record(name),
      "ObjectMeta": .record(try GoStruct.objectMeta.record(of: pod.metadata)),
      "Spec": .record(try GoStruct.podSpec.record(of: pod.spec)),
    ]
  }

  private func settings() throws(TemplateProblem) -> [String: TemplateValue] {
    let (options, settings) = (input.options, input.settings)
    return [
      "ProxyConfig": .record(try options.configuration.record()), "MeshConfig": .record(try settings.mesh.record()),
      "Values": try TemplateValue(settings.values.tree), "Revision": .string(settings.revision),
      "NativeSidecars": .boolean(settings.usesNativeSidecars),
      "ProxyImage": try GoStruct.json(options.imageReference(settings.proxy.image)),
      "ProxyInitImage": try GoStruct.json(options.imageReference(settings.proxy.initImage)),
      "ProxyUID": .integer(Int(options.user.user)), "ProxyGID": .integer(Int(options.user.group)),
      "InboundTrafficPolicyMode": .string(
        settings.mesh.inboundTrafficPolicy == .localhost ? "localhost" : "passthrough"
      ),
      "CompliancePolicy": .string(settings.compliancePolicy ?? ""),
    ]
  }
}
