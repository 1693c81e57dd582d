import YAML

/// How Prometheus finds the application's metrics: what the agent needs to serve them with the proxy's.
struct ScrapeConfiguration: Equatable {
  var scrape = ""
  var path = ""
  var port = ""
  var targets: [ScrapeTarget] = []

  init() {}

  /// Reads the annotations of a pod.
  init(annotations: MetadataFields) {
    let read = annotations.texts.lazy.compactMap { name, text in Self.field(of: name).map { ($0, name, text) } }
    for (field, _, value) in read.sorted(by: { $0.1 < $1.1 }) {
      switch field {
      case .prometheusScrape: scrape = value
      case .prometheusPath: path = value
      case .prometheusPort: port = value
      default: break
      }
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
    annotation == Annotation.scrapeTargets.rawValue || field(of: annotation) != nil
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

  /// The annotation that Prometheus takes a name for: it reads any character but letters, digits and `_` as `_`,
  /// so `prometheus.io.port` counts as `prometheus.io/port` (strutil.SanitizeLabelName).
  private static func field(of annotation: String) -> Annotation? {
    guard annotation.utf8.first == UInt8(ascii: "p") else { return nil }
    switch String(annotation.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }) {
    case "prometheus_io_scrape": return .prometheusScrape
    case "prometheus_io_path": return .prometheusPath
    case "prometheus_io_port": return .prometheusPort
    default: return nil
    }
  }
}
