import Diagnostics
import Resources
import YAML

@testable import Injection

/// The rules that templates are filled in by.
enum TemplateUnit: String {
  case proxyImage, containerPorts, appendMultusNetwork, otelResourceAttributes, protoToJSON, templates

  func passes(_ input: Value, _ want: Value) throws -> Bool {
    switch self {
    case .proxyImage: return want == .string(try Self.image(input))
    case .containerPorts:
      let ports = want.items.compactMap(\.string).joined(separator: ",")
      return try Self.rendered("includeInboundPorts .Spec.Containers", input) == ports
    case .appendMultusNetwork:
      let (annotation, network) = (input["annotation"]?.string ?? "", input["network"]?.string ?? "")
      let added = MultusNetworks.adding(network, to: annotation)
      return want == .string(added) && MultusNetworks.adding(network, to: added) == added
    case .otelResourceAttributes: return want == .string(try Self.attributes(input))
    case .protoToJSON:
      var configuration = ProxyConfiguration()
      try configuration.apply(input["proxyConfig"] ?? .null)
      return want == .string(configuration.json)
    case .templates: return try Self.agrees(input, want)
    }
  }

  /// What an action writes for a pod with one container.
  private static func rendered(_ action: String, _ container: Value) throws -> String? {
    let template = try ActionTemplate(SourceFile(name: "unit", text: "spec: {hostname: '{{ \(action) }}'}"))
    var app = container
    app.setField("name", to: "app")
    let pod = Pod(metadata: .mapping([]), spec: ["containers": [app]])
    let options = ProxyOptions(.default, pod: pod, configuration: ProxyConfiguration())
    let owner = WorkloadOwner(apiVersion: "v1", kind: "Pod", name: "hello", namespace: "default")
    return try template.overlay(for: TemplateInput(options: options, pod: pod, owner: owner)).spec["hostname"]?.string
  }

  private static func image(_ input: Value) throws -> String {
    var settings = try HelmValues(input["values"] ?? .null).settings()
    try settings.mesh.proxy.apply(input["proxyConfig"] ?? .null)
    let pod = Pod.unit(annotations: input["annotations"])
    let options = ProxyOptions(settings, pod: pod, configuration: settings.mesh.proxy)
    return options.imageReference(settings.proxy.image).string ?? ""
  }

  private static func attributes(_ input: Value) throws -> String {
    var mesh = MeshConfiguration()
    try mesh.apply(input["meshConfig"] ?? .mapping([]))
    guard mesh.namesServicesForOpenTelemetry else { return "" }
    let metadata: Value = ["labels": input["labels"] ?? .null, "annotations": input["annotations"] ?? .null]
    let pod = Pod(metadata: metadata, spec: ["containers": input["containers"] ?? .null])
    return ServiceAttributes(pod: pod, namespace: input["namespace"]?.string ?? "").text
  }

  private static func agrees(_ input: Value, _ want: Value) throws -> Bool {
    var settings = InjectionSettings.default
    // The table's mesh has no port for the agent.
    try settings.mesh.apply(["defaultConfig": ["statusPort": 0]])
    try InjectorConfiguration(input).apply(to: &settings)
    let source = SourceFile(name: "pod.yaml", text: input["pod"]?.string ?? "")
    let edited = try Injector(settings).inject(Parser.parse(source)).edit.apply()
    return try comparable(String(decoding: edited, as: UTF8.self)) == comparable(want.string ?? "")
  }

  private static func comparable(_ text: String) throws -> Value {
    var value = try Parser.parse(SourceFile(name: "pod.yaml", text: text)).root?.value ?? .null
    var annotations = value["metadata"]?["annotations"] ?? .mapping([])
    annotations.removeField(Annotation.status.rawValue)
    value.setField(at: ["metadata", "annotations"], to: annotations)
    return value.normalized()
  }
}
