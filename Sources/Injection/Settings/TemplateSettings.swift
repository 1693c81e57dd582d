public import Diagnostics
import YAML

/// The templates that pods can ask for.
public struct TemplateSettings: Equatable, Sendable {
  /// Templates by name; those of Istio's charts unless replaced.
  public var byName: [String: InjectionTemplate] = InjectionTemplate.builtIn
  /// The templates of pods that name none, in the order they are applied.
  public var defaults = ["sidecar"]
  /// Names that stand for several templates.
  public var aliases: [String: [String]] = [:]

  /// Makes the templates of Istio's charts.
  public init() {}

  /// The names that a pod's annotation asks for, aliases resolved; the defaults without one (inject.go selectTemplates).
  func names(_ annotations: MetadataFields) -> [String] {
    let names =
      annotations[.templates].map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map { String($0).trimmed }
      }
      ?? defaults
    return names.flatMap { aliases[$0] ?? [$0] }
  }

  /// Whether any template has actions, which may read every value.
  public var haveActions: Bool {
    byName.values.contains { if case .actions = $0 { true } else { false } }
  }

  /// Adds templates by name; throws at the first that cannot be read.
  mutating func add(_ texts: Value) throws(ConfigurationError) {
    for entry in texts.entries {
      guard let text = entry.value.string else { continue }
      do { byName[entry.key] = try InjectionTemplate(SourceFile(name: entry.key, text: text), named: entry.key) } catch
      {
        throw ConfigurationError([entry.key], error.reason)
      }
    }
  }

  /// Takes the text of a template for the one of pods that name none; throws when it cannot be read.
  public mutating func use(_ source: SourceFile) throws(InjectionTemplateError) {
    byName["sidecar"] = try InjectionTemplate(source, named: "sidecar")
    defaults = ["sidecar"]
  }
}
