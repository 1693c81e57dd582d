import YAML

/// The labels and annotations of an injected pod that stand where only its author writes.
///
/// Injection adds its own after those that are there, and kube-inject sorts them by name, where they come in the same
/// order. So what stands before the first of them is the author's, even where injection would have made the same of it.
struct AuthorMetadata {
  private let labels: [Value.Entry]
  private let annotations: [Value.Entry]
  private let scraped: ScrapeConfiguration?

  init(of pod: Pod) {
    labels = Self.entries(of: pod.metadata["labels"], before: Label.mutualTLS)
    annotations = Self.entries(of: pod.metadata["annotations"], before: Annotation.revision.rawValue)
    let environment = pod.proxy?["env"]?.items.first { $0.name == MetricsMerge.environmentName }
    scraped = environment?["value"]?.text.flatMap { ScrapeConfiguration(json: $0) }
  }

  /// Puts back what was taken out of a pod by its value alone.
  func restore(_ pod: inout Pod) {
    let (presentLabels, presentAnnotations) = (pod.labels, pod.annotations)
    for entry in labels where presentLabels[entry.key] == nil {
      if let text = entry.value.text { pod.setLabel(entry.key, to: text) }
    }
    for entry in annotations where presentAnnotations[entry.key] == nil {
      if let text = text(of: entry) { pod.setAnnotation(entry.key, to: text) }
    }
  }

  /// An annotation's text before injection; nil for the record of an injection, which is no author's.
  private func text(of entry: Value.Entry) -> String? {
    switch Annotation(rawValue: entry.key) {
    case .status, .overrides: nil
    case .prometheusPort: scraped?.port ?? entry.value.text
    case .prometheusPath: scraped?.path ?? entry.value.text
    default: entry.value.text
    }
  }

  private static func entries(of map: Value?, before marker: String) -> [Value.Entry] {
    guard let entries = map?.entries, let end = entries.firstIndex(where: { $0.hasKey(marker) }) else { return [] }
    return Array(entries[..<end])
  }
}
