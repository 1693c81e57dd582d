/// The proxy's resource attributes in Istio's templates (istio/istio pull request 59207).
enum TelemetryFunctions {
  static let table: TemplateFunction.Table = [
    "otelResourceAttributes": TemplateFunction(5) { (arguments, _) throws(TemplateProblem) in
      let mesh = try arguments.record(0)
      guard enriches(mesh) else { return .string("") }
      let namespace = try arguments.string(3)
      let containers = try arguments.listOrNull(4).compactMap(container)
      let annotations = try texts(arguments[1])
      let label = try texts(arguments[2])["app.kubernetes.io/version"]
      let version =
        annotations["resource.opentelemetry.io/service.version"] ?? label
        ?? (containers.count == 1 ? imageVersion(containers[0].image) : nil)
      let instance = containers.first.map { "\(namespace).$(POD_NAME).\($0.name)" }
      let attributes = [
        ("service.namespace", annotations["resource.opentelemetry.io/service.namespace"] ?? namespace),
        ("service.version", version ?? ""),
        ("service.instance.id", annotations["resource.opentelemetry.io/service.instance.id"] ?? instance ?? ""),
      ]
      return .string(attributes.filter { !$0.1.isEmpty }.map { "\($0.0)=\($0.1)" }.joined(separator: ","))
    }
  ]

  /// Whether a tracing provider of the mesh asks for OpenTelemetry's semantic conventions.
  private static func enriches(_ mesh: TemplateRecord) -> Bool {
    guard case .list(let providers)? = mesh.members.first(where: { $0.name == "extensionProviders" })?.value else {
      return false
    }
    return providers.items.contains { provider in
      guard case .map(let provider) = provider, case .map(let tracing)? = provider.entries["opentelemetry"],
        case .string(let enrichment)? = tracing.entries["serviceAttributeEnrichment"]
      else { return false }
      return enrichment == "OTEL_SEMANTIC_CONVENTIONS"
    }
  }

  private static func texts(_ value: TemplateValue) throws(TemplateProblem) -> [String: String] {
    guard case .map(let map) = value else { return [:] }
    return map.entries.compactMapValues { value in
      guard case .string(let text) = value, !text.isEmpty else { return nil }
      return text
    }
  }

  private static func container(_ value: TemplateValue) -> (name: String, image: String)? {
    guard case .record(let record) = value, case .string(let name)? = record.fields["Name"],
      case .string(let image)? = record.fields["Image"]
    else { return nil }
    return (name, image)
  }

  /// Tag and digest of an image, whichever it has.
  private static func imageVersion(_ image: String) -> String? {
    let bytes = Array(image.utf8)
    let name = (bytes.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1
    guard let mark = bytes[name...].firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "@") }) else {
      return nil
    }
    return String(decoding: bytes[(mark + 1)...], as: UTF8.self)
  }
}
