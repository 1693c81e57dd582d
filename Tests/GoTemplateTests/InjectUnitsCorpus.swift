import Diagnostics
import GoTemplate
import TestSupport
import Testing
import YAML

@Suite("Upstream's tables of template functions")
struct InjectUnitsCorpus {
  @Test("resource attributes and Multus networks are upstream's")
  func functions() throws {
    guard let corpus = Corpus("inject-units") else { return }
    let cases = try Parser.parse(SourceFile(name: "cases.json", bytes: corpus.bytes("cases.json"))).root?.value.items
    var outcomes: [String: Bool] = [:]
    for item in cases ?? [] {
      guard let id = item["id"]?.string, let input = item["input"], let want = item["want"]?.string else { continue }
      switch item["area"]?.string {
      case "otelResourceAttributes": outcomes[id] = try attributes(input) == want
      case "appendMultusNetwork": outcomes[id] = try network(input) == want
      default: continue
      }
    }
    #expect(corpus.report(outcomes, skips: [:], label: "inject-units (template functions)") == [])
  }

  private func network(_ input: Value) throws -> String {
    try text(
      "{{appendMultusNetwork .annotation .network}}",
      .entries(["annotation": value(input["annotation"]), "network": value(input["network"])])
    )
  }

  private func attributes(_ input: Value) throws -> String {
    let mesh = TemplateRecord(
      typeName: "Mesh",
      fields: [:],
      members: (input["meshConfig"]?.entries ?? []).map { .init($0.key, value($0.value)) }
    )
    let containers = (input["containers"]?.items ?? []).map { container in
      TemplateValue.record(
        TemplateRecord(
          typeName: "v1.Container",
          fields: ["Name": value(container["name"]), "Image": value(container["image"])]
        )
      )
    }
    return try text(
      "{{otelResourceAttributes .Mesh .annotations .labels .namespace .Containers}}",
      .entries([
        "Mesh": .record(mesh), "annotations": value(input["annotations"]), "labels": value(input["labels"]),
        "namespace": value(input["namespace"]), "Containers": .items(containers),
      ])
    )
  }

  private func value(_ data: Value?) -> TemplateValue { data.flatMap { try? TemplateValue($0) } ?? .null }

  private func text(_ template: String, _ data: TemplateValue) throws -> String {
    try Template(SourceFile(name: "t", text: template), functions: .istio).text(for: data)
  }
}
