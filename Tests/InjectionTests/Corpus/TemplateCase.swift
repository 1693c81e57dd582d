import Diagnostics
import TestSupport
import YAML

@testable import Injection

/// One case of the injection corpus, rendered through the template that its settings hold.
struct TemplateCase {
  let item: CorpusCase
  private let fields: Value

  /// Every case of the corpus.
  static func all(in corpus: Corpus) throws -> [TemplateCase] {
    let fields = try Parser.parse(SourceFile(name: "cases.json", bytes: corpus.bytes("cases.json"))).root?.value.items
    return try zip(CorpusCase.all(in: corpus), fields ?? []).map { TemplateCase(item: $0, fields: $1) }
  }

  /// The injector of the case; nil when it needs what no injector of files has.
  func injector(in corpus: Corpus) throws -> Injector? {
    guard item.modes.contains("kube-inject"), let path = item.settings.values,
      let configuration = item.settings.injectorConfig
    else { return nil }
    let values = try Self.data(path, in: corpus)
    let config = try Self.data(configuration, in: corpus)
    let mesh = try mesh(in: corpus)
    // The others make whole deployments of their own and are asked for by no pod.
    let sources = (config["templates"]?.entries ?? []).filter { Self.podTemplates.contains($0.key) }.map {
      SourceFile(name: $0.key, text: $0.value.text ?? "")
    }
    var settings = ChartValues.settings(values)
    settings.usesNativeSidecars =
      item.env["ENABLE_NATIVE_SIDECARS"].map { $0 == "true" } ?? item.kubernetes?.nativeSidecars ?? false
    settings.mergesMetrics = mesh["enablePrometheusMerge"] != false
    settings.rewritesProbes = values["sidecarInjectorWebhook"]?["rewriteAppHTTPProbe"] == true
    var template = try InjectionTemplate(sources, values: values, mesh: mesh, settings: settings)
    template.context.compliancePolicy = item.env["COMPLIANCE_POLICY"] ?? ""
    return Injector(settings, template: template)
  }

  private static let podTemplates: Set = ["sidecar", "gateway", "grpc-simple", "grpc-agent", "spire"]

  private func mesh(in corpus: Corpus) throws -> Value {
    let path = fields["settings"]?["mesh"]?.text ?? "settings/mesh.default.yaml"
    var mesh = try Self.data(path, in: corpus)
    for entry in fields["mesh"]?.entries ?? [] {
      mesh.setField(entry.key, to: mesh[entry.key]?.merged(with: entry.value) ?? entry.value)
    }
    return mesh
  }

  private static func data(_ path: String, in corpus: Corpus) throws -> Value {
    try Parser.parse(SourceFile(name: path, bytes: corpus.bytes(path))).root?.value ?? .null
  }
}
