import Diagnostics
import YAML

extension ProxyConfiguration {
  /// The configuration with the YAML of the annotation `proxy.istio.io/config` over it.
  func applying(annotation text: String) throws(ConfigurationError) -> ProxyConfiguration {
    let document = Parser.parse(SourceFile(name: "<annotation>", text: text))
    if let problem = document.diagnostics.first(where: { $0.severity == .error }) {
      throw ConfigurationError([], problem.message)
    }
    guard let root = document.root else { return self }
    let value: Value
    do { value = try root.value } catch { throw ConfigurationError([], error.diagnostic.message) }
    guard value.isNested(atMost: 100) else { throw ConfigurationError([], "is nested too deep") }
    var configuration = self
    try configuration.apply(value)
    return configuration
  }

  /// What is wrong with the text of an annotation; nil when nothing is.
  static func problem(in text: String) -> String? {
    do {
      return try ProxyConfiguration().applying(annotation: text).problem
    } catch {
      return error.message
    }
  }

  /// The fields of an annotation's text that no proxy setting is called by, which are left out.
  static func unknownFields(in text: String) -> [UnknownPath] {
    let root = Parser.parse(SourceFile(name: "<annotation>", text: text)).root
    let names = root?.kind == .mapping ? (root?.pairs.map(\.key.text) ?? []) : []
    let known = ProxyConfigurationField.all.map(\.name)
    return names.filter { ProxyConfigurationField.named($0) == nil }.map { UnknownPath([$0], candidates: known) }
  }
}
