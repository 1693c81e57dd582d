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
  func names(_ annotations: [String: String]) -> [String] {
    let names =
      annotations[.templates].map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map { String($0).trimmed }
      }
      ?? defaults
    return names.flatMap { aliases[$0] ?? [$0] }
  }

  /// The names of templates that were given as text with actions (`{{…}}`), which are not rendered: those of Istio's
  /// charts stay the built-in ones, others are not there.
  public private(set) var unrendered: Set<String> = []

  /// Adds templates by name.
  mutating func add(_ texts: Value) {
    for entry in texts.entries {
      guard let text = entry.value.string else { continue }
      if let template = InjectionTemplate(plain: text) {
        byName[entry.key] = template
      } else if !InjectionTemplate.isBuiltIn(entry.key, text: text) {
        unrendered.insert(entry.key)
      }
    }
  }

  /// Takes a template for the only one there is, the one of pods that name none.
  public mutating func use(_ template: InjectionTemplate) { byName["sidecar"] = template }
}
