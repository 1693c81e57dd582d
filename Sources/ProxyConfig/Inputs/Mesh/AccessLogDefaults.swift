import Diagnostics
import Output
import Resources
import YAML

/// Where access logs go: the mesh's own file, and what Telemetry calls providers.
///
/// Source: Istio `pilot/pkg/model/telemetry_logging.go`, `FileAccessLogFromMeshConfig` and `telemetryAccessLog`.
struct AccessLogDefaults {
  /// The file of a mesh that names one.
  var file: AccessLog?
  /// What a line says.
  private(set) var format = AccessLog.Format.text(AccessLogFormat.text)
  /// The providers that are used where Telemetry names none.
  var providers: [String] = []
  private var byProvider: [String: AccessLog] = [:]

  /// The provider that every mesh has.
  private static let standardProvider = "envoy"
  private static let standardPath = "/dev/stdout"

  init() { byProvider[Self.standardProvider] = AccessLog(path: Self.standardPath, format: format) }

  init(_ mesh: Node) {
    format = Self.format(mesh)
    let path = mesh.memberText("accessLogFile")
    if !path.isEmpty { file = AccessLog(path: path, format: format) }
    byProvider[Self.standardProvider] = AccessLog(path: path.isEmpty ? Self.standardPath : path, format: format)
    for provider in mesh.elements("extensionProviders") {
      guard let node = provider.member("envoyFileAccessLog") else { continue }
      let path = node.memberText("path")
      byProvider[provider.memberText("name")] = AccessLog(
        path: path.isEmpty ? Self.standardPath : path,
        format: Self.format(ofProvider: node.member("logFormat"))
      )
    }
    providers = mesh.member("defaultProviders")?.texts("accessLogging") ?? []
  }

  /// The log of a provider; nil for one that is no file, or unknown.
  func log(of provider: String) -> AccessLog? { byProvider[provider] }

  private static func format(_ mesh: Node) -> AccessLog.Format {
    let written = mesh.memberText("accessLogFormat")
    guard mesh.memberText("accessLogEncoding") == "JSON" else {
      return .text(written.isEmpty ? AccessLogFormat.text : line(written))
    }
    let source = SourceFile(name: "accessLogFormat", text: written)
    let root = Parser.documents(in: source).first { !$0.hasErrors }?.root?.resolved
    return .object(root.flatMap { $0.kind == .mapping ? AccessLogFormat.object($0) : nil } ?? AccessLogFormat.object)
  }

  private static func format(ofProvider node: Node?) -> AccessLog.Format {
    if let text = node?.member("text")?.text, !text.isEmpty { return .text(line(text)) }
    guard let labels = node?.member("labels") else { return .text(AccessLogFormat.text) }
    return .object(labels.pairs.map(\.key).isEmpty ? AccessLogFormat.object : AccessLogFormat.object(labels))
  }

  private static func line(_ text: String) -> String { text.hasSuffix("\n") ? text : text + "\n" }
}
