import YAML

/// How Prometheus finds the application's metrics: what the agent needs to serve them with the proxy's.
struct ScrapeConfiguration: Equatable {
  var scrape = ""
  var path = ""
  var port = ""
  var targets: [ScrapeTarget] = []

  /// The annotation names that Prometheus takes for the same thing: it reads any character but letters, digits and
  /// `_` as `_`, so `prometheus.io.port` counts as `prometheus.io/port` (webhook.go, prometheus label names).
  private static let fields: [String: WritableKeyPath<ScrapeConfiguration, String> & Sendable] = [
    "prometheus_io_scrape": \.scrape,
    "prometheus_io_path": \.path,
    "prometheus_io_port": \.port,
  ]

  init() {}

  /// Reads the annotations of a pod.
  init(annotations: [String: String]) {
    for (name, value) in annotations {
      guard let field = Self.fields[Self.labelName(name)] else { continue }
      self[keyPath: field] = value
    }
    targets = annotations[.scrapeTargets].map(ScrapeTarget.list) ?? []
  }

  /// Reads the text that `json` makes; nil for other text.
  init?(json: String) {
    guard let value = JSONText.value(of: json), case .mapping = value else { return nil }
    scrape = value["scrape"]?.text ?? ""
    path = value["path"]?.text ?? ""
    port = value["port"]?.text ?? ""
    targets = (value["targets"]?.items ?? []).compactMap { item in
      guard let port = item["port"]?.text, let path = item["path"]?.text else { return nil }
      return ScrapeTarget(port: port, path: path)
    }
  }

  /// Whether an annotation of this name is one that the configuration is read from.
  static func isRead(from annotation: String) -> Bool {
    annotation == Annotation.scrapeTargets.rawValue || fields[labelName(annotation)] != nil
  }

  /// Whether the pod asks not to be scraped.
  var forbidsScraping: Bool { AnnotationSyntax.boolean(scrape) == false }

  /// The value of `ISTIO_PROMETHEUS_ANNOTATIONS`; agents that know one target only are given the first.
  var json: String {
    let first = port.isEmpty && path.isEmpty ? targets.first : nil
    var value: Value = [
      "scrape": .string(scrape),
      "path": .string(first?.path ?? path),
      "port": .string(first?.port ?? port),
    ]
    if !targets.isEmpty { value.setField("targets", to: .sequence(targets.map(\.value))) }
    return JSONText.text(of: value)
  }

  private static func labelName(_ annotation: String) -> String {
    String(annotation.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }
}
