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

  /// Adds templates by name; gives back the name of one that cannot be read, for it is more than plain YAML.
  ///
  /// The templates of Istio's charts are known by their names, and stay the built-in ones.
  mutating func add(_ texts: Value) -> String? {
    for entry in texts.entries where InjectionTemplate.builtIn[entry.key] == nil {
      guard let text = entry.value.string, let template = InjectionTemplate(plain: text) else { return entry.key }
      byName[entry.key] = template
    }
    return nil
  }
}
