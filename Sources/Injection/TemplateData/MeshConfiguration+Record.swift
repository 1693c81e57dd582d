import GoTemplate
import YAML

extension MeshConfiguration {
  /// The configuration as templates read it, with Istio's defaults (pkg/config/mesh DefaultMeshConfig).
  func record() throws(TemplateProblem) -> TemplateRecord {
    var message: Value = ["rootNamespace": "istio-system"]
    for entry in fields.entries { message.setField(entry.key, to: entry.value) }
    message.setField("trustDomain", to: .string(trustDomain ?? "cluster.local"))
    message.setField("enablePrometheusMerge", to: .boolean(mergesMetrics))
    message.setField("proxyListenPort", to: .integer(Int64(listenPort)))
    message.setField("proxyInboundListenPort", to: .integer(Int64(inboundListenPort)))
    return try ProtoMessage.record("*v1alpha1.MeshConfig", of: message)
  }
}
