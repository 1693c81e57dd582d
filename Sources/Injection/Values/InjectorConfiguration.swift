public import YAML

/// The key `config` of the ConfigMap istio-sidecar-injector: whom to inject, and with what.
public struct InjectorConfiguration: Equatable, Sendable {
  private let fields: Value

  /// Takes the fields of the configuration.
  public init(_ fields: Value) { self.fields = fields }

  /// Whether some data is such a configuration, and no template.
  public static func isConfiguration(_ value: Value) -> Bool { value["templates"] != nil || value["policy"] != nil }

  /// Changes settings to what the configuration says (inject.go Config).
  public func apply(to settings: inout InjectionSettings) throws(ConfigurationError) {
    // An unknown policy forbids what nothing asks for (inject.go injectRequired).
    if let policy = fields["policy"]?.text.nonEmpty { settings.selection.injectsByDefault = policy == "enabled" }
    settings.selection.never = try selectors("neverInjectSelector") ?? settings.selection.never
    settings.selection.always = try selectors("alwaysInjectSelector") ?? settings.selection.always
    for entry in fields["injectedAnnotations"]?.entries ?? [] {
      if let text = entry.value.text { settings.injectedAnnotations[entry.key] = text }
    }
    try applyTemplates(to: &settings.templates)
  }

  /// Changes templates alone to what the configuration says.
  public func applyTemplates(to settings: inout TemplateSettings) throws(ConfigurationError) {
    let defaults = (fields["defaultTemplates"]?.items ?? []).compactMap(\.text)
    if !defaults.isEmpty { settings.defaults = defaults }
    for entry in fields["aliases"]?.entries ?? [] {
      settings.aliases[entry.key] = entry.value.items.compactMap(\.text)
    }
    // Templates for other things than pods, which no pod can ask for.
    let others: Set<String> = ["waypoint", "kube-gateway", "agentgateway", "agentgateway-waypoint"]
    let templates = (fields["templates"]?.entries ?? []).filter { !others.contains($0.key) }
    do { try settings.add(.mapping(templates)) } catch { throw error.below("templates") }
  }

  private func selectors(_ field: String) throws(ConfigurationError) -> [LabelSelector]? {
    guard let value = fields[field], value != .null else { return nil }
    guard case .sequence = value, let selectors = LabelSelector.list(value) else {
      throw ConfigurationError([field], "must be a list of label selectors")
    }
    return selectors
  }
}
