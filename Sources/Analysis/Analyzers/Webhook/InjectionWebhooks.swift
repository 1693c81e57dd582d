import Diagnostics
import Resources
import YAML

/// Injection webhooks that select the same pods, or call a Service that is not there.
///
/// Source: Istio `pkg/config/analysis/analyzers/webhook/webhook.go`.
struct InjectionWebhooks: Analyzer {
  let istioName: StaticString? = "webhook.Analyzer"

  private static let revisionLabel = "istio.io/rev"

  private struct Webhook {
    let configuration: MeshObject
    let node: Node
    let namespaces: LabelSelector
    let objects: LabelSelector

    var name: String { "\(configuration.name)/\(node.memberText("name"))" }
  }

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    var webhooks: [Webhook] = []
    var revisions: Set<String> = []
    for configuration in mesh.objects(of: .mutatingWebhookConfiguration) {
      let hooks = configuration.node.elements("webhooks").map { node in
        Webhook(
          configuration: configuration,
          node: node,
          namespaces: LabelSelector(node.member("namespaceSelector")),
          objects: LabelSelector(node.member("objectSelector"))
        )
      }
      let own = configuration.labels[Self.revisionLabel].map { [$0] } ?? []
      let found =
        own + hooks.flatMap { $0.namespaces.values(of: Self.revisionLabel) + $0.objects.values(of: Self.revisionLabel) }
      guard !found.isEmpty || hooks.contains(where: { $0.node.memberText("name").hasSuffix("istio.io") }) else {
        continue
      }
      webhooks += hooks
      revisions.formUnion(found)
    }
    addOverlaps(of: webhooks, revisions, into: &report)
    for webhook in webhooks { checkService(of: webhook, in: mesh, into: &report) }
  }

  /// Every pod must be selected by one webhook at most, whatever its labels and those of its namespace.
  private func addOverlaps(of webhooks: [Webhook], _ revisions: Set<String>, into report: inout FindingReport) {
    let namespaces = Self.variations(of: "istio-injection", ["enabled", "disabled"], revisions)
    let objects = Self.variations(of: "sidecar.istio.io/inject", ["true", "false"], revisions)
    var overlaps = [Set<Int>](repeating: [], count: webhooks.count)
    let byNamespace = namespaces.map { labels in webhooks.indices.filter { webhooks[$0].namespaces.matches(labels) } }
    let byObject = objects.map { labels in Set(webhooks.indices.filter { webhooks[$0].objects.matches(labels) }) }
    for candidates in byNamespace where candidates.count > 1 {
      for selected in byObject {
        let both = candidates.filter(selected.contains)
        guard both.count > 1 else { continue }
        for place in both { overlaps[place].formUnion(both) }
      }
    }
    for (place, webhook) in webhooks.enumerated() where !overlaps[place].isEmpty {
      let others = overlaps[place].filter { $0 != place }.sorted().map { webhooks[$0].name }
      let message = "the webhook selects the same pods as \(others.joined(separator: ", ")), which injects them twice"
      report.add(.invalidWebhook, message, at: webhook.node.member("name") ?? webhook.node, of: webhook.configuration)
    }
  }

  private static func variations(of key: String, _ values: [String], _ revisions: Set<String>) -> [[String: String]] {
    let plain = [[:]] + values.map { [key: $0] }
    return plain
      + revisions.sorted().flatMap { revision in
        plain.map { $0.merging([revisionLabel: revision]) { $1 } }
      }
  }

  private func checkService(of webhook: Webhook, in mesh: Mesh, into report: inout FindingReport) {
    guard let service = webhook.node.member("clientConfig")?.member("service") else { return }
    let (name, namespace) = (service.memberText("name"), service.memberText("namespace"))
    guard mesh.object(.service, name, in: namespace) == nil else { return }
    report.add(
      .invalidWebhook,
      "the webhook calls the Service \(namespace)/\(name), which is not there",
      at: service.member("name") ?? service,
      of: webhook.configuration,
      severity: mesh.severity(ofMissing: .service, in: namespace)
    )
  }
}
